/**
 * Has the engine answer plans: first whom to win over, with the best so far while it looks; then, behind that, what the same
 * would do the usual ways and how the plan bears other assumptions. One plan at a time.
 */
import { columnsNeeded, type Filter } from "../../core/filter/filter.ts";
import { PlanProblem, type Calibration, type Learner, type PlanRequest, type Spread } from "../../core/tular.ts";
import type { Engine, CallOptions } from "../../engine/client.ts";
import { measuredUnder, settingsOf, type AccountsSlice } from "./accounts.ts";
import type { Holding, Holdings } from "./holdings.ts";
import { answerOf, answerTo, waysOf, withAnswer, type PlanAnswer } from "./planAnswers.ts";
import { askedOf, MOST_DELAY, planOf, type KeptPlan } from "./plans.ts";
import { pricesOf } from "./prices.ts";
import type { Runner } from "./runTask.ts";
import type { State, Store } from "./store.ts";

export interface Planning {
  /** Answers a plan's question as it stands; an answer that is there already only gets what it lacks. */
  ask(id: number): void;
  /** Stops looking, and keeps the best plan so far. */
  keep(): void;
  /** Campaigns from a plan's people, or, of a crisis, from where the rumour starts: to be watched. */
  watch(id: number, options: CallOptions): Promise<Spread>;
  /** How well the chances of the open files foretell; asked once per network and answers about accounts. */
  calibration(learner: Learner): Promise<Calibration>;
  stop(): void;
}

/** What exactly is asked, as one text: the plan's question, and what numbers are measured under. */
export function aboutOf(plan: KeptPlan, { network }: Holding, accounts: AccountsSlice): string {
  return JSON.stringify([askedOf(plan), measuredUnder(network, accounts)]);
}

/** The same plan as it was before anybody changed it by hand. */
export const unchanged = (plan: KeptPlan): KeptPlan => ({ ...plan, people: null });

export function openPlanning(store: Store, engine: Engine, holdings: Holdings, runner: Runner): Planning {
  const opened = (): Holding | undefined => holdings.get(store.getState().work.version);
  const put = (answer: PlanAnswer): void => store.setState(({ planned }) => ({ planned: withAnswer(planned, answer) }));
  const calibrated = new WeakMap<Holding, Map<string, Calibration>>();

  /** What is being worked out; another request takes its place. */
  let current: Asked | undefined;

  async function ask(id: number): Promise<void> {
    const asked = askedNow(id);
    if (asked === undefined) return;
    current = asked;
    runner.stop("planDoubt");
    const known = answerTo(store.getState().planned, asked.about);
    if (known?.state === "done") {
      runner.stop("plan");
      settle(null);
      return lookFurther(asked, known);
    }
    settle(id);
    const found = await runner.run("plan", (options) => find(asked, options));
    if (current !== asked) return;
    if (found === undefined) keepSoFar(asked);
    settle(null);
    const answer = answerTo(store.getState().planned, asked.about);
    if (found !== "problem" && answer !== undefined) await lookFurther(asked, answer);
  }

  /** Says which plan is being worked out from now on. */
  function settle(plan: number | null): void {
    store.setState(({ planning }) => ({ planning: { plan, problem: plan === null ? planning.problem : null } }));
  }

  interface Asked {
    readonly plan: KeptPlan;
    readonly about: string;
    readonly holding: Holding;
    readonly state: State;
  }

  function askedNow(id: number): Asked | undefined {
    const state = store.getState();
    const holding = opened();
    const plan = planOf(state.plans, id);
    return holding === undefined || plan === undefined
      ? undefined
      : { plan, holding, state, about: aboutOf(plan, holding, state.accounts) };
  }

  /** The plan itself; "problem" where it cannot be made, which the state then says. */
  async function find(asked: Asked, options: CallOptions): Promise<"found" | "problem"> {
    const { plan, about, state } = asked;
    const { question, people } = plan;
    const of = { plan: plan.id, about, asked: { question, people }, isByHand: people !== null };
    const settings = { ...settingsOf(state.accounts), seed: question.seed };
    const onProgress: CallOptions["onProgress"] = (progress) => {
      options.onProgress?.(progress);
      if (progress.plan !== undefined) put(answerOf(progress.plan, { ...of, state: "soon" }));
    };
    try {
      const request = await requestOf(asked);
      const { rumour, delay } = question;
      const found =
        question.kind === "crisis"
          ? await engine.call(
              "planBriefing",
              { request: { ...request, rumour, delay, delays: DELAYS }, settings },
              { ...options, onProgress },
            )
          : await engine.call("planSeeds", { request, settings }, { ...options, onProgress });
      put(againstUnchanged(answerOf(found, { ...of, state: "done" }), asked));
      return "found";
    } catch (error) {
      if (!(error instanceof PlanProblem)) throw error;
      store.setState(({ planning }) => ({ planning: { ...planning, problem: { about, facts: error.facts } } }));
      return "problem";
    }
  }

  function keepSoFar({ about }: Asked): void {
    const soFar = answerTo(store.getState().planned, about);
    if (soFar?.state === "soon") put({ ...soFar, state: "kept" });
  }

  /** What only matters once there is a plan. What is known already is not asked again. */
  async function lookFurther(asked: Asked, answer: PlanAnswer): Promise<void> {
    const { plan, about, state } = asked;
    const { question } = plan;
    const settings = { ...settingsOf(state.accounts), seed: question.seed };
    const seeds = answer.seeds.map(({ person }) => person);
    if (question.kind === "crisis" || seeds.length === 0) return;
    const { pricePerThousand } = question;
    await runner.run("planDoubt", async (options) => {
      const request = { ...(await requestOf({ ...asked, plan: unchanged(plan) })), ...sameMeans(plan, answer), seeds };
      const latest = (): PlanAnswer => answerTo(store.getState().planned, about) ?? answer;
      if (answer.ways === null || answer.ways.pricePerThousand !== pricePerThousand) {
        const ways = { ...request, ...(pricePerThousand !== null && { pricePerThousand }) };
        const told = await engine.call("usualWays", { request: ways, settings }, options);
        put({ ...latest(), ways: waysOf(told, pricePerThousand) });
      }
      if (latest().models === null) {
        const models = await engine.call("modelRange", { request, settings }, options);
        put({ ...latest(), models });
      }
    });
  }

  /** What the engine is asked, with everybody's price and worth. */
  async function requestOf({ plan: { question, people }, holding, state }: Asked): Promise<PlanRequest> {
    const { include, exclude, among, certificate, isBudget, budget, size } = question;
    const prices = pricesOf(question.prices, holding.network);
    // where a number decides, a price that cannot be is only one that is not known
    const costs = isBudget ? prices : prices?.map((price) => (price < 0 ? NaN : price));
    const target = among === null ? undefined : await targetOf(among, holding, state);
    const how =
      people !== null
        ? { size: people.length, include: people, exclude: exclude.filter((row) => !people.includes(row)) }
        : { ...(isBudget ? budget !== null && { budget } : { size }), include, exclude };
    return {
      ...assumptionsOf(question),
      ...how,
      certificate,
      ...(costs !== undefined && { costs }),
      ...(target !== undefined && { target }),
    };
  }

  /** 1 for everybody who fits the filter. */
  async function targetOf(filter: Filter, { columns }: Holding, { filters, accounts }: State): Promise<Float64Array> {
    const needed = columnsNeeded(filter).flatMap((id): [string, Float64Array][] => {
      const column = columns.people.get(id);
      return column === undefined ? [] : [[id, column.slice()]];
    });
    const fit = await engine.call("filter", { filter, columns: needed, sets: filters.sets, settings: settingsOf(accounts) });
    return Float64Array.from(fit.mask);
  }

  /**
   * A plan that was changed by hand can be held against the best possible one of its question, which the plan before the
   * change has found; both bounds together hold a little less surely than each of them.
   */
  function againstUnchanged(answer: PlanAnswer, { plan, holding, state }: Asked): PlanAnswer {
    if (plan.people === null) return answer;
    const before = answerTo(store.getState().planned, aboutOf(unchanged(plan), holding, state.accounts));
    const { isBudget, budget, size } = plan.question;
    const isWithin = isBudget ? answer.cost !== null && answer.cost <= (budget ?? 0) : plan.people.length <= size;
    const best = before?.certificate;
    if (!isWithin || best == null || answer.certificate === null) return { ...answer, certificate: null };
    const { low } = answer.certificate;
    const confidence = answer.certificate.confidence + best.confidence - 1;
    return { ...answer, certificate: { low, bestPossible: best.bestPossible, part: Math.min(1, low / best.bestPossible), confidence } };
  }

  async function watch(id: number, options: CallOptions): Promise<Spread> {
    const asked = askedNow(id);
    if (asked === undefined) throw new Error(`a plan with the id ${id} was expected`);
    const { plan, about, state } = asked;
    const { question } = plan;
    const answer = answerTo(state.planned, about);
    const seeds = question.kind === "crisis" ? question.rumour : (answer?.seeds.map(({ person }) => person) ?? plan.people ?? []);
    const settings = { ...settingsOf(state.accounts), seed: question.seed };
    return engine.call("simulate", { request: { ...assumptionsOf(question), seeds }, settings }, options);
  }

  async function calibration(learner: Learner): Promise<Calibration> {
    const holding = opened();
    if (holding === undefined) throw new Error("an open network was expected before asking how well it foretells");
    const { accounts } = store.getState();
    const told = calibrated.get(holding) ?? new Map<string, Calibration>();
    calibrated.set(holding, told);
    const under = `${learner} ${measuredUnder(holding.network, accounts)}`;
    const known = told.get(under) ?? (await engine.call("calibration", { learner, settings: settingsOf(accounts) }));
    told.set(under, known);
    return known;
  }

  return {
    ask: (id) => void ask(id),
    keep: () => runner.stop("plan"),
    watch,
    calibration,
    stop() {
      runner.stop("plan");
      runner.stop("planDoubt");
    },
  };
}

/** With as many people, or as much money, as a plan that was changed by hand takes. */
function sameMeans({ question, people }: KeptPlan, { cost }: PlanAnswer): Pick<PlanRequest, "size" | "budget"> {
  if (people === null) return {};
  return question.isBudget ? { budget: Math.max(question.budget ?? 0, cost ?? 0) } : { size: people.length };
}

/** Compared with one another beside the delay that is asked. */
const DELAYS = Array.from({ length: MOST_DELAY + 1 }, (_, delay) => delay);

function assumptionsOf({ kind, model, learner, peersOnly, objective, steps }: KeptPlan["question"]): PlanRequest {
  return {
    ...(model !== null && { model }),
    learner,
    peersOnly,
    ...(kind === "spread" && { objective }),
    ...(steps !== null && { steps }),
  };
}
