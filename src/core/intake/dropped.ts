import { DROP_REASONS, KEPT_LINES, type Dropped, type DropReason } from "./report.ts";

/** Counts the rows that became nothing, with the lines of the first ones. */
export class DropCounter {
  readonly #byReason = new Map<DropReason, Dropped>();

  /** @param earlier what was counted before; goes on from there. */
  constructor(earlier: readonly Dropped[] = []) {
    for (const { reason, count, lines } of earlier) this.#byReason.set(reason, { reason, count, lines: [...lines] });
  }

  add(reason: DropReason, line: number): void {
    let entry = this.#byReason.get(reason);
    if (entry === undefined) {
      entry = { reason, count: 0, lines: [] };
      this.#byReason.set(reason, entry);
    }
    entry.count++;
    if (entry.lines.length < KEPT_LINES) entry.lines.push(line);
  }

  /** In the order of DROP_REASONS. */
  list(): Dropped[] {
    return DROP_REASONS.flatMap((reason) => this.#byReason.get(reason) ?? []);
  }
}
