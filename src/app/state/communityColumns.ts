/** Which columns about communities there are. A column is a measure's id, or one of the two that are counted here. */
import { numbered } from "../../core/base/numbered.ts";
import { orderOf } from "../../core/base/order.ts";
import { MEASURES } from "../../core/measures/catalogue.ts";
import type { Columns } from "./holdings.ts";
import type { CommunityTable } from "./table.ts";

/** How many people are in it, and which part of everybody they are. */
export const COMMUNITY_SIZE = "communitySize";
export const COMMUNITY_PART = "communityPart";

/** Measures that say something about communities. */
export function communityMeasures({ communities }: Columns): readonly string[] {
  return MEASURES.filter(
    ({ id, scopes, format }) =>
      scopes.includes("community") && format !== "label" && communities.get(id)?.some((value) => !Number.isNaN(value)) === true,
  ).map(({ id }) => id);
}

/** One number per community, the largest community first; undefined until it is known. */
export function communityValuesOf({ communities }: Columns, id: string, people: number): Float64Array | undefined {
  const sizes = communities.get("community");
  if (id === COMMUNITY_SIZE) return sizes;
  return id === COMMUNITY_PART ? sizes?.map((size) => size / people) : communities.get(id);
}

/** Communities below `count` in the order of the table; those without a number last. */
export function communityOrder(values: Float64Array | undefined, count: number, { isDescending }: CommunityTable): Uint32Array {
  return values === undefined ? numbered(count) : orderOf(values.subarray(0, count), isDescending);
}
