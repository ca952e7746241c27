/** Draws what lies over the people: outlines of those who are chosen, the way between two, and pins. */
import type { Disc } from "./labels.ts";
import type { Palette } from "./palette.ts";
import { pinRadius, PIN_RIM, stepCurve, STEP_HALO, STEP_WIDTH } from "./steps.ts";

/** What is drawn over the people, in pixels. */
export interface Marks {
  /** Outlines of chosen people. */
  readonly outlines: readonly Disc[];
  /** People who were pinned. */
  readonly pins: readonly Disc[];
  /** Arrows of a way, rim to rim, the way influence flows. */
  readonly steps: readonly { readonly from: Disc; readonly to: Disc }[];
}

export function drawMarks(context: CanvasRenderingContext2D, marks: Marks, { accent, background, ink }: Palette): void {
  context.lineWidth = 2;
  context.strokeStyle = accent;
  for (const { x, y, radius } of marks.outlines) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
  for (const step of marks.steps) drawStep(context, step, { line: accent, halo: background });
  for (const { x, y, radius } of marks.pins) {
    context.beginPath();
    context.arc(x, y, pinRadius(radius), 0, 2 * Math.PI);
    context.fillStyle = ink;
    context.fill();
    context.strokeStyle = background;
    context.lineWidth = PIN_RIM;
    context.stroke();
  }
}

/** One step of a way: a bent arrow over a halo, from one circle's rim to the other's. */
function drawStep(
  context: CanvasRenderingContext2D,
  { from, to }: Marks["steps"][number],
  { line, halo }: { line: string; halo: string },
): void {
  const { start, turn, neck, head } = stepCurve(from, to);
  context.lineCap = "round";
  for (const [width, colour] of [
    [STEP_HALO, halo],
    [STEP_WIDTH, line],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(...start);
    context.quadraticCurveTo(...turn, ...neck);
    context.stroke();
  }
  context.fillStyle = line;
  context.beginPath();
  for (const [at, corner] of head.entries()) {
    if (at === 0) context.moveTo(...corner);
    else context.lineTo(...corner);
  }
  context.closePath();
  context.fill();
}
