import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { takeScene } from "../../../src/app/panels/story/takeScene.ts";
import { type People, usePeople } from "../../../src/app/panels/usePeople.ts";
import type { NewScene } from "../../../src/app/state/story.ts";
import { useWords, type Words } from "../../../src/app/state/useStore.ts";
import { isOfOtherFiles, sceneRemarks } from "../../../src/app/story/sceneRemarks.ts";
import { IN_A_ROW, mountNetwork } from "../mounted.tsx";

afterEach(cleanup);

interface Seen {
  readonly people: People;
  readonly words: Words;
  readonly scene: NewScene;
}

/** A scene of all that is seen, with other words for what is told apart here. */
async function seenHere(): Promise<Seen> {
  let seen: { people: People | undefined; words: Words } | undefined;
  const { store } = await mountNetwork(<Probe onRender={(now) => (seen = now)} />, IN_A_ROW);
  if (seen?.people === undefined) throw new Error("people were expected");
  const { people, words } = seen;
  return { people, words, scene: takeScene(people, store.getState(), null, words) };
}

describe("a scene in files that are not those it was made from", () => {
  it("has nothing to remark where it was taken", async () => {
    const { people, words, scene } = await seenHere();
    expect(sceneRemarks({ ...scene, id: 1 }, people, words)).toEqual([]);
    expect(sceneRemarks({ ...scene, id: 1, selection: { people: ["ana"] } }, people, words)).toEqual([]);
  });

  it("tells whether somebody, or everybody of whom it speaks, is missing", async () => {
    const { people, words, scene } = await seenHere();
    const { story } = words.texts;
    const remarksOf = (changes: Partial<NewScene>) => sceneRemarks({ ...scene, ...changes, id: 1 }, people, words);
    expect(remarksOf({ selection: { people: ["ana", "nobody"] } })).toEqual([story.missing(1)]);
    expect(remarksOf({ selection: { people: ["nobody", "else"] } })).toEqual([story.nobodyLeft]);
    expect(remarksOf({ way: { from: "ana", to: "nobody" } })).toEqual([story.wayGone]);
    expect(remarksOf({ selection: { people: ["ana"], finding: "gone" } })).toEqual([story.findingGone]);
  });

  it("says that its words are of other files, unless it is too old to know", async () => {
    const { people, words, scene } = await seenHere();
    const written = { people: 585, follows: 59_073, actions: 4 };
    expect(sceneRemarks({ ...scene, id: 1, written }, people, words)).toEqual([words.texts.story.otherFiles(written)]);
    expect(isOfOtherFiles({}, people.holding.network)).toBe(false);
    expect(isOfOtherFiles(scene, people.holding.network)).toBe(false);
  });
});

function Probe({ onRender }: { readonly onRender: (now: { people: People | undefined; words: Words }) => void }) {
  onRender({ people: usePeople(), words: useWords() });
  return null;
}
