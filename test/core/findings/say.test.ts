import { describe, expect, it } from "vitest";
import { namesIn, shortened } from "../../../src/core/findings/names.ts";
import { gatherFacts } from "../../../src/core/findings/facts.ts";
import { sayIn } from "../../../src/core/findings/say.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { readFiles } from "../../../src/core/tular.ts";

const NAMES = { nameOf: (row: number) => ["Rina", "Tono"][row] ?? "", leaderOf: () => 1 };
const en = sayIn("en", NAMES);
const id = sayIn("id", NAMES);

describe("numbers in sentences", () => {
  it("are written as the language writes them", () => {
    expect([en.count(2148), id.count(2148)]).toEqual(["2,148", "2.148"]);
    expect([en.ratio(3.14), id.ratio(3.14), en.ratio(120.4)]).toEqual(["3.1×", "3,1×", "120×"]);
    expect([en.decimal(1247.31), en.decimal(4.449), id.decimal(4.449), en.decimal(0.0861), en.decimal(12)]).toEqual([
      "1,247",
      "4.4",
      "4,4",
      "0.086",
      "12",
    ]);
  });

  it("round parts to whole percent, and to tenths below ten", () => {
    expect([0.41, 0.128, 0.0412, 0.04, 0.0996, 0.00094, 0, 1].map((value) => en.percent(value))).toEqual([
      "41%",
      "13%",
      "4.1%",
      "4%",
      "10%",
      "0.1%",
      "0%",
      "100%",
    ]);
    expect(id.percent(0.0412)).toBe("4,1%");
    expect(en.hundred(0.578)).toBe("58");
  });

  it("are one number where both ends of a range are written alike", () => {
    expect(en.range([0.58, 0.69])).toBe("58% to 69%");
    expect(id.range([0.58, 0.69])).toBe("58% sampai 69%");
    expect(en.range([0.581, 0.584])).toBe("58%");
  });

  it("are words up to twelve where a sentence begins, and singular for one", () => {
    expect([1, 2, 12, 13, 2148].map((value) => en.peopleFirst(value))).toEqual([
      "One person",
      "Two people",
      "Twelve people",
      "13 people",
      "2,148 people",
    ]);
    expect([1, 12, 13].map((value) => id.peopleFirst(value))).toEqual(["Satu akun", "Dua belas akun", "13 akun"]);
    expect([en.people(1), en.people(2), id.people(2)]).toEqual(["1 person", "2 people", "2 akun"]);
  });

  it("join as lists do", () => {
    expect([["a"], ["a", "b"], ["a", "b", "c"]].map((words) => en.list(words))).toEqual(["a", "a and b", "a, b and c"]);
    expect([["a"], ["a", "b"], ["a", "b", "c"]].map((words) => id.list(words))).toEqual(["a", "a dan b", "a, b, dan c"]);
  });
});

describe("names in sentences", () => {
  it("call a community by who leads in it", () => {
    expect([en.communityOf(0), en.communityFirst(0)]).toEqual(["the community around Tono", "The community around Tono"]);
    expect([id.communityOf(0), id.communityFirst(0)]).toEqual(["komunitas di sekitar Tono", "Komunitas di sekitar Tono"]);
  });

  it("take the leader by lateral influence, and by the audience where nothing is shared", () => {
    const follows = [
      ["b", "a"],
      ["c", "a"],
      ["d", "a"],
      ["a", "b"],
    ] as const;
    const leader = (shares: { sharer: string; author: string }[]): string => {
      const network = drawNetwork({ follows, shares });
      return network.people.id(gatherFacts(layOut(network)).leaderOf(0));
    };
    expect(leader([])).toBe("a");
    expect(leader([{ sharer: "a", author: "b" }])).toBe("b");
  });

  it("are what the file calls people, its ids where it is silent, and never endless", async () => {
    const long = "x".repeat(10_000);
    const files = {
      "follows.csv": "follower,followed\na,b\nb,c\nc,a\n",
      "people.csv": `account,name,motto\na,Ana,hi\nb,,ho\nc,${long},hu\n`,
    };
    const encoder = new TextEncoder();
    const { network } = await readFiles(
      Object.entries(files).map(([name, text]) => ({ name, bytes: encoder.encode(text) })),
      { answers: "suggested" },
    );
    if (network === undefined) throw new Error("a network was expected");
    const facts = gatherFacts(layOut(network));
    const called = (header?: string): string[] =>
      ["a", "b", "c"].map((who) => namesIn(facts, "en", header).nameOf(network.people.indexOf(who)));
    expect(called()).toEqual(["Ana", "b", `${"x".repeat(39)}…`]);
    expect(called("motto")).toEqual(["hi", "ho", "hu"]);
  });

  it("end after forty letters, however many bytes a letter takes", () => {
    for (const letter of ["x", "é", "😀"]) {
      expect(shortened(letter.repeat(40))).toBe(letter.repeat(40));
      expect(shortened(letter.repeat(41))).toBe(`${letter.repeat(39)}…`);
      expect(shortened(letter.repeat(40) + "x".repeat(100))).toBe(`${letter.repeat(39)}…`);
    }
  });
});
