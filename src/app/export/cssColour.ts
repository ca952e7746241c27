import type { Ink } from "./display.ts";

/** A colour as the browser tells it, "rgb(1, 2, 3)" or "color(srgb 0.1 0.2 0.3 / 0.5)"; undefined where nothing is drawn. */
export function inkFrom(css: string): Ink | undefined {
  const isPart = css.startsWith("color(srgb");
  if (!isPart && !css.startsWith("rgb")) return undefined;
  const numbers = css.match(/(?<![a-z])-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0, opacity = 1] = numbers;
  if (opacity === 0) return undefined;
  const hex = [red, green, blue].map((value) =>
    Math.round(isPart ? 255 * value : value)
      .toString(16)
      .padStart(2, "0"),
  );
  return { colour: `#${hex.join("")}`, opacity };
}
