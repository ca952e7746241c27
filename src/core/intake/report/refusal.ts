import { Problem, type ProblemFacts } from "../../base/problem.ts";
import type { FileReport } from "./report.ts";

/** A table that cannot be used as it was understood: its columns are shown all the same, so that the user can name them. */
export class Refusal extends Problem {
  readonly report: FileReport;

  constructor(facts: ProblemFacts, report: FileReport) {
    super(facts);
    this.report = report;
  }
}
