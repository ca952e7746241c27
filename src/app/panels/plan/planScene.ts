/** A plan as a scene: its people on the map, its promise below the headline, what each adds for the speaker. */
import { NO_FILTER } from "../../../core/filter/filter.ts";
import { answerTo } from "../../state/planAnswers.ts";
import { aboutOf } from "../../state/planning.ts";
import type { KeptPlan } from "../../state/plans.ts";
import type { State } from "../../state/store.ts";
import type { NewScene } from "../../state/story.ts";
import { keyIn, writtenFrom } from "../../state/storyParts.ts";
import type { Words } from "../../state/useStore.ts";
import { realPeople, seenView } from "../story/takeScene.ts";
import type { People } from "../usePeople.ts";
import { countedIn, rangeOf, saidOf, sampledRange } from "./said.ts";
import { limitsOf, planHeadline, sayingsOf } from "./sayings.ts";
import { planWordsOf } from "./usePlanWords.ts";

/** Undefined: what the plan asks has no answer. */
export function planScene(plan: KeptPlan, people: People, state: State, plain: Words): NewScene | undefined {
  const answer = answerTo(state.planned, aboutOf(plan, people.holding, state.accounts));
  if (answer === undefined || answer.state === "soon" || answer.seeds.length === 0) return undefined;
  const words = planWordsOf(plain);
  const { lead, certificate, list } = words.plan;
  const said = saidOf(answer, words);
  const counted = countedIn(plan);
  const isCrisis = counted === "crisis";
  const [low, high] = (isCrisis ? sampledRange(answer) : rangeOf(answer))?.map(said.exact) ?? [];
  const real = realPeople(people, plain);
  const rows = answer.seeds.map(({ person }) => person);
  const promise = answer.certificate;
  const range = low === undefined || high === undefined ? "" : `${lead.ends(low, high)} ${isCrisis ? lead.sampled : lead.campaigns}.`;
  const claim =
    promise === null
      ? ""
      : `${certificate.weak} ${certificate.claim(words.amounts.atLeast(promise.part))}${certificate.confidence(words.amounts.confidence(promise.confidence))} ${certificate.limit}`;
  const addsHead = said.isRelative ? list.addsRelative : list.adds[counted];
  const each = answer.seeds.map(({ person, gain, low, high }) => {
    const [by = "", from = "", to = ""] = said.gains([gain, low, high]);
    return [keyIn(people.holding.network, person), `+${by}`, from === to ? "" : lead.ends(from, to)] as const;
  });
  const adds = answer.seeds.map(({ person }, at) => {
    const [, by = "", between = ""] = each[at] ?? [];
    return `${real.saidOf(person)}: ${between === "" ? by : `${by} (${between})`}`;
  });
  // whoever the scene speaks of is seen in it, also where she was hidden on the map or does not fit its filter
  const hidden = state.arrangement.hidden.filter((row) => !rows.includes(row));
  const bare = {
    ...state,
    selection: { rows },
    played: { ...state.played, atMs: null },
    arrangement: { ...state.arrangement, hidden },
    filters: { ...state.filters, filter: NO_FILTER },
  };
  return {
    ...seenView(people, bare, null),
    camera: { kind: "people" },
    plan: { id: plan.id, step: 0, adds: { head: addsHead, each } },
    headline: planHeadline(plan, answer, words),
    caption: [said.isRelative ? lead.relative : range, ...limitsOf(plan, answer, words)].join(" ").trim(),
    notes: [[addsHead, ...adds].join("\n"), claim].filter((part) => part !== "").join("\n\n"),
    safe: sayingsOf(plan, answer, words).safe,
    hasFigures: false,
    written: writtenFrom(people.holding.network),
  };
}
