import { describe, expect, it } from "vitest";
import { roomFor } from "../../../../src/app/panels/people/rangeColumns.tsx";

const written = (value: number) => value.toFixed(1).replace(/\B(?=(\d{3})+\.)/g, ",");

describe("roomFor", () => {
  it("leaves every number of a column as much room as the largest needs, so that all axes begin at one place", () => {
    expect(roomFor(Float64Array.of(3295.7, NaN, 2.4), written)).toBe("3,295.7".length);
    expect(roomFor(Float64Array.of(0.5, NaN, 2.4), written)).toBe(4.5);
    expect(roomFor(new Float64Array(3).fill(NaN), written)).toBe(4.5);
  });
});
