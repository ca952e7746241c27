import type { FindingWords, FoundSentence } from "../../core/findings/finding.ts";
import type { PersonNames } from "./names.ts";

/** A finding with the names under which its people are shown. */
export function shownFinding(finding: FoundSentence, { textOf }: Pick<PersonNames, "textOf">): FoundSentence {
  const { subject, rest, more, working, safe, unsafe, caveat } = finding;
  return {
    ...finding,
    subject: textOf(subject),
    rest: textOf(rest),
    more: textOf(more),
    working: textOf(working),
    safe: textOf(safe),
    unsafe: textOf(unsafe),
    caveat: textOf(caveat),
  };
}

/** As a headline, which has no full stop. */
export function findingHeadline({ subject, rest }: Pick<FindingWords, "subject" | "rest">): string {
  return subject + rest.replace(/\.$/, "");
}
