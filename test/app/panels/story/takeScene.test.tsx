import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { takeScene } from "../../../../src/app/panels/story/takeScene.ts";
import { type People, usePeople } from "../../../../src/app/panels/usePeople.ts";
import { useWords, type Words } from "../../../../src/app/state/useStore.ts";
import type { FoundSentence } from "../../../../src/core/findings/finding.ts";
import { IN_A_ROW, mountNetwork } from "../../mounted.tsx";

afterEach(cleanup);
const FIRST: FoundSentence = {
  id: "first",
  kind: "who",
  measures: [],
  people: Uint32Array.of(0),
  communities: [],
  subject: "One person",
  rest: " carries it.",
  more: "more of it",
  working: "worked out",
  safe: "safe to say",
  unsafe: "",
  caveat: "",
};

describe("a scene of what is seen", () => {
  it("has the words of a finding below the headline of a finding, and below no other", async () => {
    let seen: { people: People | undefined; words: Words } | undefined;
    const { store, work } = await mountNetwork(<Probe onRender={(now) => (seen = now)} />, IN_A_ROW);
    if (seen?.people === undefined) throw new Error("people were expected");
    const { people, words } = seen;
    const holding = work.holdings.get(store.getState().work.version);
    if (holding === undefined) throw new Error("a holding was expected");
    holding.findings = { about: "", hasDoubt: false, sentences: [FIRST] };
    const state = store.getState();
    const map = (way: { from: number; to: number } | null) => ({ outlook: () => null, way: () => way });
    const plain = takeScene(people, state, map(null), words);
    expect(plain).toMatchObject({ headline: "One person carries it", caption: "more of it", safe: "safe to say" });

    const chosen = { ...state, selection: { rows: [0], finding: "first" } };
    const others = [
      takeScene(people, state, map({ from: 0, to: 2 }), words),
      takeScene(people, chosen, map({ from: 0, to: 2 }), words),
      takeScene(people, { ...chosen, played: { ...state.played, atMs: 1 } }, map(null), words),
      takeScene(people, { ...state, selection: { rows: [1] } }, map(null), words),
    ];
    for (const { headline, caption, notes, safe } of others) {
      expect(headline).not.toContain("carries");
      expect([caption.includes("more of it"), notes, safe]).toEqual([false, "", ""]);
    }
  });
});

function Probe({ onRender }: { readonly onRender: (now: { people: People | undefined; words: Words }) => void }) {
  onRender({ people: usePeople(), words: useWords() });
  return null;
}
