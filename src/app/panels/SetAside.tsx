import { Popover } from "@base-ui/react/popover";
import type { Dropped, FileReport } from "../../core/intake/report.ts";
import controls from "../controls/controls.module.css";
import type { Texts } from "../i18n/en.ts";
import { useWords } from "../state/useStore.ts";
import styles from "./SetAside.module.css";

/** Nothing is dropped silently: every row that was not used, by reason, with its line in the file. */
export function SetAside({ report }: { readonly report: FileReport }) {
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
    </section>
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
