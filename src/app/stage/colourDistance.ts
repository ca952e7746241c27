/** How far apart two colours are to an eye: CIEDE2000. */
import { rgbOf, type Rgb } from "./palette.ts";

/** A colour's light, 0..1 for each part. */
export function linear(colour: string): Rgb {
  const [r, g, b] = rgbOf(colour).map((value) => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return [r ?? 0, g ?? 0, b ?? 0];
}

/** @param one light, as an eye takes it in. */
export function colourDistance(one: Rgb, other: Rgb): number {
  return labDistance(labOf(one), labOf(other));
}

const XYZ = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
] as const;
const WHITE = [0.95047, 1, 1.08883] as const;

function labOf([red, green, blue]: Rgb): Rgb {
  const [x, y, z] = XYZ.map(([r, g, b], i) => {
    const part = (r * red + g * green + b * blue) / (WHITE[i] ?? 1);
    return part > 216 / 24389 ? Math.cbrt(part) : (part * 24389) / 27 / 116 + 16 / 116;
  });
  return [116 * (y ?? 0) - 16, 500 * ((x ?? 0) - (y ?? 0)), 200 * ((y ?? 0) - (z ?? 0))];
}

/** CIEDE2000 between two colours of CIELAB. Letters as in Sharma, Wu, Dalal 2005. */
export function labDistance([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
  const meanC7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const stretch = 1.5 - 0.5 * Math.sqrt(meanC7 / (meanC7 + 25 ** 7));
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [degrees(b1, a1 * stretch), degrees(b2, a2 * stretch)];
  const isGrey = c1 * c2 === 0;
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const dL = l2 - l1;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * sine(turn / 2);
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = isGrey ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
  const t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const rotation = -sine(60 * Math.exp(-(((h - 275) / 25) ** 2))) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  return Math.sqrt((dL / sl) ** 2 + (dC / sc) ** 2 + (dH / sh) ** 2 + rotation * (dC / sc) * (dH / sh));
}

function degrees(y: number, x: number): number {
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
}

function sine(angle: number): number {
  return Math.sin((angle * Math.PI) / 180);
}

function cosine(angle: number): number {
  return Math.cos((angle * Math.PI) / 180);
}
