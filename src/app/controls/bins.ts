/** Values sorted into bins for a histogram, evenly spaced on a scale that suits them: skewed ones on a logarithmic one. */
import { extent, median } from "d3-array";
import { scaleLinear, scaleSymlog } from "d3-scale";

export interface Bins {
  /** One more than there are bins, ascending. A bin holds what is at least its first edge and less than its second; the last one holds its second, too. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** What the values are multiples of; 0 where they are any numbers. Then every edge is one, and none belongs to two bins. */
  readonly unit: number;
}

/** Values that lie so far from the usual one, in multiples of it, are drawn nearer. */
const SKEWED = 20;
const FEW_DIGITS = 2;
const KEPT = new WeakMap<Float64Array, Map<string, Bins | undefined>>();

/**
 * @param most of bins; there may be fewer, never one that no value could lie in.
 * @param unit what bins begin at multiples of; without it 1 for whole numbers.
 * @returns undefined if there is no value at all.
 */
export function binsOf(values: Float64Array, most: number, unit?: number): Bins | undefined {
  const kept = KEPT.get(values) ?? new Map<string, Bins | undefined>();
  KEPT.set(values, kept);
  const key = `${most} ${unit}`;
  if (!kept.has(key)) kept.set(key, sortIntoBins(values, most, unit));
  return kept.get(key);
}

function sortIntoBins(all: Float64Array, most: number, wanted: number | undefined): Bins | undefined {
  const values = all.filter(Number.isFinite);
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return undefined;
  const unit = wanted ?? (values.every(Number.isInteger) ? 1 : 0);
  const edges = unit === 0 ? edgesOf(values, [low, high], most) : wholeEdges(values, [low, high], most, unit);
  const counts = new Uint32Array(edges.length - 1);
  for (const value of values) {
    const bin = binAt(edges, value);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { edges, counts: Array.from(counts), unit };
}

function edgesOf(values: Float64Array, [low, high]: readonly [number, number], most: number): number[] {
  if (low === high) return [low, high];
  const inner = evenly(values, [low, high], most).map((edge) => Number(edge.toPrecision(FEW_DIGITS)));
  return [low, ...distinct(inner).filter((edge) => edge > low && edge < high), high];
}

function wholeEdges(values: Float64Array, [low, high]: readonly [number, number], most: number, unit: number): number[] {
  const first = Math.floor(low / unit) * unit;
  const last = (Math.floor(high / unit) + 1) * unit;
  const inner = evenly(values, [first, last], most).map((edge) => Math.round(edge / unit) * unit);
  return distinct([first, ...inner, last]);
}

/** The edges between bins that are equally wide on the scale. */
function evenly(values: Float64Array, domain: readonly [number, number], most: number): number[] {
  const usual = median(values.filter((value) => value > 0)) ?? 0;
  const isSkewed = domain[0] >= 0 && usual > 0 && domain[1] > SKEWED * usual;
  const scale = isSkewed ? scaleSymlog().constant(usual) : scaleLinear();
  scale.domain(domain).range([0, most]);
  return Array.from({ length: most - 1 }, (_, i) => scale.invert(i + 1));
}

function distinct(edges: readonly number[]): number[] {
  return edges.filter((edge, i) => i === 0 || edge > (edges[i - 1] ?? edge));
}

/** The bin that a value lies in; the first or the last for one outside. */
function binAt(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((edges[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A range of values; null is an open end. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

/** The range of the bins from one edge to another, counted from 0; open where it takes the outermost bins in. */
export function rangeBetween({ edges, unit }: Bins, first: number, last: number): Range {
  const to = edges[last] ?? 0;
  return { from: first <= 0 ? null : (edges[first] ?? null), to: last >= edges.length - 1 ? null : to - (unit > 0 ? 1 : 0) };
}

/** The edges, counted from 0, between which the bins lie that a range touches. */
export function edgesAround({ edges, unit }: Bins, { from, to }: Range): [first: number, last: number] {
  const first = from === null ? 0 : binAt(edges, from);
  const end = to === null ? Infinity : to + (unit > 0 ? 1 : 0);
  const last = edges.findIndex((edge) => edge >= end);
  return [first, Math.max(first + 1, last < 0 ? edges.length - 1 : last)];
}

/** The bins between two edges. */
export function binsBetween(first: number, last: number): ReadonlySet<number> {
  return new Set(Array.from({ length: last - first }, (_, i) => first + i));
}
