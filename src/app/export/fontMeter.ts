/** Where letters stand: the heights of the map's typeface, asked of the browser. */

export interface FontMeter {
  /** From the middle of a line of words down to the line its letters stand on. */
  middleToFoot(size: number, weight: number): number;
  /** From the top of a line of words down to there. */
  topToFoot(size: number, weight: number): number;
  widthOf(text: string, size: number, weight: number): number;
}

export const FONT_FAMILY = '"Inter Variable", Inter, system-ui, sans-serif';

export function openFontMeter(): FontMeter {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (context === null) throw new Error("a canvas to measure words on was expected, found none");
  function measure(text: string, size: number, weight: number, baseline: CanvasTextBaseline): TextMetrics | undefined {
    if (context === null) return undefined;
    context.font = `${weight} ${size}px ${FONT_FAMILY}`;
    context.textBaseline = baseline;
    return context.measureText(text);
  }
  const ascent = (size: number, weight: number, baseline: CanvasTextBaseline) =>
    measure("x", size, weight, baseline)?.fontBoundingBoxAscent ?? 0;
  return {
    middleToFoot: (size, weight) => ascent(size, weight, "alphabetic") - ascent(size, weight, "middle"),
    // browsers lay lines out in whole pixels
    topToFoot: (size, weight) => Math.round(ascent(size, weight, "alphabetic")),
    widthOf: (text, size, weight) => measure(text, size, weight, "alphabetic")?.width ?? 0,
  };
}
