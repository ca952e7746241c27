/**
 * A display list as SVG. Words stay words, in Inter, which the file brings along; halo and letters are two elements,
 * because not every program knows which to draw first. Very many or very faint ties go in as one image, everything else as vectors.
 */
import type { Display, Ink, Layer, Shape, Stroke, WordsShape } from "./display.ts";
import { dataUrlOf } from "./dataUrl.ts";
import { fontFaces } from "./fontFaces.ts";
import type { Pace } from "./pace.ts";
import { paintDisplay } from "./paint.ts";
import { pair, short } from "./short.ts";
import { escaped } from "./xmlText.ts";

/** More ties than this open slowly or not at all in drawing programs. */
const MOST_VECTORS = 20_000;
/** Pixels of the ties' image per pixel of the window. */
const IMAGE_SHARPNESS = 2;
const FAMILY = "Inter, 'Inter Variable', 'Helvetica Neue', Arial, sans-serif";

export async function writeSvg(display: Display, pace: Pace): Promise<Blob> {
  const { width, height, background, title, description, layers } = display;
  const total = layers.reduce((sum, { count }) => sum + count, 0);
  const body: string[] = [];
  const letters = new Set<string>();
  let done = 0;
  for (const layer of layers) {
    body.push(`<g id="${layer.id}">`);
    if (layer.isFaint === true || (layer.id === "ties" && layer.count > MOST_VECTORS)) body.push(await asImage(display, layer, pace));
    else {
      let at = 0;
      for (const shape of layer.shapes()) {
        if (shape.kind === "words") for (const letter of shape.text) letters.add(letter);
        body.push(svgOf(shape, `${layer.id}-${at++}`));
        if (pace.isDue()) await pace.rest(done + at, total);
      }
    }
    body.push("</g>");
    done += layer.count;
  }
  const faces = await fontFaces(letters);
  await pace.rest(total, total);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${pair(width, height)}" font-family="${FAMILY}" role="img">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    `<style>${faces}</style>`,
    background === null ? "" : `<rect width="${short(width)}" height="${short(height)}" fill="${background}"/>`,
    ...body,
    "</svg>",
  ];
  return new Blob([parts.join("\n")], { type: "image/svg+xml" });
}

async function asImage(display: Display, ties: Layer, pace: Pace): Promise<string> {
  const image = await paintDisplay({ ...display, background: null, layers: [ties] }, display.width * IMAGE_SHARPNESS, pace);
  return `<image width="${short(display.width)}" height="${short(display.height)}" href="${await dataUrlOf(image)}"/>`;
}

/** @param name one that no other shape has. */
export function svgOf(shape: Shape, name: string): string {
  switch (shape.kind) {
    case "path": {
      const at = shape.at === undefined ? "" : ` transform="translate(${pair(...shape.at)})"`;
      return `<path d="${escaped(shape.d)}"${at}${shape.hasHoles === true ? ' fill-rule="evenodd"' : ""}${inks(shape)}/>`;
    }
    case "disc":
      return `<circle cx="${short(shape.x)}" cy="${short(shape.y)}" r="${short(Math.max(0, shape.radius))}"${inks(shape)}/>`;
    case "box": {
      const { x, y, width, height, corner, ramp } = shape;
      const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="${short(corner)}"`;
      if (ramp === undefined) return `<rect ${place}${inks(shape)}/>`;
      const stops = ramp.map((colour, at) => `<stop offset="${short(at / Math.max(1, ramp.length - 1))}" stop-color="${colour}"/>`);
      return `<linearGradient id="${name}">${stops.join("")}</linearGradient><rect ${place} fill="url(#${name})"/>`;
    }
    case "words":
      return wordsOf(shape);
  }
}

function wordsOf({ text, x, y, size, weight, fill, halo, anchor, spacing }: WordsShape): string {
  const end = anchor === "end" ? ' text-anchor="end"' : "";
  const wide = spacing === 0 ? "" : ` letter-spacing="${short(spacing)}"`;
  const figures = anchor === "end" ? ' style="font-variant-numeric:tabular-nums"' : "";
  const place = `x="${short(x)}" y="${short(y)}" font-size="${short(size)}" font-weight="${weight}"${end}${wide}${figures}`;
  const words = escaped(text);
  const behind =
    halo === undefined ? "" : `<text ${place}${inks({ stroke: halo })} stroke-linejoin="round" aria-hidden="true">${words}</text>`;
  return `${behind}<text ${place}${inks({ fill })}>${words}</text>`;
}

function inks({ fill, stroke }: { fill?: Ink; stroke?: Stroke }): string {
  const faint = (name: string, { opacity }: Ink) => (opacity === 1 ? "" : ` ${name}-opacity="${Math.round(opacity * 1000) / 1000}"`);
  const filled = fill === undefined ? ' fill="none"' : ` fill="${fill.colour}"${faint("fill", fill)}`;
  if (stroke === undefined) return filled;
  return `${filled} stroke="${stroke.colour}"${faint("stroke", stroke)} stroke-width="${short(stroke.width)}"`;
}
