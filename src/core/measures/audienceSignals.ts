/**
 * Is something about this account's audience worth checking? F1, F2, F3.
 *
 * How many of three signals are unusual: little passed on for so large an audience, many hollow followers, followers in
 * lockstep (`cascades/audienceSignals.ts` says how each is found). From two on it is worth checking; that many accounts
 * stand in `audienceSignals`, `.one`: those with one, the base rate; `.lockstep`: how many times denser the densest
 * block is than by chance. Never a verdict: fan clubs, companies' staff and cut crawls look alike. Cost: O(m log n)
 * twice to four times; 4 s of processor time for a million ties. Nothing to say of accounts of which fewer than two
 * signals can be looked at, and without a follow layer.
 */
import { audienceSignals as signalsOf } from "../cascades/audienceSignals.ts";
import type { Workbench } from "../network/workbench.ts";
import { influence } from "./influence.ts";
import { defineMeasure, onFollows, type Outcome } from "./measure.ts";

export const audienceSignals = defineMeasure({
  id: "audienceSignals",
  scopes: ["person", "whole"],
  format: "decimal",
  source: "Hooi and others 2016; Cha and others 2010; Maslov and Sneppen 2002",
  cost: "O(m log n)",
  words: {
    en: {
      name: "Signals worth checking",
      question: "Is something about this account's audience worth checking?",
      formula: "How many of three signals are unusual: little passed on, hollow followers, followers in lockstep.",
      unit: "signals",
      caveat: "Never a verdict. Fan clubs, staff and incomplete files look alike; one signal alone says nothing.",
      whole: {
        name: "Accounts worth checking",
        question: "How many accounts have an audience that is worth checking?",
        formula: "Accounts with at least two of three unusual signals: little passed on, hollow followers, followers in lockstep.",
        unit: "accounts",
      },
    },
    id: {
      name: "Tanda yang perlu dicek",
      question: "Adakah sesuatu pada audiens akun ini yang perlu dicek?",
      formula: "Berapa dari tiga tanda yang tak lazim: sedikit diteruskan, pengikut kosong, pengikut bergerak serempak.",
      unit: "tanda",
      caveat: "Bukan vonis. Klub penggemar, karyawan, dan berkas yang tak lengkap tampak serupa; satu tanda saja tak berarti.",
      whole: {
        name: "Akun yang perlu dicek",
        question: "Berapa akun yang audiensnya perlu dicek?",
        formula:
          "Akun dengan setidaknya dua dari tiga tanda yang tak lazim: sedikit diteruskan, pengikut kosong, pengikut bergerak serempak.",
        unit: "akun",
      },
    },
  },
  compute: (bench) => onFollows(bench, audienceSignals, () => counted(bench)),
  example: { network: "G8 with post", scope: "person", values: { A: null, B: null } },
});

function counted(bench: Workbench): Outcome {
  const { people = new Float64Array(bench.network.people.count) } = influence.compute(bench);
  const { unusual, looked, block, densityByChance } = signalsOf(bench, people);
  const column = Float64Array.from(unusual, (count, row) => (looked[row] >= 2 ? count : NaN));
  const withSignals = (least: number, most: number): number => column.filter((count) => count >= least && count <= most).length;
  const isSaid = column.some((count) => !Number.isNaN(count));
  return {
    people: column,
    whole: {
      audienceSignals: isSaid ? withSignals(2, 3) : NaN,
      "audienceSignals.one": isSaid ? withSignals(1, 1) : NaN,
      "audienceSignals.lockstep": block === undefined || densityByChance === 0 ? NaN : block.density / densityByChance,
    },
    ...(column.some(Number.isNaN) && { reasons: ["no-signals" as const] }),
  };
}
