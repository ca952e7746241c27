/** The map's colours. The eight of a theme stay apart for every kind of colour vision. */

export type Theme = "light" | "dark" | "projector";

export interface Palette {
  readonly background: string;
  readonly ink: string;
  readonly sub: string;
  /** People and ties that are not spoken of. */
  readonly unlit: string;
  readonly unlitGround: string;
  readonly accent: string;
  /** The eight largest groups. */
  readonly groups: readonly string[];
  /** Every other group, and those of whom nothing is known. */
  readonly other: string;
  /** Opacities of ties, and of the ground of a community. */
  readonly inside: number;
  readonly between: number;
  readonly bridge: number;
  readonly ground: number;
  readonly shore: number;
  readonly textScale: number;
  readonly tieScale: number;
}

/** How many groups have a colour of their own; number GROUPS stands for all others. */
export const GROUPS = 8;

const LIGHT_GROUPS = ["#2f5fbf", "#018863", "#c39b31", "#35a1c9", "#f94193", "#b41015", "#5e3a5c", "#222ca1"];

const LIGHT: Palette = {
  background: "#fbfaf7",
  ink: "#1d2330",
  sub: "#5b6270",
  unlit: "#d8d9da",
  unlitGround: "#b9bcc2",
  accent: "#b5400e",
  groups: LIGHT_GROUPS,
  other: "#8a8f98",
  inside: 0.42,
  between: 0.17,
  bridge: 0.8,
  ground: 0.085,
  shore: 0.34,
  textScale: 1,
  tieScale: 1,
};

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: LIGHT,
  dark: {
    ...LIGHT,
    background: "#0e131f",
    ink: "#edf1f8",
    sub: "#a7b0c1",
    unlit: "#2c3342",
    unlitGround: "#4a5468",
    accent: "#ff9a62",
    groups: ["#53a4fa", "#3f9c6d", "#e9d877", "#9df0fa", "#fc71a6", "#fb495b", "#996696", "#3a5ac9"],
    other: "#a7aebb",
    bridge: 0.85,
    shore: 0.36,
  },
  projector: {
    ...LIGHT,
    background: "#ffffff",
    ink: "#000000",
    sub: "#3a3f49",
    inside: 0.5,
    between: 0.24,
    bridge: 1,
    ground: 0.14,
    shore: 0.8,
    textScale: 1.3,
    tieScale: 1.5,
  },
};

/** A colour as red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

export function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** `share` of the other colour, the rest of the one. */
export function mixed(one: string, other: string, share: number): string {
  const [a, b] = [rgbOf(one), rgbOf(other)];
  const channel = (at: 0 | 1 | 2) => Math.round(a[at] * (1 - share) + b[at] * share);
  return `#${((1 << 24) | (channel(0) << 16) | (channel(1) << 8) | channel(2)).toString(16).slice(1)}`;
}

/** A colour with an opacity, as canvas takes it. */
export function faded(colour: string, opacity: number): string {
  return `rgb(${rgbOf(colour).join(" ")} / ${opacity})`;
}

function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast of two colours as WCAG counts it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const READABLE = 4.6;

/** The colour drawn towards the ink until words in it can be read on the background and on the ground of its community. */
export function readable(colour: string, { background, ink, ground }: Palette): string {
  const under = [background, mixed(background, colour, ground)];
  for (let share = 0; share < 1; share += 0.04) {
    const tried = mixed(colour, ink, share);
    if (under.every((surface) => contrast(tried, surface) >= READABLE)) return tried;
  }
  return ink;
}
