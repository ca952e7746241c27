/** Every finding there is, the most important first. A new finding is one file and one line here. */
import type { BoundFinding } from "./finding.ts";
import { unexplained } from "./unexplained.ts";

export const FINDINGS: readonly BoundFinding[] = [unexplained];
