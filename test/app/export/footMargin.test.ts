import { describe, expect, it } from "vitest";
import type { Display, Layer, Shape } from "../../../src/app/export/display.ts";
import { footMargin } from "../../../src/app/export/print/footMargin.ts";

const fill = { colour: "#000000", opacity: 1 };
const words = (x: number): Shape => ({
  kind: "words",
  text: "Win over",
  x,
  y: 30,
  size: 20,
  weight: 700,
  fill,
  anchor: "start",
  spacing: 0,
  isFromRight: false,
});
const ground: Shape = { kind: "box", x: 4, y: 10, width: 300, height: 60, corner: 8, fill };
const pageOf = (id: Layer["id"], ...shapes: Shape[]): Display => ({
  width: 1200,
  height: 700,
  background: null,
  ink: "",
  sub: "",
  title: "",
  description: "",
  layers: [{ id, count: shapes.length, shapes: () => shapes }],
});

describe("the line at the foot of a printed page", () => {
  it("begins right below the words of the headline, not below the panel on which they stand", () => {
    expect(footMargin(pageOf("headline", ground, words(42), words(40)), { left: 50, scale: 0.5 }, 24)).toBe(70);
  });

  it("keeps the page's margin where there is no headline, and where that would begin nearer to the edge", () => {
    expect(footMargin(pageOf("names", words(40)), { left: 50, scale: 0.5 }, 24)).toBe(24);
    expect(footMargin(pageOf("headline", words(8)), { left: 10, scale: 0.5 }, 24)).toBe(24);
  });
});
