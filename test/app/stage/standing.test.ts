import { describe, expect, it } from "vitest";
import { openStanding } from "../../../src/app/stage/standing.ts";

describe("openStanding", () => {
  it("gives the ties the places of the people in every frame, and none before its frame", () => {
    let [people, ties]: [Float32Array | null, Float32Array | null] = [null, null];
    const standing = openStanding(
      { refresh: (positions) => void (people = positions) },
      { setPositions: (positions) => void (ties = positions) },
    );
    const radii = new Float32Array(2);
    for (let frame = 0; frame < 5; frame++) {
      const before = ties;
      // a slow screen: several frames of the layout come before one is drawn
      for (let step = 0; step <= frame; step++) standing.move(Float32Array.of(frame, step, 1, 1), radii, frame === 2 ? [0] : undefined);
      expect(ties).toBe(before);
      expect(standing.isAwaited()).toBe(true);
      standing.begin();
      expect(ties).toBe(people);
      expect(standing.isAwaited()).toBe(false);
    }
  });
});
