/**
 * What kind of account everybody is: as the user says, else as the files say. And a guess at the few that are ours,
 * brands or media, for the user to check, because lateral and vertical hang on it.
 *
 * The guess: kinds that the files name, then words in handle and name, then broadcasting (heard by very many, hearing
 * and passing on few). Ours is the one that most is shared of, if it has a sign of a brand or stands far above the next;
 * without shares the one whose followers are the file. Whoever the files call a person is never guessed. Cost: O(n + s).
 */
import { BRAND, MEDIA, PERSON, LIKE, UNKNOWN, type Network } from "./network.ts";
import { kindInName } from "./accountWords.ts";
import { isNaming } from "./search.ts";
import { pipesOf } from "./pipes.ts";
import type { Workbench } from "./workbench.ts";

/** Position in ACCOUNT_TYPES per person, under the settings at hand. */
export function accountTypesOf({ network, settings }: Workbench): Uint8Array {
  const types = network.people.type.slice();
  const { accounts } = settings;
  if (accounts === undefined) return types;
  const lists = [
    [accounts.people, PERSON],
    [accounts.media, MEDIA],
    [accounts.brands, BRAND],
    [accounts.ours, BRAND],
  ] as const;
  for (const [rows, type] of lists) for (const row of rows) if (row < types.length) types[row] = type;
  return types;
}

/** Why an account is guessed: the files say so, its name does, it broadcasts, most is shared of it, or nearly all ties lead to it. */
export const GUESS_REASONS = ["file", "name", "broadcasts", "most-shared", "most-followed"] as const;
export type GuessReason = (typeof GUESS_REASONS)[number];

/** Rows, each in one list at most; ours is not repeated among the brands. */
export interface AccountGuess {
  ours: number[];
  brands: number[];
  media: number[];
  why: { row: number; reasons: GuessReason[] }[];
}

/** More than this nobody checks. */
const MOST_GUESSED = 12;
/** A hub is heard by this many times the usual, and by so many at least. */
const TIMES_USUAL = 10;
const FEWEST_HEARING = 100;
/** A broadcaster hears, and acts on others, this part at most of what comes back. */
const LITTLE = 0.1;
/** Without any other sign ours must be shared this many times as often as the next. */
const FAR_ABOVE = 3;
const FEWEST_SHARES = 10;

export function guessAccounts(network: Network): AccountGuess {
  const standing = standingOf(network);
  const signs = signsOf(network, standing);
  const ours = likelyOurs(network, standing, signs);
  const rows = [...signs.keys()]
    .filter((row) => row !== ours?.row)
    .sort((a, b) => standing.received[b] - standing.received[a] || standing.audience[b] - standing.audience[a] || a - b)
    .slice(0, MOST_GUESSED - (ours === undefined ? 0 : 1));
  const ofKind = (kind: number): number[] => rows.filter((row) => signs.get(row)?.kind === kind);
  const why = rows.map((row) => ({ row, reasons: signs.get(row)?.reasons ?? [] }));
  return {
    ours: ours === undefined ? [] : [ours.row],
    brands: ofKind(BRAND),
    media: ofKind(MEDIA),
    why: ours === undefined ? why : [ours, ...why],
  };
}

interface Standing {
  /** Followers in the files or declared, whichever is more; without follows, those who shared. */
  readonly audience: Float64Array;
  /** How many she hears. */
  readonly hears: Uint32Array;
  /** Actions of others on her, likes left out, and hers on others. */
  readonly received: Float64Array;
  readonly given: Float64Array;
}

function standingOf(network: Network): Standing {
  const { people, shares } = network;
  const { audienceRows, sourceRows } = pipesOf(network);
  const received = new Float64Array(people.count);
  const given = new Float64Array(people.count);
  for (let entry = 0; entry < shares.count; entry++) {
    if (shares.kind[entry] === LIKE) continue;
    received[shares.author[entry]] += shares.weight[entry];
    given[shares.sharer[entry]] += shares.weight[entry];
  }
  const lengths = ({ offsets }: { offsets: Uint32Array }) => offsets.subarray(1).map((end, row) => end - offsets[row]);
  const heardBy = lengths(audienceRows);
  const audience = Float64Array.from(heardBy, (count, row) => Math.max(count, people.declaredFollowers[row] || 0));
  return { audience, hears: lengths(sourceRows), received, given };
}

interface Sign {
  kind: number;
  reasons: GuessReason[];
}

/** Everybody who looks like a brand or a medium. */
function signsOf(network: Network, standing: Standing): Map<number, Sign> {
  const { people } = network;
  const names = people.attributes.filter((attribute) => attribute.kind === "text" && isNaming(attribute.name));
  const positive = standing.audience.filter((count) => count > 0).sort();
  const usual = positive[positive.length >> 1] ?? 0;
  const isHub = (row: number): boolean => standing.audience[row] >= Math.max(FEWEST_HEARING, TIMES_USUAL * usual);
  const isBroadcaster = (row: number): boolean =>
    isHub(row) && standing.hears[row] <= LITTLE * standing.audience[row] && standing.given[row] <= LITTLE * standing.received[row];
  const signs = new Map<number, Sign>();
  for (let row = 0; row < people.count; row++) {
    const type = people.type[row];
    if (type === PERSON) continue;
    const broadcasts: GuessReason[] = isBroadcaster(row) ? ["broadcasts"] : [];
    if (type !== UNKNOWN) {
      signs.set(row, { kind: type, reasons: ["file", ...broadcasts] });
      continue;
    }
    // what is heard no more than usual is nobody's question
    if (!(standing.audience[row] > usual)) continue;
    const called = [people.id(row), ...names.map((name) => (name.kind === "text" ? name.words[name.codes[row]] : ""))];
    const said = kindInName(called, isHub(row));
    if (said !== undefined) signs.set(row, { kind: said, reasons: ["name", ...broadcasts] });
    else if (broadcasts.length > 0) signs.set(row, { kind: MEDIA, reasons: broadcasts });
  }
  return signs;
}

function likelyOurs(network: Network, standing: Standing, signs: Map<number, Sign>): { row: number; reasons: GuessReason[] } | undefined {
  const { people, follows, shares } = network;
  if (people.count === 0) return undefined;
  const isNamedBrand = signs.size > 0 && [...signs.values()].some(({ kind, reasons }) => kind === BRAND && reasons[0] === "file");
  const values = shares.count > 0 ? standing.received : standing.audience;
  const mayBeOurs = (row: number): boolean => {
    const sign = signs.get(row);
    if (isNamedBrand) return sign?.kind === BRAND && sign.reasons[0] === "file";
    return people.type[row] === UNKNOWN && !(sign?.kind === MEDIA && sign.reasons[0] === "name");
  };
  const [first, next] = bestTwo(values, mayBeOurs);
  if (first < 0) return undefined;
  const signed = signs.get(first)?.reasons ?? [];
  const isFarAbove = next < 0 || values[first] >= FAR_ABOVE * values[next];
  if (shares.count > 0) {
    const isKnown = isNamedBrand || signed.length > 0 || (isFarAbove && values[first] >= FEWEST_SHARES);
    return isKnown && values[first] > 0 ? { row: first, reasons: [...signed, "most-shared"] } : undefined;
  }
  const { offsets } = follows.audienceRows;
  const isTheFile = follows.count >= FEWEST_HEARING && (offsets[first + 1] - offsets[first]) * 2 > follows.count;
  if (isNamedBrand) return { row: first, reasons: [...signed, ...(isTheFile ? (["most-followed"] as const) : [])] };
  return isTheFile ? { row: first, reasons: [...signed, "most-followed"] } : undefined;
}

/** The rows with the two largest values among those that may be; −1 where there are fewer. */
function bestTwo(values: Float64Array, mayBe: (row: number) => boolean): readonly [first: number, next: number] {
  let first = -1;
  let next = -1;
  for (let row = 0; row < values.length; row++) {
    const isAboveNext = next < 0 || values[row] > values[next];
    if (!isAboveNext || !mayBe(row)) continue;
    if (first < 0 || values[row] > values[first]) {
      next = first;
      first = row;
    } else next = row;
  }
  return [first, next];
}
