import { readFileSync } from "node:fs";
import { join } from "node:path";
import { interpolateViridis } from "d3-scale-chromatic";
import { describe, expect, it } from "vitest";
import { PALETTES } from "../../src/app/stage/palette.ts";
import { rampColour } from "../../src/app/stage/scales.ts";
import { checkAgreement, checkPalette, checkRamp, checkTokens, tokensOf } from "./colours.ts";
import { labDistance } from "../../src/app/stage/colourDistance.ts";
import { ROOT } from "./modelHouse.ts";

const CSS = readFileSync(join(ROOT, "src/app/theme.css"), "utf8");

const THEMES = ["light", "dark", "projector"] as const;

describe("the colours of the window", () => {
  it.each(THEMES)("can be read, and are those of the map: %s", (theme) => {
    const tokens = tokensOf(CSS, theme);
    expect(checkTokens(tokens)).toEqual([]);
    expect(Object.keys(tokens).length).toBeGreaterThan(20);
    expect(checkAgreement(tokens, PALETTES[theme])).toEqual([]);
  });

  it("would not pass if words were fainter, a token were missing, or the map had other colours", () => {
    const tokens = tokensOf(CSS, "light");
    expect(checkTokens({ ...tokens, sub: "#8d897e" }).join("\n")).toMatch(/sub on paper: 3\.\d\d of 4\.5/);
    const { edge: _edge, ...withoutEdge } = tokens;
    expect(checkTokens(withoutEdge).join("\n")).toMatch(/edge on panel: a colour is missing/);
    expect(checkAgreement(tokens, PALETTES.dark).join("\n")).toMatch(/community-0: the style sheet says #2f5fbf, the map #53a4fa/);
  });
});

describe("the colours of the map", () => {
  it.each(THEMES)("can be read and told apart by every kind of eye: %s", (theme) => {
    expect(checkPalette(PALETTES[theme])).toEqual([]);
  });

  it("would not pass with two communities in red and green of one lightness, or with faint people", () => {
    const { light } = PALETTES;
    const [first = "", second = "", ...rest] = light.groups;
    expect(checkPalette({ ...light, groups: ["#b05a5a", "#757b4a", ...rest] }).join("\n")).toMatch(
      /#b05a5a and #757b4a to a (pro|deu)tan eye: \d\.\d of 10/,
    );
    expect(checkPalette({ ...light, groups: [first, "#e9d877", second] }).join("\n")).toMatch(/people in #e9d877: 1\.\d\d of 3/);
  });
});

describe("the ramp of numbers", () => {
  it.each(THEMES)("can be seen, its steps and its grey told apart by every kind of eye: %s", (theme) => {
    expect(checkRamp(PALETTES[theme], (part) => rampColour(part, PALETTES[theme]))).toEqual([]);
  });

  it("would not pass where green comes near the grey, or the upper end is all yellow", () => {
    expect(checkRamp(PALETTES.light, (part) => interpolateViridis(0.75 - 0.75 * part)).join("\n")).toMatch(
      /and #8a8f98 to a deutan eye: 3\.\d of 10|#8a8f98 and #[0-9a-f]+ to a deutan eye: 3\.\d of 10/,
    );
    expect(checkRamp(PALETTES.dark, (part) => interpolateViridis(0.33 + 0.67 * part)).join("\n")).toMatch(/to a protan eye: 3\.\d of 5/);
  });
});

it("the distance of colours is that of the published examples", () => {
  expect(labDistance([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(labDistance([50, 2.49, -0.001], [50, -2.49, 0.0011])).toBeCloseTo(7.2195, 4);
  expect(labDistance([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
});
