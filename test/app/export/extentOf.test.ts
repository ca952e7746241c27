import { describe, expect, it } from "vitest";
import type { Display, Shape } from "../../../src/app/export/display.ts";
import { extentOf } from "../../../src/app/export/extentOf.ts";

const ink = { colour: "#000000", opacity: 1 };
const words = (text: string): Shape => ({
  kind: "words",
  text,
  x: 500,
  y: 300,
  size: 20,
  weight: 700,
  fill: ink,
  anchor: "start",
  spacing: 0,
  isFromRight: false,
});
function rightOf(text: string): number {
  const display: Display = {
    width: 2000,
    height: 900,
    background: null,
    ink: "",
    sub: "",
    title: "",
    description: "",
    layers: [{ id: "names", count: 1, shapes: () => [words(text)] }],
  };
  const { x, width } = extentOf(display);
  return x + width;
}

describe("the part of a picture in which words lie", () => {
  it.each([
    // letters as wide as they are high: in Inter and the usual typefaces of East Asia
    ["北京大学学生会主席", 1],
    ["ソウル한국어이름", 1],
    ["🌿🌿🌿🌿", 1],
    // Inter's bold capitals are 0.69 on average
    ["BADAN PENGAWAS", 0.66],
    ["Rina Wulandari", 0.55],
  ])("holds %s whole", (text, width) => {
    expect(rightOf(text)).toBeGreaterThan(500 + Array.from(text).length * 20 * width);
  });

  it("ends at the picture", () => {
    expect(rightOf("北".repeat(200))).toBe(2000);
  });
});
