import { useMemo } from "react";
import type { MapOnScreen, Material } from "../../export/target.ts";
import { useWords } from "../../state/useStore.ts";
import { usePeople } from "../usePeople.ts";
import { useShownRows } from "../people/useShownRows.ts";
import { termName } from "../words.ts";

/** What files are made from, as it stands now; undefined while no network is open. */
export function useExportMaterial(map: MapOnScreen): Material | undefined {
  const words = useWords();
  const people = usePeople();
  const rows = useShownRows(people?.holding, false);
  return useMemo(() => {
    if (people === undefined) return undefined;
    const { holding, communityOf, communityName } = people;
    const { texts } = words;
    const named = { names: people, communityOf, communityName, termName: (id: string) => termName(id, words) };
    return { map, holding, rows, ...named, texts: texts.export, ranges: texts.doubt.columns };
  }, [map, people, rows, words]);
}
