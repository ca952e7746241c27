/** How every tie looks: colour of the community it starts from, faint between communities, strong for the strongest bridges. */
import type { Picture } from "../../engine/protocol.ts";
import { rgbOf, mixed, type Palette } from "./palette.ts";
import type { Colours } from "./scales.ts";

/** Up to this many ties are drawn as curves; more as straight lines. */
const MOST_CURVES = 10_000;
const MOST_BRIDGES = 26;
const BRIDGES_EACH = 3;
const CANDIDATES = 1000;
const BEND_INSIDE = 0.16;
const BEND_BETWEEN = 0.22;
/** How much ink a place of the picture may get from ties before they are drawn fainter. */
const INK = 0.4;

/** What is spoken of: everybody (null), one person with her ties, or some people. */
export interface Focus {
  /** 1 per lit person. */
  readonly lit: Uint8Array;
  /** The person whose own view this is; −1 for none. */
  readonly person: number;
  /** Communities that the lit people stand between: ties of theirs from one of these to another are what is spoken of. */
  readonly between?: ReadonlySet<number>;
}

/**
 * Ties in the order in which they are drawn: by rank, the most important rank last. Inside a rank they are shuffled, so
 * that the first of them are a fair sample. Arrays of one length.
 */
export interface TieStyles {
  readonly tie: Uint32Array;
  /** Red, green, blue and opacity, a byte each, not multiplied. */
  readonly rgba: Uint32Array;
  /** In the units of positions. */
  readonly width: Float32Array;
  readonly bend: Float32Array;
  /** Where each rank begins, and the end. */
  readonly rankStarts: readonly number[];
  /** The part of its points at which each rank is drawn: less than 1 where its ties are fainter than a colour's byte can say. */
  readonly grains: readonly number[];
  /** Are the ordinary ranks curved too, or only those with heads? */
  readonly isCurved: boolean;
}

/** The strongest ties between communities: much shared, between people of weight. */
export function bridgesOf({ heard, hears, weight, community }: Picture, radii: Float32Array): Uint8Array {
  const isBridge = new Uint8Array(heard.length);
  const strength = new Float64Array(heard.length);
  for (let tie = 0; tie < heard.length; tie++) {
    const [from, to] = [heard[tie] ?? 0, hears[tie] ?? 0];
    if (community[from] !== community[to]) strength[tie] = (weight[tie] ?? 0) * (radii[from] ?? 0) ** 2 * (radii[to] ?? 0);
  }
  // only the head of the order is wanted, so most ties are never sorted
  const least = strength.slice().sort()[Math.max(0, heard.length - CANDIDATES)] ?? 0;
  const between: number[] = [];
  for (let tie = 0; tie < heard.length; tie++) if ((strength[tie] ?? 0) > 0 && (strength[tie] ?? 0) >= least) between.push(tie);
  between.sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b);
  // nobody's ties may fill the picture: the strongest few of each
  const taken = new Map<number, number>();
  let room = MOST_BRIDGES;
  for (const tie of between) {
    if (room === 0) break;
    const from = heard[tie] ?? 0;
    const before = taken.get(from) ?? 0;
    if (before === BRIDGES_EACH) continue;
    taken.set(from, before + 1);
    isBridge[tie] = 1;
    room--;
  }
  return isBridge;
}

export interface Look {
  readonly picture: Picture;
  readonly colours: Colours;
  readonly palette: Palette;
  /** 1 per tie that is one of the strongest bridges. */
  readonly bridges: Uint8Array;
  /** From `faintness`. */
  readonly faint: number;
  readonly focus: Focus | null;
  /** 1 per person who is not drawn, nor any tie of hers. */
  readonly hidden: Uint8Array | null;
}

/** How faint all ties are to be, so that thousands of them do not become one block: 1 as designed, less the more ink there is. */
export function faintness({ heard, hears }: Picture, positions: Float32Array): number {
  let length = 0;
  const sum = { x: 0, y: 0, xx: 0, yy: 0 };
  for (let tie = 0; tie < heard.length; tie++) {
    const [one, other] = [2 * (heard[tie] ?? 0), 2 * (hears[tie] ?? 0)];
    length += Math.hypot((positions[one] ?? 0) - (positions[other] ?? 0), (positions[one + 1] ?? 0) - (positions[other + 1] ?? 0));
  }
  for (let at = 0; at + 1 < positions.length; at += 2) {
    const [x, y] = [positions[at] ?? 0, positions[at + 1] ?? 0];
    sum.x += x;
    sum.y += y;
    sum.xx += x * x;
    sum.yy += y * y;
  }
  const people = Math.max(1, positions.length / 2);
  const spread = (square: number, total: number) => Math.sqrt(Math.max(1, square / people - (total / people) ** 2));
  const area = 4 * Math.PI * spread(sum.xx, sum.x) * spread(sum.yy, sum.y);
  return Math.min(1, (INK * area) / Math.max(1, length));
}

/** Ranks from the back to the front of the drawing. */
const UNLIT = 0;
const BETWEEN = 1;
const INSIDE = 2;
/** From this rank on ties have an arrow head at the person who hears. */
export const BRIDGE = 3;
const OWN = 4;
/** Not drawn at all. */
const NONE = 255;

export function styleTies(look: Look): TieStyles {
  const { picture, palette, focus, colours, bridges, faint } = look;
  const { heard, hears, weight, community } = picture;
  const count = heard.length;
  const isCurved = count <= MOST_CURVES;
  const rank = ranksOf(picture, bridges, focus, look.hidden);
  const { tie, rankStarts } = orderByRank(rank);
  const drawn = tie.length;
  const kinds = [UNLIT, BETWEEN, INSIDE, BRIDGE, OWN];
  const grains = kinds.map((kind) => Math.min(1, opacityOf(kind, faint, palette) / LEAST));
  const styles = {
    tie,
    rankStarts,
    grains,
    isCurved,
    rgba: new Uint32Array(drawn),
    width: new Float32Array(drawn),
    bend: new Float32Array(drawn),
  };
  // hundreds of ties of one person are no wall: they are fainter and finer
  const crowd = Math.sqrt(Math.max(MOST_CROWDED, Math.min(1, FEW_OWN / Math.max(1, drawn - (rankStarts[OWN] ?? drawn)))));
  const inks = kinds.map((kind) => {
    const opacity = Math.max(LEAST, opacityOf(kind, faint, palette)) * (kind === OWN ? crowd : 1);
    if (kind === UNLIT) return colours.table.map(() => packed(palette.unlitGround, opacity));
    return colours.table.map((colour) => packed(kind >= BRIDGE ? mixed(colour, palette.ink, 0.12) : colour, opacity));
  });
  for (let at = 0; at < drawn; at++) {
    const one = tie[at] ?? 0;
    const from = heard[one] ?? 0;
    const kind = rank[one] ?? UNLIT;
    const share = Math.min(5, weight[one] ?? 0);
    styles.rgba[at] = inks[kind]?.[colours.of[from] ?? 0] ?? 0;
    styles.width[at] = (kind === BRIDGE ? 2.8 : kind === OWN ? (1.6 + 0.3 * share) * crowd : 0.95 + 0.2 * share) * palette.tieScale;
    if (isCurved || kind >= BRIDGE) styles.bend[at] = community[from] === community[hears[one] ?? 0] ? BEND_INSIDE : BEND_BETWEEN;
  }
  return styles;
}

/** Red, green, blue and opacity as one number, in the order in which a graphics card reads its bytes. */
function packed(colour: string, opacity: number): number {
  const [red, green, blue] = rgbOf(colour);
  return ((Math.round(255 * opacity) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

function ranksOf({ heard, hears, community }: Picture, bridges: Uint8Array, focus: Focus | null, hidden: Uint8Array | null): Uint8Array {
  const rank = new Uint8Array(heard.length);
  for (let tie = 0; tie < heard.length; tie++) {
    const [from, to] = [heard[tie] ?? 0, hears[tie] ?? 0];
    if (hidden !== null && (hidden[from] === 1 || hidden[to] === 1)) rank[tie] = NONE;
    else if (focus !== null && focus.person >= 0) rank[tie] = from === focus.person || to === focus.person ? OWN : UNLIT;
    else if (focus !== null && leadsAcross(focus, community, from, to)) rank[tie] = OWN;
    else if (focus !== null && (focus.lit[from] === 0 || focus.lit[to] === 0)) rank[tie] = UNLIT;
    else if (bridges[tie] === 1) rank[tie] = BRIDGE;
    else rank[tie] = community[from] === community[to] ? INSIDE : BETWEEN;
  }
  return rank;
}

function leadsAcross({ lit, between }: Focus, community: Uint32Array, from: number, to: number): boolean {
  if (between === undefined || (lit[from] === 0 && lit[to] === 0)) return false;
  const [one, other] = [community[from] ?? 0, community[to] ?? 0];
  return one !== other && between.has(one) && between.has(other);
}

/** So many ties of one person are drawn in full strength. */
const FEW_OWN = 80;
const MOST_CROWDED = 0.3;
const UNLIT_OPACITY = 0.09;
/** Below this a byte has too few steps left to keep a tie's colour. */
const LEAST = 0.024;

function opacityOf(kind: number, faint: number, palette: Palette): number {
  if (kind === OWN) return 0.9;
  if (kind === BRIDGE) return palette.bridge;
  const full = kind === UNLIT ? UNLIT_OPACITY : kind === INSIDE ? palette.inside : palette.between;
  return full * faint;
}

/** A prime that no number of ties is a multiple of: steps of it visit every tie once, in no visible order. */
const STRIDE = 2_147_483_647;

function orderByRank(rank: Uint8Array): { tie: Uint32Array; rankStarts: number[] } {
  const count = rank.length;
  const tie = new Uint32Array(count);
  const shuffled = new Uint32Array(count);
  for (let step = 0, at = 0; step < count; step++, at = (at + STRIDE) % count) shuffled[step] = at;
  const rankStarts: number[] = [];
  let size = 0;
  for (let wanted = UNLIT; wanted <= OWN; wanted++) {
    rankStarts.push(size);
    for (let step = 0; step < count; step++) if (rank[shuffled[step] ?? 0] === wanted) tie[size++] = shuffled[step] ?? 0;
  }
  return { tie: tie.subarray(0, size), rankStarts: [...rankStarts, size] };
}
