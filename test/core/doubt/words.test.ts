import { describe, expect, it } from "vitest";
import { doubtOf } from "../../../src/core/doubt/doubt.ts";
import { MISSING_REASONS, missingOf } from "../../../src/core/doubt/missing.ts";
import { DOUBT_REASONS, type Doubt } from "../../../src/core/doubt/result.ts";
import { DOUBT_WORDS } from "../../../src/core/doubt/words.ts";
import { influence } from "../../../src/core/measures/influence.ts";
import { lateralShare } from "../../../src/core/measures/lateralShare.ts";
import { lateralInfluence } from "../../../src/core/measures/lateralInfluence.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { plantLog } from "./planted.ts";

const PLAN = { posts: 1200, authors: [5, 4, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1], meanShares: 3, days: 400 };

describe("the words of doubt", () => {
  it("write places as their language does", () => {
    const { en, id } = DOUBT_WORDS;
    expect([1, 2, 3, 4, 11, 12, 21, 102, 1003].map((place) => en.place(place, place))).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "12th",
      "21st",
      "102nd",
      "1,003rd",
    ]);
    expect(en.place(2, 6)).toBe("2nd to 6th");
    expect(id.place(2, 6)).toBe("ke-2 s.d. ke-6");
    expect(id.place(2, 2)).toBe("ke-2");
    expect(id.place(1003, 1200)).toBe("ke-1.003 s.d. ke-1.200");
  });

  it("say by what it was made, with the numbers of the file in both languages", () => {
    const bench = layOut(plantLog(1, PLAN));
    const doubt = doubtOf(bench, lateralInfluence);
    const said = (language: "en" | "id", of: Doubt): string => DOUBT_WORDS[language].made(of).join(" ");
    expect(said("en", doubt)).toContain("The 1,200 posts in these files");
    expect(said("en", doubt)).toContain("drawn anew 500 times");
    expect(said("en", doubt)).toContain("in 12 ways");
    expect(said("id", doubt)).toContain("1.200 kiriman");
    expect(said("id", doubt)).toContain("diundi ulang 500 kali");
    expect(said("id", doubt)).toContain("12 cara");
    const hidden = doubtOf(layOut(plantLog(1, { ...PLAN, hasPosts: false })), influence);
    expect(said("en", hidden)).toContain("within one day");
    expect(said("en", hidden)).not.toContain("ways");
    const topic = doubtOf(layOut(plantLog(1, { ...PLAN, hasPosts: false })), lateralShare);
    expect(said("en", topic)).toContain("the whole log is one item");
    expect(said("en", topic)).not.toContain("nor times");
    expect(said("id", topic)).not.toContain("maupun waktu");
    const totals = doubtOf(layOut(drawNetwork({ shares: [{ sharer: "a", author: "b", weight: 7 }] })), lateralInfluence);
    expect(said("en", totals)).toContain("neither posts nor times");
    expect(said("en", totals)).not.toContain("drawn anew 0 times");
    expect(said("id", totals)).toContain("tidak menyebut kiriman maupun waktu");
  });

  it("say what gaps would do", () => {
    const { levels } = missingOf(layOut(plantLog(1, { ...PLAN, posts: 100 })), influence);
    expect(levels.map((level) => DOUBT_WORDS.en.gap(level))[1]).toMatch(
      /^If 10% of the follows were missing at random, \d+% of all pairs of people would keep their order, and \d+ of the first ten stay among the first ten\.$/,
    );
    expect(DOUBT_WORDS.id.gap(levels[5])).toMatch(/^Bila 20% akun hilang secara acak, \d+% dari semua pasangan akun tetap pada urutannya/);
  });

  it("have a sentence for every reason, a different one in each language", () => {
    const { en, id } = DOUBT_WORDS;
    for (const reason of DOUBT_REASONS) {
      expect(en.reasons[reason]).toMatch(/^[A-Z].*\.$/);
      expect(id.reasons[reason]).toMatch(/^[A-Z].*\.$/);
      expect(en.reasons[reason]).not.toBe(id.reasons[reason]);
    }
    for (const reason of MISSING_REASONS) expect(en.missingReasons[reason]).not.toBe(id.missingReasons[reason]);
  });
});
