/**
 * Tular's face without a screen: read files, measure. Tests, benches and other programs import this, and it is
 * stable: names and shapes here change only with a new major version.
 */
import { partOf, stoppable, type Pulse } from "./base/pulse.ts";
import { postSpreadOf, type PostSpread } from "./cascades/postSpread.ts";
import { lateralPiecesOf, type LateralPieces } from "./cascades/lateralPieces.ts";
import { carriedTiesOf } from "./cascades/carriedTies.ts";
import { doubtOf } from "./doubt/doubt.ts";
import { missingOf, type Missing } from "./doubt/missing.ts";
import type { Doubt } from "./doubt/result.ts";
import { movementOf, type Movement, type Stretches, type Whose } from "./cascades/timeline.ts";
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
} from "./spread/answers.ts";
import type { Assumptions } from "./spread/model.ts";
import { calibrationOf } from "./spread/calibration.ts";
import { plannedBriefing } from "./spread/crisis.ts";
import { expectedOfAll } from "./spread/expected.ts";
import { plannedSeeds } from "./spread/planned.ts";
import { preciselySpread } from "./spread/precise.ts";
import type { Team } from "./spread/team.ts";
import { rangeOverModels } from "./spread/range.ts";
import { resilienceOf } from "./spread/resilience.ts";
import { simulatedSpread } from "./spread/simulate.ts";
import { comparedWays } from "./spread/ways.ts";
import { readSources } from "./intake/readSources.ts";
import type { Answers, Problem, Question, Report } from "./intake/report/report.ts";
import type { FoundSentence } from "./findings/finding.ts";
import type { FindingLanguage } from "./findings/say.ts";
import { tellFindings } from "./findings/tell.ts";
import { MEASURES } from "./measures/catalogue.ts";
import type { Ends, Measure, Outcome } from "./measures/measure.ts";
import type { Network } from "./network/network.ts";
import { searchedModularity } from "./network/communities.ts";
import { DEFAULT_SETTINGS, layOut, type Accounts, type Attribution, type Settings, type Workbench } from "./network/workbench.ts";

export type { Network } from "./network/network.ts";
export type { Answers, Problem, Question, Report } from "./intake/report/report.ts";
export type { Ends } from "./measures/measure.ts";
export type { FoundSentence } from "./findings/finding.ts";
export { postFactsOf, type PostFacts } from "./cascades/postFacts.ts";
export type { Doubt, DoubtReason, WholeDoubt } from "./doubt/result.ts";
export type { Missing, MissingLevel, MissingReason } from "./doubt/missing.ts";
export type { LateralPieces } from "./cascades/lateralPieces.ts";
export type { PostSpread } from "./cascades/postSpread.ts";
export type {
  Briefing,
  BriefingRequest,
  Calibration,
  CalibrationReason,
  CurvePoint,
  DoubtRequest,
  ExpectedSpread,
  ModelRange,
  Plan,
  PlanRequest,
  PlanSeed,
  PreciseRequest,
  PreciseSpread,
  Resilience,
  ResilienceRequest,
  SimulateRequest,
  Spread,
  Stopped,
  UsualWay,
  UsualWays,
  WayId,
  WaysRequest,
} from "./spread/answers.ts";
export type { Assumptions, Basis, Learner, ModelChoice, ModelId, Objective, SpreadNote } from "./spread/model.ts";
export { PlanProblem, type PlanProblemCode, type PlanProblemFacts } from "./spread/problem.ts";
export { drawnSets } from "./spread/pieces.ts";
export { samplersOf, type Sampler } from "./spread/sampling.ts";
export type { Crew, DrawnSets, Draws, Piece, Team } from "./spread/team.ts";
export { timelineOf, type Movement, type Stretches, type Timeline, type Whose } from "./cascades/timeline.ts";
export { guessAccounts, type AccountGuess } from "./network/accounts.ts";
export { readSources } from "./intake/readSources.ts";
/** Seeded networks to measure speed on; never shown as data of a user's. */
export { samplePowerLaw, type PowerLaw } from "./network/sample.ts";

export interface ReadOptions {
  /** "suggested" takes every suggestion, so that no question stays open. Without it open questions are returned, and the network is built with the suggestions for now. */
  answers?: "suggested" | Answers;
  pulse?: Pulse;
  signal?: AbortSignal;
}

export interface Reading {
  /** Missing if no file could be used. */
  network?: Network;
  /** Questions that have no answer yet. */
  questions: Question[];
  report: Report;
  problems: Problem[];
}

export interface MeasureOptions {
  attribution?: Attribution;
  /** `accounts`: which rows are ours, brands, media or people, before what the files say. */
  params?: { peerRule?: Settings["peerRule"]; relationships?: number; accounts?: Accounts };
  seed?: number;
  pulse?: Pulse;
  signal?: AbortSignal;
}

/** Columns by measure id. NaN: nothing to say; `reasons` says why. */
export interface Measured {
  /** Length people.count. */
  people: Map<string, Float64Array>;
  /** Length posts.count, or 1 where a log without posts is read as one topic. */
  posts: Map<string, Float64Array>;
  /** Length: number of communities, largest first. */
  communities: Map<string, Float64Array>;
  /** Ties along which something went (in files without a log all follows): who was heard, who heard; columns aligned with both. */
  ties: { heard: Uint32Array; hears: Uint32Array; columns: Map<string, Float64Array> };
  whole: Map<string, number>;
  ranges: Map<string, [number, number]>;
  /** Low and high of the people's column, for measures that know them. */
  intervals: Map<string, Ends>;
  /** Low and high of the columns of posts and communities over fair ways of counting, for measures that have several. */
  bands: { posts: Map<string, Ends>; communities: Map<string, Ends> };
  /** Codes: why a column, or some of its rows, have nothing to say; remarks on those that do. */
  reasons: Map<string, string[]>;
}

/**
 * Reads exports into a network. A file that cannot be used becomes a problem and leaves the others alone.
 * @throws the signal's reason (an AbortError) when stopped; never because of what a file holds.
 */
export function readFiles(files: readonly { name: string; bytes: Uint8Array }[], options: ReadOptions = {}): Promise<Reading> {
  const sources = files.map(({ name, bytes }) => ({
    name,
    size: bytes.length,
    open: () => streamOf(bytes),
    part: (from: number, to: number) => Promise.resolve(bytes.subarray(from, to)),
  }));
  return readSources(sources, { answers: options.answers ?? {}, pulse: stoppable(options.pulse, options.signal) });
}

const CHUNK_BYTES = 1 << 20;

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, (at += CHUNK_BYTES)));
      else controller.close();
    },
  });
}

/** Everything that `measure` knows. */
export const measureIds = (): string[] => MEASURES.map((measure) => measure.id);

/**
 * Measures a network.
 * @param ids which measures; all of them if left out. An unknown one throws a RangeError that names the known ones.
 * @throws the signal's reason when stopped.
 */
export async function measure(network: Network, ids: readonly string[] = measureIds(), options: MeasureOptions = {}): Promise<Measured> {
  const wanted = ids.map(measureById);
  const pulse = stoppable(options.pulse, options.signal);
  const open = benchOf(network);
  const bench = open.bench.under(settingsIn(options));
  open.follow(partOf(pulse, 0, 0));
  const { heard, hears } = carriedTiesOf(bench);
  const measured: Measured = {
    people: new Map(),
    posts: new Map(),
    communities: new Map(),
    ties: { heard, hears, columns: new Map() },
    whole: new Map(),
    ranges: new Map(),
    intervals: new Map(),
    bands: { posts: new Map(), communities: new Map() },
    reasons: new Map(),
  };
  for (const [i, one] of wanted.entries()) {
    open.follow(partOf(pulse, i / wanted.length, (i + 1) / wanted.length));
    pulse(i / wanted.length, 1);
    enter(measured, one.id, one.compute(bench));
  }
  return measured;
}

/** Modularity of one of the searches on which communities rest, without the others and what `measure` tells of how far they agree. */
export function modularityOfSearch(network: Network, options: MeasureOptions = {}): number {
  return searchedModularity(benchOf(network).bench.under(settingsIn(options)));
}

export interface FindingOptions extends MeasureOptions {
  /** Header of the column that says what people are called; found by its name if left out. */
  nameHeader?: string;
  /** What people are called, by row, instead of what the files call them. */
  nameOf?: (row: number) => string;
  /** false: places are called close by their numbers alone, without working out how sure they are, which takes seconds in large networks. */
  hasDoubt?: boolean;
}

/**
 * What is worth saying of a network: six sentences at most, the most important first and doubts last.
 * @throws the signal's reason when stopped.
 */
export async function findings(network: Network, language: FindingLanguage, options: FindingOptions = {}): Promise<FoundSentence[]> {
  const open = benchOf(network);
  open.follow(stoppable(options.pulse, options.signal));
  const { nameHeader, nameOf, hasDoubt = true } = options;
  return tellFindings(open.bench.under(settingsIn(options)), language, { nameHeader, nameOf, hasDoubt });
}

/**
 * How sure the values and places by a measure are, and the number of the whole: 95 % intervals of values, places 5 to 95 %
 * over 500 replicates in which the posts are drawn anew (Poisson with mean 1), and both over D of 100 to 200 and all plain
 * attributions. Columns have an entry for each of the first 4,096 people with a value above 0, best first; `rows` says who.
 * Values in the measure's unit; places are competition ranks from 1, 0 where they cannot be said. For a measure that is no
 * sum over posts the columns are empty and `reasons` says so. Worked out once per network and settings.
 * Source: Poisson bootstrap (Hanley, MacGibbon 2006); Hall 1992 for skewness. `src/core/doubt` has the details.
 * @throws RangeError for an unknown id; the signal's reason when stopped.
 */
export async function doubt(network: Network, id: string, options: MeasureOptions = {}): Promise<Doubt> {
  const wanted = measureById(id);
  const open = benchOf(network);
  const pulse = stoppable(options.pulse, options.signal);
  open.follow(pulse);
  pulse(0, 1);
  return doubtOf(open.bench.under(settingsIn(options)), wanted);
}

/**
 * How the order by a measure bears gaps in the files: 5, 10 and 20 in a hundred of the ties, and of the people, taken away at
 * random up to 50 times, and the order compared: Kendall's τ_b (−1..1), the share of pairs that keep their order (0..1), the
 * share of the first k that stay (0..1); means and the middle 90 %. Worked out once per network and settings.
 * Source: Martin, Niemeyer 2019; Smith, Moody 2013.
 * @throws RangeError for an unknown id; the signal's reason when stopped.
 */
export async function missing(network: Network, id: string, options: MeasureOptions = {}): Promise<Missing> {
  const wanted = measureById(id);
  const open = benchOf(network);
  const pulse = stoppable(options.pulse, options.signal);
  open.follow(pulse);
  pulse(0, 1);
  return missingOf(open.bench.under(settingsIn(options)), wanted);
}

/** How what some people passed on moved, stretch by stretch of time; null where that cannot be said share by share. */
export function movement(network: Network, stretches: Stretches, whose: Whose, options: MeasureOptions = {}): Movement | null {
  const open = benchOf(network);
  open.follow(stoppable(options.pulse, options.signal));
  return movementOf(open.bench.under(settingsIn(options)), stretches, whose);
}

/** Who passed a post on, and from whom each had it; null where the log does not say which posts were passed on. */
export function postSpread(network: Network, post: number, options: MeasureOptions = {}): PostSpread | null {
  const open = benchOf(network);
  open.follow(stoppable(options.pulse, options.signal));
  return postSpreadOf(open.bench.under(settingsIn(options)), post);
}

/** What a person's lateral influence is made of, step by step; the pieces add up to it. */
export function lateralPieces(network: Network, person: number, options: MeasureOptions = {}): LateralPieces {
  const open = benchOf(network);
  open.follow(stoppable(options.pulse, options.signal));
  return lateralPiecesOf(open.bench.under(settingsIn(options)), person);
}

export interface SpreadOptions extends MeasureOptions {
  /** Told of the best plan so far after each doubling: whoever stops can keep it. */
  onPlan?: (plan: Plan) => void;
  /** Others who draw sets, in threads of their own; it makes no difference to any number. */
  team?: Team;
}

/**
 * Campaigns from given first voices, simulated: how many people, step by step, and whom.
 * @throws PlanProblem for what cannot be simulated; the signal's reason when stopped.
 */
export async function simulate(network: Network, request: SimulateRequest & SpreadOptions): Promise<Spread> {
  return spreading(network, request, simulatedSpread);
}

/** The spread of given people to a stated precision. */
export async function preciseSpread(network: Network, request: PreciseRequest & SpreadOptions): Promise<PreciseSpread> {
  return spreading(network, request, preciselySpread);
}

/** What each person alone would bring: those who pass it on, those who hear of it, with standard errors. */
export async function expectedSpread(network: Network, request: Assumptions & SpreadOptions = {}): Promise<ExpectedSpread> {
  return spreading(network, request, expectedOfAll);
}

/**
 * Whom to win over first, and how close that surely is to the best possible choice in the model.
 * @throws PlanProblem for what cannot be planned; the signal's reason when stopped.
 */
export async function planSeeds(network: Network, request: PlanRequest & SpreadOptions): Promise<Plan> {
  return spreading(network, request, (bench) => plannedSeeds(bench, request, request));
}

/** Whom to brief first so that a rumour reaches the fewest, if the answer comes `delay` steps later. */
export async function planBriefing(network: Network, request: BriefingRequest & SpreadOptions): Promise<Briefing> {
  return spreading(network, request, (bench) => plannedBriefing(bench, request, request));
}

/** The same number of people or the same money, spent the usual ways. */
export async function usualWays(network: Network, request: WaysRequest & SpreadOptions): Promise<UsualWays> {
  return spreading(network, request, (bench) => comparedWays(bench, request, request.team));
}

/** The plan if word travels half as easily or twice. */
export async function modelRange(network: Network, request: DoubtRequest & SpreadOptions): Promise<ModelRange> {
  return spreading(network, request, (bench) => rangeOverModels(bench, request, request.team));
}

/** How much word of mouth survives without the strongest people. */
export async function resilience(network: Network, request: ResilienceRequest & SpreadOptions = {}): Promise<Resilience> {
  return spreading(network, request, resilienceOf);
}

/** How well the chances learned from the earlier posts foretell the sizes of the later ones. */
export async function calibration(network: Network, options: Pick<Assumptions, "learner"> & MeasureOptions = {}): Promise<Calibration> {
  return spreading(network, options, calibrationOf);
}

function spreading<R extends MeasureOptions, T>(network: Network, request: R, work: (bench: Workbench, request: R) => T): T {
  const open = benchOf(network);
  const told = stoppable(request.pulse, request.signal);
  // while others draw for it, another request may be worked on
  const pulse: Pulse = (done, total) => {
    open.follow(told);
    told(done, total);
  };
  pulse(0, 1);
  return work({ ...open.bench.under(settingsIn(request)), pulse }, request);
}

function settingsIn({ attribution, params, seed }: MeasureOptions): Settings {
  return {
    attribution: attribution ?? DEFAULT_SETTINGS.attribution,
    peerRule: params?.peerRule ?? DEFAULT_SETTINGS.peerRule,
    relationships: params?.relationships ?? DEFAULT_SETTINGS.relationships,
    seed: seed ?? DEFAULT_SETTINGS.seed,
    ...(params?.accounts !== undefined && { accounts: params.accounts }),
  };
}

function measureById(id: string): Measure {
  const found = MEASURES.find((measure) => measure.id === id);
  if (found === undefined) throw new RangeError(`unknown measure "${id}"; the known ones are ${measureIds().join(", ")}`);
  return found;
}

function enter(measured: Measured, id: string, outcome: Outcome): void {
  if (outcome.people !== undefined) measured.people.set(id, outcome.people);
  if (outcome.posts !== undefined) measured.posts.set(id, outcome.posts);
  if (outcome.communities !== undefined) measured.communities.set(id, outcome.communities);
  if (outcome.ties !== undefined) measured.ties.columns.set(id, outcome.ties);
  for (const [key, value] of Object.entries(outcome.whole ?? {})) measured.whole.set(key, value);
  for (const [key, [low, high]] of Object.entries(outcome.ranges ?? {})) measured.ranges.set(key, [low, high]);
  if (outcome.intervals !== undefined) measured.intervals.set(id, outcome.intervals);
  if (outcome.bands?.posts !== undefined) measured.bands.posts.set(id, outcome.bands.posts);
  if (outcome.bands?.communities !== undefined) measured.bands.communities.set(id, outcome.bands.communities);
  const reasons = [...(outcome.reasons ?? []), ...(outcome.remarks ?? [])];
  if (reasons.length > 0) measured.reasons.set(id, reasons);
}

interface OpenBench {
  bench: Workbench;
  /** Sends the bench's pulse to the measure that is being worked on. */
  follow(pulse: Pulse): void;
}
const OPEN = new WeakMap<Network, OpenBench>();

/** The workbench of a network: kept as long as the network, so that nothing is computed twice. */
function benchOf(network: Network): OpenBench {
  const known = OPEN.get(network);
  if (known !== undefined) return known;
  let current: Pulse | undefined;
  const open: OpenBench = {
    bench: layOut(network, DEFAULT_SETTINGS, (done, total) => current?.(done, total)),
    follow(pulse) {
      current = pulse;
    },
  };
  OPEN.set(network, open);
  return open;
}
