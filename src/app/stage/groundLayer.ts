/** Paints the grounds of the communities under everything else. */
import type { Matrix } from "./tieLayer.ts";
import type { Ground } from "./territories.ts";
import type { Heading } from "./wordLayer.ts";
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
    const colour = paint.headings.find((heading) => heading.community === community)?.colour ?? paint.palette.other;
    context.beginPath();
    for (const ring of rings) traceRound(context, ring, matrix);
    context.fillStyle = faded(colour, paint.palette.ground);
    context.fill("evenodd");
    context.strokeStyle = faded(colour, paint.palette.shore);
    context.stroke();
  }
}

/** A closed line through the middles between every second point: the grid's corners do not show. */
function traceRound(context: CanvasRenderingContext2D, ring: Float32Array, { a, b, c, d, e, f }: Matrix): void {
  const points: [number, number][] = [];
  for (let at = 0; at + 1 < ring.length; at += 4) {
    const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    points.push([a * x + c * y + e, b * x + d * y + f]);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 3) return;
  context.moveTo((last[0] + first[0]) / 2, (last[1] + first[1]) / 2);
  for (const [at, point] of points.entries()) {
    const next = points[at + 1] ?? first;
    context.quadraticCurveTo(point[0], point[1], (point[0] + next[0]) / 2, (point[1] + next[1]) / 2);
  }
  context.closePath();
}
