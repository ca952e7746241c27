/** Paints the grounds of the communities under everything else. */
import { roundRing } from "./rings.ts";
import type { Matrix } from "./matrix.ts";
import type { Ground } from "./territories.ts";
import type { Heading } from "./placeWords.ts";
import { faded, type Palette } from "./palette.ts";

export interface GroundPaint {
  readonly palette: Palette;
  readonly headings: readonly Heading[];
}

export function drawGround(canvas: HTMLCanvasElement, ground: Ground | null, matrix: Matrix, paint: GroundPaint): void {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return;
  const density = canvas.width / Math.max(1, canvas.clientWidth);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  if (ground === null) return;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.lineWidth = 1.2 * paint.palette.textScale;
  for (const { community, rings } of ground.territories) {
    const colour = paint.headings.find((heading) => heading.community === community)?.ground;
    if (colour === undefined) continue;
    context.beginPath();
    for (const ring of rings) traceRound(context, ring, matrix);
    context.fillStyle = faded(colour, paint.palette.ground);
    context.fill("evenodd");
    context.strokeStyle = faded(colour, paint.palette.shore);
    context.stroke();
  }
}

function traceRound(context: CanvasRenderingContext2D, ring: Float32Array, matrix: Matrix): void {
  const curves = roundRing(ring, matrix);
  const last = curves.at(-1);
  if (last === undefined) return;
  context.moveTo(last.endX, last.endY);
  for (const { turnX, turnY, endX, endY } of curves) context.quadraticCurveTo(turnX, turnY, endX, endY);
  context.closePath();
}
