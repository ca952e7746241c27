import { ProgressBar } from "../../controls/ProgressBar.tsx";
import type { ExportWords } from "../../i18n/en/exporting.ts";
import { useWords } from "../../state/useStore.ts";
import type { Outcome } from "./useExporting.ts";
import styles from "./ExportDialog.module.css";

/** How far the file is, or how it ended. */
export function ExportEnding({ outcome, texts }: { readonly outcome: Outcome; readonly texts: ExportWords }) {
  const { formats } = useWords();
  return (
    <div className={styles.ending} role="status">
      {outcome.kind === "busy" && (
        <>
          {texts.making} {formats.percent(outcome.part)}
          <ProgressBar label={texts.making} done={outcome.part} total={1} />
        </>
      )}
      {outcome.kind === "saved" && texts.saved(outcome.name)}
      {outcome.kind === "printed" && texts.sentToPrint}
      {outcome.kind === "stopped" && texts.stopped}
      {outcome.kind === "failed" && (
        <span className={styles.bad}>
          {outcome.isTooLarge ? texts.tooLarge : texts.failed} <span lang="en">({outcome.found})</span>
        </span>
      )}
    </div>
  );
}
