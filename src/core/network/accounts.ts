/**
 * What kind of account everybody is: as the user says, else as the files say. And a guess at the few that are ours,
 * brands or media, for the user to check, because lateral and vertical hang on it.
 *
 * The guess: kinds that the files name, then words in handle and name, then broadcasting (heard by very many, hearing
 * and passing on few). Ours is the one that most is shared of, if it has a sign of a brand or stands far above the next;
 * without shares the one whose followers are the file. Whoever the files call a person is never guessed. Cost: O(n + s).
 */
import { columnOf } from "../base/numbered.ts";
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
  why: { row: number; reasons: readonly GuessReason[] }[];
}

/** More than this nobody checks. */
const MOST_GUESSED = 12;
/** A hub is heard by this many times the usual, and by so many at least. */
const TIMES_USUAL = 10;
const FEWEST_HEARING = 100;
/** By broadcasting alone only those are guessed whom nobody could take for a peer: ten times what a person can keep up with. */
const VERY_MANY = 1500;
/** A broadcaster hears, and acts on others, this part at most of what comes back. */
const LITTLE = 0.1;
/** Where neither file nor name says that it is a brand, ours is acted on this many times as often as the next. */
const FAR_ABOVE = 3;

export function guessAccounts(network: Network): AccountGuess {
  const standing = standingOf(network);
  const signs = signsOf(network, standing);
  const ours = likelyOurs(network, standing, signs);
  const others = [...signs]
    .map(([row, sign]) => ({ row, ...sign }))
    .filter(({ row, reasons }) => row !== ours?.row && (reasons[0] !== "broadcasts" || standing.audience[row] >= VERY_MANY))
    .sort(
      (a, b) => standing.received[b.row] - standing.received[a.row] || standing.audience[b.row] - standing.audience[a.row] || a.row - b.row,
    )
    .slice(0, ours === undefined ? MOST_GUESSED : MOST_GUESSED - 1);
  const ofKind = (wanted: number): number[] => others.filter(({ kind }) => kind === wanted).map(({ row }) => row);
  return {
    ours: ours === undefined ? [] : [ours.row],
    brands: ofKind(BRAND),
    media: ofKind(MEDIA),
    why: [...(ours === undefined ? [] : [ours]), ...others].map(({ row, reasons }) => ({ row, reasons })),
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
  const audience = columnOf(Float64Array, people.count, (row) => Math.max(heardBy[row], people.declaredFollowers[row] || 0));
  return { audience, hears: lengths(sourceRows), received, given };
}

interface Sign {
  /** BRAND or MEDIA. */
  readonly kind: number;
  /** The first one is the strongest. */
  readonly reasons: readonly GuessReason[];
}

/** Everybody who looks like a brand or a medium. */
function signsOf(network: Network, standing: Standing): Map<number, Sign> {
  const { people } = network;
  const { audience, hears, given, received } = standing;
  const names = people.attributes.filter((attribute) => attribute.kind === "text" && isNaming(attribute.name));
  // the largest left out, so that in a list of one account's followers it has something to stand above
  const others = audience
    .filter((count) => count > 0)
    .sort()
    .slice(0, -1);
  const usual = others[others.length >> 1] ?? 0;
  const isHub = (row: number): boolean => audience[row] >= Math.max(FEWEST_HEARING, TIMES_USUAL * usual);
  const isBroadcaster = (row: number): boolean =>
    isHub(row) && hears[row] <= LITTLE * audience[row] && given[row] <= LITTLE * received[row];
  const kindBySign = (row: number): readonly [kind: number, sign: GuessReason] | undefined => {
    const type = people.type[row];
    if (type !== UNKNOWN) return type === PERSON ? undefined : [type, "file"];
    // whoever is heard no more than usual is nobody's question
    if (!(audience[row] > usual)) return undefined;
    const called = names.map((name) => (name.kind === "text" ? name.words[name.codes[row]] : ""));
    const kind = kindInName([people.id(row), ...called], isHub(row));
    if (kind !== undefined) return [kind, "name"];
    return isBroadcaster(row) ? [MEDIA, "broadcasts"] : undefined;
  };
  const signs = new Map<number, Sign>();
  for (let row = 0; row < people.count; row++) {
    const found = kindBySign(row);
    if (found === undefined) continue;
    const [kind, sign] = found;
    signs.set(row, { kind, reasons: sign !== "broadcasts" && isBroadcaster(row) ? [sign, "broadcasts"] : [sign] });
  }
  return signs;
}

/** The one account that the files seem to be about. */
function likelyOurs(network: Network, standing: Standing, signs: Map<number, Sign>): ({ row: number } & Sign) | undefined {
  const { shares, follows } = network;
  const isShared = shares.count > 0;
  const values = isShared ? standing.received : standing.audience;
  const hasFileBrand = [...signs.values()].some(isFileBrand);
  const mayBe = (row: number): boolean => {
    const sign = signs.get(row);
    return hasFileBrand ? isFileBrand(sign) : sign === undefined || sign.kind === BRAND || sign.reasons[0] === "broadcasts";
  };
  const [first, next] = bestTwo(values, mayBe);
  const sign = signs.get(first);
  if (sign === undefined || values[first] === 0) return undefined;
  const isFarAbove = next < 0 || values[first] >= FAR_ABOVE * values[next];
  const { offsets } = follows.audienceRows;
  const isTheFile = (offsets[first + 1] - offsets[first]) * 2 > follows.count;
  const isMost = isShared ? isFarAbove || sign.kind === BRAND : isTheFile;
  if (!isMost && !isFileBrand(sign)) return undefined;
  const last: GuessReason[] = isShared ? ["most-shared"] : isTheFile ? ["most-followed"] : [];
  return { row: first, kind: BRAND, reasons: [...sign.reasons, ...last] };
}

function isFileBrand(sign: Sign | undefined): boolean {
  return sign !== undefined && sign.kind === BRAND && sign.reasons[0] === "file";
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
