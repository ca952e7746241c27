/** Which keys the beginning of a JSON file has, for recognising it: every format that is JSON asks the same outline. */
import { Problem } from "../../base/problem.ts";
import type { Head } from "../format.ts";
import { JsonSink, type JsonHandler } from "./json.ts";

export interface JsonOutline {
  /** Paths as in JsonHandler: "nodes.*.id". A path that only opens or only holds a value is there too. */
  readonly paths: ReadonlySet<string>;
  /** Does more than one value lie there, one after the other (JSON Lines)? */
  readonly isMany: boolean;
}

const MOST_PATHS = 4096;
const KNOWN = new WeakMap<Head, JsonOutline | undefined>();

/** Undefined if the file is no JSON. */
export function outlineOf(head: Head): JsonOutline | undefined {
  if (!KNOWN.has(head)) KNOWN.set(head, /^\s*[[{]/.test(head.text) ? outlined(head) : undefined);
  return KNOWN.get(head);
}

function outlined(head: Head): JsonOutline | undefined {
  const paths = new Set<string>();
  let roots = 0;
  const note = (parent: string, key: string) => {
    if (parent === "" && key === "") roots++;
    else if (paths.size < MOST_PATHS) paths.add(parent === "" ? key : `${parent}.${key}`);
    return false;
  };
  const handler: JsonHandler = { wants: note, take: note };
  const sink = new JsonSink(handler, () => {});
  try {
    sink.push(head.bytes);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // Broken or hostile further on: the reader says where. Broken at the very beginning, it is no JSON.
    if (paths.size === 0 && error.facts.code === "json-broken") return undefined;
  }
  return { paths, isMany: roots > 1 };
}
