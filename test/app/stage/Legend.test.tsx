import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Picture } from "../../../src/engine/protocol.ts";
import { Legend, type LegendProps } from "../../../src/app/stage/Legend.tsx";
import { huesOf } from "../../../src/app/stage/hues.ts";
import { PALETTES } from "../../../src/app/stage/palette.ts";
import { coloursOf } from "../../../src/app/stage/scales.ts";
import { mountNetwork } from "../mounted.tsx";
import { pictureOf } from "./pictures.ts";

afterEach(cleanup);

const SKETCH = { people: ["ana", "budi"], follows: [["budi", "ana"]] } as const;
const COMMUNITIES = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
const CIRCLE = COMMUNITIES.map((_, at) => [at, (at + 1) % 12, 1] as const);

async function show(picture: Picture, more: Partial<LegendProps> = {}): Promise<void> {
  const { colour = { kind: "community" } } = more;
  const palette = PALETTES.light;
  await mountNetwork(
    <Legend
      picture={picture}
      colour={colour}
      colours={coloursOf(picture, colour, palette)}
      palette={palette}
      communityNames={["North", "South"]}
      sizeOf={({ people }) => people.length}
      sizeValues={null}
      sizeWords={{ name: "Reach", format: String }}
      scale={1}
      isOverMap={false}
      isLit={() => true}
      onPick={() => {}}
      undrawn={{ layer: "follows", withoutTies: [], lessTied: 0 }}
      pinned={0}
      onPickUndrawn={() => {}}
      {...more}
    />,
    SKETCH,
  );
}

/** The words beside the circles. */
function sizes(): string[] {
  const heading = screen.getByRole("heading", { name: "Size: reach", hidden: true });
  return Array.from(heading.nextElementSibling?.querySelectorAll("li") ?? [], (item) => item.textContent);
}

describe("the sizes in the legend", () => {
  const values = (most: number) => Float64Array.from({ length: 112 }, (_, row) => (row === 100 ? most : 0));

  it("are three circles with different values", async () => {
    await show(pictureOf(COMMUNITIES, CIRCLE), { sizeValues: values(240) });
    expect(sizes()).toEqual(["0", "50", "200"]);
  });

  it("never say one text twice", async () => {
    await show(pictureOf(COMMUNITIES, CIRCLE), {
      sizeValues: values(0.4),
      sizeWords: { name: "Reach", format: (value) => String(Math.round(value)) },
    });
    expect(sizes()).toEqual(["0"]);
    cleanup();
    await show(pictureOf(COMMUNITIES, CIRCLE), {
      sizeValues: values(2),
      sizeWords: { name: "Reach", format: (value) => String(Math.round(value)) },
    });
    expect(new Set(sizes()).size).toBe(sizes().length);
  });

  it("are not there where everybody is alike", async () => {
    await show(pictureOf(COMMUNITIES, CIRCLE), { sizeValues: new Float64Array(112) });
    expect(screen.queryByRole("heading", { name: "Size: reach", hidden: true })).toBeNull();
  });
});

describe("what the legend says of the ties", () => {
  it("says what a possible tie is to whoever points at how many there are", async () => {
    await show(pictureOf(COMMUNITIES, CIRCLE));
    // twelve ties of twelve people, each of whom could hear eleven
    expect(screen.getByText("91 of every 1,000 possible ties").title).toMatch(/if everybody on the map heard everybody else/);
  });

  it("names bridges only where a tie leads from one community to another", async () => {
    await show(pictureOf(COMMUNITIES, CIRCLE));
    expect(screen.queryByText("strongest bridges")).not.toBeNull();
    cleanup();
    await show(pictureOf(COMMUNITIES, [[0, 1, 1]]));
    expect(screen.queryByText("inside a community")).not.toBeNull();
    expect(screen.queryByText("strongest bridges")).toBeNull();
  });

  it("says how many of all ties are drawn, and nothing of that where all are", async () => {
    await show({ ...pictureOf(COMMUNITIES, CIRCLE), tiesInAll: 60_000 });
    expect(screen.queryByText("12 of 60,000 ties drawn: the strongest")).not.toBeNull();
    cleanup();
    await show(pictureOf(COMMUNITIES, CIRCLE));
    expect(screen.queryByText(/ties drawn/)).toBeNull();
  });

  it("is silent of colours and ties where nobody is drawn", async () => {
    await show(pictureOf([], []));
    expect(screen.queryAllByRole("heading", { hidden: true })).toEqual([]);
  });
});

describe("who is not on the map", () => {
  it("is counted, and those without ties can be selected", async () => {
    const onPickUndrawn = vi.fn();
    await show(pictureOf(COMMUNITIES, CIRCLE), { undrawn: { layer: "follows", withoutTies: [3, 5], lessTied: 4000 }, onPickUndrawn });
    expect(screen.queryByText("4,000 accounts with fewer ties: not on the map")).not.toBeNull();
    fireEvent.click(screen.getByText("2 accounts without follow ties: not on the map"));
    expect(onPickUndrawn).toHaveBeenCalledOnce();
  });
});

describe("the colours of a measure in the legend", () => {
  const colour = (values: Float64Array) => ({ kind: "measure", name: "Steps", values, format: String }) as const;
  const rects = () => document.querySelectorAll("svg[height='10'] rect").length;

  it("are a row for each step, with its people, where there are few whole numbers, and a ramp otherwise", async () => {
    const steps = Float64Array.from({ length: 112 }, (_, row) => (row === 111 ? NaN : row % 4));
    await show(pictureOf(COMMUNITIES, CIRCLE), { colour: colour(steps) });
    expect(rects()).toBe(0);
    const rows = screen.getAllByRole("button", { hidden: true }).map((row) => row.textContent);
    expect(rows.filter((row) => /^([0-3]|Not known)\d+$/.test(row ?? ""))).toEqual(["03", "13", "23", "32", "Not known1"]);
    cleanup();
    await show(pictureOf(COMMUNITIES, CIRCLE), { colour: colour(steps.map((value) => value * 0.3)) });
    expect(rects()).toBe(1);
  });

  it("tell of a ramp's grey whose number is not known, and leave the ramp out where nobody's is", async () => {
    const grey = () => screen.queryAllByText("Not known").map((row) => row.nextSibling?.textContent);
    const values = Float64Array.from({ length: 112 }, (_, row) => (row >= 110 ? NaN : row / 3));
    await show(pictureOf(COMMUNITIES, CIRCLE), { colour: colour(values) });
    expect([rects(), grey()]).toEqual([1, ["2"]]);
    cleanup();
    await show(pictureOf(COMMUNITIES, CIRCLE), { colour: colour(values.fill(NaN)) });
    expect([rects(), grey()]).toEqual([0, ["12"]]);
    cleanup();
    await show(pictureOf(COMMUNITIES, CIRCLE), { colour: colour(values.fill(0.5)) });
    expect([rects(), grey()]).toEqual([1, []]);
  });
});

describe("the colours in the legend", () => {
  it("say of people on their own that they are in no community", async () => {
    const picture = pictureOf([0, 0, 0, 1, 1, 2, 3], []);
    const colour = { kind: "community" } as const;
    await show(picture, { colours: coloursOf(picture, colour, PALETTES.light, huesOf(picture)) });
    const rows = screen.getAllByRole("button", { hidden: true }).map(({ textContent }) => textContent);
    expect(rows).toEqual(expect.arrayContaining(["North3", "South2", "In no community2"]));
  });

  it("are left out where nobody is in a community", async () => {
    await show(pictureOf(COMMUNITIES, CIRCLE));
    expect(screen.getByText("Communities")).toBeTruthy();
    cleanup();
    await show(pictureOf([0, 0, 0], []), { communityNames: [""] });
    expect(screen.queryByText("Communities")).toBeNull();
    expect(screen.queryByText("Others")).toBeNull();
  });
});
