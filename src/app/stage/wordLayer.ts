/** Names and titles over the map: placed when the map rests, moved with it while it moves. */
import { HALO, haloWidth, placeNames, placeTitles, type Board, type Box, type Disc, type Line, type Named } from "./labels.ts";
import { faded, readable, type Palette } from "./palette.ts";
import type { Ground } from "./territories.ts";
import { pinRadius, PIN_RIM, stepCurve, STEP_HALO, STEP_WIDTH } from "./steps.ts";
import type { Matrix } from "./tieLayer.ts";
import type { Focus } from "./tieStyle.ts";

const FONT = '"Inter Variable", Inter, system-ui, sans-serif';
/** Names at the overview; more come with nearness. */
const NAMES = 34;
const MOST_NAMES = 160;
const FOCUS_NAMES = 40;
/** Circles smaller than this are not named at the overview, in pixels. */
const SMALLEST = 3.2;
const DISCS = 260;
/** Nearer than this titles give way to names. */
const TITLES_FROM = 0.35;
/** Narrower maps have small titles without headcounts, in pixels. */
const NARROW = 600;

/** What a community is called on the map. */
export interface Heading {
  readonly community: number;
  readonly text: string;
  readonly below: string;
  readonly colour: string;
  readonly people: number;
}

export interface Scene {
  readonly positions: Float32Array;
  readonly radii: Float32Array;
  /** Positions of people, the most important first. */
  readonly ranking: Uint32Array;
  readonly nameOf: (person: number) => string;
  /** The most important twelve, whose names are bold. */
  readonly leaders: ReadonlySet<number>;
  readonly focus: Focus | null;
  readonly headings: readonly Heading[];
  readonly ground: Ground | null;
  readonly palette: Palette;
  /** 1 per person who is not drawn. */
  readonly hidden: Uint8Array | null;
  /** The steps of the way that is shown: its people are always named. */
  readonly steps: readonly { readonly from: number; readonly to: number }[];
}

export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
  /** 1 when the whole picture fits, less when nearer. */
  readonly distance: number;
  /** Where no word may stand. */
  readonly panels: readonly Box[];
}

/** A line and the place on the map that it keeps to, in the units of positions. */
interface Anchored {
  readonly line: Line;
  readonly x: number;
  readonly y: number;
  readonly aside: number;
  readonly down: number;
}

/** What is drawn over the people, in pixels. */
export interface Marks {
  /** Outlines of chosen people. */
  readonly outlines: readonly Disc[];
  /** People who were pinned. */
  readonly pins: readonly Disc[];
  /** Arrows of a way, rim to rim, the way influence flows. */
  readonly steps: readonly { readonly from: Disc; readonly to: Disc }[];
}

export interface WordLayer {
  place(scene: Scene, sight: Sight): void;
  draw(matrix: Matrix, palette: Palette, marks: Marks): void;
  /** The words where they stand under this camera. */
  lines(matrix: Matrix): Line[];
  clear(): void;
}

export function openWordLayer(canvas: HTMLCanvasElement): WordLayer {
  // kept in ordinary memory: a few words are drawn there sooner than a busy graphics card takes them
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const widths = new Map<string, number>();
  let words: Anchored[] = [];

  function measure(text: string, size: number, weight: number): number {
    const key = `${size} ${weight} ${text}`;
    const known = widths.get(key);
    if (known !== undefined || context === null) return known ?? 0;
    if (widths.size > 5000) widths.clear();
    context.font = `${weight} ${size}px ${FONT}`;
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  }

  function lines({ a, b, c, d, e, f }: Matrix): Line[] {
    return words.map(({ line, x, y, aside, down }) => ({ ...line, x: a * x + c * y + e + aside, y: b * x + d * y + f + down }));
  }

  return {
    place(scene, sight) {
      const seen = peopleInSight(scene, sight);
      const board: Board = {
        width: sight.width,
        height: sight.height,
        taken: [...sight.panels],
        discs: seen.slice(0, DISCS).map(({ disc }) => disc),
        measure,
        textScale: scene.palette.textScale,
      };
      words = [...titles(board, scene, sight), ...names(board, seen, scene, sight)];
    },
    draw(matrix, { background, accent, ink }, marks) {
      if (context === null) return;
      const density = canvas.width / Math.max(1, canvas.clientWidth);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(density, 0, 0, density, 0, 0);
      context.lineWidth = 2;
      context.strokeStyle = accent;
      for (const { x, y, radius } of marks.outlines) {
        context.beginPath();
        context.arc(x, y, radius, 0, 2 * Math.PI);
        context.stroke();
      }
      for (const step of marks.steps) drawStep(context, step, { line: accent, halo: background });
      for (const { x, y, radius } of marks.pins) {
        context.beginPath();
        context.arc(x, y, pinRadius(radius), 0, 2 * Math.PI);
        context.fillStyle = ink;
        context.fill();
        context.strokeStyle = background;
        context.lineWidth = PIN_RIM;
        context.stroke();
      }
      context.lineJoin = "round";
      context.textBaseline = "middle";
      context.strokeStyle = faded(background, HALO);
      for (const { text, x, y, size, weight, colour } of lines(matrix)) {
        context.font = `${weight} ${size}px ${FONT}`;
        context.lineWidth = haloWidth(weight);
        context.strokeText(text, x, y);
        context.fillStyle = colour;
        context.fillText(text, x, y);
      }
    },
    lines,
    clear() {
      words = [];
    },
  };
}

/** One step of a way: a bent arrow over a halo, from one circle's rim to the other's. */
function drawStep(
  context: CanvasRenderingContext2D,
  { from, to }: Marks["steps"][number],
  { line, halo }: { line: string; halo: string },
): void {
  const { start, turn, neck, head } = stepCurve(from, to);
  context.lineCap = "round";
  for (const [width, colour] of [
    [STEP_HALO, halo],
    [STEP_WIDTH, line],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(...start);
    context.quadraticCurveTo(...turn, ...neck);
    context.stroke();
  }
  context.fillStyle = line;
  context.beginPath();
  for (const [at, corner] of head.entries()) {
    if (at === 0) context.moveTo(...corner);
    else context.lineTo(...corner);
  }
  context.closePath();
  context.fill();
}

interface Seen {
  readonly person: number;
  readonly disc: Disc;
}

function peopleInSight({ positions, radii, ranking, hidden }: Scene, { width, height, matrix }: Sight): Seen[] {
  const { a, b, c, d, e, f } = matrix;
  const scale = Math.hypot(a, b);
  const seen: Seen[] = [];
  for (const person of ranking) {
    if (hidden?.[person] === 1) continue;
    const [gx, gy] = [positions[2 * person] ?? 0, positions[2 * person + 1] ?? 0];
    const [x, y] = [a * gx + c * gy + e, b * gx + d * gy + f];
    if (x > -50 && y > -50 && x < width + 50 && y < height + 50)
      seen.push({ person, disc: { x, y, radius: (radii[person] ?? 0) * scale } });
  }
  return seen;
}

function names(board: Board, seen: readonly Seen[], scene: Scene, { distance, matrix }: Sight): Anchored[] {
  const { positions } = scene;
  const { lit, person } = scene.focus ?? { lit: null, person: -1 };
  const most = lit === null ? Math.min(MOST_NAMES, Math.round(NAMES / Math.min(1, distance) ** 1.5)) : FOCUS_NAMES;
  const shown = lit === null ? seen.filter(({ disc }) => disc.radius >= SMALLEST) : seen.filter((one) => lit[one.person] === 1);
  const sure = new Set(scene.steps.length > 0 ? scene.steps.flatMap(({ from, to }) => [from, to]) : [person]);
  shown.sort((one, other) => Number(sure.has(other.person)) - Number(sure.has(one.person)));
  const tried = shown.slice(0, 6 * most);
  const named: Named[] = tried.map((one) => ({
    disc: one.disc,
    text: scene.nameOf(one.person),
    weight: scene.leaders.has(one.person) || sure.has(one.person) ? 700 : 550,
    isSure: sure.has(one.person),
  }));
  const personOf = new Map(named.map((one, at) => [one, tried[at]?.person ?? 0]));
  return placeNames(board, named, most, scene.palette.ink).map(({ line, named: one }) => {
    const at = personOf.get(one) ?? 0;
    return anchored(line, [positions[2 * at] ?? 0, positions[2 * at + 1] ?? 0], matrix);
  });
}

function titles(board: Board, scene: Scene, { distance, matrix, width }: Sight): Anchored[] {
  const { ground, palette } = scene;
  if (ground === null || distance < TITLES_FROM || (scene.focus?.person ?? -1) >= 0) return [];
  const most = Math.max(1, ...scene.headings.map(({ people }) => people));
  const wanted = scene.headings.flatMap((heading) => {
    const territory = ground.territories.find(({ community }) => community === heading.community);
    if (territory === undefined) return [];
    return {
      text: heading.text,
      below: width < NARROW ? "" : heading.below,
      size: Math.round((width < NARROW ? 10.5 : 13) + (width < NARROW ? 3 : 5) * Math.sqrt(heading.people / most)),
      colour: readable(heading.colour, palette),
      colourBelow: palette.sub,
      ground: boxOf(territory.rings, matrix),
      place: territory.heart,
      heart: toPixel(territory.heart, matrix),
      foreign: foreignPart(ground, heading.community, matrix),
    };
  });
  return placeTitles(board, wanted).map(({ line, title }) => anchored(line, title.place, matrix));
}

/** How much of a box on the screen is ground of others: counted at points of a small grid. */
function foreignPart(ground: Ground, community: number, { a, b, c, d, e, f }: Matrix): (box: Box) => number {
  const area = a * d - b * c;
  return (box) => {
    let foreign = 0;
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < 3; j++) {
        const [x, y] = [box.x + (box.width * i) / 5 - e, box.y + (box.height * j) / 2 - f];
        const owner = ground.ownerAt((d * x - c * y) / area, (a * y - b * x) / area);
        if (owner >= 0 && owner !== community) foreign++;
      }
    }
    return foreign / 18;
  };
}

function toPixel([x, y]: readonly [number, number], { a, b, c, d, e, f }: Matrix): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The largest ring's box on the screen. */
function boxOf(rings: readonly Float32Array[], matrix: Matrix): Box {
  let box: Box = { x: 0, y: 0, width: 0, height: 0 };
  for (const ring of rings) {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const [x, y] = toPixel([ring[at] ?? 0, ring[at + 1] ?? 0], matrix);
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
    if ((right - left) * (bottom - top) > box.width * box.height) box = { x: left, y: top, width: right - left, height: bottom - top };
  }
  return box;
}

function anchored(line: Line, place: readonly [number, number], matrix: Matrix): Anchored {
  const [x, y] = toPixel(place, matrix);
  return { line, x: place[0], y: place[1], aside: line.x - x, down: line.y - y };
}
