/** Chooses what is worth saying of a file, and says it. */
import { partOf } from "../base/pulse.ts";
import type { Workbench } from "../network/workbench.ts";
import { FINDINGS } from "./catalogue.ts";
import { gatherFacts } from "./facts.ts";
import type { FoundSentence } from "./finding.ts";
import { namesIn } from "./names.ts";
import { sayIn, type FindingLanguage } from "./say.ts";

/** More than this is not read. */
const MOST_TOLD = 6;
/** Doubts are told last, and there is always room for this many. */
const MOST_DOUBTS = 2;

interface Telling {
  /** The header of the column that says what people are called, if the caller knows it. */
  readonly nameHeader?: string | undefined;
  /** What people are called instead of what the files call them. */
  readonly nameOf?: ((row: number) => string) | undefined;
  /** false: how sure places are is not worked out for it. */
  readonly hasDoubt?: boolean;
}

/**
 * What is worth saying of a network, the most important first, doubts last: six sentences at most.
 */
export function tellFindings(
  bench: Workbench,
  language: FindingLanguage,
  { nameHeader, nameOf, hasDoubt = true }: Telling = {},
): FoundSentence[] {
  const facts = gatherFacts(bench, hasDoubt);
  const names = namesIn(facts, language, nameHeader);
  const say = sayIn(language, nameOf === undefined ? names : { ...names, nameOf }, bench.settings.peerRule);
  const told = FINDINGS.flatMap((finding, i) => {
    partOf(bench.pulse, i / FINDINGS.length, (i + 1) / FINDINGS.length)(0, 1);
    return finding.tell(facts, say) ?? [];
  });
  const doubts = told.filter(({ kind }) => kind === "doubt").slice(0, MOST_DOUBTS);
  return [...told.filter(({ kind }) => kind !== "doubt").slice(0, MOST_TOLD - doubts.length), ...doubts];
}
