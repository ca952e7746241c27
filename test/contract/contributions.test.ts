/** What measures say they are made of, unit by unit: it must give the very numbers they compute. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medianOf } from "../../src/core/cascades/attribution.ts";
import { candidatesOf } from "../../src/core/cascades/candidates.ts";
import { lateralOverBand } from "../../src/core/cascades/credit.ts";
import type { Contributions, Sample } from "../../src/core/cascades/contributions.ts";
import { MEASURES } from "../../src/core/measures/catalogue.ts";
import { lateralInfluence } from "../../src/core/measures/lateralInfluence.ts";
import { sampleRandom } from "../../src/core/network/sample.ts";
import { layOut } from "../../src/core/network/workbench.ts";
import { sharedBench } from "../oracle/logs.ts";
import { expectClose } from "../oracle/close.ts";

const sumOf = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

function valueOf({ kind, over, under = new Float64Array(0), all = NaN }: Sample): number {
  if (kind === "union") return all;
  if (kind === "median") return medianOf(over);
  return kind === "ratio" ? sumOf(over) / sumOf(under) : sumOf(over);
}

function columnOf({ person, value }: Contributions, people: number): Float64Array {
  const column = new Float64Array(people);
  value.forEach((part, at) => (column[person[at]] += part));
  return column;
}

/** Long enough that posts have twenty adopters. */
const longBench = fc.integer().map((seed) => layOut(sampleRandom(seed, { people: 50, follows: 250, posts: 5, shares: 400 })));

const MADE_OF_UNITS = MEASURES.filter(({ contributions, sample }) => contributions !== undefined || sample !== undefined);

describe.each(MADE_OF_UNITS.map((measure) => [measure.id, measure] as const))("%s", (_id, measure) => {
  it("is the sum, ratio or median of what it says it is made of", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.oneof(sharedBench(), longBench), (bench) => {
        const { people, whole } = measure.compute(bench);
        const contributions = measure.contributions?.of(bench) ?? null;
        if (contributions !== null && people !== undefined && !people.every(Number.isNaN)) {
          compared++;
          expectClose(columnOf(contributions, people.length), people);
        }
        const sample = measure.sample?.of(bench) ?? null;
        const value = whole?.[measure.id] ?? NaN;
        if (sample === null || Number.isNaN(value)) return;
        compared++;
        expectClose([valueOf(sample)], [value]);
      }),
    );
    expect(compared).toBeGreaterThan(10);
  });

  it("has everybody once in a unit, in order, and no contribution of nothing", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const contributions = measure.contributions?.of(bench) ?? null;
        if (contributions === null) return;
        const { units, offsets, person, value } = contributions;
        expect(offsets).toHaveLength(units + 1);
        expect(offsets[units]).toBe(value.length);
        for (let unit = 0; unit < units; unit++) {
          const rows = Array.from(person.subarray(offsets[unit], offsets[unit + 1]));
          expect(rows).toEqual([...new Set(rows)].toSorted((a, b) => a - b));
        }
        expect(value).not.toContain(0);
      }),
    );
  });

  it("keeps its units under every way of counting", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const { contributions, sample } = measure;
        const here = contributions?.of(bench) ?? null;
        for (const other of contributions?.overBand?.(bench) ?? []) expect([other.unit, other.units]).toEqual([here?.unit, here?.units]);
        const whole = sample?.of(bench) ?? null;
        for (const other of sample?.overBand?.(bench) ?? []) {
          expect(other.unit).toBe(whole?.unit);
          // which posts have a value to be in the middle may hang on the way
          if (other.kind !== "median") expect(other.over.length).toBe(whole?.over.length);
        }
      }),
    );
  });
});

describe("units", () => {
  it("are posts where they are known, an author's days where times are, and else the log is one", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const { reading } = candidatesOf(bench).adoptions;
        const expected = { posts: "posts", unordered: "posts", topic: "author-days", totals: "none", none: "none" }[reading];
        expect(lateralInfluence.contributions?.of(bench)?.unit).toBe(expected);
      }),
    );
  });

  it("sum to the lateral influence of every way of counting, in the same order", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const people = bench.network.people.count;
        const ways = Array.from(lateralInfluence.contributions?.overBand?.(bench) ?? []);
        const columns = Array.from(lateralOverBand(bench));
        ways.forEach((way, i) => expectClose(columnOf(way, people), columns[i] ?? []));
        expect(ways).toHaveLength(columns.length);
      }),
    );
  });
});
