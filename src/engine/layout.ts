/**
 * Lays the picture out: one circle per community to start from, forces until the communities stand apart, then the
 * whole brought into the window's shape, far outliers pulled in, and circles pushed off one another. The same picture
 * in the same shape of window gives the same positions.
 */
import { columnOf } from "../core/base/numbered.ts";
import { frameFor, type Frame } from "./frame.ts";
import { makeForces, type Forces } from "./forces.ts";
import { pushApart, type Circles } from "./overlaps.ts";
import type { Input, LayoutFrame, Picture } from "./protocol.ts";

/** Told how far the layout is, and where everybody stands by now; may throw to stop it. */
export type Emit = (done: number, total: number, positions: Float32Array) => void;

const MARGIN = 1.1;
const MOST_PUSHES = 400;
/** The picture may be stretched by this much to fill the window; more would show. */
const MOST_STRETCH = 1.3;
/** Beyond this many half-widths of the picture people are pulled in. */
const FAR = 1.08;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * @param input `width` and `height` give the window's shape; `pinned` is 1 for those who stay where they stand;
 * with 0 iterations everybody stays, but for circles that lie over one another.
 */
export function layOutPicture(input: Input<"layout">, emit: Emit): LayoutFrame {
  const { picture, iterations, pinned } = input;
  const count = picture.people.length;
  const frame = frameFor(count, input.width / input.height);
  const pins = picture.positions;
  const forces = makeForces({ positions: pins, pinned, heard: picture.heard, hears: picture.hears, pull: pullsOf(picture) });
  const total = iterations + 1;
  const turnAt = pinned.includes(1) ? -1 : Math.floor(iterations / 5);
  let view: View = { centreX: 0, centreY: 0, scaleX: 1, scaleY: 1 };
  for (let done = 0; done < iterations; done++) {
    if (done === turnAt) turnToFit(forces, frame);
    if (done % 10 === 0) view = viewOf(forces, frame);
    holdPins(forces, pins, view);
    forces.step();
    emit(done, total, placed(forces, view, frame, pins));
  }
  const positions = iterations > 0 ? placed(forces, viewOf(forces, frame), frame, pins) : pins;
  const circles: Circles = {
    x: columnOf(Float64Array, count, (at) => positions[2 * at]),
    y: columnOf(Float64Array, count, (at) => positions[2 * at + 1]),
    radius: input.radii,
    pinned,
  };
  for (let pass = 0; pass < MOST_PUSHES && pushApart(circles, MARGIN) > 0; pass++) emit(iterations, total, joined(circles));
  return { positions: joined(circles), done: true };
}

/**
 * Where the layout starts: the communities around the middle like the seeds of a sunflower, the largest innermost,
 * each a disc of its people. Every place differs from every other.
 * @param community per drawn person.
 */
export function startPositions(community: Uint32Array, seed: number): Float32Array {
  const count = community.length;
  const { width, height } = frameFor(count, 1.5);
  const sizes = new Uint32Array(community.reduce((most, one) => Math.max(most, one + 1), 0));
  for (const one of community) sizes[one]++;
  const centreX = new Float64Array(sizes.length);
  const centreY = new Float64Array(sizes.length);
  let before = 0;
  for (let one = 0; one < sizes.length; one++) {
    const way = Math.sqrt((before + sizes[one] / 2) / count);
    centreX[one] = 0.45 * width * way * Math.cos(one * GOLDEN + seed);
    centreY[one] = 0.45 * height * way * Math.sin(one * GOLDEN + seed);
    before += sizes[one];
  }
  const positions = new Float32Array(2 * count);
  const seated = new Uint32Array(sizes.length);
  for (let at = 0; at < count; at++) {
    const one = community[at];
    const seat = seated[one]++ + 0.5;
    const way = 0.4 * Math.sqrt((seat / count) * width * height * 0.3);
    positions[2 * at] = centreX[one] + way * Math.cos(seat * GOLDEN);
    positions[2 * at + 1] = centreY[one] + way * Math.sin(seat * GOLDEN);
  }
  return positions;
}

/** How positions of the forces become positions of the picture. */
interface View {
  readonly centreX: number;
  readonly centreY: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** Fits all but the outermost hundredth of the people into the frame. */
function viewOf({ x, y }: Forces, frame: Frame): View {
  const [left, right] = extentOf(x);
  const [top, bottom] = extentOf(y);
  const wide = frame.width / Math.max(right - left, 1e-6);
  const high = frame.height / Math.max(bottom - top, 1e-6);
  const scaleX = Math.min(wide, high * MOST_STRETCH);
  const scaleY = Math.min(high, wide * MOST_STRETCH);
  return { centreX: (left + right) / 2, centreY: (top + bottom) / 2, scaleX, scaleY };
}

function extentOf(values: Float64Array): [number, number] {
  const sorted = values.slice().sort();
  return [sorted[Math.floor(0.01 * sorted.length)] ?? 0, sorted[Math.ceil(0.99 * sorted.length) - 1] ?? 0];
}

/** Lays a picture that came out upright into a wide window, or the other way round. */
function turnToFit({ x, y }: Forces, frame: Frame): void {
  const [left, right] = extentOf(x);
  const [top, bottom] = extentOf(y);
  if (right - left > bottom - top === frame.width > frame.height) return;
  for (let at = 0; at < x.length; at++) [x[at], y[at]] = [y[at], -x[at]];
}

/** Pinned people stand where the picture shows them, however the view of the forces changes. */
function holdPins({ x, y, pinned }: Forces, pins: Float32Array, view: View): void {
  for (let at = 0; at < pinned.length; at++) {
    if (pinned[at] === 0) continue;
    x[at] = pins[2 * at] / view.scaleX + view.centreX;
    y[at] = pins[2 * at + 1] / view.scaleY + view.centreY;
  }
}

function placed({ x, y, pinned }: Forces, view: View, frame: Frame, pins: Float32Array): Float32Array {
  const positions = new Float32Array(2 * x.length);
  for (let at = 0; at < x.length; at++) {
    if (pinned[at] === 1) {
      positions.set(pins.subarray(2 * at, 2 * at + 2), 2 * at);
      continue;
    }
    const left = (x[at] - view.centreX) * view.scaleX;
    const top = (y[at] - view.centreY) * view.scaleY;
    const way = Math.hypot((2 * left) / frame.width, (2 * top) / frame.height);
    const pulled = way > FAR ? (FAR + 0.12 * Math.sqrt(way - FAR)) / way : 1;
    positions[2 * at] = left * pulled;
    positions[2 * at + 1] = top * pulled;
  }
  return positions;
}

/** Ties inside a community pull twice as hard as those between; a tie with more shares harder, but not in proportion. */
function pullsOf({ heard, hears, weight, community }: Picture): Float32Array {
  return weight.map((value, tie) => {
    const isInside = community[heard[tie]] === community[hears[tie]];
    return (isInside ? 1.5 : 0.75) * (0.6 + 0.25 * Math.log2(1 + value));
  });
}

function joined({ x, y }: Circles): Float32Array {
  const positions = new Float32Array(2 * x.length);
  for (let at = 0; at < x.length; at++) {
    positions[2 * at] = x[at];
    positions[2 * at + 1] = y[at];
  }
  return positions;
}
