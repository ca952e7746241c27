/**
 * Who acts on whom, where the headers do not say. The first column acts unless something speaks against it: among
 * interactions the side with the larger maximum degree is the author's (many share one post; few people act as often),
 * and sharers mostly follow the authors they share. Follow lists are collected account by account, so that their
 * degrees say nothing: there the user is asked.
 */
import { PULSE_ROWS, silentPulse } from "../../base/pulse.ts";
import type { Rows } from "../../network/network.ts";
import { KINDS } from "../../network/network.ts";
import type { ShareBatch } from "../../network/shareLog.ts";
import { hasItem } from "../../network/ties.ts";
import type { ReadFile } from "../format.ts";
import type { Question } from "../report/report.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";

const LEAST_PAIRS = 20;
const CLEAR_RATIO = 1.5;

/** The question, with a real row: `actor` and `other` as the file has them when read as it is. */
export function directionQuestion(file: ReadFile, suggested: "as-is" | "swapped"): Question {
  const { report, shares, follows } = file;
  const { name } = report;
  const example =
    shares !== undefined && report.layer !== "follows"
      ? {
          line: shares.line.at(0) ?? 1,
          actor: shownName(file, shares.sharer[0]),
          other: shownName(file, shares.author[0]),
          kind: KINDS[shares.kind[0]],
        }
      : { line: follows?.line.at(0) ?? 1, actor: shownName(file, follows?.hears[0]), other: shownName(file, follows?.heard[0]) };
  return { id: `direction:${name}`, about: "direction", file: name, example, options: ["as-is", "swapped"], suggested };
}

/** How an account is called where the user is asked: by its second name, if the file has one beside an id. */
export function shownName({ accounts, aboutPeople }: Pick<ReadFile, "accounts" | "aboutPeople">, account: number | undefined): string {
  if (account === undefined) return "";
  const alias = aboutPeople?.alias;
  const name = alias?.rows[aboutPeople?.account.indexOf(account) ?? -1] ?? EMPTY;
  return alias === undefined || name === EMPTY || name === ABSENT ? accounts.at(account) : alias.table.at(name);
}

/** @param sources whom each person follows, as far as headers made that sure; person rows. */
export function suggestedDirection(
  { sharer, author }: Pick<ShareBatch, "sharer" | "author">,
  people: number,
  sources: Rows | undefined,
  pulse = silentPulse,
): "as-is" | "swapped" {
  if (sources !== undefined) {
    let along = 0;
    let against = 0;
    for (let i = 0; i < sharer.length; i++) {
      if (i % PULSE_ROWS === 0) pulse(i, sharer.length);
      if (hasItem(sources, sharer[i], author[i])) along++;
      if (hasItem(sources, author[i], sharer[i])) against++;
    }
    if (along + against >= LEAST_PAIRS && along > against * CLEAR_RATIO) return "as-is";
    if (along + against >= LEAST_PAIRS && against > along * CLEAR_RATIO) return "swapped";
  }
  const most = mostFrequent(sharer, people);
  pulse(1, 1);
  return most > mostFrequent(author, people) ? "swapped" : "as-is";
}

function mostFrequent(column: Uint32Array, people: number): number {
  const counts = new Uint32Array(people);
  let most = 0;
  for (let i = 0; i < column.length; i++) most = Math.max(most, ++counts[column[i]]);
  return most;
}

/** A file read the other way round. */
export function swapped(file: ReadFile): ReadFile {
  const { follows, shares } = file;
  return {
    ...file,
    ...(follows === undefined ? {} : { follows: { ...follows, heard: follows.hears, hears: follows.heard } }),
    ...(shares === undefined ? {} : { shares: { ...shares, sharer: shares.author, author: shares.sharer } }),
  };
}
