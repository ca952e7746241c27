/**
 * Credit per post, drawn towards what is usual: whoever had one lucky post must not stand above those who do well time after time.
 *
 * What n posts brought, Λ in all, is taken for n draws around a rate of the person's own, whose variance is φ times the rate (φ = 1 is
 * Poisson; credit comes in whole cascades and has more). Rates of people are Gamma distributed. So the rate is thought to be Gamma as well,
 * with mean (α + Λ) / (κ + n), α = κ m: κ posts of what is usual stand beside everybody's own. By moments (Bühlmann and Straub 1970, whose
 * credibility this is for φ = 1 and for any other): m = Σ Λ / Σ n, s² the variance between posts of one person, v that between
 * people's rates, φ = s² / m, κ = s² / v. κ = 10 with fewer than twenty people, and where people do not differ more than their posts.
 */
import { gammaQuantile } from "../base/gamma.ts";
import { paced, silentPulse } from "../base/pulse.ts";
import type { Contributions } from "./contributions.ts";

const FEWEST_PEOPLE = 20;
/** A pulse each so many: an interval takes some tenths of a millisecond. */
const PULSE_PEOPLE = 1 << 6;
const USUAL_STRENGTH = 10;

/** Length of `posts` each; NaN for those who have none. */
export interface PerPost {
  readonly mean: Float64Array;
  /** 95 % of what is thought of the rate. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** @param posts how many posts each wrote or passed on. @param credit of people by posts. */
export function shrunkPerPost(posts: Float64Array, credit: Contributions, pulse = silentPulse): PerPost {
  const sum = new Float64Array(posts.length);
  const squares = new Float64Array(posts.length);
  credit.value.forEach((value, at) => {
    sum[credit.person[at]] += value;
    squares[credit.person[at]] += value * value;
  });
  const { usual, dispersion, strength } = priorOf(posts, sum, squares);
  const found = { mean: posts.slice(), low: posts.slice(), high: posts.slice() };
  const tell = paced(pulse, posts.length, PULSE_PEOPLE);
  const ends = rememberedEnds();
  posts.forEach((n, row) => {
    tell(row);
    const [weight, credited] = [strength + n, strength * usual + sum[row]];
    found.mean[row] = n > 0 ? credited / weight : NaN;
    // nobody ever got anything: a rate of nought, without doubt that could be told
    const isTold = n > 0 && credited > 0;
    const [low, high] = isTold ? ends(credited / dispersion) : [NaN, NaN];
    found.low[row] = isTold ? Math.min(found.mean[row], (low * dispersion) / weight) : found.mean[row];
    found.high[row] = isTold ? Math.max(found.mean[row], (high * dispersion) / weight) : found.mean[row];
  });
  return found;
}

/** The middle 95 % of a Gamma(a, 1); most people have the same a, that of nobody's credit. */
function rememberedEnds(): (a: number) => readonly [low: number, high: number] {
  const known = new Map<number, readonly [number, number]>();
  return (a) => {
    const ends = known.get(a) ?? ([gammaQuantile(0.025, a), gammaQuantile(0.975, a)] as const);
    known.set(a, ends);
    return ends;
  };
}

interface Prior {
  readonly usual: number;
  readonly dispersion: number;
  readonly strength: number;
}

function priorOf(posts: Float64Array, sum: Float64Array, squares: Float64Array): Prior {
  let people = 0;
  let all = 0;
  let credited = 0;
  let postsSquared = 0;
  let within = 0;
  posts.forEach((n, row) => {
    if (n === 0) return;
    people++;
    all += n;
    postsSquared += n * n;
    credited += sum[row];
    within += squares[row] - (sum[row] * sum[row]) / n;
  });
  const usual = credited / all;
  // where nobody has two posts, or all are alike, posts vary as events by chance do
  const ofPosts = all > people && within > 1e-12 * usual * usual ? within / (all - people) : usual;
  let among = -(people - 1) * ofPosts;
  posts.forEach((n, row) => (among += n > 0 ? n * (sum[row] / n - usual) ** 2 : 0));
  const ofPeople = among / (all - postsSquared / all);
  const strength = people >= FEWEST_PEOPLE && ofPeople > 0 && ofPeople < Infinity ? ofPosts / ofPeople : USUAL_STRENGTH;
  return { usual, dispersion: ofPosts / usual, strength };
}
