/** JSON files that hold records one after the other, in lists or line by line, as platforms and scrapers write them. */
import { pour } from "../text/decode.ts";
import type { Encoding, OpenedFile, ReadOptions } from "../format.ts";
import { isList, isRecord, JsonSink, maybeText, MEMBER, type JsonHandler, type JsonRecord, type JsonValue } from "../json/json.ts";
import type { PostLog } from "./postLog.ts";

export interface FoundRecord {
  readonly record: JsonRecord;
  /** Path of the list it stands in; "" for the outermost list and for JSON Lines. */
  readonly list: string;
  /** 1-based. */
  readonly line: number;
}

export interface WantedRecords {
  /** Are the members of the list at this path records to be taken? "" is the outermost list. */
  lists(path: string): boolean;
  /** Records that stand by themselves, one after the other, are taken as well. */
  readonly areLines?: boolean;
  /** Hears of a last one that is cut off. */
  readonly log: PostLog;
}

/** Hands over the wanted records as they come; nothing else of the file is kept. @throws Problem */
export async function readRecords(
  opened: OpenedFile,
  options: ReadOptions,
  wanted: WantedRecords,
  take: (found: FoundRecord) => void,
): Promise<Encoding> {
  const isRecordFirst = /^\s*(?:window\.[^={[]*=)?\s*\{/.test(opened.text);
  const handler: JsonHandler = {
    wants: (parent, key) =>
      key === MEMBER ? wanted.lists(parent) : parent === "" && key === "" && isRecordFirst && wanted.areLines === true,
    take: (parent, _key, value, line) => {
      if (isRecord(value)) take({ record: value, list: parent, line });
    },
  };
  const tellCut = (line: number) => wanted.log.drop("cut-short", line);
  const { encoding } = await pour(opened, () => new AfterAssignment(new JsonSink(handler, tellCut)), options.pulse);
  return encoding;
}

const EQUALS = 61;
const SPACE = 32;
const LETTER_W = 119;

/** Takes "window.YTD.tweets.part0 =" off the beginning: it is never run. */
class AfterAssignment {
  readonly #sink: JsonSink;
  #state: "before" | "name" | "value" = "before";

  constructor(sink: JsonSink) {
    this.#sink = sink;
  }

  push(chunk: Uint8Array): void {
    let from = 0;
    if (this.#state === "before") {
      while (from < chunk.length && chunk[from] <= SPACE) from++;
      if (from === chunk.length) return;
      this.#state = chunk[from] === LETTER_W ? "name" : "value";
    }
    if (this.#state === "name") {
      const at = chunk.indexOf(EQUALS, from);
      if (at < 0) return;
      this.#state = "value";
      from = at + 1;
    }
    this.#sink.push(chunk.subarray(from));
  }

  finish(): void {
    this.#sink.finish();
  }
}

/** The value at a path of keys inside a record; undefined where there is none. */
export function within(value: JsonValue | undefined, ...keys: readonly (string | number)[]): JsonValue | undefined {
  let here = value;
  for (const key of keys) {
    if (typeof key === "number") here = isList(here) ? here[key] : undefined;
    else here = isRecord(here) ? here.get(key) : undefined;
  }
  return here;
}

/** The text at a path; "" where there is none. */
export function textAt(value: JsonValue | undefined, ...keys: readonly (string | number)[]): string {
  return maybeText(within(value, ...keys)) ?? "";
}

/** The members of the list at a path; none where there is no list. */
export function listAt(value: JsonValue | undefined, ...keys: readonly (string | number)[]): readonly JsonValue[] {
  const list = within(value, ...keys);
  return isList(list) ? list : [];
}
