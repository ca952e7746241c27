import { DROP_REASONS, KEPT_LINES, type Dropped, type DropReason } from "./report.ts";

/** Counts the rows that became nothing, with the lines of the first ones. */
export class DropCounter {
  readonly #byReason = new Map<string, Dropped>();

  /** @param earlier what was counted before; goes on from there. */
  constructor(earlier: readonly Dropped[] = []) {
    for (const dropped of earlier) this.#byReason.set(keyOf(dropped.reason, dropped.file), { ...dropped, lines: [...dropped.lines] });
  }

  /** @param file the file that says it already, where that is another one. */
  add(reason: DropReason, line: number, file?: string): void {
    const key = keyOf(reason, file);
    let entry = this.#byReason.get(key);
    if (entry === undefined) {
      entry = { reason, count: 0, lines: [], ...(file === undefined ? {} : { file }) };
      this.#byReason.set(key, entry);
    }
    entry.count++;
    if (entry.lines.length < KEPT_LINES) entry.lines.push(line);
  }

  /** In the order of DROP_REASONS. */
  list(): Dropped[] {
    const all = [...this.#byReason.values()];
    return DROP_REASONS.flatMap((reason) => all.filter((dropped) => dropped.reason === reason));
  }
}

function keyOf(reason: DropReason, file: string | undefined): string {
  return file === undefined ? reason : `${reason} ${file}`;
}
