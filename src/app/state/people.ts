/** Which column says what people are called, and the communities they belong to. */
import { namingColumn } from "../../core/network/calling.ts";
import type { Attribute } from "../../core/network/network.ts";
import type { Holding } from "./holdings.ts";

/** The column that holds what people are called, if a file has one. */
export function nameColumn({ network, opening }: Holding): (Attribute & { kind: "text" }) | undefined {
  const said = new Set(
    opening.report?.files.flatMap(({ columns }) => columns.filter(({ role }) => role === "name").map(({ header }) => header)),
  );
  return namingColumn(network.people, (header) => said.has(header));
}

export interface CommunityFacts {
  /** Communities of two people or more, largest first. */
  readonly count: number;
  readonly sizes: readonly number[];
  /** The member by whom the community is called: who leads in it. */
  readonly leaders: readonly number[];
}

const NOBODY: CommunityFacts = { count: 0, sizes: [], leaders: [] };

/** What was told last of the communities, the same object until it changes: many parts of the screen ask, and each would look at everybody. */
const LAST = new WeakMap<Float64Array, { readonly key: readonly unknown[]; readonly facts: CommunityFacts }>();

/**
 * @param of community per person
 * @param sizes people per community
 * @param leading the measure by which a community's first member is found
 */
export function communityFacts(
  of: Float64Array | undefined,
  sizes: Float64Array | undefined,
  leading: Float64Array | undefined,
): CommunityFacts {
  if (of === undefined || sizes === undefined) return NOBODY;
  const last = LAST.get(of);
  if (last?.key[0] === sizes && last.key[1] === leading) return last.facts;
  const count = sizes.findLastIndex((size) => size > 1) + 1;
  const facts = { count, sizes: Array.from(sizes.subarray(0, count)), leaders: leadersOf(of, count, leading) };
  LAST.set(of, { key: [sizes, leading], facts });
  return facts;
}

/** The member with the largest number, the first of those with the same; whoever has none comes behind all who have. */
function leadersOf(of: Float64Array, count: number, leading: Float64Array | undefined): number[] {
  const leaders = new Array<number>(count).fill(-1);
  const most = new Float64Array(count).fill(-Infinity);
  for (let row = 0; row < of.length; row++) {
    const community = of[row] ?? NaN;
    if (!(community < count)) continue;
    const value = leading?.[row] ?? NaN;
    if (value > (most[community] ?? NaN)) {
      most[community] = value;
      leaders[community] = row;
    } else if (leaders[community] === -1) leaders[community] = row;
  }
  return leaders;
}

/** Everybody in a community. @param of community per person */
export function membersOf(of: Float64Array | undefined, community: number): number[] {
  return of === undefined ? [] : Array.from(of.keys()).filter((row) => of[row] === community);
}
