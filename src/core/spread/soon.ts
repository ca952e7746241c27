/** What is being written: the shapes stand in `answers.ts`, the work comes next. */
import type { Workbench } from "../network/workbench.ts";
import type {
  Briefing,
  BriefingRequest,
  Calibration,
  DoubtRequest,
  ExpectedSpread,
  ModelRange,
  Plan,
  PlanRequest,
  PreciseRequest,
  PreciseSpread,
  Resilience,
  ResilienceRequest,
  SimulateRequest,
  Spread,
  UsualWays,
  WaysRequest,
} from "./answers.ts";
import type { Assumptions, Learner } from "./model.ts";

const soon = (): never => {
  throw new Error("spread is being written");
};
export const simulatedSpread = (_bench: Workbench, _request: SimulateRequest): Spread => soon();
export const preciselySpread = (_bench: Workbench, _request: PreciseRequest): PreciseSpread => soon();
export const expectedOfAll = (_bench: Workbench, _request: Assumptions): ExpectedSpread => soon();
export const plannedSeeds = (_bench: Workbench, _request: PlanRequest, _onPlan?: (plan: Plan) => void): Plan => soon();
export const plannedBriefing = (_bench: Workbench, _request: BriefingRequest, _onPlan?: (plan: Plan) => void): Briefing => soon();
export const comparedWays = (_bench: Workbench, _request: WaysRequest): UsualWays => soon();
export const rangeOverModels = (_bench: Workbench, _request: DoubtRequest): ModelRange => soon();
export const resilienceOf = (_bench: Workbench, _request: ResilienceRequest): Resilience => soon();
export const calibrationOf = (_bench: Workbench, _options: { readonly learner?: Learner }): Calibration => soon();
