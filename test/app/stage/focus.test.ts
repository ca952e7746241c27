import { describe, expect, it } from "vitest";
import { litCommunities } from "../../../src/app/stage/focus.ts";

/** Six people of community 0, three of community 1. */
const COMMUNITY = Uint32Array.of(0, 0, 0, 0, 0, 0, 1, 1, 1);
const lit = (people: readonly number[], person = -1) => ({
  lit: Uint8Array.from(COMMUNITY, (_, at) => (people.includes(at) ? 1 : 0)),
  person,
});

describe("the grounds that are spoken of", () => {
  it("are all of them while nobody is", () => {
    expect([...litCommunities(COMMUNITY, null, null)]).toEqual([0, 1]);
  });

  it("are those of which a third is, and not one that a single person stands on", () => {
    expect([...litCommunities(COMMUNITY, lit([0]), null)]).toEqual([]);
    expect([...litCommunities(COMMUNITY, lit([0, 1]), null)]).toEqual([0]);
    expect([...litCommunities(COMMUNITY, lit([0, 6]), null)]).toEqual([1]);
  });

  it("count those who are drawn", () => {
    const hidden = Uint8Array.of(0, 0, 0, 1, 1, 1, 0, 0, 0);
    expect([...litCommunities(COMMUNITY, lit([0]), hidden)]).toEqual([0]);
    expect([...litCommunities(COMMUNITY, lit([3, 4, 5]), hidden)]).toEqual([]);
  });

  it("are none in one person's view, however many hear her", () => {
    expect([...litCommunities(COMMUNITY, lit([0, 1, 2, 3, 4, 5], 0), null)]).toEqual([]);
  });
});
