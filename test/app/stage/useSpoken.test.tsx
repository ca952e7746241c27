import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Told } from "../../../src/app/stage/stageProps.ts";
import { useScene } from "../../../src/app/stage/useScene.ts";
import { useSpoken } from "../../../src/app/stage/useSpoken.ts";
import { IN_A_ROW, mountNetwork } from "../mounted.tsx";
import { pictureOf } from "./pictures.ts";

afterEach(cleanup);

const NOBODY: readonly number[] = [];

/** The titles of communities of five that are called so. */
async function titlesOf(communityNames: readonly string[]): Promise<readonly string[]> {
  const told = {
    picture: pictureOf(
      communityNames.flatMap((_, community) => new Array<number>(5).fill(community)),
      [],
    ),
    nameOf: String,
    communityNames,
    sizeValues: null,
    colour: { kind: "community" },
    theme: "light",
    selection: new Set(),
    hidden: new Set(),
    pinned: new Set(),
    way: null,
  } as Partial<Told> as Told;
  let titles: readonly string[] = [];
  function Speaking() {
    const scene = useScene(told);
    titles = useSpoken(told, scene, NOBODY, -1).headings.map(({ text }) => text);
    return null;
  }
  await mountNetwork(<Speaking />, IN_A_ROW);
  return titles;
}

describe("the titles of communities", () => {
  it("give a name all the letters that it may have on the map, beside the word before it", async () => {
    const numbered = "818910970567344128";
    const long = "x".repeat(32);
    expect(await titlesOf([numbered, long, `${long}y`])).toEqual([`Around account ${numbered}`, `Around ${long}`, `Around ${long}…`]);
  });
});
