/**
 * The grounds that communities stand on: where their people are dense and in the majority. A density of each is laid on
 * a grid, cut down to its share of all densities there, so that grounds never overlap, and outlined. Outlines are in the
 * units of positions, so the same shapes serve the screen and every export.
 */
import { contours } from "d3-contour";

export interface Territory {
  readonly community: number;
  /** Rings of points x, y, x, y …; holes are rings too. */
  readonly rings: readonly Float32Array[];
  /** Where its people are densest. */
  readonly heart: readonly [number, number];
}

export interface Ground {
  readonly territories: readonly Territory[];
}

export interface GroundInput {
  readonly positions: Float32Array;
  readonly radii: Float32Array;
  readonly community: Uint32Array;
  /** Only communities below this number get a ground. */
  readonly communities: number;
  /** 1 per person who is not drawn: grounds are of those who are. */
  readonly hidden?: Uint8Array | null;
}

const CELLS_ACROSS = 150;
/** In the units of positions. */
const LEAST_ACROSS = 120;
/** How far a person counts, in units where 2,000 people fill the picture. */
const REACH = 19;
const FULL_PEOPLE = 2000;
const FULL_AREA = 1_060_000;
/** Few people with much room each would else stand on grounds far wider than they are. */
const MOST_UNIT = 1.7;
const SHORE = 1.1;
const LEVEL = 1.76;
const SMALLEST_AREA = 3500;

/** Gives way between communities, so that the screen never waits long: run it step by step. */
export function* growGround(input: GroundInput): Generator<void, Ground> {
  const nobody = input.community.length === 0 || input.hidden?.every((one) => one === 1) === true;
  if (input.communities === 0 || nobody) return { territories: [] };
  const grid = gridFor(input);
  const fields: Float32Array[] = [];
  for (let community = 0; community < input.communities; community++) {
    fields.push(density(input, grid, community));
    yield;
  }
  const all = new Float32Array(grid.columns * grid.rows);
  for (const field of fields) for (let at = 0; at < all.length; at++) all[at] = (all[at] ?? 0) + (field[at] ?? 0);
  const territories: Territory[] = [];
  for (const [community, field] of fields.entries()) {
    const share = cutToShare(field, all);
    const rings = outline(share, grid);
    if (rings.length > 0) territories.push({ community, rings, heart: heartOf(field, grid) });
    yield;
  }
  return { territories };
}

/** The box around where people stand. */
interface Reach {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(positions: Float32Array): Reach {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at + 1 < positions.length; at += 2) {
    const [x, y] = [positions[at] ?? 0, positions[at + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, width: Math.max(right - left, 1), height: Math.max(bottom - top, 1) };
}

/** 1 where people stand as thick as 2,000 in a full picture, more where they have more room each. */
function unitOf({ width, height }: Reach, people: number): number {
  return Math.min(MOST_UNIT, Math.max(0.7, Math.sqrt((width * height) / Math.max(1, people) / (FULL_AREA / FULL_PEOPLE))));
}

/** About how far a ground reaches beyond its outermost people, in the units of positions. */
export function groundReach(positions: Float32Array): number {
  return positions.length < 4 ? REACH : SHORE * REACH * unitOf(boxOf(positions), positions.length / 2);
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** Length of the picture's units: 1 where people stand as thick as 2,000 in a full picture. */
  readonly unit: number;
  readonly reach: number;
}

/** Where those stand who are drawn: hidden people shape nothing, neither the grid nor how far a person counts. */
function drawnPlaces({ positions, hidden }: GroundInput): Float32Array {
  return hidden == null ? positions : positions.filter((_, at) => hidden[at >> 1] !== 1);
}

function gridFor(input: GroundInput): Grid {
  const positions = drawnPlaces(input);
  const box = boxOf(positions);
  const { left, top, width, height } = box;
  const unit = unitOf(box, positions.length / 2);
  // people who stand at one place have no width to measure cells by
  const cell = Math.max(width, height, LEAST_ACROSS) / CELLS_ACROSS;
  const reach = Math.max(REACH * unit, 1.6 * cell);
  const rim = 3.2 * reach;
  return {
    left: left - rim,
    top: top - rim,
    cell,
    columns: Math.ceil((width + 2 * rim) / cell) + 1,
    rows: Math.ceil((height + 2 * rim) / cell) + 1,
    unit: reach / REACH,
    reach,
  };
}

/** Gaussian hills, one per person, higher for larger circles. */
function density({ positions, radii, community, hidden }: GroundInput, grid: Grid, wanted: number): Float32Array {
  const field = new Float32Array(grid.columns * grid.rows);
  const span = Math.ceil((3 * grid.reach) / grid.cell);
  const hillX = new Float32Array(2 * span + 1);
  const hillY = new Float32Array(2 * span + 1);
  for (let at = 0; at < community.length; at++) {
    if (community[at] !== wanted || hidden?.[at] === 1) continue;
    const x = ((positions[2 * at] ?? 0) - grid.left) / grid.cell;
    const y = ((positions[2 * at + 1] ?? 0) - grid.top) / grid.cell;
    const column = Math.round(x) - span;
    const row = Math.round(y) - span;
    slopes(hillX, column - x, grid);
    slopes(hillY, row - y, grid);
    const height = 0.6 + (radii[at] ?? 0) / 12;
    for (let j = Math.max(0, -row); j <= 2 * span && row + j < grid.rows; j++) {
      const start = (row + j) * grid.columns + column;
      const factor = height * (hillY[j] ?? 0);
      for (let i = Math.max(0, -column); i <= 2 * span && column + i < grid.columns; i++) {
        field[start + i] = (field[start + i] ?? 0) + factor * (hillX[i] ?? 0);
      }
    }
  }
  return field;
}

function slopes(hill: Float32Array, from: number, { cell, reach }: Grid): void {
  for (let i = 0; i < hill.length; i++) hill[i] = Math.exp((-0.5 * ((from + i) * cell) ** 2) / reach ** 2);
}

/** A community counts only where it has more than half of all density, and fully from seven tenths on. */
function cutToShare(field: Float32Array, all: Float32Array): Float32Array {
  return field.map((value, at) => (value > 0 ? value * Math.min(1, Math.max(0, 5 * (value / (all[at] ?? 1) - 0.5))) : 0));
}

function outline(share: Float32Array, grid: Grid): Float32Array[] {
  const trace = contours().size([grid.columns, grid.rows]).smooth(true);
  const shape = trace.contour(Array.from(share), LEVEL);
  const rings: Float32Array[] = [];
  for (const [outer, ...holes] of shape.coordinates) {
    if (outer === undefined || areaOf(outer) * grid.cell ** 2 < SMALLEST_AREA * grid.unit ** 2) continue;
    for (const ring of [outer, ...holes]) {
      rings.push(
        Float32Array.from({ length: 2 * ring.length - 2 }, (_, at) => {
          const value = (ring[at >> 1]?.[at & 1] ?? 0) - 0.5;
          return (at & 1 ? grid.top : grid.left) + value * grid.cell;
        }),
      );
    }
  }
  return rings;
}

function areaOf(ring: readonly (readonly number[])[]): number {
  let twice = 0;
  let before = ring.at(-1) ?? [0, 0];
  for (const point of ring) {
    twice += (before[0] ?? 0) * (point[1] ?? 0) - (point[0] ?? 0) * (before[1] ?? 0);
    before = point;
  }
  return Math.abs(twice / 2);
}

function heartOf(field: Float32Array, grid: Grid): [number, number] {
  let best = 0;
  for (let at = 0; at < field.length; at++) if ((field[at] ?? 0) > (field[best] ?? 0)) best = at;
  return [grid.left + (best % grid.columns) * grid.cell, grid.top + Math.floor(best / grid.columns) * grid.cell];
}
