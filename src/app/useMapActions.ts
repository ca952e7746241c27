import { useRef } from "react";
import type { People } from "./panels/usePeople.ts";
import type { Command } from "./stage/stageProps.ts";
import { hidePeople, pinPeople, unpinPeople } from "./state/actions/arrangePeople.ts";
import { membersOf } from "./state/people.ts";
import { selectPeople } from "./state/actions/selectPeople.ts";
import { placed } from "./state/drawing.ts";
import { useDoing } from "./state/useStore.ts";

/** What one can do with people on the map; rows are rows of the network. */
export function useMapActions(people: People) {
  const { perform, conductor, now } = useDoing();
  /** Whom the last steps were counted from, and whom they chose: pressing another number counts from the same people. */
  const counted = useRef<{ from: readonly number[]; chosen: readonly number[] } | null>(null);

  function select(rows: readonly number[]): void {
    const [only] = rows;
    const name = only !== undefined && rows.length === 1 ? { name: people.nameOf(only) } : {};
    perform(selectPeople, { rows, mode: "replace", ...name });
  }

  function nameOfOne(rows: readonly number[]): { name?: string } {
    const [only] = rows;
    return only !== undefined && rows.length === 1 ? { name: people.nameOf(only) } : {};
  }

  /** Pins those who are not pinned; where all are, lets them go. */
  function pin(rows: readonly number[]): void {
    const { arrangement } = now();
    const { picture } = people.holding;
    const positions = placed(people.holding, arrangement);
    if (picture === null || positions === null) return;
    if (rows.every((row) => arrangement.moved[row] !== undefined)) {
      perform(unpinPeople, { rows, ...nameOfOne(rows) });
      return;
    }
    const wanted = new Set(rows);
    const places: Record<number, readonly [number, number]> = {};
    picture.people.forEach((row, at) => {
      if (wanted.has(row)) places[row] = [positions[2 * at] ?? 0, positions[2 * at + 1] ?? 0];
    });
    if (Object.keys(places).length > 0) perform(pinPeople, { places, ...nameOfOne(rows) });
  }

  function hide(rows: readonly number[]): void {
    perform(hidePeople, { rows, ...nameOfOne(rows) });
  }

  /** Chooses everybody whom something reaches within so many steps along influence. */
  async function stepsOut(steps: number, rows: readonly number[]): Promise<void> {
    const from = counted.current?.chosen === rows || sameRows(counted.current?.chosen, rows) ? (counted.current?.from ?? rows) : rows;
    const distances = await conductor.distances(from, "along");
    const chosen: number[] = [];
    distances.forEach((distance, row) => {
      if (distance >= 0 && distance <= steps) chosen.push(row);
    });
    counted.current = { from, chosen };
    perform(selectPeople, { rows: chosen, mode: "replace" });
  }

  function command(what: Command, rows: readonly number[]): void {
    if (what === "pin") pin(rows);
    else if (what === "hide") hide(rows);
    else void stepsOut(what, rows);
  }

  function selectCommunity(row: number): void {
    const community = people.communityOf(row);
    if (community >= 0) select(membersOf(people.columns.people.get("community"), community));
  }

  return { select, pin, hide, command, selectCommunity };
}

function sameRows(one: readonly number[] | undefined, other: readonly number[]): boolean {
  return one !== undefined && one.length === other.length && one.every((row, at) => row === other[at]);
}
