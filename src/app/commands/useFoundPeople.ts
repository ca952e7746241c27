import { useEffect, useState } from "react";
import { withStandIn } from "../state/names.ts";
import type { Desk } from "./command.ts";

const MOST_FOUND = 6;
const NOBODY: readonly number[] = [];

/** Rows of the people whose name or id holds what was typed, best first; the engine looks, and only its latest answer counts. */
export function useFoundPeople({ people, conductor }: Desk, typed: string): readonly number[] {
  const [found, setFound] = useState<{ readonly sought: string; readonly rows: readonly number[] }>({ sought: "", rows: NOBODY });
  const sought = people === undefined ? "" : typed.trim();
  useEffect(() => {
    if (sought === "") return;
    let isOver = false;
    conductor.find(sought, MOST_FOUND).then(
      (rows) => {
        if (!isOver) setFound({ sought, rows: withStandIn(rows, people, sought) });
      },
      // the engine was stopped: the next letter asks again
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [conductor, people, sought]);
  // the people for the letters before stay until the next ones are there
  return sought === "" ? NOBODY : found.rows;
}
