import { useState } from "react";
import { Button } from "../../controls/Button.tsx";
import { TARGETS } from "../../export/catalogue.ts";
import { fileName } from "../../export/fileName.ts";
import type { Choices, Material, Target } from "../../export/target.ts";
import type { Screen } from "../../state/place.ts";
import { useTular, useWords } from "../../state/useStore.ts";
import { ExportChoices } from "./ExportChoices.tsx";
import { ExportEnding } from "./ExportEnding.tsx";
import { ExportTargets } from "./ExportTargets.tsx";
import { useExporting } from "./useExporting.ts";
import styles from "./ExportDialog.module.css";

const FIRST_CHOICES: Choices = {
  size: "double",
  isTransparent: false,
  hasLegend: true,
  hasHeadline: true,
  isForExcel: true,
  date: "",
  scope: "view",
};

/** What one probably wants from where one is. */
const SUITS: Partial<Record<Screen, Target["id"]>> = { map: "png", posts: "posts", story: "pptx" };

interface ExportFormProps {
  readonly material: Material;
  readonly target: string | undefined;
  readonly onClose: () => void;
}

/** Left the kinds of files, right what is in the one that was chosen. */
export function ExportForm({ material, target: asked, onClose }: ExportFormProps) {
  const { texts: allTexts } = useWords();
  const { texts } = material;
  const screen = useTular(({ place }) => place.screen);
  const there = TARGETS.filter((target) => target.missing(material) === undefined);
  const suits = SUITS[screen] ?? "people";
  const [wanted, setWanted] = useState<Target["id"]>(there.find(({ id }) => id === asked)?.id ?? suits);
  const [choices, setChoices] = useState<Choices>({ ...FIRST_CHOICES, scope: screen === "story" ? "story" : "view" });
  const [name, setName] = useState("");
  const { outcome, save, stop, forget } = useExporting();
  const target = there.find(({ id }) => id === wanted) ?? there[0];
  if (target === undefined) return null;
  const isStory = target.kind === "document" && choices.scope === "story" && material.story !== null;
  const fallback = `tular-${isStory ? texts.storyName : texts.names[target.id]}${choices.date === "" ? "" : ` ${choices.date}`}`;
  const isBusy = outcome.kind === "busy";
  const full = fileName(name === "" ? fallback : name, fallback, target.extension);

  function make(): void {
    if (target !== undefined && !isBusy) save({ target, material, choices, name: full });
  }

  return (
    // no form: the content policy lets no page submit one
    <div className={styles.form}>
      <div className={styles.middle}>
        <ExportTargets
          material={material}
          wanted={target.id}
          onWant={(id) => {
            setWanted(id);
            forget();
          }}
        />
        <div className={styles.chosen}>
          <h3 className={styles.chosenName}>{allTexts.export.targets[target.id]}</h3>
          <ExportChoices target={target} material={material} choices={choices} onChange={setChoices} />
          <div className={styles.part}>
            {target.id !== "pdf" && (
              <label className={styles.label}>
                {texts.fileName}
                <span className={styles.nameField}>
                  <input
                    className={styles.input}
                    value={name}
                    placeholder={fallback}
                    spellCheck={false}
                    autoComplete="off"
                    onChange={(event) => setName(event.currentTarget.value)}
                    onKeyDown={(event) => event.key === "Enter" && make()}
                  />
                  <span className={styles.ending}>.{target.extension}</span>
                </span>
              </label>
            )}
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={choices.date !== ""}
                onChange={(event) => setChoices({ ...choices, date: event.currentTarget.checked ? today() : "" })}
              />
              {texts.addDate}
            </label>
          </div>
        </div>
      </div>
      <div className={styles.foot}>
        <ExportEnding outcome={outcome} texts={texts} />
        {isBusy ? (
          <Button key="stop" onClick={stop}>
            {texts.stop}
          </Button>
        ) : (
          <Button key="close" kind="quiet" onClick={onClose}>
            {texts.cancel}
          </Button>
        )}
        <Button kind="primary" offBecause={isBusy ? texts.making : undefined} onClick={make}>
          {target.id === "pdf" ? texts.print : texts.save}
        </Button>
      </div>
    </div>
  );
}

/** The day where the user is, as it sorts. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
