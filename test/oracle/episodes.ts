import { drawNetwork } from "../../src/core/network/sample.ts";

/** The episodes of measures.md 4.7: v follows u1 and u2, who follow nobody. Somebody else wrote each post. */
export function sampleEpisodes() {
  const told: [string, string[]][] = [
    ["1", ["u1", "v"]],
    ["2", ["u1", "u2", "v"]],
    ["3", ["u1"]],
    ["4", ["u2"]],
    ["5", ["u2", "v"]],
  ];
  return drawNetwork({
    people: ["u1", "u2", "v", "x"],
    follows: [
      ["v", "u1"],
      ["v", "u2"],
    ],
    posts: told.map(([id], i) => ({ id, author: "x", timeMs: i * 10 })),
    shares: told.flatMap(([post, sharers], i) => sharers.map((sharer, k) => ({ sharer, author: "x", post, timeMs: i * 10 + k + 1 }))),
  });
}
