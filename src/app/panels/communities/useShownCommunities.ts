import { useMemo } from "react";
import { COMMUNITY_SIZE, communityOrder, communityValuesOf } from "../../state/communityColumns.ts";
import { useTular } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";

export interface ShownCommunities {
  /** Communities in the order of their table. */
  readonly order: Uint32Array;
  /** How many people of each fit the filter; null while everybody does. */
  readonly fitting: Uint32Array | null;
}

/** Communities of two people or more in the order of their table; under a filter those of which somebody fits. */
export function useShownCommunities(people: People | undefined): ShownCommunities {
  const sorting = useTular(({ communityTable }) => communityTable);
  const { columns, holding, communities } = people ?? {};
  const of = columns?.people.get("community");
  const mask = holding?.fit?.mask;
  const fitting = useMemo(
    () => (mask === undefined || of === undefined ? null : fittingIn(of, mask, communities?.count ?? 0)),
    [of, mask, communities],
  );
  return useMemo(() => {
    const count = communities?.count ?? 0;
    const by = sorting.sortBy ?? COMMUNITY_SIZE;
    const values = columns === undefined ? undefined : communityValuesOf(columns, by, holding?.network.people.count ?? 0);
    const order = communityOrder(values, count, sorting);
    return { order: fitting === null ? order : order.filter((community) => (fitting[community] ?? 0) > 0), fitting };
  }, [columns, holding, communities, sorting, fitting]);
}

function fittingIn(of: Float64Array, mask: Uint8Array, count: number): Uint32Array {
  const fitting = new Uint32Array(count);
  of.forEach((community, row) => {
    if (mask[row] === 1 && community < count) fitting[community] = (fitting[community] ?? 0) + 1;
  });
  return fitting;
}
