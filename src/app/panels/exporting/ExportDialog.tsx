import { useState } from "react";
import { Dialog } from "@base-ui/react/dialog";
import { Button } from "../../controls/Button.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { TARGETS } from "../../export/catalogue.ts";
import { fileName } from "../../export/fileName.ts";
import type { Choices, MapOnScreen, Material, Target } from "../../export/target.ts";
import { useTular, useWords } from "../../state/useStore.ts";
import { ExportChoices } from "./ExportChoices.tsx";
import { ExportTargets } from "./ExportTargets.tsx";
import { useExporting, type Outcome } from "./useExporting.ts";
import { useExportMaterial } from "./useExportMaterial.ts";
import styles from "./ExportDialog.module.css";

interface ExportDialogProps {
  readonly map: MapOnScreen;
  readonly isOpen: boolean;
  /** The id of what is to be saved; undefined: whatever suits the screen. */
  readonly target: string | undefined;
  readonly onClose: () => void;
}

const FIRST_CHOICES: Choices = { size: "double", isTransparent: false, hasLegend: true, hasHeadline: true, hasMark: true };

/** What to save, how, and under which name. */
export function ExportDialog({ map, isOpen, target, onClose }: ExportDialogProps) {
  const material = useExportMaterial(map);
  const { texts } = useWords();
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.dialog}>
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{texts.export.title}</Dialog.Title>
            <Dialog.Description className={styles.promise}>{texts.export.promise}</Dialog.Description>
          </div>
          {material !== undefined && <ExportForm material={material} target={target} onClose={onClose} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface ExportFormProps {
  readonly material: Material;
  readonly target: string | undefined;
  readonly onClose: () => void;
}

function ExportForm({ material, target: asked, onClose }: ExportFormProps) {
  const { texts } = useWords();
  const screen = useTular(({ place }) => place.screen);
  const there = TARGETS.filter((target) => target.isThere(material));
  const [wanted, setWanted] = useState<Target["id"]>(there.find(({ id }) => id === asked)?.id ?? (screen === "people" ? "people" : "png"));
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const [name, setName] = useState("");
  const [hasDate, setDate] = useState(false);
  const { outcome, save, stop, forget } = useExporting();
  const target = there.find(({ id }) => id === wanted) ?? there[0];
  if (target === undefined) return null;
  const fallback = `tular-${texts.export.names[target.id]}${hasDate ? ` ${today()}` : ""}`;
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
          there={there}
          wanted={target.id}
          onWant={(id) => {
            setWanted(id);
            forget();
          }}
        />
        <ExportChoices target={target} material={material} choices={choices} onChange={setChoices} />
        <div className={styles.part}>
          <label className={styles.label}>
            {texts.export.fileName}
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
          <label className={styles.check}>
            <input type="checkbox" checked={hasDate} disabled={name !== ""} onChange={(event) => setDate(event.currentTarget.checked)} />
            {texts.export.addDate}
          </label>
        </div>
      </div>
      <div className={styles.foot}>
        <Ending outcome={outcome} />
        {isBusy ? (
          <Button key="stop" onClick={stop}>
            {texts.export.stop}
          </Button>
        ) : (
          <Button key="close" kind="quiet" onClick={onClose}>
            {texts.export.cancel}
          </Button>
        )}
        <Button kind="primary" offBecause={isBusy ? texts.export.making : undefined} onClick={make}>
          {texts.export.save}
        </Button>
      </div>
    </div>
  );
}

function Ending({ outcome }: { readonly outcome: Outcome }) {
  const { texts, formats } = useWords();
  const words = texts.export;
  return (
    <div className={styles.ending} role="status">
      {outcome.kind === "busy" && (
        <>
          {words.making} {formats.percent(outcome.part)}
          <ProgressBar label={words.making} done={outcome.part} total={1} />
        </>
      )}
      {outcome.kind === "saved" && words.saved(outcome.name)}
      {outcome.kind === "stopped" && words.stopped}
      {outcome.kind === "failed" && (
        <span className={styles.bad}>
          {outcome.isTooLarge ? words.tooLarge : words.failed} <span lang="en">({outcome.found})</span>
        </span>
      )}
    </div>
  );
}

/** The day where the user is, as it sorts. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
