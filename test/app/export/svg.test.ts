import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Shape, WordsShape } from "../../../src/app/export/display.ts";
import { svgOf } from "../../../src/app/export/svg.ts";
import { readsFromRight } from "../../../src/core/network/calling.ts";
import { escaped } from "../../../src/app/export/xmlText.ts";

const words = (text: string): WordsShape => ({
  kind: "words",
  text,
  x: 10,
  y: 20,
  size: 12,
  weight: 550,
  fill: { colour: "#1d2330", opacity: 1 },
  halo: { colour: "#ffffff", opacity: 0.9, width: 3.6 },
  anchor: "start",
  spacing: 0,
  isFromRight: readsFromRight(text),
});
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("<img src=x onerror=alert(1)>", "</text><script>alert(1)</script>", "]]>", "&amp;", "\u0000\u001b", "\ud800", "‮abc"),
);

describe("words in an SVG", () => {
  it("are text whatever stands in them", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markup = svgOf(words(text), "a").replace(/<\/?text(?: [a-z-]+="[^"<>]*")*>/g, "");
        return !/[<>"]/.test(markup) && !/&(?!(?:amp|lt|gt|quot|#39);)/.test(markup);
      }),
    );
  });

  it("are read back as they were, but for what XML cannot hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const holder = new DOMParser().parseFromString(`<p>${escaped(text)}</p>`, "text/html").body.firstElementChild;
        return holder?.textContent === text;
      }),
    );
    expect(escaped("a\u0000b\ud800c")).toBe("a\ufffdb\ufffdc");
  });

  it("stand over their halo as an element of their own", () => {
    const [behind, over] = svgOf(words("Rina"), "a").split("</text>");
    expect(behind).toContain('aria-hidden="true"');
    expect(behind).toContain('stroke="#ffffff"');
    expect(over).not.toContain("stroke");
    expect(over).toMatch(/>Rina$/);
  });
});

describe("words that begin from the right", () => {
  const attributesOf = (shape: Shape) => /<text ([^>]*)>/.exec(svgOf(shape, "a"))?.[1] ?? "";
  it("start at their right end, and all others at their left", () => {
    expect(attributesOf(words("محمد علي"))).toMatch(/direction="rtl" text-anchor="end"/);
    expect(attributesOf(words("Rina محمد"))).not.toMatch(/direction|text-anchor/);
    expect(attributesOf({ ...words("שלום"), anchor: "end" })).toContain('direction="rtl"');
    expect(attributesOf({ ...words("שלום"), anchor: "end" })).not.toContain("text-anchor");
    expect(attributesOf({ ...words("12"), anchor: "end" })).toContain('text-anchor="end"');
  });
});

describe("shapes in an SVG", () => {
  it("keep their place, colour and opacity", () => {
    expect(svgOf({ kind: "disc", x: 1.234, y: 2, radius: 3, fill: { colour: "#ff0000", opacity: 1 } }, "a")).toBe(
      '<circle cx="1.23" cy="2" r="3" fill="#ff0000"/>',
    );
    expect(svgOf({ kind: "path", d: "M0 0L1 1", stroke: { colour: "#00ff00", opacity: 0.17, width: 1.15 } }, "a")).toBe(
      '<path d="M0 0L1 1" fill="none" stroke="#00ff00" stroke-opacity="0.17" stroke-width="1.15"/>',
    );
    expect(svgOf({ kind: "box", x: 0, y: 0, width: 168, height: 10, corner: 1.5, ramp: ["#000000", "#ffffff"] }, "legend-3")).toBe(
      '<linearGradient id="legend-3"><stop offset="0" stop-color="#000000"/><stop offset="1" stop-color="#ffffff"/></linearGradient>' +
        '<rect x="0" y="0" width="168" height="10" rx="1.5" fill="url(#legend-3)"/>',
    );
  });
});
