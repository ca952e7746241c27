import { useMemo } from "react";
import type { ExportWords } from "../../i18n/en/exporting.ts";
import type { MapOnScreen, Material } from "../../export/target.ts";
import { useTular, useWords } from "../../state/useStore.ts";
import { usePeople } from "../usePeople.ts";
import { useShownRows } from "../people/useShownRows.ts";
import { termName } from "../words.ts";

/** What files are made from, as it stands now; undefined while no network is open. */
export function useExportMaterial(map: MapOnScreen, texts: ExportWords): Material | undefined {
  const words = useWords();
  const people = usePeople();
  const rows = useShownRows(people?.holding, false);
  const accounts = useTular((state) => state.accounts);
  return useMemo(() => {
    if (people === undefined) return undefined;
    const { holding, plainOf: nameOf, communityOf, communityName, communities, leading } = people;
    return {
      map,
      holding,
      accounts,
      rows,
      idOf: (row) => holding.network.people.id(row),
      nameOf,
      communityOf,
      communityName,
      communities,
      leading,
      termName: (id) => termName(id, words),
      words,
      texts,
      ranges: words.texts.doubt.columns,
    };
  }, [map, people, rows, accounts, words, texts]);
}
