/** Chooses who is named and which communities have a title, and finds them their places: those who matter most first. */
import { outlineOf } from "./lands.ts";
import type { Board, Box, Disc, Line, Measure } from "./labels.ts";
import { toPixel, type Matrix } from "./matrix.ts";
import { placeNames, type Named } from "./names.ts";
import { readable, type Palette } from "./palette.ts";
import type { Ground } from "./territories.ts";
import type { Focus } from "./tieStyle.ts";
import { placeTitles } from "./titles.ts";

/** Names at the overview; more come with nearness. */
const NAMES = 34;
const MOST_NAMES = 160;
const FOCUS_NAMES = 40;
/** No more than these are all named while the rest is grey: what they cover says nothing just now. */
const FEW = 12;
/** Among more people than can be named, circles smaller than this are not, in pixels. */
const SMALLEST = 3.2;
const DISCS = 260;
/** Nearer than this titles give way to names. */
const TITLES_FROM = 0.35;
/** Narrower maps have small titles without headcounts, wider ones large titles; in pixels. */
const NARROW = 600;
const WIDE = 960;
/** Titles around one person's view. */
const QUIET = { size: 13, weight: 600 };
/** What is kept free around a circle for its ring or outline, in pixels: that is 3 away and 2 wide. */
const RING_ROOM = 5;

/** What a community is called on the map. */
export interface Heading {
  readonly community: number;
  readonly text: string;
  readonly below: string;
  readonly colour: string;
  /** Of its ground: grey while only a few of its people are spoken of. */
  readonly ground: string;
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
  /** People who have an outline. */
  readonly marked: readonly number[];
  /** The person whose view this is, where a filter leaves her out, with a word that says so. */
  readonly outside: { readonly person: number; readonly word: string } | null;
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
export interface Anchored {
  readonly line: Line;
  readonly x: number;
  readonly y: number;
  readonly aside: number;
  readonly down: number;
}

/** @returns the words, each with the place on the map that it keeps to. */
export function placeWords(scene: Scene, sight: Sight, measure: Measure): readonly Anchored[] {
  const seen = peopleInSight(scene, sight);
  const { first, others, most } = chosenNames(scene, seen, sight);
  const roomAround = (some: ReadonlySet<number>) =>
    seen.filter(({ person }) => some.has(person)).map(({ disc }) => ({ ...disc, radius: disc.radius + RING_ROOM }));
  const board: Board = {
    width: sight.width,
    height: sight.height,
    taken: [...sight.panels],
    kept: roomAround(new Set([...scene.marked, ...first.map(({ person }) => person)])),
    // on a way everybody is named, whatever that covers
    rings: scene.steps.length > 0 ? [] : roomAround(new Set(scene.marked)),
    discs: seen.slice(0, DISCS).map(({ disc }) => disc),
    measure,
    textScale: scene.palette.textScale,
  };
  // no title may cost a leader her name
  const leading = names(board, first, scene, { most: first.length, areAll: false });
  const headed = titles(board, scene, sight);
  const isFew = scene.focus !== null && first.length + others.length <= FEW;
  const following = names(board, others, scene, { most: most - leading.length, areAll: isFew });
  const anchor = ({ line, place }: { line: Line; place: readonly [number, number] }) => anchored(line, place, sight.matrix);
  return [...headed, ...leading, ...following].map(anchor);
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

/** Those who are named whatever they cover, then the others in the order of their importance. */
function chosenNames({ focus, steps, leaders }: Scene, seen: readonly Seen[], { distance }: Sight) {
  const { lit, person } = focus ?? { lit: null, person: -1 };
  const most = lit === null ? Math.min(MOST_NAMES, Math.round(NAMES / Math.min(1, distance) ** 1.5)) : FOCUS_NAMES;
  const sure = new Set(steps.length > 0 ? steps.flatMap(({ from, to }) => [from, to]) : person >= 0 ? [person] : leaders);
  const isRoomy = seen.length <= NAMES;
  const isSpokenOf = (one: Seen) => (lit === null ? isRoomy || one.disc.radius >= SMALLEST || sure.has(one.person) : lit[one.person] === 1);
  const spokenOf = seen.filter(isSpokenOf);
  const first = spokenOf.filter((one) => sure.has(one.person));
  const others = spokenOf.filter((one) => !sure.has(one.person)).slice(0, 6 * most);
  return { first, others, most };
}

type Placed = { line: Line; place: readonly [number, number] };

/** How many are named, and whether all of them are, whatever they cover. */
interface Wanted {
  readonly most: number;
  readonly areAll: boolean;
}

function names(board: Board, people: readonly Seen[], scene: Scene, { most, areAll }: Wanted): Placed[] {
  const { positions, outside, palette } = scene;
  const isFirst = new Set(scene.steps.flatMap(({ from, to }) => [from, to])).add(scene.focus?.person ?? -1);
  const named = people.map(({ person, disc }): Named & { person: number } => {
    const name = scene.nameOf(person);
    const isSure = isFirst.has(person) || scene.leaders.has(person);
    return {
      person,
      disc,
      text: outside?.person === person ? `${name} (${outside.word})` : name,
      weight: isSure ? 700 : 550,
      isSure: isSure || areAll,
    };
  });
  return placeNames(board, named, most, palette.ink).map(({ line, named: { person } }) => ({
    line,
    place: [positions[2 * person] ?? 0, positions[2 * person + 1] ?? 0],
  }));
}

function titles(board: Board, scene: Scene, { distance, matrix, width }: Sight): Placed[] {
  const { ground, palette, focus } = scene;
  if (ground === null || distance < TITLES_FROM) return [];
  const isQuiet = (focus?.person ?? -1) >= 0;
  const most = Math.max(1, ...scene.headings.map(({ people }) => people));
  const room = width / palette.textScale;
  const roomy = Math.min(1, Math.max(0, (room - NARROW) / (WIDE - NARROW)));
  const headed = new Set(scene.headings.map(({ community }) => community));
  const lands = ground.territories.filter(({ community }) => headed.has(community)).map((territory) => outlineOf(territory, matrix));
  const wanted = scene.headings.flatMap((heading) => {
    const territory = ground.territories.find(({ community }) => community === heading.community);
    if (territory === undefined) return [];
    const loud = Math.round(10.5 + 2.5 * roomy + (3 + 2 * roomy) * Math.sqrt(heading.people / most));
    return {
      community: heading.community,
      text: heading.text,
      below: room < NARROW || isQuiet ? "" : heading.below,
      size: isQuiet ? QUIET.size : loud,
      weight: isQuiet ? QUIET.weight : 700,
      colour: isQuiet && heading.colour === palette.unlitGround ? palette.sub : readable(heading.colour, palette),
      colourBelow: palette.sub,
      heart: toPixel(territory.heart, matrix),
      place: territory.heart,
    };
  });
  return placeTitles(board, wanted, lands).map(({ line, title: { place } }) => ({ line, place }));
}

function anchored(line: Line, place: readonly [number, number], matrix: Matrix): Anchored {
  const [x, y] = toPixel(place, matrix);
  return { line, x: place[0], y: place[1], aside: line.x - x, down: line.y - y };
}
