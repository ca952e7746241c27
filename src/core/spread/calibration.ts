/**
 * How well do chances learned from the earlier posts foretell the sizes of the later ones?
 *
 * Chances are learned from the log up to the moment by which 70 % of the re-shares had been made. Every later post is then
 * simulated from its author, and c is the one factor for all chances at which the sizes add up to what was
 * seen, found by halving. Worlds are settled beforehand, so the predicted size only grows with c. A factor below 0.5 or above
 * 2 means that the model is off: then only comparisons are to be shown.
 *
 * A post's size is how many passed it on, its author left out. Posts of long logs are drawn, 400 at most.
 * Cost: two dozen times the simulation of the judged posts.
 */
import { chanceOf } from "../base/chance.ts";
import { orderOf } from "../base/order.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { lastingRates, LEARNED, momentOfPart } from "../cascades/fading.ts";
import { saitoProbabilities } from "../cascades/saito.ts";
import type { Network } from "../network/network.ts";
import { pipesOf } from "../network/pipes.ts";
import { networkUntil } from "../network/until.ts";
import { layOut, type Workbench } from "../network/workbench.ts";
import { FACTOR_BOUNDS, type Calibration, type CalibrationReason } from "./answers.ts";
import type { Flow } from "./flow.ts";
import type { Learner } from "./model.ts";
import { makeWorlds } from "./worlds.ts";

const MOST_JUDGED = 400;
const FEWEST_JUDGED = 20;
/** Without some that were passed on there is nothing to add up to. */
const FEWEST_PASSED = 20;
const WORLDS_A_POST = 25;
/** Enough people to stop after the world at hand. */
const MOST_SIMULATED = 20_000_000;
const GROUPS = 5;
const HALVINGS = 14;
const GOOD_FACTORS = [0.5, 2] as const;

/** Worked out once per settings and learner. */
export function calibrationOf(bench: Workbench, { learner = "credit" }: { readonly learner?: Learner }): Calibration {
  return bench.use(learner === "em" ? calibratedByEm : calibratedByCredit);
}

function calibratedByEm(bench: Workbench): Calibration {
  return calibrate(bench, saitoProbabilities);
}

function calibratedByCredit(bench: Workbench): Calibration {
  return calibrate(bench, lastingRates);
}

function calibrate(bench: Workbench, learn: (bench: Workbench) => Float64Array): Calibration {
  const { adoptions } = candidatesOf(bench);
  if (adoptions.reading === "none") return nothing("no-log");
  if (adoptions.reading === "unordered") return nothing("no-times");
  if (adoptions.reading !== "posts") return nothing("no-posts");
  const untilMs = momentOfPart(bench, LEARNED);
  const later = postsAfter(bench.network, untilMs, ({ length }) => chanceOf(bench.settings.seed, length));
  const sizes = Float64Array.from(later, (post) => adoptions.offsets[post + 1] - adoptions.offsets[post] - 1);
  const observed = sum(sizes);
  if (later.length < FEWEST_JUDGED || observed < FEWEST_PASSED) return { ...nothing("too-few"), untilMs, judged: later.length, observed };
  const earlier = networkUntil(bench.network, untilMs);
  const chances = learn(layOut(earlier, bench.settings, bench.pulse));
  const predict = predictor(bench, chances, later);
  const asLearned = predict.sizes(1);
  const factor = factorFor(observed, predict);
  const atFactor = predict.sizes(factor);
  return {
    factor,
    isGood: factor >= GOOD_FACTORS[0] && factor <= GOOD_FACTORS[1],
    untilMs,
    learned: knownPosts(earlier),
    judged: later.length,
    observed,
    predicted: sum(asLearned),
    calibrated: sum(atFactor),
    meanError: meanAway(sizes, (i) => atFactor[i]),
    plainError: meanAway(sizes, () => observed / sizes.length),
    table: tableOf(atFactor, sizes),
    reasons: [],
  };
}

function nothing(reason: CalibrationReason): Calibration {
  return {
    factor: NaN,
    isGood: false,
    untilMs: NaN,
    learned: 0,
    judged: 0,
    observed: 0,
    predicted: NaN,
    calibrated: NaN,
    meanError: NaN,
    plainError: NaN,
    table: [],
    reasons: [reason],
  };
}

/** Posts of known authors that appeared after a moment; of many, a drawn part. */
function postsAfter({ posts, shares }: Network, afterMs: number, chanceFor: (all: { length: number }) => () => number): number[] {
  // where the post's own time is not known, it appeared no later than its first share
  const firstMs = new Float64Array(posts.count).fill(Infinity);
  for (let entry = 0; entry < shares.count; entry++)
    if (shares.post[entry] >= 0 && shares.timeMs[entry] < firstMs[shares.post[entry]]) firstMs[shares.post[entry]] = shares.timeMs[entry];
  const appearedMs = (post: number): number => (Number.isNaN(posts.timeMs[post]) ? firstMs[post] : posts.timeMs[post]);
  const all = Array.from({ length: posts.count }, (_, post) => post).filter(
    (post) => posts.author[post] >= 0 && appearedMs(post) > afterMs && appearedMs(post) < Infinity,
  );
  const chance = chanceFor(all);
  for (let i = 0; i < Math.min(MOST_JUDGED, all.length); i++) {
    const other = i + Math.floor(chance() * (all.length - i));
    [all[i], all[other]] = [all[other], all[i]];
  }
  return all.slice(0, MOST_JUDGED);
}

function knownPosts({ posts }: Network): number {
  return posts.author.reduce((count, author) => count + (author >= 0 ? 1 : 0), 0);
}

interface Predictor {
  /** Mean simulated size per post at a factor, its author left out. */
  sizes(factor: number): Float64Array;
  /** Do the mean sizes add up to more than this? */
  isMore(factor: number, than: number): boolean;
}

/** In worlds that are the same for every factor. World after world, so that it can stop early where campaigns are large. */
function predictor(bench: Workbench, chances: Float64Array, posts: readonly number[]): Predictor {
  const { audienceRows, sourceRows } = bench.shared(pipesOf);
  const { author } = bench.network.posts;
  const ofTies = new Float32Array(chances.length);
  const flow: Flow = {
    people: bench.network.people.count,
    mechanism: "cascade",
    audienceRows,
    sourceRows,
    ofListeners: null,
    ofTies,
    tells: null,
  };
  const worlds = makeWorlds(flow, bench.settings.seed, null);
  let tried = 0;
  const setFactor = (factor: number): void => {
    for (let tie = 0; tie < chances.length; tie++) ofTies[tie] = chances[tie] > 0 ? Math.min(1, chances[tie] * factor) : 0;
    bench.pulse(tried++, HALVINGS + 2);
  };
  const sizeOf = (i: number, world: number): number => {
    const { sharersEnd } = worlds.run([author[posts[i]]], i * WORLDS_A_POST + world);
    return sharersEnd[sharersEnd.length - 1] - 1;
  };
  return {
    sizes(factor) {
      setFactor(factor);
      const sizes = new Float64Array(posts.length);
      let world = 0;
      for (let people = 0; world < WORLDS_A_POST && people < MOST_SIMULATED; world++)
        for (let i = 0; i < posts.length; i++) {
          const size = sizeOf(i, world);
          sizes[i] += size;
          people += size;
        }
      return sizes.map((all) => all / world);
    },
    isMore(factor, than) {
      setFactor(factor);
      let all = 0;
      for (let world = 0; world < WORLDS_A_POST; world++)
        for (let i = 0; i < posts.length; i++) if ((all += sizeOf(i, world)) > than * WORLDS_A_POST) return true;
      return false;
    },
  };
}

/** The factor at which the predictions add up to what was observed; a bound of the search where even that does not do it. */
function factorFor(observed: number, { isMore }: Predictor): number {
  const [least, most] = FACTOR_BOUNDS;
  if (isMore(least, observed)) return least;
  if (!isMore(most, observed)) return most;
  let [low, high] = [Math.log(least), Math.log(most)];
  for (let i = 0; i < HALVINGS; i++) {
    const between = (low + high) / 2;
    if (isMore(Math.exp(between), observed)) high = between;
    else low = between;
  }
  return Math.exp((low + high) / 2);
}

function tableOf(predicted: Float64Array, observed: Float64Array): Calibration["table"] {
  const order = orderOf(predicted);
  return Array.from({ length: GROUPS }, (_, group) => {
    const rows = order.subarray(Math.floor((group * order.length) / GROUPS), Math.floor(((group + 1) * order.length) / GROUPS));
    const mean = (values: Float64Array): number => rows.reduce((all, row) => all + values[row], 0) / rows.length;
    return { posts: rows.length, predicted: mean(predicted), observed: mean(observed) };
  });
}

function meanAway(observed: Float64Array, predicted: (i: number) => number): number {
  return observed.reduce((all, size, i) => all + Math.abs(size - predicted(i)), 0) / observed.length;
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
