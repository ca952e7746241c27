import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitsOf } from "../../../src/core/cascades/lateral.ts";
import { accountTypesOf, guessAccounts, GUESS_REASONS, type AccountGuess } from "../../../src/core/network/accounts.ts";
import { communitiesOf } from "../../../src/core/network/communities.ts";
import { arraysOf, openNetwork } from "../../../src/core/network/open.ts";
import { BRAND, MEDIA, PERSON, UNKNOWN, type Network } from "../../../src/core/network/network.ts";
import { drawNetwork, type Sketch } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut, type Accounts } from "../../../src/core/network/workbench.ts";
import { measure, readFiles } from "../../../src/core/tular.ts";
import { anyBench } from "../../oracle/logs.ts";
import { hasPoliticians } from "../../oracle/networks.ts";

const NO_ACCOUNTS: Accounts = { ours: [], brands: [], media: [], people: [] };

async function opened(folder: string, files: readonly string[]): Promise<Network> {
  const { network } = await readFiles(
    files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) })),
    { answers: "suggested" },
  );
  if (network === undefined) throw new Error(`a network was expected in ${folder}`);
  return network;
}
const launch = (...files: string[]): Promise<Network> => opened("data/launch", files);

function named(network: Network, { ours, brands, media }: AccountGuess): Record<"ours" | "brands" | "media", string[]> {
  const ids = (rows: readonly number[]): string[] => rows.map((row) => network.people.id(row));
  return { ours: ids(ours), brands: ids(brands), media: ids(media) };
}
const guessIn = (sketch: Sketch) => {
  const network = drawNetwork(sketch);
  return named(network, guessAccounts(network));
};

const fans = (who: string, count: number, prefix = "f"): NonNullable<Sketch["follows"]> =>
  Array.from({ length: count }, (_, i) => [`${prefix}${i}`, who] as const);
const sharers = (author: string, count: number): NonNullable<Sketch["shares"]> =>
  Array.from({ length: count }, (_, i) => ({ sharer: `f${i}`, author }));

describe("kinds of account under settings", () => {
  const network = drawNetwork({ people: ["a", "b", "c"], brands: ["d"], follows: [["a", "b"]] });
  const typesWith = (accounts: Accounts): number[] => Array.from(accountTypesOf(layOut(network, { ...DEFAULT_SETTINGS, accounts })));

  it("are those of the files until the user says otherwise", () => {
    expect(Array.from(accountTypesOf(layOut(network)))).toEqual([UNKNOWN, UNKNOWN, UNKNOWN, BRAND]);
    expect(typesWith(NO_ACCOUNTS)).toEqual([UNKNOWN, UNKNOWN, UNKNOWN, BRAND]);
    expect(typesWith({ ours: [0], brands: [], media: [1], people: [3] })).toEqual([BRAND, MEDIA, UNKNOWN, PERSON]);
  });

  it("count a row of several lists as ours, then brand, then media", () => {
    expect(typesWith({ ours: [0], brands: [1], media: [0, 1, 2], people: [0, 1, 2] })).toEqual([BRAND, BRAND, MEDIA, BRAND]);
  });

  it("ignore rows of another network, and leave the network as it is", () => {
    expect(typesWith({ ...NO_ACCOUNTS, ours: [99] })).toEqual([UNKNOWN, UNKNOWN, UNKNOWN, BRAND]);
    expect(Array.from(network.people.type)).toEqual([UNKNOWN, UNKNOWN, UNKNOWN, BRAND]);
  });

  it("decide what is lateral: all of it with a person, nothing with a brand", async () => {
    const log = drawNetwork({ follows: fans("voice", 3), shares: sharers("voice", 3) });
    const row = log.people.indexOf("voice");
    const lateral = async (accounts?: Accounts) => {
      const { whole, people, ranges } = await measure(log, ["lateralShare", "lateralInfluence"], {
        params: accounts === undefined ? {} : { accounts },
      });
      return [whole.get("lateralShare"), ranges.get("lateralShare"), people.get("lateralInfluence")?.[row]];
    };
    expect(await lateral()).toEqual([1, [1, 1], 3]);
    expect(await lateral({ ...NO_ACCOUNTS, ours: [row] })).toEqual([0, [0, 0], 0]);
    expect(await lateral({ ...NO_ACCOUNTS, media: [row] })).toEqual([0, [0, 0], 0]);
    expect(await lateral({ ...NO_ACCOUNTS, brands: [row], people: [] })).toEqual([0, [0, 0], 0]);
    expect(await lateral({ ...NO_ACCOUNTS, people: [row] })).toEqual([1, [1, 1], 3]);
  });

  it("make a person of a brand of the files", async () => {
    const log = drawNetwork({ brands: ["voice"], follows: fans("voice", 3), shares: sharers("voice", 3) });
    const people = { accounts: { ...NO_ACCOUNTS, people: [log.people.indexOf("voice")] } };
    expect((await measure(log, ["lateralShare"])).whole.get("lateralShare")).toBe(0);
    expect((await measure(log, ["lateralShare"], { params: people })).whole.get("lateralShare")).toBe(1);
  });

  it("leave communities as they are, and do not search for them again", () => {
    const bench = layOut(drawNetwork({ follows: fans("voice", 30), shares: sharers("voice", 3) }));
    const other = bench.under({ accounts: { ...NO_ACCOUNTS, ours: [0] } });
    expect(communitiesOf(other)).toBe(communitiesOf(bench));
    expect(other.use(splitsOf)).not.toBe(bench.use(splitsOf));
  });
});

describe("the guess at accounts", () => {
  it("takes the kinds that the files name, the most shared brand as ours", () => {
    const shares = [...sharers("second", 9), ...sharers("first", 5)];
    expect(guessIn({ brands: ["first", "second"], follows: fans("first", 20), shares })).toEqual({
      ours: ["second"],
      brands: ["first"],
      media: [],
    });
  });

  it("never takes whom the files call a person", () => {
    const network = drawNetwork({ follows: fans("kopi_official", 200), shares: sharers("kopi_official", 200) });
    expect(named(network, guessAccounts(network)).ours).toEqual(["kopi_official"]);
    const arrays = arraysOf(network);
    expect(guessAccounts(openNetwork({ ...arrays, type: arrays.type.map(() => PERSON) }))).toEqual({
      ours: [],
      brands: [],
      media: [],
      why: [],
    });
  });

  it("reads words in handles, in both languages, of accounts that are heard more than usual", () => {
    const handles = ["berita.jabar", "radio_kita", "toko_baju", "kabarkota", "beritagarut", "resmi.kopi"];
    const follows = [...handles.flatMap((handle) => fans(handle, 5)), ...fans("rina", 1), ...fans("sari", 1), ...fans("tono", 1)].concat(
      Array.from({ length: 9 }, (_, i) => [`f${i}`, `p${i}`] as const),
    );
    expect(guessIn({ follows })).toEqual({
      ours: [],
      brands: ["toko_baju", "resmi.kopi"],
      media: ["berita.jabar", "radio_kita", "kabarkota", "beritagarut"],
    });
  });

  it("leaves names that only look like such words alone", () => {
    const handles = ["sanfordbishop", "mediana", "gavinnewsom", "storey", "tokoh", "bankes", "presley", "shopiah"];
    const follows = [...handles.flatMap((handle) => fans(handle, 5)), ...Array.from({ length: 20 }, (_, i) => [`f${i}`, `p${i}`] as const)];
    expect(guessIn({ follows })).toEqual({ ours: [], brands: [], media: [] });
  });

  it("takes weak words only of accounts that very many hear", () => {
    const ordinary = Array.from({ length: 40 }, (_, i) => [`f${i}`, `p${i}`] as const);
    expect(guessIn({ follows: [...fans("kopi.id", 30), ...ordinary] })).toEqual({ ours: [], brands: [], media: [] });
    expect(guessIn({ follows: [...fans("kopi.id", 130), ...fans("b", 110), ...ordinary] }).brands).toEqual(["kopi.id"]);
  });

  it("guesses a nameless broadcaster as ours only if nobody comes near", () => {
    const follows = [...fans("one", 200), ...fans("two", 180), ...Array.from({ length: 40 }, (_, i) => [`f${i}`, `p${i}`] as const)];
    expect(guessIn({ follows, shares: [...sharers("one", 90), ...sharers("two", 30)] }).ours).toEqual(["one"]);
    expect(guessIn({ follows, shares: [...sharers("one", 90), ...sharers("two", 31)] }).ours).toEqual([]);
  });

  it("takes the account whose followers are the file as ours", () => {
    expect(guessIn({ follows: [...fans("kopi", 150), ["f1", "f2"]] }).ours).toEqual(["kopi"]);
    expect(guessIn({ follows: [...fans("kopi", 150), ...fans("teh", 150)] }).ours).toEqual([]);
  });

  it("is short, explained, without repeats, and the same every time", () => {
    fc.assert(
      fc.property(anyBench(), ({ network }) => {
        const guess = guessAccounts(network);
        const rows = [...guess.ours, ...guess.brands, ...guess.media];
        expect(rows.length).toBeLessThanOrEqual(12);
        expect(guess.ours.length).toBeLessThanOrEqual(1);
        expect(new Set(rows).size).toBe(rows.length);
        expect(guess.why.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual(rows.toSorted((a, b) => a - b));
        for (const { row, reasons } of guess.why) {
          expect(network.people.type[row]).not.toBe(PERSON);
          expect(reasons).not.toHaveLength(0);
          for (const reason of reasons) expect(GUESS_REASONS).toContain(reason);
        }
        expect(guessAccounts(network)).toEqual(guess);
      }),
    );
  });

  it("finds the brand and the media of the sample", async () => {
    const whole = await launch("followers.csv", "shares.csv", "people.csv");
    expect(named(whole, guessAccounts(whole))).toEqual({
      ours: ["wedanira"],
      brands: [],
      media: ["racikmedia", "kabarlereng", "sorekota"],
    });
  });

  it("finds the sample's brand without the people table, and its media by their names", async () => {
    const thin = await launch("followers.csv", "shares.csv");
    const guess = guessAccounts(thin);
    expect(named(thin, guess)).toEqual({ ours: ["wedanira"], brands: [], media: ["racikmedia", "kabarlereng"] });
    expect(guess.why[0]?.reasons).toEqual(["broadcasts", "most-shared"]);
    const sharesOnly = await launch("shares.csv");
    expect(named(sharesOnly, guessAccounts(sharesOnly)).ours).toEqual(["wedanira"]);
  });

  it.skipIf(!hasPoliticians)("takes no politician for a brand, a medium or ours", async () => {
    const files = ["friend_list.csv", "retweet_list.csv", "mention_list.csv", "reply_list.csv", "dict.csv"];
    expect(guessAccounts(await opened("../shared/data/politicians", files))).toEqual({ ours: [], brands: [], media: [], why: [] });
  });
});
