import { drawsFrom } from "../../../src/core/network/sample.ts";
import type { Picture } from "../../../src/engine/protocol.ts";

/** A picture of people in communities; ties as [heard, hears, weight]. Rows of the network are positions plus 100. */
export function pictureOf(community: readonly number[], ties: readonly (readonly [number, number, number])[]): Picture {
  return {
    people: Uint32Array.from(community, (_, at) => at + 100),
    heard: Uint32Array.from(ties, ([heard]) => heard),
    hears: Uint32Array.from(ties, ([, hears]) => hears),
    weight: Float32Array.from(ties, ([, , weight]) => weight),
    layer: "follows",
    tiesInAll: ties.length,
    peopleInAll: community.length,
    positions: new Float32Array(2 * community.length),
    community: Uint32Array.from(community),
  };
}

/** Random ties among people of several communities. */
export function randomPicture(people: number, ties: number, communities: number): Picture {
  const draw = drawsFrom(11);
  const picture = pictureOf(
    Array.from({ length: people }, (_, at) => at % communities),
    Array.from({ length: ties }, () => [draw(people), draw(people), 1 + draw(5)] as const),
  );
  picture.positions = Float32Array.from({ length: 2 * people }, () => draw(1000));
  return picture;
}
