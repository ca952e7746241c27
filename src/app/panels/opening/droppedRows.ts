/** Rows that were set aside, as a table to save: where each stands, why, and what it says. */
import type { FileReport } from "../../../core/intake/report/report.ts";
import { writeCsv } from "../../export/csv.ts";
import { openPace } from "../../export/pace.ts";
import { saveFile } from "../../export/saveFile.ts";
import type { Table } from "../../export/table.ts";
import type { Words } from "../../state/useStore.ts";

/** @param rowTexts a text per line of every reason, in their order. */
export function droppedTable(report: FileReport, rowTexts: readonly string[], { texts }: Pick<Words, "texts">): Table {
  const rows = report.dropped.flatMap(({ reason, file, lines }) => {
    const what = file === undefined ? texts.dropReasons[reason].what : texts.door.opening.alreadyIn(file);
    const { became } = texts.dropReasons[file === undefined ? reason : "same-log"];
    return lines.map((line) => ({ line, what, became }));
  });
  return {
    heads: texts.intake.rows.headers.map((header) => ({ header })),
    count: rows.length,
    rows: () => rows.map(({ line, what, became }, at) => [report.name, line, what, became, rowTexts[at] ?? ""]),
  };
}

export async function saveRows(report: FileReport, rowTexts: readonly string[], words: Words): Promise<void> {
  const table = droppedTable(report, rowTexts, words);
  saveFile(
    await writeCsv(
      table,
      words.language,
      openPace(new AbortController().signal, () => {}),
    ),
    words.texts.intake.rows.fileName(report.name.replace(/[\\/:*?"<>|›]+/g, " ")),
  );
}
