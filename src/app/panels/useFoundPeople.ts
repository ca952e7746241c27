import { useEffect, useState } from "react";
import type { Conductor } from "../state/conductor.ts";
import { withStandIn, type PersonNames } from "../state/names.ts";

const MOST_FOUND = 8;
const NOBODY: readonly number[] = [];

interface FoundPeople {
  /** Best first; those for the letters before stay until the next ones are there. */
  readonly rows: readonly number[];
  /** Do they answer all that was typed? */
  readonly isAnswered: boolean;
}

/** The people whose name or id holds what was typed; the engine looks, and only its latest answer counts. */
export function useFoundPeople(conductor: Pick<Conductor, "find">, names: PersonNames | undefined, typed: string): FoundPeople {
  const [found, setFound] = useState<{ readonly sought: string; readonly rows: readonly number[] }>({ sought: "", rows: NOBODY });
  const sought = names === undefined ? "" : typed.trim();
  useEffect(() => {
    if (sought === "") return;
    let isOver = false;
    conductor.find(sought, MOST_FOUND).then(
      (rows) => {
        if (!isOver) setFound({ sought, rows: withStandIn(rows, names, sought) });
      },
      // the engine was stopped: the next letter asks again
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [conductor, names, sought]);
  return sought === "" ? { rows: NOBODY, isAnswered: true } : { rows: found.rows, isAnswered: found.sought === sought };
}
