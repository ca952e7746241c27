import { useMemo } from "react";
import { colouringOf } from "../stage/colouring.ts";
import type { Colouring } from "../stage/scales.ts";
import { useDistances } from "../stage/useDistances.ts";
import { attributeOf, valuesOf } from "../state/columns.ts";
import { useWords } from "../state/useStore.ts";
import type { People } from "../panels/usePeople.ts";
import { colourWords } from "../panels/words.ts";

/** What the colours of a scene mean. */
export function useColouring(colourBy: string, { holding, wordsOf }: People): Colouring {
  const words = useWords();
  const distances = useDistances(colourBy);
  const attribute = attributeOf(holding.network, colourBy);
  const values = distances ?? (colourBy === "community" ? undefined : valuesOf(holding, colourBy));
  return useMemo(
    () => colouringOf({ ...colourWords(colourBy, words), attribute, values, wordsOf }),
    [colourBy, attribute, values, wordsOf, words],
  );
}
