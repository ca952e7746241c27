/**
 * What a table is about: who follows whom, who shared what of whom, people, or posts. Headers decide, then the kinds
 * and times in it, then the file's name; only what none of them says is asked.
 */
import { decimalMarkOf, maybeNumber } from "../cells/numbers.ts";
import { hintOfName } from "../fileName.ts";
import type { Columns } from "./columns.ts";
import type { Answers, Layer, Question } from "../report/report.ts";
import type { Sample } from "./sampling.ts";

export interface LayerChoice {
  readonly layer: Layer;
  /** Kind of a row that names none. */
  readonly kind: number;
  /** The layer was taken from the file's name. */
  readonly isByName: boolean;
  readonly question?: Question;
}

export function layerOf(file: string, columns: Columns, sample: Sample, answers: Answers): LayerChoice {
  if (columns.other < 0) {
    const isPosts = columns.post >= 0;
    return { layer: isPosts ? "posts" : "people", kind: 0, isByName: false };
  }
  const hint = hintOfName(file);
  const kind = columns.impliedKind ?? hint?.kind ?? 0;
  if (columns.layer !== undefined) return { layer: columns.layer, kind, isByName: false };
  const isDone = columns.kind >= 0 || columns.post >= 0 || columns.original >= 0;
  // A time alone may be when somebody began to follow, or when the list was made.
  if (hint?.layer === "follows" && !isDone) return { layer: "follows", kind, isByName: true };
  const isEvents = isDone || columns.time >= 0 || columns.unreadTime >= 0;
  if (hint?.layer === "shares" || isEvents) return { layer: "shares", kind, isByName: !isEvents };
  const suggested = hasTotals(columns, sample) ? "shares" : "follows";
  const question = layerQuestion(file, suggested, {
    line: sample.lines[0] ?? 1,
    actor: sample.records[0]?.[columns.actor] ?? "",
    other: sample.records[0]?.[columns.other] ?? "",
  });
  return { layer: layerAnswer(answers, question), kind, isByName: false, question };
}

export function layerQuestion(file: string, suggested: "follows" | "shares", example: Question["example"]): Question {
  return { id: `layer:${file}`, about: "layer", file, example, options: ["follows", "shares"], suggested };
}

export function layerAnswer(answers: Answers, question: Question): "follows" | "shares" {
  const answer = answers[question.id];
  return answer === "follows" || answer === "shares" ? answer : question.suggested === "shares" ? "shares" : "follows";
}

/** Counts above one are counts of something done, and following is done once. */
function hasTotals(columns: Columns, sample: Sample): boolean {
  if (columns.weight < 0) return false;
  const texts = sample.records.map((record) => record[columns.weight] ?? "");
  const mark = decimalMarkOf(texts);
  return texts.some((text) => maybeNumber(text, mark) > 1);
}
