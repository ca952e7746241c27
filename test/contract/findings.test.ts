import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FINDINGS } from "../../src/core/findings/catalogue.ts";
import { gatherFacts } from "../../src/core/findings/facts.ts";
import type { Found, FoundSentence } from "../../src/core/findings/finding.ts";
import { FINDING_LANGUAGES, type FindingLanguage } from "../../src/core/findings/say.ts";
import { named } from "../../src/core/findings/marks.ts";
import { namesIn } from "../../src/core/findings/names.ts";
import { sayIn } from "../../src/core/findings/say.ts";
import { tellFindings } from "../../src/core/findings/tell.ts";
import { MEASURES } from "../../src/core/measures/catalogue.ts";
import type { Network } from "../../src/core/network/network.ts";
import { packNetwork } from "../../src/core/network/wire.ts";
import { drawNetwork, sampleG8WithPost, sampleRandom } from "../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut, type Settings } from "../../src/core/network/workbench.ts";
import { makeHandlers } from "../../src/engine/handlers.ts";
import { THINNER, without } from "../oracle/thinned.ts";
import { EXAMPLES } from "./findingExamples.ts";

const NOT_FINDINGS = ["band", "catalogue", "facts", "finding", "marks", "names", "rows", "say", "tell"];
const RANDOM = sampleRandom(7, { people: 60, follows: 260, posts: 8, shares: 150 });
const THIN: [string, Network][] = [
  ["nobody", drawNetwork({})],
  ["one person", drawNetwork({ people: ["a"] })],
  ["only replies", drawNetwork({ follows: [["a", "b"]], shares: [{ sharer: "a", author: "b", kind: "reply", timeMs: 1 }] })],
  ["G8", sampleG8WithPost()],
  ...THINNER.map((missing): [string, Network] => [`without ${Object.keys(missing).join(", ") || "nothing"}`, without(RANDOM, missing)]),
];

function told(id: string, network: Network, language: FindingLanguage, settings: Settings = DEFAULT_SETTINGS): FoundSentence | null {
  const facts = gatherFacts(layOut(network, settings));
  return findingOf(id).tell(facts, sayIn(language, namesIn(facts, language)));
}

function findingOf(id: string): (typeof FINDINGS)[number] {
  const finding = FINDINGS.find((one) => one.id === id);
  if (finding === undefined) throw new Error(`a finding was expected, found ${id}`);
  return finding;
}

function textsOf({ subject, rest, more, working, safe, unsafe, caveat }: FoundSentence): string[] {
  return [subject + rest, more, working, safe, unsafe, caveat];
}

/** Words that no sentence may use, whatever it says. */
const FORBIDDEN: Record<FindingLanguage, RegExp[]> = {
  en: [
    /(?<!lateral |vertical |total )\binfluence\b/i,
    /\binfluencers?\b/i,
    /\bscores?\b/i,
    /\bcaus(e|es|ed|ing)\b/i,
    /\bnodes?\b|\bedges?\b/i,
  ],
  id: [/\bpengaruh\b(?! lateral| vertikal| total)/i, /\bskor\b/i, /\bmenyebabkan\b|\bdisebabkan\b|\bakibat/i, /\bpembagian ulang\b/i],
};

function expectGoodWords(sentence: FoundSentence, language: FindingLanguage): void {
  expect(sentence.subject).not.toBe("");
  expect(sentence.rest).toMatch(/^[ ,].*\.$/);
  for (const text of textsOf(sentence)) {
    expect(text).not.toMatch(/!|undefined|null|NaN|∞|Infinity|\[object/);
    expect(text).not.toMatch(/ {2}|\s$|^\s|\.\.$/);
    for (const word of FORBIDDEN[language]) expect(text).not.toMatch(word);
  }
  // what it could have reached is not what it did
  for (const text of textsOf(sentence)) if (text !== sentence.unsafe) expect(text).not.toMatch(/\breached\b/i);
  for (const text of [sentence.working, sentence.safe, sentence.unsafe, sentence.caveat]) expect(text).toMatch(/^[\p{L}\p{N}“].*\.$/u);
  expect(sentence.unsafe, "the unsafe words in quotes, then why").toMatch(/^“.+[.?]” .+\.$/);
}

describe("the catalogue of findings", () => {
  it("holds every file of the folder, under its id, once", () => {
    const files = readdirSync("src/core/findings").map((file) => file.replace(/\.ts$/, ""));
    const ids = FINDINGS.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(files.filter((file) => !NOT_FINDINGS.includes(file)).toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has an example of each that is found, and of each that is not", () => {
    expect(Object.keys(EXAMPLES).toSorted()).toEqual(FINDINGS.map(({ id }) => id).toSorted());
  });

  it("names measures that there are", () => {
    const known = MEASURES.map(({ id }) => id);
    for (const { needs } of FINDINGS) {
      expect(needs).not.toHaveLength(0);
      for (const id of needs) expect(known).toContain(id);
    }
  });
});

describe.each(Object.entries(EXAMPLES))("%s", (id, { examples, notFound }) => {
  it.each(examples.map((example) => [example.name, example] as const))("is found: %s", (_name, example) => {
    const network = example.network();
    const found: Found | null = findingOf(id).find(gatherFacts(layOut(network, { ...DEFAULT_SETTINGS, ...example.settings })));
    expect(found).not.toBeNull();
    if (found === null) return;
    expect(Array.from(found.people, (row) => network.people.id(row))).toEqual(example.people);
    for (const [key, value] of Object.entries(example.values)) {
      const there: unknown = Object.entries(found).find(([name]) => name === key)?.[1];
      if (typeof value === "number") expect(there, key).toBeCloseTo(value, 9);
      else expect(there, key).toEqual(value);
    }
  });

  it.each(examples.map((example) => [example.name, example] as const))("is said in both languages: %s", (_name, example) => {
    for (const language of FINDING_LANGUAGES) {
      const sentence = told(id, example.network(), language, { ...DEFAULT_SETTINGS, ...example.settings });
      expect(sentence).not.toBeNull();
      if (sentence === null) return;
      expect(sentence.subject + sentence.rest).toBe(example.words[language]);
      expectGoodWords(sentence, language);
      expect(structuredClone(sentence)).toEqual(sentence);
    }
  });

  it("is not found where it is not so", () => {
    for (const network of notFound) expect(findingOf(id).find(gatherFacts(layOut(network())))).toBeNull();
  });

  it("says something whole, or nothing, of every network", () => {
    for (const [name, network] of THIN)
      for (const language of FINDING_LANGUAGES) {
        const sentence = told(id, network, language);
        if (sentence === null) continue;
        expectGoodWords(sentence, language);
        for (const row of sentence.people) expect(row, name).toBeLessThan(network.people.count);
        expect(new Set(sentence.people).size, name).toBe(sentence.people.length);
      }
  });
});

describe("what is told of a network", () => {
  it("is six sentences at most, doubts last and two at most", () => {
    for (const [name, network] of THIN) {
      const kinds = tellFindings(layOut(network), "en").map(({ kind }) => kind);
      expect(kinds.length, name).toBeLessThanOrEqual(6);
      expect(kinds.filter((kind) => kind === "doubt").length, name).toBeLessThanOrEqual(2);
      expect(kinds.lastIndexOf("who"), name).toBeLessThanOrEqual(kinds.includes("doubt") ? kinds.indexOf("doubt") : kinds.length);
    }
  });

  it("is nothing of nobody", () => {
    expect(tellFindings(layOut(drawNetwork({})), "en")).toEqual([]);
    expect(tellFindings(layOut(drawNetwork({ people: ["a", "b"] })), "id")).toEqual([]);
  });

  it("comes from the engine as plain data, in the language and under the settings asked for", async () => {
    const handlers = makeHandlers();
    const { network, settings = {}, words } = { ...EXAMPLES["oneVoice"].examples[0] };
    const report = () => {};
    const drawn = network();
    await handlers.adopt({ wire: packNetwork(drawn) }, report);
    const sentences = await handlers.findings({ settings: { ...DEFAULT_SETTINGS, ...settings }, language: "id", hasDoubt: true }, report);
    expect(structuredClone(sentences)).toEqual(sentences);
    const said = sentences.map(({ subject, rest }) => named(subject + rest, (row) => drawn.people.id(row)));
    expect(said).toContain(words.id);
    expect(await handlers.guessAccounts(null, report)).toEqual({ ours: [], brands: [], media: [], why: [] });
  });
});
