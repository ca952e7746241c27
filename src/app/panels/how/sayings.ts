/** What may be said of a number in a meeting, and what may not (`measures.md`, section 5). */
import { SECTIONS } from "../../../core/measures/catalogue.ts";
import type { SayingFacts } from "../../i18n/en/sayings.ts";
import type { Texts } from "../../i18n/en.ts";

type Family = keyof Texts["why"]["sayings"];

const FAMILIES: Readonly<Record<string, Family>> = {
  lateralShare: "lateral",
  reach: "reach",
  reachAmplification: "amplification",
  explainedShares: "explained",
  reachCredit: "reachCredit",
  influence: "influence",
  lateralInfluence: "influence",
  verticalInfluence: "influence",
  expectedPassAlongs: "expected",
  expectedPeerPassAlongs: "expected",
  earnedAudience: "ties",
  soleReach: "without",
  halfLife: "speed",
  directAudience: "structure",
  twoStepAudience: "structure",
  audienceSignals: "signals",
  ...Object.fromEntries(SECTIONS.money.map(({ id }) => [id, "money" as const])),
  afterTheMoney: "afterTheMoney",
};

/** Undefined where nothing has been laid down for a measure. */
export function sayingsOf(id: string, facts: SayingFacts, { why }: Texts): { readonly safe: string; readonly unsafe: string } | undefined {
  const family = FAMILIES[id];
  if (family === undefined) return undefined;
  const { safe, unsafe } = why.sayings[family];
  return { safe: safe(facts), unsafe: unsafe(facts) };
}
