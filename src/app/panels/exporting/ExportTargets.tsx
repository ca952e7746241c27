import { TARGETS } from "../../export/catalogue.ts";
import type { Target } from "../../export/target.ts";
import { useWords } from "../../state/useStore.ts";
import styles from "./ExportDialog.module.css";

interface ExportTargetsProps {
  readonly there: readonly Target[];
  readonly wanted: Target["id"];
  readonly onWant: (id: Target["id"]) => void;
}

/** Pictures and tables, one of them to be chosen; what is not there says why. */
export function ExportTargets({ there, wanted, onWant }: ExportTargetsProps) {
  const { texts } = useWords();
  const words = texts.export;
  return (
    <div className={styles.targets} role="radiogroup" aria-label={words.what}>
      {(["picture", "table"] as const).map((kind) => (
        <fieldset key={kind} className={styles.group}>
          <legend className={styles.label}>{kind === "picture" ? words.pictures : words.tables}</legend>
          {TARGETS.filter((target) => target.kind === kind).map(({ id }) => {
            const isThere = there.some((target) => target.id === id);
            return (
              <label key={id} className={styles.target} data-off={!isThere || undefined}>
                <input type="radio" name="export" value={id} checked={id === wanted} disabled={!isThere} onChange={() => onWant(id)} />
                <span className={styles.name}>{words.targets[id].name}</span>
                <span className={styles.about}>{isThere ? words.targets[id].about : notThere(id, words.notThere)}</span>
              </label>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}

function notThere(id: Target["id"], reasons: { picture: string; people: string; posts: string; ties: string }): string {
  return id === "png" || id === "svg" ? reasons.picture : reasons[id];
}
