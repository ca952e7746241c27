/**
 * The shape that each part of a kept work must have, as anybody may have written it. What is not asked for here is left
 * out, what is too long is refused: whatever passes can be shown without a further look.
 */
import * as v from "valibot";
import { PROBLEM_CODES } from "../../core/base/problem.ts";
import { PARTS as ACTION_PARTS } from "../../core/filter/filter.ts";
import { DROP_REASONS } from "../../core/intake/report/report.ts";
import { ACCOUNT_TYPES, KINDS } from "../../core/network/network.ts";
import { COURSES } from "../../core/network/ways.ts";
import { ATTRIBUTIONS, DEFAULT_SETTINGS, PEER_RULES } from "../../core/network/workbench.ts";
import { areSoundAssumptions } from "../state/accounts.ts";
import { SAMPLE_NAMES } from "../state/opening.ts";
import { DRAWER_VIEWS, SCREENS } from "../state/place.ts";
import { isSoundTitle } from "../state/title.ts";
import { isWorkScreen } from "./kept.ts";

const LONGEST_TEXT = 20_000;
const MOST_OF_A_KIND = 10_000;

export const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const number = v.pipe(v.number(), v.finite());
export const bound = v.nullable(number);
export const some = <const Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(MOST_OF_A_KIND));

/** Rows of a network of so many people. A network may have millions, so they are looked at in one loop. */
export const rowsOf = (people: number) =>
  v.custom<readonly number[]>((value) => Array.isArray(value) && value.every((row) => Number.isInteger(row) && row >= 0 && row < people));

export const titleShape = v.pipe(v.object({ text }), v.check(isSoundTitle));

export const appearanceShape = v.object({ sizeBy: v.nullable(text), colourBy: text });

const table = { sortBy: v.nullable(text), isDescending: v.boolean(), columns: v.nullable(some(text)) };
export const tableShape = v.object(table);
export const communityTableShape = v.object({ sortBy: table.sortBy, isDescending: table.isDescending });
export const postTableShape = v.object({ ...table, ranges: some(v.object({ column: text, from: bound, to: bound })) });

export const answersShape = v.object({ byQuestion: v.record(text, text) });

export const arrangementShape = (people: number) =>
  v.object({
    moved: v.pipe(
      v.record(v.string(), v.pipe(v.tuple([number, number]), v.readonly())),
      v.check((moved) => Object.keys(moved).every((row) => /^\d+$/.test(row) && Number(row) < people)),
    ),
    hidden: rowsOf(people),
    isPaused: v.boolean(),
  });

export const selectionShape = (people: number, posts: number) =>
  v.object({
    rows: rowsOf(people),
    finding: v.exactOptional(text),
    post: v.exactOptional(
      v.pipe(
        count,
        v.check((post) => post < posts),
      ),
    ),
    isPicked: v.exactOptional(v.literal(true)),
  });

const testShape = (people: number) =>
  v.variant("kind", [
    v.object({ kind: v.literal("number"), column: text, from: bound, to: bound }),
    v.object({ kind: v.literal("words"), column: text, words: some(text) }),
    v.object({ kind: v.literal("community"), communities: some(v.pipe(v.number(), v.safeInteger(), v.minValue(-1))) }),
    v.object({ kind: v.literal("account"), types: some(v.picklist(ACCOUNT_TYPES)) }),
    v.object({ kind: v.literal("layer"), layer: v.picklist(["follows", "shares"]) }),
    v.object({
      kind: v.literal("actions"),
      part: v.picklist(ACTION_PARTS),
      kinds: v.nullable(some(v.picklist(KINDS))),
      fromMs: bound,
      toMs: bound,
    }),
    v.object({ kind: v.literal("near"), people: rowsOf(people), steps: count, course: v.picklist(COURSES) }),
    v.object({ kind: v.literal("set"), set: count }),
  ]);

export const filterShape = (people: number) =>
  v.object({
    join: v.picklist(["and", "or"]),
    clauses: some(v.object({ id: count, isNegated: v.boolean(), test: testShape(people) })),
  });

export const filtersShape = (people: number) =>
  v.object({
    filter: filterShape(people),
    sets: some(v.object({ id: count, name: text, rows: rowsOf(people) })),
    lastId: count,
  });

export const accountsShape = (people: number) => {
  const rows = rowsOf(people);
  return v.object({
    said: v.nullable(v.object({ ours: rows, brands: rows, media: rows, people: rows })),
    isAnswered: v.boolean(),
    assumed: v.nullable(
      v.pipe(
        v.object({
          // works of before there was a choice
          peerRule: v.optional(v.picklist(PEER_RULES), DEFAULT_SETTINGS.peerRule),
          relationships: number,
          attribution: v.picklist(ATTRIBUTIONS),
        }),
        v.check(areSoundAssumptions),
      ),
    ),
    seed: v.exactOptional(count),
  });
};

/** Nearer or farther than any map is looked at is none. */
export const outlookShape = v.object({ x: number, y: number, units: v.pipe(number, v.minValue(1e-3), v.maxValue(1e9)) });

/** What lies over the screen, and what is in the hand, is never taken from a file. */
export const placeShape = v.object({
  screen: v.pipe(v.picklist(SCREENS), v.check(isWorkScreen)),
  isDrawerOpen: v.boolean(),
  drawer: v.picklist(DRAWER_VIEWS),
});

const shownTable = {
  columns: some(v.object({ header: text, role: text })),
  preview: some(some(text)),
  isUnderstood: v.exactOptional(v.literal(true)),
};

const dropped = v.object({ reason: v.picklist(DROP_REASONS), count, lines: some(count), file: v.exactOptional(text) });

const fileReport = v.object({
  name: text,
  inside: v.exactOptional(text),
  format: text,
  formatWords: v.exactOptional(v.object({ en: text, id: text })),
  layer: v.picklist(["follows", "shares", "people", "posts"]),
  rows: count,
  also: v.exactOptional(count),
  people: count,
  ties: count,
  shares: count,
  posts: count,
  dropped: some(dropped),
  bytes: count,
  ...shownTable,
  peopleTable: v.exactOptional(v.object(shownTable)),
  decisions: some(v.object({ code: text, values: v.record(text, v.union([text, number])) })),
});

const question = v.object({
  id: text,
  about: v.picklist(["direction", "layer", "same-log"]),
  file: text,
  example: v.object({ line: count, actor: text, other: text, kind: v.exactOptional(text) }),
  options: some(text),
  suggested: text,
});

const problem = v.object({
  code: v.picklist(PROBLEM_CODES),
  severity: v.picklist(["error", "warning"]),
  file: v.exactOptional(text),
  line: v.exactOptional(count),
  column: v.exactOptional(text),
  found: v.exactOptional(text),
  expected: v.exactOptional(text),
  count: v.exactOptional(count),
  of: v.exactOptional(count),
});

/** What was read, as it was reported. Reading itself is never under way in what was kept. */
export const openingShape = v.pipe(
  v.object({
    files: some(v.object({ name: text, bytes: count })),
    report: v.nullable(v.object({ files: some(fileReport), join: v.object({ common: count, share: number }) })),
    questions: some(question),
    problems: some(problem),
    sample: v.nullable(v.picklist(SAMPLE_NAMES)),
  }),
  v.transform((opening) => ({ ...opening, status: opening.report === null ? ("idle" as const) : ("read" as const) })),
);
