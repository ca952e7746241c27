import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { columnsNeeded, NO_FILTER, PARTS, type Clause, type Filter, type HandSet, type Test } from "../../../src/core/filter/filter.ts";
import { fitOf } from "../../../src/core/filter/fit.ts";
import { ACCOUNT_TYPES, KINDS, type Network, type People } from "../../../src/core/network/network.ts";
import { pipesOf } from "../../../src/core/network/pipes.ts";
import { drawNetwork, G8_START, sampleG8, sampleRandom } from "../../../src/core/network/sample.ts";
import { COURSES, distancesFrom } from "../../../src/core/network/ways.ts";
import { DEFAULT_SETTINGS, layOut, type Accounts } from "../../../src/core/network/workbench.ts";

const HOUR_MS = 3_600_000;
const CITIES = ["", "Bandung", "Solo"];

/** A random network whose people have a city and an age, and a measured column, each with gaps. */
function furnished(seed: number): { network: Network; columns: Map<string, Float64Array> } {
  const bare = sampleRandom(seed, { people: 18, follows: seed % 4 === 0 ? 0 : 40, posts: 4, shares: 26 });
  const count = bare.people.count;
  const codes = Uint32Array.from({ length: count }, (_, row) => (row * 7 + Math.abs(seed)) % 3);
  const ages = Float64Array.from({ length: count }, (_, row) => (row % 5 === 0 ? NaN : 20 + row));
  const people: People = {
    ...bare.people,
    attributes: [
      { name: "city", kind: "text", codes, words: CITIES },
      { name: "age", kind: "number", values: ages },
    ],
  };
  const columns = new Map([
    ["influence", Float64Array.from({ length: count }, (_, row) => (row % 6 === 1 ? NaN : (row * 5) % 7))],
    ["community", Float64Array.from({ length: count }, (_, row) => (row < 12 ? row % 3 : row - 9))],
  ]);
  return { network: { ...bare, people }, columns };
}

const SETS: HandSet[] = [
  { id: 1, name: "board", rows: [0, 3, 5] },
  { id: 4, name: "nobody", rows: [] },
];

const bound = fc.option(fc.integer({ min: -1, max: 40 }));
const hour = fc.option(fc.integer({ min: 0, max: 120 }).map((hours) => G8_START + hours * HOUR_MS));
const someTest: fc.Arbitrary<Test> = fc.oneof(
  fc.record({
    kind: fc.constant("number" as const),
    column: fc.constantFrom("influence", "attribute:age", "absent"),
    from: bound,
    to: bound,
  }),
  fc.record({
    kind: fc.constant("words" as const),
    column: fc.constantFrom("attribute:city", "attribute:absent"),
    words: fc.subarray([...CITIES, "Medan"]),
  }),
  fc.record({ kind: fc.constant("community" as const), communities: fc.subarray([-1, 0, 1, 2, 5]) }),
  fc.record({ kind: fc.constant("account" as const), types: fc.subarray([...ACCOUNT_TYPES]) }),
  fc.record({ kind: fc.constant("layer" as const), layer: fc.constantFrom("follows" as const, "shares" as const) }),
  fc.record({
    kind: fc.constant("actions" as const),
    part: fc.constantFrom(...PARTS),
    kinds: fc.option(fc.subarray([...KINDS])),
    fromMs: hour,
    toMs: hour,
  }),
  fc.record({
    kind: fc.constant("near" as const),
    people: fc.array(fc.nat(17), { maxLength: 3 }),
    steps: fc.nat(3),
    course: fc.constantFrom(...COURSES),
  }),
  fc.record({ kind: fc.constant("set" as const), set: fc.constantFrom(1, 4, 9) }),
);
const someClauses = fc
  .array(fc.record({ isNegated: fc.boolean(), test: someTest }), { maxLength: 5 })
  .map((clauses) => clauses.map((clause, id): Clause => ({ id, ...clause })));
const someFilter: fc.Arbitrary<Filter> = fc.record({ join: fc.constantFrom("and" as const, "or" as const), clauses: someClauses });

/** One statement about one person, read off the words at the head of filter.ts. */
function holds(test: Test, row: number, { network, columns }: ReturnType<typeof furnished>): boolean {
  const { people, shares, follows } = network;
  const count = people.count;
  switch (test.kind) {
    case "number": {
      const value = test.column === "attribute:age" ? people.attribute("age")?.[row] : columns.get(test.column)?.[row];
      const number = test.column === "attribute:age" ? agesOf(network)[row] : Number(value ?? NaN);
      return (test.from === null ? number > -Infinity : number >= test.from) && (test.to === null ? number < Infinity : number <= test.to);
    }
    case "words": {
      const city = people.attributes[0];
      return test.words.includes(test.column === "attribute:city" && city?.kind === "text" ? CITIES[city.codes[row]] : "");
    }
    case "community": {
      const of = columns.get("community") ?? new Float64Array();
      return test.communities.includes(of.filter((one) => one === of[row]).length === 1 ? -1 : of[row]);
    }
    case "account":
      return test.types.includes(ACCOUNT_TYPES[people.type[row]]);
    case "layer":
      if (test.layer === "follows") return follows.audience(row).length + follows.sources(row).length > 0;
      return shares.sharer.includes(row) || shares.author.includes(row);
    case "actions":
      return Array.from({ length: shares.count }, (_, entry) => entry).some((entry) => {
        const isPart = (test.part !== "heard" && shares.sharer[entry] === row) || (test.part !== "acted" && shares.author[entry] === row);
        const isKind = test.kinds === null || test.kinds.includes(KINDS[shares.kind[entry]]);
        const time = shares.timeMs[entry];
        const isIn = (test.fromMs === null || time >= test.fromMs) && (test.toMs === null || time <= test.toMs);
        return isPart && isKind && isIn;
      });
    case "near":
      return test.people.some((one) => {
        const far = distancesFrom(pipesOf(network), [one % count], test.course)[row];
        return far >= 0 && far <= test.steps;
      });
    case "set":
      return SETS.some(({ id, rows }) => id === test.set && rows.includes(row));
  }
}

function agesOf({ people }: Network): Float64Array {
  const age = people.attributes[1];
  return age?.kind === "number" ? age.values : new Float64Array();
}

function slowly(filter: Filter, world: ReturnType<typeof furnished>): number[] {
  return Array.from({ length: world.network.people.count }, (_, row) => {
    const said = filter.clauses.map(({ test, isNegated }) => holds(test, row, world) !== isNegated);
    if (said.length === 0) return 1;
    return (filter.join === "and" ? said.every(Boolean) : said.some(Boolean)) ? 1 : 0;
  });
}

function quickly(filter: Filter, { network, columns }: ReturnType<typeof furnished>) {
  return fitOf(layOut(network), filter, { columns, sets: SETS });
}

const total = (mask: readonly number[]) => mask.reduce((sum, one) => sum + one, 0);

describe("fitOf", () => {
  it("equals the slow way, in all, by clause, and with any clause taken away", () => {
    fc.assert(
      fc.property(fc.integer(), someFilter, (seed, filter) => {
        const world = furnished(seed);
        const fit = quickly(filter, world);
        expect(Array.from(fit.mask)).toEqual(slowly(filter, world));
        expect(fit.count).toBe(total(slowly(filter, world)));
        filter.clauses.forEach((clause, i) => {
          expect(fit.clauses[i].count).toBe(total(slowly({ join: "and", clauses: [clause] }, world)));
          const others = { ...filter, clauses: filter.clauses.filter((one) => one !== clause) };
          expect(fit.clauses[i].without).toBe(total(slowly(others, world)));
        });
      }),
      { numRuns: 500 },
    );
  });

  it("keeps De Morgan's laws: not (a and b) is (not a) or (not b)", () => {
    fc.assert(
      fc.property(fc.integer(), someFilter, (seed, filter) => {
        fc.pre(filter.clauses.length > 0);
        const world = furnished(seed);
        const turned: Filter = {
          join: filter.join === "and" ? "or" : "and",
          clauses: filter.clauses.map((clause) => ({ ...clause, isNegated: !clause.isNegated })),
        };
        expect(Array.from(quickly(turned, world).mask)).toEqual(Array.from(quickly(filter, world).mask, (one) => 1 - one));
      }),
    );
  });

  it("survives JSON", () => {
    fc.assert(
      fc.property(fc.integer(), someFilter, (seed, filter) => {
        const world = furnished(seed);
        expect(quickly(JSON.parse(JSON.stringify(filter)) as Filter, world)).toEqual(quickly(filter, world));
      }),
    );
  });

  it("leaves everybody in where there is no clause, in either manner of joining", () => {
    const world = furnished(3);
    expect(quickly(NO_FILTER, world).count).toBe(18);
    expect(quickly({ ...NO_FILTER, join: "or" }, world).count).toBe(18);
  });

  it("never finds a person without a value inside a range, and says how many a negated one holds for", () => {
    const world = furnished(3);
    const open = (isNegated: boolean): Filter => ({
      join: "and",
      clauses: [{ id: 1, isNegated, test: { kind: "number", column: "influence", from: null, to: null } }],
    });
    expect(quickly(open(false), world)).toMatchObject({ count: 15, clauses: [{ count: 15, unsaid: 3 }] });
    expect(quickly(open(true), world)).toMatchObject({ count: 3, clauses: [{ count: 3, unsaid: 3 }] });
  });

  it("includes both ends of a range and of a time", () => {
    const network = drawNetwork({
      people: ["late"],
      shares: [
        { sharer: "ann", author: "bo", timeMs: 1000 },
        { sharer: "cy", author: "bo", timeMs: 2000, kind: "reply" },
        { sharer: "di", author: "cy" },
      ],
    });
    const named = (test: Test) => {
      const { mask } = fitOf(
        layOut(network),
        { join: "and", clauses: [{ id: 1, isNegated: false, test }] },
        { columns: new Map(), sets: [] },
      );
      return ["ann", "bo", "cy", "di", "late"].filter((name) => mask[network.people.indexOf(name)] === 1);
    };
    const within = { kind: "actions", kinds: null, fromMs: 1000, toMs: 2000 } as const;
    expect(named({ ...within, part: "either" })).toEqual(["ann", "bo", "cy"]);
    expect(named({ ...within, part: "acted" })).toEqual(["ann", "cy"]);
    expect(named({ ...within, part: "heard", kinds: ["reply"] })).toEqual(["bo"]);
    expect(named({ kind: "actions", part: "acted", kinds: null, fromMs: null, toMs: null })).toEqual(["ann", "cy", "di"]);
    expect(named({ kind: "layer", layer: "shares" })).toEqual(["ann", "bo", "cy", "di"]);
    expect(named({ kind: "layer", layer: "follows" })).toEqual([]);
  });

  it("counts people who are alone as being in no community", () => {
    const network = sampleG8();
    const columns = new Map([["community", Float64Array.of(0, 0, 0, 0, 1, 1, 1, 2)]]);
    const rows = (communities: number[], isNegated = false) => {
      const filter: Filter = { join: "and", clauses: [{ id: 1, isNegated, test: { kind: "community", communities } }] };
      return Array.from(fitOf(layOut(network), filter, { columns, sets: [] }).mask);
    };
    expect(rows([1])).toEqual([0, 0, 0, 0, 1, 1, 1, 0]);
    expect(rows([2])).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(rows([-1])).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    expect(rows([0, -1], true)).toEqual([0, 0, 0, 0, 1, 1, 1, 0]);
  });
});

describe("a clause about the kind of account", () => {
  it("goes by what the user says before what the files say", () => {
    const network = sampleG8();
    const row = (name: string) => network.people.indexOf(name);
    const brands: Filter = { join: "and", clauses: [{ id: 1, isNegated: false, test: { kind: "account", types: ["brand"] } }] };
    const found = (accounts?: Accounts) => {
      const settings = accounts === undefined ? DEFAULT_SETTINGS : { ...DEFAULT_SETTINGS, accounts };
      const { mask } = fitOf(layOut(network, settings), brands, { columns: new Map(), sets: [] });
      return [..."ABCDEFGH"].filter((name) => mask[row(name)] === 1);
    };
    expect(found()).toEqual(["B"]);
    expect(found({ ours: [row("D")], brands: [], media: [], people: [row("B")] })).toEqual(["D"]);
  });
});

describe("columnsNeeded", () => {
  it("names what must be measured, each once, and nothing that the files hold", () => {
    const tests: Test[] = [
      { kind: "number", column: "influence", from: 1, to: null },
      { kind: "number", column: "influence", from: null, to: 3 },
      { kind: "number", column: "attribute:age", from: 1, to: null },
      { kind: "words", column: "attribute:city", words: [""] },
      { kind: "community", communities: [0] },
    ];
    expect(columnsNeeded({ join: "or", clauses: tests.map((test, id) => ({ id, isNegated: false, test })) })).toEqual([
      "influence",
      "community",
    ]);
  });
});
