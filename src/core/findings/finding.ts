/**
 * A finding: one sentence with numbers that is true of a file and worth saying of it, with the people it is about, what
 * may safely be said of it and what may not. The numbers are those of the measures and of nothing else.
 */
import type { Facts } from "./facts.ts";
import type { FindingLanguage, Say } from "./say.ts";

/** The words of a finding about one file. */
export interface FindingWords {
  /** How the sentence begins; shown bold. */
  readonly subject: string;
  /** How it goes on, with its own space before it. `subject + rest` stands alone, as the headline of the map. */
  readonly rest: string;
  /** What else is to be said, in whole sentences; "" for nothing. */
  readonly more: string;
  /** How the numbers came about, with today's numbers. */
  readonly working: string;
  /** What may be said in a meeting. */
  readonly safe: string;
  /** What must not, and why not. */
  readonly unsafe: string;
  /** What it does not say. */
  readonly caveat: string;
}

/** What was found in a file. */
export interface Found {
  /** Rows of the people it is about, who light up; the most important first. */
  readonly people: Uint32Array;
  /** The communities it is about. */
  readonly communities?: readonly number[];
}

/**
 * `who`: people and groups that a plan can begin with. `how`: how it spread. `doubt`: what is not known. Some of each are
 * shown, so that no file is told without its doubts.
 */
export type FindingKind = "who" | "how" | "doubt";

export interface Finding<F extends Found = Found> {
  /** Stable: saved projects use it. */
  readonly id: string;
  readonly kind: FindingKind;
  /** Ids of the measures that it rests on, the one that explains most first. */
  readonly needs: readonly string[];
  /** Null where it is not true of the file, or not worth saying; the file's head says when it is. */
  find(facts: Facts): F | null;
  readonly words: Readonly<Record<FindingLanguage, (found: F, say: Say) => FindingWords>>;
}

/** A finding as it crosses threads: plain data in one language. */
export interface FoundSentence extends FindingWords {
  readonly id: string;
  readonly kind: FindingKind;
  readonly measures: readonly string[];
  readonly people: Uint32Array;
  readonly communities: readonly number[];
}

/** What a catalogue holds: a finding that was bound to what it finds. */
export interface BoundFinding extends Pick<Finding, "id" | "kind" | "needs"> {
  /** The numbers found, for tests; null as for `find`. */
  find(facts: Facts): Found | null;
  /** The sentence in a language; null where there is none. */
  tell(facts: Facts, say: Say): FoundSentence | null;
}

export function defineFinding<F extends Found>(finding: Finding<F>): Finding<F> & Pick<BoundFinding, "tell"> {
  return Object.freeze({
    ...finding,
    tell(facts: Facts, say: Say): FoundSentence | null {
      const found = finding.find(facts);
      if (found === null) return null;
      const { id, kind, needs } = finding;
      const { people, communities = [] } = found;
      return { id, kind, measures: needs, people, communities, ...finding.words[say.language](found, say) };
    },
  });
}
