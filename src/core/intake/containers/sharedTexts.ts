/** Texts that the cells of a workbook name by number; a text may be in pieces that are formatted differently, and may carry a reading aid. */
import { Problem } from "../../base/problem.ts";
import type { XmlHandler } from "../text/xml.ts";

/** Letters that all of them may have together. */
const MOST_LETTERS = 1 << 28;

export class SharedTexts implements XmlHandler {
  readonly all: string[] = [];
  readonly #most: number;
  #text = "";
  #letters = 0;
  #isAid = false;

  /** @param most letters in all; fewer of them for tests. */
  constructor(most = MOST_LETTERS) {
    this.#most = most;
  }

  open(name: string): void {
    if (name === "si") this.#text = "";
    if (name === "rph") this.#isAid = true;
  }

  /** @throws Problem "too-large" */
  close(name: string, text: string): void {
    if (name === "t" && !this.#isAid) this.#add(text);
    if (name === "rph") this.#isAid = false;
    if (name === "si") this.all.push(this.#text);
  }

  #add(text: string): void {
    this.#letters += text.length;
    if (this.#letters > this.#most) throw new Problem({ code: "too-large", severity: "error", count: this.#letters });
    this.#text += text;
  }
}
