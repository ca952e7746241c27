import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_ACCOUNTS } from "../../../src/app/state/accounts.ts";
import { openHoldings } from "../../../src/app/state/holdings.ts";
import { openMask } from "../../../src/app/state/maskNames.ts";
import { namesOf, type PersonNames } from "../../../src/app/state/names.ts";
import { knownAccounts, REAL_NAMES, standInNumbers, withNaming, type Naming } from "../../../src/app/state/naming.ts";
import { NO_OPENING } from "../../../src/app/state/opening.ts";
import { markOf } from "../../../src/core/findings/marks.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { packNetwork } from "../../../src/core/network/wire.ts";

const HANDLES = ["rina.w", "budi", "kopi", "al", "7", "123456789"];
const network = drawNetwork({ follows: HANDLES.slice(1).map((one): [string, string] => [HANDLES[0] ?? "", one]) });
const holdings = openHoldings();
const version = holdings.keep({ files: [], opening: NO_OPENING, answers: { byQuestion: {} }, wire: packNetwork(network), network });

function shownAs(naming: Partial<Naming>, said = NO_ACCOUNTS): PersonNames {
  const holding = holdings.get(version);
  if (holding === undefined) throw new Error("a holding was expected");
  return namesOf(holding, {
    naming: { ...REAL_NAMES, seed: 7, ...naming },
    accounts: said,
    language: "en",
    standIn: (number) => `Account ${number}`,
  });
}

describe("stand-ins", () => {
  it("give everybody a number of her own, the same for one seed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer(), (count, seed) => {
        const numbers = standInNumbers(count, seed);
        expect(Array.from(numbers).toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
        expect(standInNumbers(count, seed)).toEqual(numbers);
      }),
    );
  });

  it("do not follow the order of the files", () => {
    const numbers = standInNumbers(1000, 7);
    expect(numbers.filter((number, row) => number === row + 1).length).toBeLessThan(20);
  });

  it("are drawn once", () => {
    const first = withNaming(REAL_NAMES, { shown: "standIn" });
    expect(first.seed).not.toBe(0);
    expect(withNaming(withNaming(first, { shown: "real" }), { shown: "blurred" }).seed).toBe(first.seed);
  });

  it("leave our accounts, brands and media their names where that is wanted", () => {
    const said = { ...NO_ACCOUNTS, said: { ours: [2], brands: [1], media: [], people: [0] } };
    expect(knownAccounts(network, said)).toEqual(new Set([1, 2]));
    expect(shownAs({ shown: "standIn" }, said).nameOf(2)).toBe(network.people.id(2));
    expect(shownAs({ shown: "standIn", keepsKnown: false }, said).nameOf(2)).toMatch(/^Account \d{3}$/);
    expect(shownAs({ shown: "blurred" }, said).nameOf(0)).toBe("•••••");
  });

  it("are found by their number", () => {
    const names = shownAs({ shown: "standIn" });
    for (let row = 0; row < network.people.count; row++) expect(names.rowOfStandIn(names.nameOf(row))).toBe(row);
    expect(names.rowOfStandIn("Account 999")).toBeUndefined();
    expect(shownAs({ shown: "blurred" }).rowOfStandIn("1")).toBeUndefined();
    expect(shownAs({}).rowOfStandIn("1")).toBeUndefined();
  });

  it("stand in sentences where a person is marked", () => {
    const sentence = `${markOf(0)} and ${markOf(1)} carry 12 shares.`;
    expect(shownAs({}).textOf(sentence)).toBe(`${network.people.id(0)} and ${network.people.id(1)} carry 12 shares.`);
    const names = shownAs({ shown: "standIn" });
    expect(names.textOf(sentence)).toBe(`${names.nameOf(0)} and ${names.nameOf(1)} carry 12 shares.`);
  });
});

describe("names in texts", () => {
  const rowOf = (name: string) => HANDLES.indexOf(name);
  const mask = openMask({ people: HANDLES.keys(), spellingsOf: (row) => [HANDLES[row] ?? ""], shownOf: (row) => `<${row}>` });

  it.each([
    ["RT @rina.w: kopi!", `RT <${rowOf("rina.w")}>: <${rowOf("kopi")}>!`],
    ["Rina.W, BUDI.", `<${rowOf("rina.w")}>, <${rowOf("budi")}>.`],
    ["kopitiam and budiman", "kopitiam and budiman"],
    ["Al said al, @AL", `Al said <${rowOf("al")}>, <${rowOf("al")}>`],
    ["7 of 123456789, @7", `7 of <${rowOf("123456789")}>, <${rowOf("7")}>`],
    ["https://example.org/budi/status", `https://example.org/<${rowOf("budi")}>/status`],
  ])("%s", (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it("are found whole, the longest first, and signs anywhere", () => {
    const names = ["Ana", "Ana Wijaya Putri", "🔥🔥", "~Dewi~"];
    const masked = openMask({ people: names.keys(), spellingsOf: (row) => [names[row] ?? ""], shownOf: (row) => `<${row}>` });
    expect(masked("ana wijaya putri and Ana, by 🔥🔥 and Dewi")).toBe("<1> and <0>, by <2> and <3>");
  });

  it("take the signs at their ends along, but leave a sentence its full stop", () => {
    const names = ["Ryan, Paul D.", "🌸 Ani 🌸", 'Robert "Bob"'];
    const masked = openMask({ people: names.keys(), spellingsOf: (row) => [names[row] ?? ""], shownOf: (row) => `<${row}>` });
    expect(masked("Ryan, Paul D. and 🌸 Ani 🌸 are first.")).toBe("<0> and <1> are first.");
    expect(masked("The circle around Ryan, Paul D. It is small, says Ani.")).toBe("The circle around <0>. It is small, says <1>.");
    expect(masked('Robert "Bob" hears @Ryan, Paul D.')).toBe("<2> hears <0>.");
  });

  it("are gone, whatever stands around them", () => {
    const name = fc.stringMatching(/^[a-z]{4,8}( [a-z]{4,8})?$/u);
    const around = fc.stringMatching(/^[ .,!?]{1,3}$/u);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(5), around), { maxLength: 8 }),
        (names, said) => {
          const hidden = openMask({ people: names.keys(), spellingsOf: (row) => [names[row] ?? ""], shownOf: () => "#" });
          const text = said.map(([at, sign]) => (names[at % names.length] ?? "") + sign).join("");
          expect(hidden(text)).not.toMatch(/[a-z]/u);
        },
      ),
    );
  });

  it("leave everything else letter by letter", () => {
    const unmasked = openMask({ people: [], spellingsOf: () => [], shownOf: () => "" });
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(unmasked(text)).toBe(text);
      }),
    );
  });
});

describe("the house", () => {
  it("asks for an id where names are given and where scenes are kept, so that nothing else shows one", () => {
    const app = join(import.meta.dirname, "../../../src/app");
    const files = readdirSync(app, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.tsx?$/u.test(file.name))
      .map((file) => join(file.parentPath, file.name));
    const asking = files.filter((file) => /\b(people|posts)\.id\(/u.test(readFileSync(file, "utf8")));
    expect(asking.map((file) => relative(app, file)).toSorted()).toEqual(["state/names.ts", "state/storyParts.ts"]);
  });
});

describe("names that are turned round", () => {
  it("are found in texts as they are listed and as they are said", () => {
    const listed = drawNetwork({ follows: [["Hartono, Sari", "budi"]] });
    const kept = openHoldings();
    const holding = kept.get(
      kept.keep({ files: [], opening: NO_OPENING, answers: { byQuestion: {} }, wire: packNetwork(listed), network: listed }),
    );
    if (holding === undefined) throw new Error("a holding was expected");
    const naming: Naming = { ...REAL_NAMES, seed: 7, shown: "blurred" };
    const { textOf } = namesOf(holding, { naming, accounts: NO_ACCOUNTS, language: "en", standIn: (number) => number });
    expect(textOf("Hartono, Sari and Sari Hartono meet Sari")).toBe("••••• and ••••• meet Sari");
  });
});
