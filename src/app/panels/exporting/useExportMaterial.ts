import { useMemo } from "react";
import type { ExportWords } from "../../i18n/en/exporting.ts";
import type { MapOnScreen, Material } from "../../export/target.ts";
import { useTular, useWords } from "../../state/useStore.ts";
import { usePeople } from "../usePeople.ts";
import { useFittingRows } from "../people/useShownRows.ts";
import { termName } from "../words.ts";

/** What files are made from, as it stands now; undefined while no network is open. */
export function useExportMaterial(map: MapOnScreen, texts: ExportWords): Material | undefined {
  const words = useWords();
  const people = usePeople();
  const rows = useFittingRows(people?.holding);
  const accounts = useTular((state) => state.accounts);
  return useMemo(() => {
    if (people === undefined) return undefined;
    const { holding, idOf, plainOf: nameOf, communityOf, communityName, communities, leading } = people;
    return {
      map,
      holding,
      accounts,
      rows,
      names: people,
      idOf,
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
