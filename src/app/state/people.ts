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
  const told = sizes.findLastIndex((size) => size > 1) + 1;
  const leaders = new Array<number>(told).fill(-1);
  for (let row = 0; row < of.length; row++) {
    const community = of[row] ?? NaN;
    if (!(community < told)) continue;
    const before = leaders[community] ?? -1;
    if (before < 0 || standing(leading, row) > standing(leading, before)) leaders[community] = row;
  }
  return { count: told, sizes: Array.from(sizes.subarray(0, told)), leaders };
}

/** Everybody in a community. @param of community per person */
export function membersOf(of: Float64Array | undefined, community: number): number[] {
  return of === undefined ? [] : Array.from(of.keys()).filter((row) => of[row] === community);
}

function standing(values: Float64Array | undefined, row: number): number {
  const value = values?.[row] ?? NaN;
  return Number.isNaN(value) ? -Infinity : value;
}
