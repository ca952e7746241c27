/** A layer of a display list as plain data, with each ink said once. */
import { dataUrlOf } from "../dataUrl.ts";
import { isAnImage, type Display, type Ink, type Layer, type Shape, type Stroke } from "../display.ts";
import type { Pace } from "../pace.ts";
import { paintDisplay } from "../paint.ts";
import type { ToldInk, ToldLayer, ToldShape } from "./told.ts";

/** Pixels of an image of ties per pixel of the window: the map can be brought nearer. */
const SHARPNESS = 2;

interface Telling {
  /** Places of people in the page's list. */
  readonly placeOf: ReadonlyMap<number, number>;
  readonly pace: Pace;
}

export async function tellLayer(display: Display, layer: Layer, { placeOf, pace }: Telling): Promise<ToldLayer> {
  const total = display.layers.reduce((sum, { count }) => sum + count, 0);
  if (isAnImage(layer)) {
    const picture = await paintDisplay({ ...display, background: null, layers: [layer] }, display.width * SHARPNESS, pace, {
      kind: "lean",
    });
    return { image: await dataUrlOf(picture) };
  }
  const inks: ToldInk[] = [];
  const placeOfInk = new Map<string, number>();
  const inkOf = (fill?: Ink, stroke?: Stroke): number => {
    const ink: ToldInk = [fill?.colour ?? "", fill?.opacity ?? 0, stroke?.colour ?? "", stroke?.opacity ?? 0, rounded(stroke?.width ?? 0)];
    const key = ink.join();
    const known = placeOfInk.get(key) ?? inks.push(ink) - 1;
    placeOfInk.set(key, known);
    return known;
  };
  const shapes: ToldShape[] = [];
  for (const shape of layer.shapes()) {
    shapes.push(...told(shape, inkOf, placeOf));
    if (pace.isDue()) await pace.rest(shapes.length, total);
  }
  return { inks, shapes };
}

function told(shape: Shape, inkOf: (fill?: Ink, stroke?: Stroke) => number, placeOf: ReadonlyMap<number, number>): ToldShape[] {
  switch (shape.kind) {
    case "path":
      return [["path", inkOf(shape.fill, shape.stroke), shape.d, shape.hasHoles === true ? 1 : 0]];
    case "disc": {
      const { person = -1, x, y, radius } = shape;
      return [["disc", inkOf(shape.fill, shape.stroke), rounded(x), rounded(y), rounded(Math.max(0, radius)), placeOf.get(person) ?? -1]];
    }
    case "words":
      return [["words", inkOf(shape.fill), shape.text, rounded(shape.x), rounded(shape.y), shape.size, shape.weight]];
    case "box":
      return [];
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
