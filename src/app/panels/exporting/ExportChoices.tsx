import { Segmented } from "../../controls/Segmented.tsx";
import { pictureWidth } from "../../export/catalogue.ts";
import type { Choices, Material, Target } from "../../export/target.ts";
import { insideOf } from "./insideOf.ts";
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
  const { texts } = material;
  const check = (key: "hasHeadline" | "hasLegend" | "isTransparent" | "isForExcel", label: string) => (
    <label className={styles.check}>
      <input type="checkbox" checked={choices[key]} onChange={(event) => onChange({ ...choices, [key]: event.currentTarget.checked })} />
      {label}
    </label>
  );
  return (
    <>
      {target.kind === "document" && material.story !== null && <Scope material={material} choices={choices} onChange={onChange} />}
      <div className={styles.part}>
        <p className={styles.label}>{texts.inside}</p>
        {insideOf(target, material, choices).map((sentence) => (
          <p key={sentence} className={styles.about}>
            {sentence}
          </p>
        ))}
        {target.extension === "csv" && check("isForExcel", texts.forExcel)}
      </div>
      {target.id === "png" && <Size material={material} choices={choices} onChange={onChange} />}
      {target.kind === "picture" && (
        <div className={styles.part}>
          <p className={styles.label}>{texts.inPicture}</p>
          {check("hasHeadline", texts.headline)}
          {check("hasLegend", texts.legend)}
          {check("isTransparent", texts.transparent)}
        </div>
      )}
    </>
  );
}

/** The view alone, or the whole story; where no map is on the screen there is only the story. */
function Scope({ material, choices, onChange }: Omit<ExportChoicesProps, "target">) {
  const { map, story, texts } = material;
  if (story === null) return null;
  const scopes = map.size() === null ? (["story"] as const) : (["view", "story"] as const);
  const labels = { view: texts.scopes.view, story: texts.scopes.story(story.scenes) };
  return (
    <div className={styles.part}>
      <p className={styles.label}>{texts.scope}</p>
      <Segmented
        label={texts.scope}
        value={scopes.length === 1 ? "story" : choices.scope}
        options={scopes.map((value) => ({ value, label: labels[value] }))}
        onChange={(value) => onChange({ ...choices, scope: value })}
      />
    </div>
  );
}

function Size({ material, choices, onChange }: Omit<ExportChoicesProps, "target">) {
  const { map, texts } = material;
  const size = map.size();
  if (size === null) return null;
  const width = pictureWidth(size.width, choices.size);
  return (
    <div className={styles.part}>
      <p className={styles.label}>{texts.size}</p>
      <div className={styles.size}>
        <Segmented
          label={texts.size}
          value={choices.size}
          options={SIZES.map((value) => ({ value, label: texts.sizes[value] }))}
          onChange={(value) => onChange({ ...choices, size: value })}
        />
        <span className={styles.about}>{texts.pixels(Math.round(width), Math.round((width * size.height) / size.width))}</span>
      </div>
    </div>
  );
}
