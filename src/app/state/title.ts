/** What the work is called: by the user, else by its files. */
export interface Title {
  /** "": by its files. */
  readonly text: string;
}

export const NO_TITLE: Title = { text: "" };
const MOST_LETTERS = 120;

/** A title on one line that has an end. */
export function titleOf(text: string): Title {
  const line = text.replace(/\s+/g, " ").trim();
  return { text: Array.from(line).slice(0, MOST_LETTERS).join("").trimEnd() };
}

export function isSoundTitle({ text }: Title): boolean {
  return titleOf(text).text === text;
}
