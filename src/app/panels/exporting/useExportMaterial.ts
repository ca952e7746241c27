import { useMemo } from "react";
import type { ExportWords } from "../../i18n/en/exporting.ts";
import type { MapOnScreen, Material } from "../../export/target.ts";
import { latestAnswer } from "../../state/planAnswers.ts";
import { shownPlan } from "../../state/plans.ts";
import { useTular, useWords } from "../../state/useStore.ts";
import { usePeople } from "../usePeople.ts";
import { useShownRows } from "../people/useShownRows.ts";
import { planName, termName } from "../words.ts";

/** The plan that is shown, if anybody was found for it. */
function usePlanMaterial(): Material["plan"] {
  const words = useWords();
  const [plans, planned, id] = useTular((state) => [state.plans, state.planned, state.place.plan] as const);
  return useMemo(() => {
    const plan = shownPlan(plans, id);
    const answer = latestAnswer(planned, plan.id);
    return answer === undefined || answer.seeds.length === 0 ? undefined : { name: planName(plan, words), answer };
  }, [plans, planned, id, words]);
}

/** What files are made from, as it stands now; undefined while no network is open. */
export function useExportMaterial(map: MapOnScreen, texts: ExportWords): Material | undefined {
  const words = useWords();
  const people = usePeople();
  const rows = useShownRows(people?.holding, false);
  const accounts = useTular((state) => state.accounts);
  const plan = usePlanMaterial();
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
      ...(plan !== undefined && { plan }),
      words,
      texts,
      ranges: words.texts.doubt.columns,
    };
  }, [map, people, rows, accounts, plan, words, texts]);
}
