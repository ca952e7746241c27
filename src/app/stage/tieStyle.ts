/** How every tie looks: colour of the community it starts from, faint between communities, strong for the strongest bridges. */
import type { Picture } from "../../engine/protocol.ts";
import { rgbOf, mixed, type Palette } from "./palette.ts";
import type { Colours } from "./scales.ts";

/** Up to this many ties are drawn as curves; more as straight lines. */
export const MOST_CURVES = 10_000;
const MOST_BRIDGES = 26;
const BRIDGES_EACH = 3;
const BEND_INSIDE = 0.16;
const BEND_BETWEEN = 0.22;
/** How much ink a place of the picture may get from ties before they are drawn fainter. */
const INK = 0.5;

/** What is spoken of: everybody (null), one person with her ties, or some people. */
export interface Focus {
  /** 1 per lit person. */
  readonly lit: Uint8Array;
  /** The person whose own view this is; −1 for none. */
  readonly person: number;
}

/**
 * Ties in the order in which they are drawn: by rank, the most important rank last. Inside a rank they are shuffled, so
 * that the first of them are a fair sample. Arrays of one length.
 */
export interface TieStyles {
  readonly tie: Uint32Array;
  /** Red, green, blue, opacity; each 0 to 255, not multiplied. */
  readonly rgba: Uint8Array;
  /** In the units of positions. */
  readonly width: Float32Array;
  readonly bend: Float32Array;
  /** Where each rank begins, and the end. */
  readonly rankStarts: readonly number[];
  /** Are the ordinary ranks curved too, or only those with heads? */
  readonly isCurved: boolean;
}

/** The strongest ties between communities: much shared, between people of weight. */
export function bridgesOf({ heard, hears, weight, community }: Picture, radii: Float32Array): Uint8Array {
  const isBridge = new Uint8Array(heard.length);
  const strength = Float64Array.from(heard, (from, tie) => {
    const to = hears[tie] ?? 0;
    if (community[from] === community[to]) return -1;
    return (weight[tie] ?? 0) * (radii[from] ?? 0) ** 2 * (radii[to] ?? 0);
  });
  const between = Uint32Array.from(heard.keys()).filter((tie) => (strength[tie] ?? -1) >= 0);
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
  readonly positions: Float32Array;
  readonly colours: Colours;
  readonly palette: Palette;
  readonly bridges: Uint8Array;
  readonly focus: Focus | null;
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

export function styleTies(look: Look): TieStyles {
  const { picture, palette, focus, colours, bridges } = look;
  const { heard, hears, weight, community } = picture;
  const count = heard.length;
  const isCurved = count <= MOST_CURVES;
  const faint = faintness(picture, look.positions);
  const light = colours.table.map(rgbOf);
  const strong = colours.table.map((colour) => rgbOf(mixed(colour, palette.ink, 0.12)));
  const grey = rgbOf(palette.sub);
  const rank = Uint8Array.from(heard, (from, tie) => {
    const to = hears[tie] ?? 0;
    if (focus !== null && focus.person >= 0) return from === focus.person || to === focus.person ? OWN : UNLIT;
    if (focus !== null && (focus.lit[from] === 0 || focus.lit[to] === 0)) return UNLIT;
    if (bridges[tie] === 1) return BRIDGE;
    return community[from] === community[to] ? INSIDE : BETWEEN;
  });
  const styles: TieStyles = {
    ...orderByRank(rank),
    rgba: new Uint8Array(4 * count),
    width: new Float32Array(count),
    bend: new Float32Array(count),
    isCurved,
  };
  for (const [at, tie] of styles.tie.entries()) {
    const from = heard[tie] ?? 0;
    const isInside = community[from] === community[hears[tie] ?? 0];
    const kind = rank[tie] ?? UNLIT;
    const hue = colours.of[from] ?? 0;
    const colour = kind === UNLIT ? grey : kind >= BRIDGE ? strong[hue] : light[hue];
    styles.rgba.set(colour ?? grey, 4 * at);
    styles.rgba[4 * at + 3] = Math.round(255 * opacityOf(kind, faint, palette));
    const share = Math.min(5, weight[tie] ?? 0);
    styles.width[at] = (kind === BRIDGE ? 2.8 : kind === OWN ? 1.6 + 0.3 * share : 0.95 + 0.2 * share) * palette.tieScale;
    styles.bend[at] = isCurved || kind >= BRIDGE ? (isInside ? BEND_INSIDE : BEND_BETWEEN) : 0;
  }
  return styles;
}

/** The faintest tie that can still be told from none. */
const LEAST = 0.012;

function opacityOf(kind: number, faint: number, palette: Palette): number {
  if (kind === OWN) return 0.9;
  if (kind === BRIDGE) return palette.bridge;
  const full = kind === UNLIT ? 0.07 : kind === INSIDE ? palette.inside : palette.between;
  return Math.max(LEAST, full * faint);
}

/** A prime that no number of ties is a multiple of: steps of it visit every tie once, in no visible order. */
const STRIDE = 2_147_483_647;

function orderByRank(rank: Uint8Array): { tie: Uint32Array; rankStarts: number[] } {
  const count = rank.length;
  const tie = new Uint32Array(count);
  const rankStarts: number[] = [];
  let size = 0;
  for (let wanted = UNLIT; wanted <= OWN; wanted++) {
    rankStarts.push(size);
    for (let step = 0, at = 0; step < count; step++, at = (at + STRIDE) % count) if (rank[at] === wanted) tie[size++] = at;
  }
  return { tie, rankStarts: [...rankStarts, size] };
}
