/**
 * Section 4 of the plan of measures, value by value, as whoever imports the face finds them. Its numbers were worked out apart from this
 * code, by enumeration, networkx and igraph.
 */
import { describe, expect, it } from "vitest";
import { drawNetwork, G8_START, sampleG8, sampleG8Paid, sampleG8WithPost, type Sketch } from "../../src/core/network/sample.ts";
import {
  expectedSpread,
  lateralPieces,
  measure,
  planBriefing,
  planSeeds,
  preciseSpread,
  type Assumptions,
  type Briefing,
  type ExpectedSpread,
  type MeasureOptions,
  type Network,
} from "../../src/core/tular.ts";
import { sampleEpisodes } from "../oracle/episodes.ts";
import { karate } from "../oracle/networks.ts";

const HOUR_MS = 3_600_000;
const LETTERS = [..."ABCDEFGH"];

const columnOf = async (network: Network, id: string, options?: MeasureOptions): Promise<number[]> =>
  Array.from((await measure(network, [id], options)).people.get(id) ?? []);
const wholeOf = async (network: Network, id: string, options?: MeasureOptions): Promise<Record<string, number>> =>
  Object.fromEntries((await measure(network, [id], options)).whole);
const postOf = async (network: Network, id: string, options?: MeasureOptions): Promise<number> =>
  (await measure(network, [id], options)).posts.get(id)?.[0] ?? NaN;

function expectNumbers(found: readonly number[], expected: readonly number[], digits = 10): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) =>
    Number.isNaN(value) ? expect(found[i], `${i}`).toBeNaN() : expect(found[i], `${i}`).toBeCloseTo(value, digits),
  );
}

describe("4.1 eight people and who follows whom", () => {
  it.each<[string, number[]]>([
    ["directAudience", [2, 3, 2, 1, 2, 1, 1, 0]],
    ["twoStepAudience", [3, 4, 4, 3, 4, 1, 1, 0]],
    ["attentionRank", [0.13366292, 0.19046967, 0.16120027, 0.10439352, 0.14299119, 0.12634238, 0.09731778, 0.04362227]],
    ["coreDepth", [2, 2, 2, 2, 2, 1, 1, 0]],
    ["constraint", [19 / 27, 19 / 27, 0.50617284, 0.50617284, 1 / 3, 1 / 2, 1, NaN]],
    ["effectiveSize", [5 / 3, 5 / 3, 7 / 3, 7 / 3, 3, 2, 1, NaN]],
  ])("%s", async (id, expected) => {
    expectNumbers(await columnOf(sampleG8(), id), expected, 7);
  });

  it("knows each audience by name", () => {
    const { people, follows } = sampleG8();
    const audiences = LETTERS.map((id) => Array.from(follows.audience(people.indexOf(id)), (row) => people.id(row)).join(""));
    expect(audiences).toEqual(["CD", "ACD", "AE", "E", "CF", "G", "F", ""]);
  });

  it("follows back every second time, 4/11 above chance", async () => {
    expect(await wholeOf(sampleG8(), "reciprocity")).toEqual({ reciprocity: 1 / 2, "reciprocity.corrected": expect.closeTo(4 / 11, 12) });
  });

  it("shares circles", async () => {
    const network = sampleG8();
    const { ties } = await measure(network, ["embeddedness"]);
    const column = ties.columns.get("embeddedness") ?? [];
    const found = Object.fromEntries(
      Array.from(ties.heard, (row, tie) => [
        [row, ties.hears[tie]]
          .map((one) => network.people.id(one))
          .toSorted()
          .join(""),
        column[tie],
      ]),
    );
    expect(found).toEqual({ AB: 1, AC: 1 / 3, AD: 1 / 3, BC: 1 / 3, BD: 1 / 3, CE: 0, DE: 0, EF: 0, FG: 0 });
  });

  it("hears 7/9 from peers", async () => {
    expect((await wholeOf(sampleG8(), "lateralFeed"))["lateralFeed"]).toBeCloseTo(7 / 9, 12);
  });
});

describe("4.2 a post and five who pass it on", () => {
  const network = sampleG8WithPost();

  it("explains all five", async () => {
    expect((await wholeOf(network, "explainedShares"))["explainedShares"]).toBe(1);
  });

  it("reaches six, twice the author's audience, in eleven contacts", async () => {
    expect([await postOf(network, "reach"), await postOf(network, "reachAmplification")]).toEqual([6, 2]);
    expect(await postOf(network, "repetition")).toBeCloseTo(5 / 11, 12);
    expect((await wholeOf(network, "repetition"))["repetition.contacts"]).toBeCloseTo(11 / 6, 12);
  });

  it("reaches 3, 4, 5 and 6 people after 0, 2, 5 and 6 hours", async () => {
    const { posts = [], shares = [], ...eight } = sketchOfPost();
    // another post, so that there is a log before anybody passes on this one
    const other = { sharer: "G", author: "H", post: "other", timeMs: G8_START };
    const reachAfter = async (hours: number): Promise<number> => {
      const until = shares.filter(({ timeMs = NaN }) => timeMs <= G8_START + hours * HOUR_MS);
      const begun = drawNetwork({ ...eight, posts, shares: [...until, other] });
      return (await measure(begun, ["reach"])).posts.get("reach")?.[begun.posts.indexOf("p1")] ?? NaN;
    };
    expect(await Promise.all([0, 1, 2, 3, 4, 5, 6].map(reachAfter))).toEqual([3, 3, 4, 4, 4, 5, 6]);
    expect(await postOf(network, "timeToDouble")).toBe(6 * HOUR_MS);
  });

  it("shares its reach out fairly", async () => {
    expectNumbers(await columnOf(network, "reachCredit"), [5 / 6, 0, 1, 1 / 2, 4 / 3, 1, 0, 0]);
    // B's own part is credited to B alone where somebody else had posted it
    const ofAnother = drawNetwork({
      ...sketchOfPost(),
      people: [...LETTERS, "Z"],
      posts: [{ id: "p1", author: "Z", timeMs: G8_START - HOUR_MS }],
      shares: [
        { sharer: "B", author: "Z", post: "p1", timeMs: G8_START },
        ...(sketchOfPost().shares ?? []).map((share) => ({ ...share, author: "Z" })),
      ],
    });
    const parts = await columnOf(ofAnother, "reachCredit");
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(6, 12);
    expect(parts[1]).toBeCloseTo(4 / 3, 12);
  });

  it("is half done after three hours and nine tenths after six", async () => {
    // medians over posts take three of them
    const three = drawNetwork({
      ...sketchOfPost(),
      posts: [0, 1, 2].map((day) => ({ id: `p${day}`, author: "B", timeMs: G8_START + day * 24 * HOUR_MS })),
      shares: [0, 1, 2].flatMap((day) =>
        (sketchOfPost().shares ?? []).map((share) => ({ ...share, post: `p${day}`, timeMs: (share.timeMs ?? NaN) + day * 24 * HOUR_MS })),
      ),
    });
    expect(await wholeOf(three, "halfLife")).toEqual({ halfLife: 3 * HOUR_MS, "halfLife.ninety": 6 * HOUR_MS });
    expect(await postOf(network, "halfLife")).toBe(3 * HOUR_MS);
  });

  it("takes an hour each by the latest, two by the first", async () => {
    expect(await postOf(network, "timeToShare", { attribution: "last" })).toBe(HOUR_MS);
    expect(await postOf(network, "timeToShare", { attribution: "first" })).toBe(2 * HOUR_MS);
  });
});

/** G8 with its post, in words. */
function sketchOfPost(): Sketch {
  const follows = ["AB", "CB", "DB", "CA", "AC", "DA", "EC", "CE", "ED", "FE", "GF", "FG"].map(([hears, heard]) => [hears, heard] as const);
  const hours: readonly (readonly [string, number])[] = [
    ["A", 1],
    ["C", 2],
    ["D", 3],
    ["E", 5],
    ["F", 6],
  ];
  return {
    people: LETTERS,
    brands: ["B"],
    follows,
    posts: [{ id: "p1", author: "B", timeMs: G8_START }],
    shares: hours.map(([sharer, hour]) => ({ sharer, author: "B", post: "p1", timeMs: G8_START + hour * HOUR_MS })),
  };
}

/** Who passed on, each from the one before the arrow; everybody follows just that one. */
function treeOf(steps: readonly (readonly [parent: string, child: string])[]): Network {
  const root = steps[0][0];
  return drawNetwork({
    follows: steps.map(([parent, child]) => [child, parent] as const),
    posts: [{ id: "p", author: root, timeMs: 0 }],
    shares: steps.map(([, sharer], i) => ({ sharer, author: root, post: "p", timeMs: i + 1 })),
  });
}

const chain = (length: number) => Array.from({ length: length - 1 }, (_, i) => [`${i}`, `${i + 1}`] as const);
const star = (people: number) => Array.from({ length: people - 1 }, (_, i) => ["0", `${i + 1}`] as const);

describe("4.3 trees", () => {
  const network = sampleG8WithPost();
  /** By the parents that first and last leave, and the platform's word in place of some of them. */
  const told = (via: Record<string, string>): Network =>
    drawNetwork({ ...sketchOfPost(), shares: (sketchOfPost().shares ?? []).map((share) => ({ ...share, via: via[share.sharer] ?? "B" })) });

  it.each([
    { attribution: "first", meanDepth: 8 / 5, deepest: 3, generations: [3, 1, 1, 0], lateral: 2 / 5, later: 2 / 5 },
    { attribution: "last", meanDepth: 12 / 5, deepest: 4, generations: [1, 2, 1, 1], lateral: 4 / 5, later: 4 / 5 },
  ] as const)("by $attribution: depths, generations and what was lateral", async ({ attribution, ...tree }) => {
    const { posts, whole } = await measure(network, ["structuralVirality", "depth", "generationsShare", "lateralShare"], { attribution });
    expect(posts.get("structuralVirality")?.[0]).toBeCloseTo(32 / 15, 12);
    expect(whole.get("depth.mean")).toBeCloseTo(tree.meanDepth, 12);
    expect(whole.get("depth.deepest")).toBe(tree.deepest);
    expect(whole.get("generationsShare")).toBeCloseTo(tree.later, 12);
    expect(whole.get("lateralShare")).toBeCloseTo(tree.lateral, 12);
    expectNumbers(
      ["first", "second", "third", "later"].map((key) => whole.get(`generationsShare.${key}`) ?? NaN),
      tree.generations.map((people) => people / 5),
    );
  });

  it("uniform: three fifths lateral", async () => {
    expect((await wholeOf(network, "lateralShare", { attribution: "uniform" }))["lateralShare"]).toBeCloseTo(3 / 5, 12);
  });

  it("all eight ways in which it may have come about", async () => {
    const found = await Promise.all(
      ["B", "A"].flatMap((c) =>
        ["B", "A"].flatMap((d) =>
          ["C", "D"].map(async (e) => {
            // the platform's word counts unless it names the author; those without it have it from the first
            const tree = told({ C: c, D: d, E: e });
            const { posts, whole } = await measure(tree, ["structuralVirality", "depth", "lateralShare"], { attribution: "first" });
            return [posts.get("structuralVirality")?.[0], whole.get("depth.mean"), whole.get("lateralShare")] as const;
          }),
        ),
      ),
    );
    const counted = (at: 0 | 1 | 2): Record<string, number> => {
      const tally: Record<string, number> = {};
      for (const way of found) tally[(way[at] ?? NaN).toFixed(9)] = (tally[(way[at] ?? NaN).toFixed(9)] ?? 0) + 1;
      return tally;
    };
    const often = (values: [number, number][]) => Object.fromEntries(values.map(([value, times]) => [value.toFixed(9), times]));
    expect(counted(0)).toEqual(
      often([
        [32 / 15, 4],
        [7 / 3, 4],
      ]),
    );
    expect(counted(1)).toEqual(
      often([
        [8 / 5, 2],
        [9 / 5, 2],
        [11 / 5, 2],
        [12 / 5, 2],
      ]),
    );
    expect(counted(2)).toEqual(
      often([
        [2 / 5, 2],
        [3 / 5, 4],
        [4 / 5, 2],
      ]),
    );
    // all alike are what uniform means over
    expect(await postOf(network, "structuralVirality", { attribution: "uniform" })).toBeCloseTo((32 / 15 + 7 / 3) / 2, 12);
    expect((await wholeOf(network, "depth", { attribution: "uniform" }))["depth.mean"]).toBeCloseTo(2, 12);
  });

  it.each<[string, [string, string][] | ReturnType<typeof chain>, number]>([
    ["an edge", chain(2), 1],
    ["a star of five", star(5), 8 / 5],
    ["a path of five", chain(5), 2],
    [
      "a complete binary tree of seven",
      [
        ["0", "1"],
        ["0", "2"],
        ["1", "3"],
        ["1", "4"],
        ["2", "5"],
        ["2", "6"],
      ],
      16 / 7,
    ],
    ["a star of a hundred", star(100), 99 / 50],
    ["a path of a hundred", chain(100), 101 / 3],
    [
      "a broom",
      [
        ["0", "1"],
        ["1", "2"],
        ["2", "3"],
        ["2", "4"],
        ["2", "5"],
      ],
      28 / 15,
    ],
  ])("%s", async (_, steps, virality) => {
    expect(await postOf(treeOf(steps), "structuralVirality")).toBeCloseTo(virality, 10);
  });
});

describe("4.3b, 4.4 credit", () => {
  const network = sampleG8WithPost();

  it.each<["decay" | "uniform", number[]]>([
    ["decay", [2.924234, 5, 0.537883, 1.462117, 1, 0, 0, 0]],
    ["uniform", [2, 5, 1, 1, 1, 0, 0, 0]],
  ])("%s: all of it, and what went from peer to peer all the way", async (attribution, influence) => {
    expectNumbers(await columnOf(network, "influence", { attribution }), influence, 6);
    expectNumbers(await columnOf(network, "lateralInfluence", { attribution }), influence.with(1, 0), 6);
    expectNumbers(await columnOf(network, "verticalInfluence", { attribution }), [0, 5, 0, 0, 0, 0, 0, 0], 6);
  });

  it("decay: 0.6924234 lateral", async () => {
    expect((await wholeOf(network, "lateralShare"))["lateralShare"]).toBeCloseTo(0.6924234, 7);
  });

  it("uniform: half of each re-share after A goes back to A, whole along her chains", () => {
    const { post, listener, direct, further } = lateralPieces(network, 0, { attribution: "uniform" });
    // C and D had it from A or B; E and F had it after them
    expect(Array.from(listener, (row) => network.people.id(row))).toEqual(["C", "D"]);
    expect(Array.from(post)).toEqual([0, 0]);
    expectNumbers([...direct], [1 / 2, 1 / 2]);
    expectNumbers([...further], [1 / 2, 1 / 2]);
  });

  it("is held as unevenly as 0, 1, 1, 1, 2 and 5", async () => {
    const asPeople = { attribution: "uniform", params: { accounts: { ours: [], brands: [], media: [], people: [1] } } } as const;
    const whole = await wholeOf(network, "influenceConcentration", asPeople);
    expect(whole["influenceConcentration"]).toBeCloseTo(7 / 15, 12);
    expect(whole["influenceConcentration.effective"]).toBeCloseTo(100 / 32, 12);
  });
});

describe("4.5 earned and bought", () => {
  it("with A and E paid", async () => {
    const network = sampleG8Paid();
    expect(await postOf(network, "paidFirstReach")).toBeCloseTo(1 / 6, 12);
    const survives = async (attribution: "first" | "last") => wholeOf(network, "survivingReach", { attribution });
    expect((await survives("first"))["survivingReach"]).toBeCloseTo(4 / 6, 12);
    expect((await survives("last"))["survivingReach"]).toBeCloseTo(3 / 6, 12);
    const { ranges } = await measure(network, ["survivingReach"]);
    expectNumbers([...(ranges.get("survivingReach") ?? [])], [3 / 6, 4 / 6]);
  });
});

describe("4.6 spread", () => {
  const network = sampleG8();
  const rows = (ids: string): number[] => [...ids].map((id) => network.people.indexOf(id));
  const names = (seeds: readonly { readonly person: number }[]): string => seeds.map(({ person }) => network.people.id(person)).join("");
  const HALF = { model: { probability: 0.5 } } as const;

  function expectSampled({ sharers, sharersError }: ExpectedSpread, exact: readonly number[]): void {
    exact.forEach((value, row) => expect(Math.abs(sharers[row] - value), LETTERS[row]).toBeLessThanOrEqual(4 * sharersError[row] + 1e-9));
  }

  it.each<[string, Assumptions, number[]]>([
    ["one chance of a half for all", HALF, [2.828125, 125 / 32, 2.734375, 2.25, 2.625, 1.5, 1.5, 1]],
    ["weighted cascade", { model: "weightedCascade" }, [2.63888889, 353 / 96, 2.875, 2.25, 2.58333333, 2, 1.5, 1]],
    ["linear threshold", { model: "linearThreshold" }, [11 / 4, 9 / 2, 3, 9 / 4, 31 / 12, 2, 3 / 2, 1]],
    ["one step", { ...HALF, steps: 1 }, [2, 2.5, 2, 1.5, 2, 1.5, 1.5, 1]],
    ["two steps", { ...HALF, steps: 2 }, [2.4375, 3.3125, 2.5, 2, 2.5, 1.5, 1.5, 1]],
  ])("%s", async (_, assumptions, exact) => {
    expectSampled(await expectedSpread(network, assumptions), exact);
  });

  it.each<[string, Assumptions["model"], number]>([
    ["BG", HALF.model, 5.140625],
    ["BF", HALF.model, 5.0078125],
    ["BE", HALF.model, 4.921875],
    ["BGH", HALF.model, 6.140625],
    ["BF", "weightedCascade", 5.21006944],
    ["BFH", "weightedCascade", 6.21006944],
  ])("%s together", async (seeds, model, exact) => {
    const { mean } = await preciseSpread(network, {
      seeds: rows(seeds),
      ...(model !== undefined && { model }),
      epsilon: 0.02,
      delta: 0.001,
    });
    expect(Math.abs(mean / exact - 1)).toBeLessThanOrEqual(0.02);
  });

  it("is planned: the best pair and three, and those who reach a group", async () => {
    const { seeds } = await planSeeds(network, { size: 3, ...HALF, certificate: 0.78 });
    expect(names(seeds)).toBe("BGH");
    expect(names((await planSeeds(network, { size: 2, ...HALF, certificate: 0.78 })).seeds)).toBe("BG");
    expect(names((await planSeeds(network, { size: 2, model: "weightedCascade", certificate: 0.85 })).seeds)).toBe("BF");
    expect(names((await planSeeds(network, { size: 3, model: "weightedCascade", certificate: 0.85 })).seeds)).toMatch(/BFH|BHF/);
    const target = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 0);
    const worth = [0.765625, 0.9296875, 0.984375, 0.875, 1.75, 1.5, 1.5, 0];
    for (const [row, exact] of worth.entries()) {
      const plan = await planSeeds(network, { size: 1, include: [row], target, certificate: 0.1, ...HALF });
      expect(Math.abs(plan.mean - exact), LETTERS[row]).toBeLessThanOrEqual(4 * plan.standardError + 1e-9);
    }
  });

  it.each([
    { probability: 1, atOnce: [6, 5, 4, 4, 2, 2, 0], aStepLater: [1, 4, 4, 3, 2, 2, 0] },
    {
      probability: 0.5,
      atOnce: [2.089844, 1.847656, 1.414062, 1.390625, 0.398438, 0.265625, 0],
      aStepLater: [1.109375, 1.507812, 1.382812, 1.0625, 0.398438, 0.265625, 0],
    },
  ])("a rumour at B, chance $probability: whom each of the others saves, at once or a step later", async (told) => {
    for (const [i, id] of [..."ACDEFGH"].entries()) {
      const briefing = await planBriefing(network, {
        rumour: rows("B"),
        delay: 0,
        delays: [1],
        size: 1,
        include: rows(id),
        certificate: 0.1,
        model: { probability: told.probability },
      });
      expectSaved(briefing, [told.atOnce[i], told.aStepLater[i]]);
    }
  });

  it("a rumour at B: whom C and D save together", async () => {
    const briefing = await planBriefing(network, { rumour: rows("B"), delay: 0, delays: [1], size: 2, include: rows("CD"), ...HALF });
    expect(names(briefing.seeds)).toMatch(/CD|DC/);
    expectSaved(briefing, [2.65625, 2.40625]);
  });

  /** At once, and a step later. */
  function expectSaved({ mean, byDelay }: Briefing, exact: readonly [number, number]): void {
    // by forty thousand sets and more, each of eight people: a standard error is 0.02 at most
    expect(Math.abs(mean - exact[0])).toBeLessThan(0.08);
    expect(Math.abs(byDelay[0].saved - exact[1])).toBeLessThan(0.08);
  }
});

describe("4.7 what a tie passes on", () => {
  it("a half by partial credit, and (7 − √13) / 6 by expectation and maximisation", async () => {
    const network = sampleEpisodes();
    const u1 = network.people.indexOf("u1");
    for (const [learner, exact] of [
      ["credit", 1 / 2],
      ["em", (7 - Math.sqrt(13)) / 6],
    ] as const) {
      const { sharers, sharersError, basis } = await expectedSpread(network, {
        model: "learned",
        learner,
        attribution: "uniform",
      } as Assumptions);
      expect(basis.calibration).toBe(1);
      expect(Math.abs(sharers[u1] - 1 - exact), learner).toBeLessThanOrEqual(4 * sharersError[u1]);
    }
  });
});

describe("4.9 the karate club", () => {
  it("is divided into four, with Q = 0.4197896", async () => {
    expect(await wholeOf(karate(), "community")).toMatchObject({ community: 4, "community.modularity": expect.closeTo(0.4197896, 7) });
  });

  it("has ten people four deep", async () => {
    const depths = await columnOf(karate(), "coreDepth");
    expect([Math.max(...depths), depths.filter((depth) => depth === 4).length]).toEqual([4, 10]);
  });

  it.each<[string, Record<number, number>]>([
    ["constraint", { 0: 0.155423, 33: 0.156419, 2: 0.185177, 1: 0.279535, 16: 0.78125 }],
    ["effectiveSize", { 0: 13.75, 33: 15.235294, 2: 7.8 }],
    ["attentionRank", { 33: 0.10091918, 0: 0.09699729, 2: 0.05707851, 16: 0.01678401 }],
  ])("%s", async (id, values) => {
    const column = await columnOf(karate(), id);
    for (const [row, value] of Object.entries(values)) expect(column[Number(row)], row).toBeCloseTo(value, 6);
  });
});
