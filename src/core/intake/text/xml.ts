/**
 * XML, read as a stream by saxes and never trusted: no entities of the file's own, no bottomless nesting, no endless
 * piece without an end. Names come without their namespace prefix.
 */
import { SaxesParser } from "saxes";
import { Problem } from "../../base/problem.ts";
import type { Head } from "../format.ts";

const MOST_DEPTH = 256;
/** Letters without a single tag: no honest file has that many. */
const MOST_SILENT_LETTERS = 16 << 20;
const KNOWN_ENCODINGS = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii|iso-8859-1|latin-?1|windows-1252|cp1252)$/i;

/** What a handler is told of the text in an element: a short piece of it, trimmed, or all of it that a spreadsheet's cell can hold. */
export type TextKept = "short" | "whole";
const MOST_LETTERS: Record<TextKept, number> = { short: 1000, whole: 32_767 };

export interface XmlHandler {
  /** @param name local, in lower case. */
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  /** What stood right before the tag that opens next. */
  before?(text: string): void;
  /** @param text what stood between the last tag inside and this end. */
  close(name: string, text: string): void;
}

/** Takes the bytes of an XML file and tells a handler what is in it. */
export class XmlSink {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #decoder = new TextDecoder();
  #depth = 0;
  #silent = 0;
  #text = "";

  constructor(handler: XmlHandler, textKept: TextKept = "short") {
    const mostLetters = MOST_LETTERS[textKept];
    const parser = this.#parser;
    parser.on("error", (error) => {
      throw new Problem({
        code: "xml-broken",
        severity: "error",
        line: parser.line,
        found: error.message.replace(/^\d+:\d+: /, "").slice(0, 120),
      });
    });
    parser.on("doctype", (doctype) => {
      this.#silent = 0;
      if (/<!ENTITY|\[/i.test(doctype))
        throw new Problem({ code: "xml-hostile", severity: "error", line: parser.line, found: doctype.trim().slice(0, 80) });
    });
    parser.on("opentag", ({ name, attributes }) => {
      this.#silent = 0;
      handler.before?.(this.#text);
      this.#text = "";
      this.#depth++;
      if (this.#depth > MOST_DEPTH) throw new Problem({ code: "xml-hostile", severity: "error", line: parser.line, count: this.#depth });
      handler.open(localName(name), attributes, parser.line);
    });
    const take = (text: string) => {
      if (this.#text.length < mostLetters) this.#text += text.slice(0, mostLetters);
    };
    parser.on("text", take);
    parser.on("cdata", take);
    parser.on("closetag", ({ name }) => {
      this.#silent = 0;
      this.#depth--;
      handler.close(localName(name), textKept === "short" ? this.#text.trim() : this.#text);
      this.#text = "";
    });
  }

  push(chunk: Uint8Array): void {
    this.#silent += chunk.length;
    this.#parser.write(this.#decoder.decode(chunk, { stream: true }));
    if (this.#silent > MOST_SILENT_LETTERS) throw new Problem({ code: "xml-hostile", severity: "error", line: this.#parser.line });
  }

  finish(): void {
    this.#parser.write(this.#decoder.decode());
    this.#parser.close();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}

/** The local name of the first element; undefined if the text is no XML. */
export function rootOf(text: string): string | undefined {
  const match =
    /^\s*(?:<\?(?:(?!\?>)[^])*\?>\s*|<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE[^[>]*(?:\[(?:(?!\]\s*>)[^])*\]\s*)?>\s*)*<([\p{L}_][\p{L}\p{N}_.:-]*)/iu.exec(
      text,
    );
  return match?.[1] === undefined ? undefined : localName(match[1]);
}

/** @throws Problem if the file declares an encoding that is not read. */
export function refuseUnknownEncoding(head: Head): void {
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/i.exec(head.text)?.[1];
  if (declared !== undefined && !KNOWN_ENCODINGS.test(declared))
    throw new Problem({ code: "xml-broken", severity: "error", line: 1, found: `encoding ${declared.slice(0, 40)}`, expected: "UTF-8" });
}
