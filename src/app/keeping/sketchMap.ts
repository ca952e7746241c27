/** The map as a few paths per colour: small enough to keep, to draw on the first screen, and to lie in the program. */
import type { Picture } from "../../engine/protocol.ts";
import { huesOf } from "../stage/hues.ts";
import { growGround } from "../stage/territories.ts";
import { bridgesOf } from "../stage/tieStyle.ts";

/** Paths of one colour. `hue`: the number of a community's colour, 8 for all the others. */
export interface SketchGroup {
  readonly hue: number;
  readonly ground: string;
  readonly ties: string;
  readonly bridges: string;
  readonly dots: string;
  readonly circles: string;
}

export interface MapSketch {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly SketchGroup[];
}

export interface SketchInput {
  readonly picture: Picture;
  /** x, y per drawn person, as the layout ended. */
  readonly positions: Float32Array;
  /** Radius per drawn person, in the units of positions. */
  readonly radii: Float32Array;
}

const WIDTH = 528;
const HEIGHT = 256;
const MARGIN = 24;
/** What so small a picture can show: more would be weight without a picture. */
const MOST_DOTS = 420;
const MOST_CIRCLES = 40;
const MOST_FAINT = 140;
const OTHERS = 8;

type Paths = { -readonly [Part in keyof Omit<SketchGroup, "hue">]: string };

/** Gives way between communities, as `growGround` does. */
export function* sketchMap(input: SketchInput): Generator<void, MapSketch> {
  const { picture } = input;
  const hues = huesOf(picture);
  const byHue = new Map<number, Paths>();
  function pathsOf(community: number): Paths {
    const hue = hues[community] ?? OTHERS;
    const known = byHue.get(hue) ?? { ground: "", ties: "", bridges: "", dots: "", circles: "" };
    byHue.set(hue, known);
    return known;
  }
  const frame = frameOf(input.positions);
  const ground = yield* growGround({ ...input, community: picture.community, communities: OTHERS + 1 });
  for (const { community, rings } of ground.territories) for (const ring of rings) pathsOf(community).ground += ringPath(ring, frame);
  yield;
  drawTies(input, frame, pathsOf);
  yield;
  drawPeople(input, frame, pathsOf);
  const groups = [...byHue].sort(([a], [b]) => a - b).map(([hue, paths]) => ({ hue, ...paths }));
  return { width: WIDTH, height: HEIGHT, groups };
}

/** From the map's units to the sketch's; the map's y grows upwards. */
interface Frame {
  readonly scale: number;
  x(value: number): number;
  y(value: number): number;
}

function frameOf(positions: Float32Array): Frame {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at + 1 < positions.length; at += 2) {
    const [x, y] = [positions[at] ?? 0, positions[at + 1] ?? 0];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [low, high] = [Math.min(low, y), Math.max(high, y)];
  }
  const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(right - left, 1), (HEIGHT - 2 * MARGIN) / Math.max(high - low, 1));
  return {
    scale,
    x: (value) => Math.round((value - (left + right) / 2) * scale + WIDTH / 2),
    y: (value) => Math.round(((low + high) / 2 - value) * scale + HEIGHT / 2),
  };
}

function ringPath(ring: Float32Array, frame: Frame): string {
  const points: string[] = [];
  for (let at = 0; at < ring.length; at += 6) points.push(`${frame.x(ring[at] ?? 0)} ${frame.y(ring[at + 1] ?? 0)}`);
  return `M${points.join("L")}Z`;
}

function drawTies({ picture, positions, radii }: SketchInput, frame: Frame, pathsOf: (community: number) => Paths): void {
  const isBridge = bridgesOf(picture, radii);
  const every = Math.ceil(picture.heard.length / MOST_FAINT);
  picture.heard.forEach((heard, tie) => {
    if (isBridge[tie] === 0 && tie % every !== 0) return;
    const hears = picture.hears[tie] ?? 0;
    const [x, y] = [frame.x(positions[2 * heard] ?? 0), frame.y(positions[2 * heard + 1] ?? 0)];
    const [right, down] = [frame.x(positions[2 * hears] ?? 0) - x, frame.y(positions[2 * hears + 1] ?? 0) - y];
    const bend = `${Math.round(right / 2 + down * 0.2)},${Math.round(down / 2 - right * 0.2)}`;
    pathsOf(picture.community[heard] ?? 0)[isBridge[tie] === 1 ? "bridges" : "ties"] += `M${x} ${y}q${bend} ${right} ${down}`;
  });
}

function drawPeople({ picture, positions, radii }: SketchInput, frame: Frame, pathsOf: (community: number) => Paths): void {
  const order = Array.from(radii.keys()).sort((a, b) => (radii[b] ?? 0) - (radii[a] ?? 0) || a - b);
  const pace = Math.ceil(order.length / MOST_DOTS);
  order.forEach((i, rank) => {
    const [x, y] = [frame.x(positions[2 * i] ?? 0), frame.y(positions[2 * i + 1] ?? 0)];
    const paths = pathsOf(picture.community[i] ?? 0);
    const r = Math.round((radii[i] ?? 0) * frame.scale);
    // a line of no length with round ends is a dot
    if (r <= 2 || rank >= MOST_CIRCLES) paths.dots += rank % pace === 0 ? `M${x} ${y}h0` : "";
    else paths.circles += `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`;
  });
}
