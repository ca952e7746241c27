/** Random logs for properties: whole and thin, with repeated rows, brands, declared audiences, lonely people. */
import fc from "fast-check";
import type { Network } from "../../src/core/network/network.ts";
import { drawNetwork, drawsFrom, G8_START, sampleRandom } from "../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut, PLAIN_ATTRIBUTIONS, type Workbench } from "../../src/core/network/workbench.ts";
import { sketchOf, THINNER, without, type Missing } from "./thinned.ts";

const size = fc.record({
  people: fc.integer({ min: 1, max: 12 }),
  follows: fc.integer({ min: 0, max: 60 }),
  posts: fc.integer({ min: 0, max: 4 }),
  shares: fc.integer({ min: 0, max: 40 }),
});

const HOUR = 3_600_000;

/** Small networks that lack one of these. Clocks tick by the hour or by the day, so that many times are equal. */
function anyNetwork(lacking: readonly Missing[] = THINNER): fc.Arbitrary<Network> {
  return fc
    .record({
      seed: fc.integer(),
      size,
      missing: fc.constantFrom(...lacking),
      tick: fc.constantFrom(HOUR, 24 * HOUR),
      told: fc.constantFrom("neither", "neither", "since", "via"),
    })
    .map(({ seed, size: wanted, missing, tick, told }) => {
      const network = ticking(sampleRandom(seed, wanted), tick);
      return without(told === "since" ? withSince(network, seed) : told === "via" ? withVia(network, seed) : network, missing);
    });
}

/** The same network with the times of two in three follows, some of them after what was shared. */
function withSince(network: Network, seed: number): Network {
  const draw = drawsFrom(seed);
  const sketch = sketchOf(network);
  const follows = sketch.follows.map(([hears, heard]) =>
    draw(3) === 0 ? ([hears, heard] as const) : ([hears, heard, G8_START + (draw(120) - 24) * HOUR] as const),
  );
  return drawNetwork({ ...sketch, follows });
}

/** The same network where every other share says through whom it came, be it anybody. */
function withVia(network: Network, seed: number): Network {
  const draw = drawsFrom(seed);
  const sketch = sketchOf(network);
  const somebody = (): string => sketch.people[draw(sketch.people.length)] ?? "p0";
  return drawNetwork({ ...sketch, shares: sketch.shares.map((share) => (draw(2) === 0 ? share : { ...share, via: somebody() })) });
}

/** The same network by a coarser clock; the posts keep theirs, so that some shares come before their post. */
function ticking(network: Network, tick: number): Network {
  const sketch = sketchOf(network);
  return drawNetwork({
    ...sketch,
    shares: sketch.shares.map(({ timeMs = NaN, ...share }) => ({ ...share, timeMs: Math.floor(timeMs / tick) * tick })),
  });
}

/** The same under any settings; few relationships, so that small audiences are broad ones too. */
export function anyBench(lacking: readonly Missing[] = THINNER): fc.Arbitrary<Workbench> {
  return fc
    .record({
      network: anyNetwork(lacking),
      attribution: fc.constantFrom(...PLAIN_ATTRIBUTIONS),
      peerRule: fc.constantFrom("relationships", "relationships", "hubs"),
      relationships: fc.constantFrom(1, 2, 150),
    })
    .map(({ network, ...settings }) => layOut(network, { ...DEFAULT_SETTINGS, ...settings }));
}

/** Logs in which somebody re-shared something. */
export function sharedBench(lacking: readonly Missing[] = THINNER): fc.Arbitrary<Workbench> {
  return anyBench(lacking).filter(({ network }) => network.shares.kind.some((kind) => kind <= 1));
}
