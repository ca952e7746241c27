import { useEffect, useState } from "react";
import type { Way } from "../../../core/network/ways.ts";
import { useDoing, useTular } from "../../state/useStore.ts";

/** The question for the shortest way: whose ends are still being chosen, or which has its answer. Rows of the network. */
export type WayAsked =
  | { readonly kind: "none" }
  | { readonly kind: "choosing"; readonly from: number | null }
  | { readonly kind: "answered"; readonly from: number; readonly to: number; readonly way: Way | null };

interface AskedWay extends WayEnds {
  readonly asked: WayAsked;
  /** Two chosen people are both ends; one, or whoever is given, is where the way begins. */
  begin(from?: number): void;
}

const NONE: WayAsked = { kind: "none" };

/** What a list of people beside the map asks of it. */
export interface WayEnds {
  /** The end that is asked for; false if none is. Nobody is chosen by it, so that map and panel stay where they are. */
  takeEnd(row: number): boolean;
  /** Puts the way away that is shown or asked for; false if there is none. */
  endWay(): boolean;
}

/** Whoever is pointed out next on the map, or chosen in the table or with Find, is an end of the way. */
export function useWay(): AskedWay {
  const { conductor, now } = useDoing();
  const rows = useTular(({ selection }) => selection.rows);
  const version = useTular(({ work }) => work.version);
  const [asked, setAsked] = useState<WayAsked>(NONE);
  const [seen, setSeen] = useState({ rows, version });

  function take(end: number, from: number | null): void {
    if (from === null) setAsked({ kind: "choosing", from: end });
    else if (end !== from) void ask(from, end);
  }

  async function ask(from: number, to: number): Promise<void> {
    const way = await conductor.way(from, to);
    setAsked({ kind: "answered", from, to, way });
  }

  if (seen.rows !== rows || seen.version !== version) {
    setSeen({ rows, version });
    if (seen.version !== version) setAsked(NONE);
  }
  useEffect(() => {
    const [only, ...others] = rows;
    // who chooses somebody else looks at something else
    if (asked.kind === "answered" && !rows.every((row) => isOnWay(asked, row))) setAsked(NONE);
    if (asked.kind === "choosing" && only !== undefined && others.length === 0) take(only, asked.from);
    // Only a new choice is an answer to the question.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rows]);

  return {
    asked,
    begin(from?: number): void {
      const [one, other, ...more] = now().selection.rows;
      if (from === undefined && one !== undefined && other !== undefined && more.length === 0) void ask(one, other);
      else setAsked({ kind: "choosing", from: from ?? (other === undefined ? (one ?? null) : null) });
    },
    takeEnd(row: number): boolean {
      if (asked.kind === "choosing") take(row, asked.from);
      return asked.kind === "choosing";
    },
    endWay(): boolean {
      setAsked(NONE);
      return asked.kind !== "none";
    },
  };
}

function isOnWay({ from, to, way }: WayAsked & { kind: "answered" }, row: number): boolean {
  return row === from || row === to || way?.people.includes(row) === true;
}
