import { TARGETS } from "../../export/catalogue.ts";
import { KINDS_OF_FILES, type Material, type Target } from "../../export/target.ts";
import { useWords } from "../../state/useStore.ts";
import styles from "./ExportDialog.module.css";

interface ExportTargetsProps {
  readonly material: Material;
  readonly wanted: Target["id"];
  readonly onWant: (id: Target["id"]) => void;
}

/** Every kind of file, one of them to be chosen; what is not there says why. */
export function ExportTargets({ material, wanted, onWant }: ExportTargetsProps) {
  const { texts } = useWords();
  const words = material.texts;
  return (
    <div className={styles.targets} role="radiogroup" aria-label={words.what}>
      {KINDS_OF_FILES.map((kind) => (
        <fieldset key={kind} className={styles.group}>
          <legend className={styles.kind}>{words.kinds[kind]}</legend>
          {TARGETS.filter((target) => target.kind === kind).map(({ id, missing }) => {
            const reason = missing(material);
            return (
              <label key={id} className={styles.target} data-off={reason !== undefined || undefined}>
                <input
                  type="radio"
                  name="export"
                  value={id}
                  checked={id === wanted}
                  disabled={reason !== undefined}
                  onChange={() => onWant(id)}
                />
                <span className={styles.name}>{texts.export.targets[id]}</span>
                <span className={styles.about}>{reason === undefined ? words.about[id] : words.notThere[reason]}</span>
              </label>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
