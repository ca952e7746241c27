/**
 * A display list as SVG. Words stay words, in Inter, which the file brings along. Very many or very faint ties go in as one
 * image, everything else as vectors.
 */
import { isAnImage, type Display, type Layer, type Shape } from "./display.ts";
import { dataUrlOf } from "./dataUrl.ts";
import { fontFaces } from "./fontFaces.ts";
import type { Pace } from "./pace.ts";
import { paintDisplay } from "./paint.ts";
import { pair, short } from "./short.ts";
import { svgNodes, type SvgNode } from "./svgNodes.ts";
import { escaped } from "./xmlText.ts";

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
    if (isAnImage(layer)) body.push(await asImage(display, layer, pace));
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
    // the older way to name an image is the one that every drawing program knows
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${pair(width, height)}" font-family="${FAMILY}" role="img">`,
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
  return `<image width="${short(display.width)}" height="${short(display.height)}" xlink:href="${await dataUrlOf(image)}"/>`;
}

/** @param name one that no other shape has. */
export function svgOf(shape: Shape, name: string): string {
  return svgNodes(shape, name).map(written).join("");
}

function written({ tag, attributes, text, inside }: SvgNode): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  if (text === undefined && inside === undefined) return `<${tag}${said.join("")}/>`;
  return `<${tag}${said.join("")}>${(inside ?? []).map(written).join("")}${escaped(text ?? "")}</${tag}>`;
}
