/**
 * How the user says that a file writes its days and its numbers, where both readings make sense: an answer
 * `dayFirst:<file>` is "day" or "month", an answer `decimals:<file>` is "," or ".". Without one the column decides.
 */
import type { DecimalMark } from "./numbers.ts";
import type { Answers } from "../report/report.ts";
import type { TimeStyle } from "./times.ts";

export function dayFirstAnswerId(file: string): string {
  return `dayFirst:${file}`;
}

export function decimalsAnswerId(file: string): string {
  return `decimals:${file}`;
}

export function withGivenOrder(style: TimeStyle, file: string, answers: Answers): TimeStyle {
  const answer = answers[dayFirstAnswerId(file)];
  return answer === "day" || answer === "month" ? { ...style, isDayFirst: answer === "day" } : style;
}

/** The mark the user gave; undefined: the column decides. */
export function maybeGivenMark(file: string, answers: Answers): DecimalMark | undefined {
  const answer = answers[decimalsAnswerId(file)];
  return answer === "," || answer === "." ? answer : undefined;
}
