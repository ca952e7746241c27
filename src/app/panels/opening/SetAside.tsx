import { useState } from "react";
import { Popover } from "@base-ui/react/popover";
import { Download } from "lucide-react";
import { KEPT_LINES, type Dropped, type FileReport } from "../../../core/intake/report/report.ts";
import { Button } from "../../controls/Button.tsx";
import controls from "../../controls/controls.module.css";
import type { Texts } from "../../i18n/en.ts";
import { useDoing, useWords } from "../../state/useStore.ts";
import styles from "./SetAside.module.css";

interface SetAsideProps {
  readonly report: FileReport;
  /** Which of the dropped files it is, or is in. */
  readonly dropped: number;
}

/** Nothing is dropped silently: every row that was not used, by reason, with its line in the file. */
export function SetAside({ report, dropped: at }: SetAsideProps) {
  const { texts, formats } = useWords();
  const all = report.dropped.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles.section} aria-labelledby="aside-title">
      <div className={styles.head}>
        <h2 id="aside-title" className={styles.heading}>
          {all === 0 ? texts.opening.nothingSetAside(report.rows) : texts.opening.setAside(all, report.rows)}
        </h2>
        <span className={styles.note}>{texts.opening.notSilent}</span>
      </div>
      <ul>
        {report.dropped.map((dropped) => (
          <li key={`${dropped.reason} ${dropped.file ?? ""}`} className={styles.row}>
            <span className={styles.count}>{formats.count(dropped.count)}</span>
            <span className={styles.what}>{whatOf(dropped, texts)}</span>
            <span className={styles.became}>{texts.dropReasons[dropped.file === undefined ? dropped.reason : "same-log"].became}</span>
            <Lines dropped={dropped} />
          </li>
        ))}
      </ul>
      {all > 0 && <RowsDownload report={report} dropped={at} />}
    </section>
  );
}

/** The rows that were set aside, as a file. They are read once more, since nobody keeps them. */
function RowsDownload({ report, dropped }: SetAsideProps) {
  const words = useWords();
  const { rows } = words.texts.intake;
  const { conductor } = useDoing();
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const isLimited = report.dropped.some(({ count, lines }) => lines.length < count);

  async function download(): Promise<void> {
    setState("busy");
    try {
      const lines = report.dropped.flatMap((one) => one.lines);
      const texts = await conductor.reading.rowTexts(dropped, report.name, lines);
      const { saveRows } = await import("./droppedRows.ts");
      await saveRows(report, texts, words);
      setState("idle");
    } catch {
      setState("failed");
    }
  }

  return (
    <p className={styles.download}>
      <Button size="bar" isBusy={state === "busy"} onClick={() => void download()}>
        <Download size={16} aria-hidden="true" />
        {rows.download}
      </Button>
      <span role="status">
        {state === "failed" ? rows.failed : state === "busy" ? rows.busy : isLimited ? rows.limited(KEPT_LINES) : ""}
      </span>
    </p>
  );
}

function whatOf({ reason, file }: Dropped, texts: Texts): string {
  return file === undefined ? texts.dropReasons[reason].what : texts.door.opening.alreadyIn(file);
}

function Lines({ dropped }: { readonly dropped: Dropped }) {
  const { texts, formats } = useWords();
  if (dropped.lines.length === 0) return <span />;
  return (
    <Popover.Root>
      <Popover.Trigger className={controls.link}>{texts.opening.seeRows}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={controls.floating} sideOffset={8} align="end">
          <Popover.Popup className={styles.popover}>
            <Popover.Title className={styles.popoverTitle}>{texts.opening.linesTitle(dropped.count)}</Popover.Title>
            <Popover.Description className={styles.popoverNote}>
              {whatOf(dropped, texts)}. {texts.opening.lines(dropped.lines.length, dropped.count)}
            </Popover.Description>
            <p className={styles.lines} tabIndex={0}>
              {dropped.lines.map((line) => formats.count(line)).join(" · ")}
            </p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
