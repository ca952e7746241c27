/** Random logs for properties: whole and thin, with repeated rows, brands, declared audiences, lonely people. */
import fc from "fast-check";
import type { Network } from "../../src/core/network/network.ts";
import { sampleRandom } from "../../src/core/network/sample.ts";
import { ATTRIBUTIONS, DEFAULT_SETTINGS, layOut, type Workbench } from "../../src/core/network/workbench.ts";
import { THINNER, without, type Missing } from "./thinned.ts";

const size = fc.record({
  people: fc.integer({ min: 1, max: 12 }),
  follows: fc.integer({ min: 0, max: 60 }),
  posts: fc.integer({ min: 0, max: 4 }),
  shares: fc.integer({ min: 0, max: 40 }),
});

/** Small networks that lack one of these. */
export function anyNetwork(lacking: readonly Missing[] = THINNER): fc.Arbitrary<Network> {
  return fc
    .record({ seed: fc.integer(), size, missing: fc.constantFrom(...lacking) })
    .map((drawn) => without(sampleRandom(drawn.seed, drawn.size), drawn.missing));
}

/** The same under any settings; few relationships, so that small audiences are broad ones too. */
export function anyBench(lacking: readonly Missing[] = THINNER): fc.Arbitrary<Workbench> {
  return fc
    .record({ network: anyNetwork(lacking), attribution: fc.constantFrom(...ATTRIBUTIONS), relationships: fc.constantFrom(1, 2, 150) })
    .map(({ network, ...settings }) => layOut(network, { ...DEFAULT_SETTINGS, ...settings }));
}

/** Logs in which somebody re-shared something. */
export function sharedBench(lacking: readonly Missing[] = THINNER): fc.Arbitrary<Workbench> {
  return anyBench(lacking).filter(({ network }) => network.shares.kind.some((kind) => kind <= 1));
}
