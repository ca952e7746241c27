import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOf } from "../../../src/core/base/chance.ts";
import { silentPulse } from "../../../src/core/base/pulse.ts";
import { maybeRepeated } from "../../../src/core/network/repeated.ts";

type Event = readonly [sharer: number, author: number, post: number, kind: number, timeMs: number];

function logOf(events: readonly Event[]) {
  return {
    sharer: Uint32Array.from(events, ([sharer]) => sharer),
    author: Uint32Array.from(events, ([, author]) => author),
    post: Int32Array.from(events, ([, , post]) => post),
    kind: Uint8Array.from(events, ([, , , kind]) => kind),
    timeMs: Float64Array.from(events, ([, , , , timeMs]) => timeMs),
  };
}

/** The obvious way: the first entry that is written the same. */
function firstWritten(events: readonly Event[]): number[] {
  const first = new Map<string, number>();
  return events.map((event, at) => {
    const written = event.join();
    const earlier = first.get(written);
    if (earlier === undefined) first.set(written, at);
    return earlier ?? -1;
  });
}

function expectFirsts(events: readonly Event[]): void {
  const firsts = firstWritten(events);
  const found = maybeRepeated(logOf(events), silentPulse);
  expect(found === undefined ? undefined : [...found]).toEqual(firsts.some((first) => first >= 0) ? firsts : undefined);
}

const few = fc.integer({ min: 0, max: 3 });
const event = fc.tuple(few, few, fc.integer({ min: -1, max: 2 }), few, fc.constantFrom(NaN, 0, 1, 1_767_225_600_000, 1_767_225_600_001));

describe("maybeRepeated", () => {
  it("gives the first entry that is the same in sharer, author, post, kind and time", () => {
    fc.assert(fc.property(fc.array(event, { maxLength: 60 }), expectFirsts));
  });

  it("does so in logs of many parts, and where nearly all entries are one event", () => {
    const random = chanceOf(7);
    const upTo = (bound: number) => Math.floor(random() * bound);
    const drawn = (people: number): Event[] =>
      Array.from({ length: 30_000 }, () => [upTo(people), upTo(people), upTo(4) - 1, upTo(2), random() < 0.5 ? NaN : upTo(9)]);
    expectFirsts(drawn(1000));
    expectFirsts(drawn(20));
    expectFirsts(drawn(1000).map((one, at) => (at % 50 === 0 ? one : [1, 2, 3, 0, 4])));
  });

  it("is undefined for a log without repetitions, however long, and for an empty one", () => {
    expectFirsts(Array.from({ length: 20_000 }, (_, at) => [at, at + 1, -1, 0, NaN]));
    expectFirsts([]);
  });

  it("tells so too where all entries are of one pair", () => {
    const told: number[] = [];
    expectFirsts(Array.from({ length: 3000 }, (_, at) => [1, 2, -1, 0, at % 2900]));
    const length = 400_000;
    const log = { ...logOf([]), sharer: new Uint32Array(length).fill(1), author: new Uint32Array(length).fill(2) };
    const rest = {
      post: new Int32Array(length).fill(-1),
      kind: new Uint8Array(length),
      timeMs: Float64Array.from({ length }, (_, at) => at),
    };
    expect(maybeRepeated({ ...log, ...rest }, (done, total) => told.push(done / total))).toBeUndefined();
    expect(told.filter((part) => part > 2 / 3).length).toBeGreaterThan(3);
  });

  it("tells how far it is, and can be stopped", () => {
    const told: number[] = [];
    const log = logOf(Array.from({ length: 200_000 }, (_, at) => [at, 1, -1, 0, NaN]));
    maybeRepeated(log, (done, total) => told.push(done / total));
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
    expect(() =>
      maybeRepeated(log, () => {
        throw new Error("stopped");
      }),
    ).toThrow("stopped");
  });
});
