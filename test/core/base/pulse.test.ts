import { describe, expect, it } from "vitest";
import { onward, partOf, stoppable } from "../../../src/core/base/pulse.ts";

describe("a pulse that goes onward", () => {
  it("never tells less than before, in parts of 1", () => {
    const told: number[] = [];
    const pulse = onward((done, total) => told.push(done / total));
    for (const [done, total] of [
      [1, 4],
      [0, 10],
      [6, 10],
      [1, 0],
      [2, 2],
    ])
      pulse(done, total);
    expect(told).toEqual([0.25, 0.25, 0.6, 0.6, 1]);
  });

  it("does so over the parts of a longer job", () => {
    const told: number[] = [];
    const pulse = onward((done) => told.push(done));
    partOf(pulse, 0, 0.5)(1, 1);
    partOf(pulse, 0.5, 1)(0, 3);
    partOf(pulse, 0.5, 1)(3, 3);
    expect(told).toEqual([0.5, 0.5, 1]);
  });
});

describe("a pulse of a kernel that does more than it was to", () => {
  it("never tells more than all of it, nor more than its part of a longer job", () => {
    const told: number[] = [];
    onward((done, total) => told.push(done / total))(1000, 100);
    partOf((done, total) => told.push(done / total), 0.5, 0.75)(1000, 100);
    expect(told).toEqual([1, 0.75]);
  });
});

describe("a pulse that stops", () => {
  it("goes onward for whoever calls the library, and throws what the signal says", () => {
    const told: number[] = [];
    const stop = new AbortController();
    const pulse = stoppable((done) => told.push(done), stop.signal);
    pulse(3, 4);
    pulse(0, 1);
    expect(told).toEqual([0.75, 0.75]);
    const plain = stoppable((done) => told.push(done), undefined);
    plain(1, 2);
    plain(1, 4);
    expect(told.slice(2)).toEqual([0.5, 0.5]);
    stop.abort();
    expect(() => pulse(4, 4)).toThrow("abort");
  });
});
