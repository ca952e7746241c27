import { Segmented } from "../../controls/Segmented.tsx";
import { pictureWidth } from "../../export/catalogue.ts";
import type { Choices, Material, Target } from "../../export/target.ts";
import { MEASURES } from "../../../core/measures/catalogue.ts";
import { useWords, type Words } from "../../state/useStore.ts";
import styles from "./ExportDialog.module.css";

interface ExportChoicesProps {
  readonly target: Target;
  readonly material: Material;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

const SIZES = ["screen", "double", "4k"] as const;

/** How the file is to be, and what will be in it. */
export function ExportChoices({ target, material, choices, onChange }: ExportChoicesProps) {
  const words = useWords();
  const { texts } = words;
  const check = (key: "hasHeadline" | "hasLegend" | "isTransparent" | "hasMark", label: string) => (
    <label className={styles.check}>
      <input type="checkbox" checked={choices[key]} onChange={(event) => onChange({ ...choices, [key]: event.currentTarget.checked })} />
      {label}
    </label>
  );
  return (
    <>
      {target.id === "png" && <Size material={material} choices={choices} onChange={onChange} />}
      {target.kind === "picture" && (
        <div className={styles.part}>
          <p className={styles.label}>{texts.export.inPicture}</p>
          {check("hasHeadline", texts.export.headline)}
          {check("hasLegend", texts.export.legend)}
          {check("isTransparent", texts.export.transparent)}
        </div>
      )}
      <div className={styles.part}>
        <p className={styles.label}>{texts.export.inside}</p>
        {insideOf(target, material, words).map((sentence) => (
          <p key={sentence} className={styles.about}>
            {sentence}
          </p>
        ))}
        {target.kind === "table" && check("hasMark", texts.export.mark)}
      </div>
    </>
  );
}

function Size({ material, choices, onChange }: Omit<ExportChoicesProps, "target">) {
  const { texts } = useWords();
  const size = material.map.size();
  if (size === null) return null;
  const width = pictureWidth(size.width, choices.size);
  return (
    <div className={styles.part}>
      <p className={styles.label}>{texts.export.size}</p>
      <div className={styles.size}>
        <Segmented
          label={texts.export.size}
          value={choices.size}
          options={SIZES.map((value) => ({ value, label: texts.export.sizes[value] }))}
          onChange={(value) => onChange({ ...choices, size: value })}
        />
        <span className={styles.about}>{texts.export.pixels(Math.round(width), Math.round((width * size.height) / size.width))}</span>
      </div>
    </div>
  );
}

function insideOf({ id }: Target, { holding, rows }: Material, { texts }: Words): string[] {
  const words = texts.export;
  const all = holding.network.people.count;
  const isFiltered = holding.fit !== null;
  switch (id) {
    case "png":
      return [words.asOnScreen];
    case "svg":
      return [words.asOnScreen, words.liveText];
    case "people": {
      const isCounting = MEASURES.some((measure) => !holding.columns.known.has(measure.id));
      return [
        isFiltered ? words.fitPeople(rows?.length ?? all, all) : words.allPeople(all),
        ...(isCounting ? [words.stillCounting] : []),
        words.guarded,
      ];
    }
    case "posts":
      return [words.allPosts(holding.network.posts.count), words.guarded];
    case "ties":
      return [words.allTies, ...(isFiltered ? [words.fitTies] : []), words.guarded];
  }
}
