import { useMemo } from "react";
import type { ExportWords } from "../../i18n/en/exporting.ts";
import type { MapOnScreen, Material, StoryToTell } from "../../export/target.ts";
import type { Selection } from "../../state/selection.ts";
import { placed } from "../../state/drawing.ts";
import { valuesOf } from "../../state/columns.ts";
import { latestAnswer } from "../../state/planAnswers.ts";
import { shownPlan } from "../../state/plans.ts";
import { useTular, useWords } from "../../state/useStore.ts";
import { useFittingRows } from "../people/useShownRows.ts";
import { usePeople, type People } from "../usePeople.ts";
import { columnWriting, planName, termName } from "../words.ts";

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
export function useExportMaterial(map: MapOnScreen, texts: ExportWords, story: StoryToTell | null): Material | undefined {
  const words = useWords();
  const people = usePeople();
  const rows = useFittingRows(people?.holding);
  const [accounts, arrangement, selection, frame] = useTular(({ accounts, arrangement, selection, arrivals }) => [
    accounts,
    arrangement,
    selection,
    arrivals.frame,
  ]);
  const plan = usePlanMaterial();
  return useMemo(() => {
    if (people === undefined) return undefined;
    const { holding, communityOf, communityName, communities, leading } = people;
    return {
      map,
      holding,
      accounts,
      positions: placed(holding, arrangement),
      rows,
      names: people,
      communityOf,
      communityName,
      communities,
      leading,
      spoken: spokenOf(people, selection),
      story,
      termName: (id) => termName(id, words),
      ...(plan !== undefined && { plan }),
      written: (id, value) => columnWriting(id, valuesOf(holding, id), words.formats)(value),
      words,
      texts,
      ranges: words.texts.doubt.columns,
    };
    // The layout's frame is held by reference: its counter says when it is another.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [map, people, rows, accounts, arrangement, selection, frame, story, plan, words, texts]);
}

/** Of the finding in view, unless somebody was chosen. */
function spokenOf({ holding, textOf }: People, { rows, finding }: Selection): Material["spoken"] {
  const sentences = holding.findings?.sentences ?? [];
  const told = finding === undefined && rows.length === 0 ? sentences[0] : sentences.find(({ id }) => id === finding);
  return { people: rows.length > 0 ? rows : Array.from(told?.people ?? []), safe: textOf(told?.safe ?? "") };
}
