/**
 * JSON, read as a stream and never trusted: numbers stay the text they are (ids are larger than 2^53), no key can reach
 * a prototype, no bottomless nesting, no value without an end. Only what a handler wants is built; the rest passes by.
 * Of two equal keys in one record the later one counts, as everywhere else.
 */
import { Tokenizer, TokenizerError, TokenType } from "@streamparser/json";
import { Problem } from "../../base/problem.ts";

/** A number as it stands in the file. */
export class NumberText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
export type JsonRecord = ReadonlyMap<string, JsonValue>;
export type JsonList = readonly JsonValue[];
export type JsonValue = string | NumberText | boolean | null | JsonRecord | JsonList;

/** Key of the members of a list in a path. */
export const MEMBER = "*";

/** Paths are keys with dots between: "nodes.*" is any member of the list "nodes"; "" is the whole. */
export interface JsonHandler {
  /** Is the record or list at this path to be built and handed over? Asked where it opens; what is in it is not asked for again. */
  wants(parent: string, key: string): boolean;
  /** A wanted record or list, or any text, number or truth value outside of those. `line` is where it begins, 1-based. */
  take(parent: string, key: string, value: JsonValue, line: number): void;
}

/** Told at the end of values of which the last is cut off, with the line at which that one begins. */
export type TellCut = (line: number) => void;

const MOST_DEPTH = 256;
/** Bytes of one text or number. */
const MOST_SILENT_BYTES = 16 << 20;
/** Values in one record that is handed over. */
const MOST_VALUES = 4 << 20;
const LF = 10;
const SPACE = 32;
/** The byte order mark in UTF-8. */
const MARK = [0xef, 0xbb, 0xbf] as const;

/** A record or list that is open. */
interface Frame {
  readonly path: string;
  readonly line: number;
  readonly list: JsonValue[] | undefined;
  readonly record: Map<string, JsonValue> | undefined;
  readonly isList: boolean;
  /** Of the value that comes or has come. */
  key: string;
}

type Expected = "value" | "value or end" | "key" | "key or end" | ":" | ", or end" | "nothing";

/** Keeps numbers as text, exactly. */
class ExactTokenizer extends Tokenizer {
  protected override parseNumber(text: string): number {
    // The tokenizer hands on whatever this returns; its type knows numbers only.
    return text as unknown as number;
  }
}

/** Takes the bytes of a JSON file and tells a handler what is in it. */
export class JsonSink {
  readonly #handler: JsonHandler;
  readonly #tellCut: TellCut | undefined;
  readonly #tokenizer = new ExactTokenizer();
  readonly #open: Frame[] = [];
  #expected: Expected = "value";
  #chunk: Uint8Array = new Uint8Array(0);
  /** Byte before the chunk, and how many of its first bytes belong to a mark that began there. */
  #last = LF;
  #marked = 0;
  /** Bytes before the chunk. */
  #passed = 0;
  /** Of the chunk: how far its lines are counted. */
  #counted = 0;
  #line = 1;
  #tokenAt = 0;
  #values = 0;
  /** Values that stand by themselves and have ended. */
  #roots = 0;

  /** @param tellCut values may follow one another, as in JSON Lines; missing where there is one. */
  constructor(handler: JsonHandler, tellCut?: TellCut) {
    this.#handler = handler;
    this.#tellCut = tellCut;
    this.#tokenizer.onToken = ({ token, value, offset }) => {
      this.#tokenAt = offset;
      this.#step(token, value);
    };
    this.#tokenizer.onError = (error) => {
      throw error;
    };
  }

  /** @throws Problem "json-broken", "json-hostile" */
  push(chunk: Uint8Array): void {
    this.#chunk = this.#withoutMarks(chunk);
    this.#counted = 0;
    this.#guarded(() => this.#tokenizer.write(this.#chunk));
    this.#passed += chunk.length;
    if (this.#passed - this.#tokenAt > MOST_SILENT_BYTES) throw this.#hostile();
    this.#countLines(chunk.length);
  }

  finish(): void {
    if (this.#tellCut !== undefined && this.#isCutShort()) return this.#tellCut(this.#open[0].line || this.#lineNow());
    this.#guarded(() => this.#tokenizer.end());
    if (this.#expected === "nothing" || (this.#tellCut !== undefined && this.#open.length === 0)) return;
    const frame = this.#open.at(-1);
    throw this.#broken("", frame === undefined ? "{ … }" : frame.isList ? "]" : "}");
  }

  /** Some write each line as if it were a file. No text goes on over the end of a line, so no mark behind one is a letter. */
  #withoutMarks(chunk: Uint8Array): Uint8Array {
    const ofLast = Math.min(this.#marked, chunk.length);
    let clean = ofLast > 0 ? chunk.slice().fill(SPACE, 0, ofLast) : chunk;
    this.#marked -= ofLast;
    for (let at = chunk.indexOf(MARK[0], ofLast); at >= 0; at = chunk.indexOf(MARK[0], at + 1)) {
      const isMark = MARK.every((byte, i) => at + i >= chunk.length || chunk[at + i] === byte);
      if (!isMark || (at === 0 ? this.#last : chunk[at - 1]) !== LF) continue;
      if (clean === chunk) clean = chunk.slice();
      clean.fill(SPACE, at, at + MARK.length);
      this.#marked = Math.max(0, at + MARK.length - chunk.length);
    }
    this.#last = chunk.at(-1) ?? this.#last;
    return clean;
  }

  /** A collector that was stopped leaves half a line behind: the lines before it are whole. */
  #isCutShort(): boolean {
    return this.#roots > 0 && this.#open.length > 0 && !this.#open[0].isList;
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof TokenizerError)) throw error;
      throw this.#broken(this.#near(), this.#expected);
    }
  }

  #step(token: TokenType, value: unknown): void {
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        this.#start(token === TokenType.LEFT_BRACKET);
        return;
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        this.#end(token === TokenType.RIGHT_BRACKET);
        return;
      case TokenType.COLON:
        if (this.#expected !== ":") throw this.#broken(this.#near(), this.#expected);
        this.#expected = "value";
        return;
      case TokenType.COMMA: {
        if (this.#expected !== ", or end") throw this.#broken(this.#near(), this.#expected);
        this.#expected = this.#open.at(-1)?.isList === true ? "value" : "key";
        return;
      }
      case TokenType.STRING:
        if (this.#expected === "key" || this.#expected === "key or end") this.#name(String(value));
        else this.#scalar(String(value));
        return;
      case TokenType.NUMBER:
        this.#scalar(new NumberText(String(value)));
        return;
      case TokenType.TRUE:
      case TokenType.FALSE:
        this.#scalar(token === TokenType.TRUE);
        return;
      case TokenType.NULL:
        this.#scalar(null);
        return;
      default:
        throw this.#broken(this.#near(), this.#expected);
    }
  }

  #name(key: string): void {
    const frame = this.#open.at(-1);
    if (frame !== undefined) frame.key = key;
    this.#expected = ":";
  }

  #start(isList: boolean): void {
    this.#expectValue();
    if (this.#open.length >= MOST_DEPTH) throw this.#hostile();
    const parent = this.#open.at(-1);
    const isInside = parent?.list !== undefined || parent?.record !== undefined;
    const key = parent?.key ?? "";
    const isBuilt = isInside || this.#handler.wants(parent?.path ?? "", key);
    if (isBuilt && !isInside) this.#values = 0;
    this.#open.push({
      path: isBuilt || parent === undefined ? "" : joined(parent.path, key),
      line: isBuilt && !isInside ? this.#lineNow() : 0,
      list: isBuilt && isList ? [] : undefined,
      record: isBuilt && !isList ? new Map() : undefined,
      isList,
      key: isList ? MEMBER : "",
    });
    this.#expected = isList ? "value or end" : "key or end";
  }

  #end(isList: boolean): void {
    const frame = this.#open.at(-1);
    const mayEnd = this.#expected === ", or end" || this.#expected === (isList ? "value or end" : "key or end");
    if (frame === undefined || frame.isList !== isList || !mayEnd) throw this.#broken(this.#near(), this.#expected);
    this.#open.pop();
    const built = frame.list ?? frame.record;
    if (built !== undefined) this.#deliver(built, frame.line);
    this.#close();
  }

  #scalar(value: string | NumberText | boolean | null): void {
    this.#expectValue();
    this.#deliver(value, 0);
    this.#close();
  }

  #expectValue(): void {
    if (this.#expected === "nothing" && this.#tellCut !== undefined) this.#expected = "value";
    if (this.#expected !== "value" && this.#expected !== "value or end") throw this.#broken(this.#near(), this.#expected);
  }

  #close(): void {
    if (this.#open.length === 0) this.#roots++;
    this.#expected = this.#open.length === 0 ? "nothing" : ", or end";
  }

  #deliver(value: JsonValue, line: number): void {
    const frame = this.#open.at(-1);
    if (frame?.list !== undefined) frame.list.push(value);
    else if (frame?.record !== undefined) frame.record.set(frame.key, value);
    else {
      this.#handler.take(frame?.path ?? "", frame?.key ?? "", value, line === 0 ? this.#lineNow() : line);
      return;
    }
    if (++this.#values > MOST_VALUES) throw this.#hostile();
  }

  #lineNow(): number {
    this.#countLines(Math.min(this.#chunk.length, this.#tokenAt - this.#passed));
    return this.#line;
  }

  #countLines(end: number): void {
    for (; this.#counted < end; this.#counted++) if (this.#chunk[this.#counted] === LF) this.#line++;
  }

  /** What stands where reading stopped. */
  #near(): string {
    const from = Math.max(0, this.#tokenAt - this.#passed);
    return new TextDecoder().decode(this.#chunk.subarray(from, from + 60));
  }

  #broken(found: string, expected: string): Problem {
    return new Problem({ code: "json-broken", severity: "error", line: this.#lineNow(), found, expected: expected.replace(" or end", "") });
  }

  #hostile(): Problem {
    return new Problem({ code: "json-hostile", severity: "error", line: this.#lineNow(), count: this.#open.length });
  }
}

function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** A text, number or truth value as text; undefined for anything else. */
export function maybeText(value: JsonValue | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (value instanceof NumberText) return value.text;
  return typeof value === "boolean" ? String(value) : undefined;
}

export function isRecord(value: JsonValue | undefined): value is JsonRecord {
  return value instanceof Map;
}

export function isList(value: JsonValue | undefined): value is JsonList {
  return Array.isArray(value);
}
