/** Paints a display list with pixels. */
import type { Display, Frame, Ink, Layer, Shape, Stroke, WordsShape, BoxShape } from "./display.ts";
import { FONT_FAMILY } from "./fontMeter.ts";
import type { Pace } from "./pace.ts";

type Context = CanvasRenderingContext2D;

interface Painting {
  /** The part that is painted; left out: all of it. */
  readonly frame?: Frame;
  /** "lean": a tenth of the bytes, for an image inside a page; a browser that cannot write it writes PNG. */
  readonly kind?: "exact" | "lean";
}

/** @param width in pixels; the height follows. */
export async function paintDisplay(
  display: Display,
  width: number,
  pace: Pace,
  { frame = wholeOf(display), kind }: Painting = {},
): Promise<Blob> {
  const scale = width / frame.width;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width);
  canvas.height = Math.round(frame.height * scale);
  // Drawn in ordinary memory, so that the time of a turn is the time it really takes.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error(`a canvas of ${canvas.width} by ${canvas.height} pixels was expected, found none`);
  if (display.background !== null) {
    context.fillStyle = display.background;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.scale(scale, scale);
  context.translate(-frame.x, -frame.y);
  context.lineJoin = "round";
  const total = display.layers.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  for (const layer of display.layers) {
    done = await paintLayer(context, layer, { done, total, pace });
  }
  await pace.rest(total, total);
  if (kind !== "lean") return encoded(canvas, "image/png");
  return encoded(canvas, display.background === null ? "image/webp" : "image/jpeg");
}

function wholeOf({ width, height }: Display): Frame {
  return { x: 0, y: 0, width, height };
}

const QUALITY = 0.88;

/** Encoded while the screen has nothing else to do; an OffscreenCanvas would hold it up for a second. */
function encoded(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) reject(new RangeError(`a picture of ${canvas.width} by ${canvas.height} pixels has no room`));
        else resolve(blob);
      },
      type,
      QUALITY,
    );
  });
}

async function paintLayer(context: Context, layer: Layer, at: { done: number; total: number; pace: Pace }): Promise<number> {
  let { done } = at;
  const { a: scale } = context.getTransform();
  const image = (await layer.image?.(scale)) ?? null;
  if (image !== null) {
    context.globalAlpha = 1;
    context.drawImage(image, 0, 0, image.width / scale, image.height / scale);
    image.close();
    await at.pace.rest(done + layer.count, at.total);
    return done + layer.count;
  }
  for (const shape of layer.shapes()) {
    paintShape(context, shape);
    done++;
    if (at.pace.isDue()) await at.pace.rest(done, at.total);
  }
  return at.done + layer.count;
}

function paintShape(context: Context, shape: Shape): void {
  switch (shape.kind) {
    case "path": {
      const path = new Path2D(shape.d);
      const [x, y] = shape.at ?? [0, 0];
      context.translate(x, y);
      if (shape.fill !== undefined)
        fillWith(context, shape.fill, () => context.fill(path, shape.hasHoles === true ? "evenodd" : "nonzero"));
      if (shape.stroke !== undefined) strokeWith(context, shape.stroke, () => context.stroke(path));
      context.translate(-x, -y);
      break;
    }
    case "disc":
      context.beginPath();
      context.arc(shape.x, shape.y, Math.max(0, shape.radius), 0, 2 * Math.PI);
      if (shape.fill !== undefined) fillWith(context, shape.fill, () => context.fill());
      if (shape.stroke !== undefined) strokeWith(context, shape.stroke, () => context.stroke());
      break;
    case "box":
      paintBox(context, shape);
      break;
    case "words":
      paintWords(context, shape);
  }
}

function paintBox(context: Context, { x, y, width, height, corner, fill, ramp, stroke }: BoxShape): void {
  context.beginPath();
  context.roundRect(x, y, width, height, corner);
  if (ramp !== undefined) {
    const gradient = context.createLinearGradient(x, 0, x + width, 0);
    for (const [at, colour] of ramp.entries()) gradient.addColorStop(at / Math.max(1, ramp.length - 1), colour);
    context.globalAlpha = 1;
    context.fillStyle = gradient;
    context.fill();
  }
  if (fill !== undefined) fillWith(context, fill, () => context.fill());
  if (stroke !== undefined) strokeWith(context, stroke, () => context.stroke());
}

function paintWords(context: Context, { text, x, y, size, weight, fill, halo, anchor, spacing, isFromRight }: WordsShape): void {
  context.font = `${weight} ${size}px ${FONT_FAMILY}`;
  context.letterSpacing = `${spacing}px`;
  context.direction = isFromRight ? "rtl" : "ltr";
  context.textAlign = anchor === "end" ? "right" : "left";
  context.textBaseline = "alphabetic";
  if (halo !== undefined) strokeWith(context, halo, () => context.strokeText(text, x, y));
  fillWith(context, fill, () => context.fillText(text, x, y));
}

function fillWith(context: Context, { colour, opacity }: Ink, fill: () => void): void {
  context.globalAlpha = opacity;
  context.fillStyle = colour;
  fill();
}

function strokeWith(context: Context, { colour, opacity, width }: Stroke, stroke: () => void): void {
  context.globalAlpha = opacity;
  context.strokeStyle = colour;
  context.lineWidth = width;
  stroke();
}
