import { useMemo } from "react";
import type { People } from "../panels/usePeople.ts";
import { colourWords, columnFormat, termInside } from "../panels/words.ts";
import { colouringOf } from "../stage/colouring.ts";
import type { Colouring } from "../stage/scales.ts";
import { useDistances } from "../stage/useDistances.ts";
import { attributeOf, valuesOf } from "../state/columns.ts";
import { useWords } from "../state/useStore.ts";

/** What the colours mean of a scene, or of the map that scenes are taken from. */
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

/** How its sizes are said. */
export function useSizeWords(sizeBy: string | null) {
  const words = useWords();
  return useMemo(
    () => ({ name: sizeBy === null ? "" : termInside(sizeBy, words), format: columnFormat(sizeBy ?? "", words.formats) }),
    [sizeBy, words],
  );
}
