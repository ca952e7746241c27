/** Files for intake tests: from text, from bytes, or from the shared data beside the project. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { silentPulse } from "../../../src/core/base/pulse.ts";
import { KINDS } from "../../../src/core/network/network.ts";
import type { Format, SourceFile } from "../../../src/core/intake/format.ts";
import { readSources, type Reading } from "../../../src/core/intake/readSources.ts";
import type { Answers, FileReport } from "../../../src/core/intake/report/report.ts";

const SHARED = join(import.meta.dirname, "../../../../shared/data");

/** Is the shared data there? Tests that need it are skipped by name where it is not. */
export const hasShared = existsSync(SHARED);

export function sharedPath(path: string): string {
  return join(SHARED, path);
}

/** @param pieceBytes how many bytes a chunk of the stream has. */
export function sourceOf(name: string, content: string | Uint8Array, pieceBytes = 1 << 20): SourceFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    part: (from, to) => Promise.resolve(bytes.slice(from, to)),
    open: () => {
      let at = 0;
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += pieceBytes)));
          else controller.close();
        },
      });
    },
  };
}

/** What the sample of a format holds. */
export function contentOf(sample: Format["sample"]): string | Uint8Array {
  return "text" in sample ? sample.text : sample.bytes;
}

export function sharedSource(path: string): SourceFile {
  return sourceOf(basename(path), new Uint8Array(readFileSync(sharedPath(path))));
}

export function reading(sources: readonly SourceFile[], answers: "suggested" | Answers = "suggested"): Promise<Reading> {
  return readSources(sources, { answers, pulse: silentPulse });
}

/** Reads texts by file name. */
export function readingOf(texts: Readonly<Record<string, string>>, answers: "suggested" | Answers = "suggested"): Promise<Reading> {
  return reading(
    Object.entries(texts).map(([name, text]) => sourceOf(name, text)),
    answers,
  );
}

/** What became of the rows, in all; equal to `rows` if each is accounted for. */
export function accountedRows(report: FileReport): number {
  const { people, ties, shares, posts, dropped, also = 0 } = report;
  return people + ties + shares + posts + dropped.reduce((sum, { count }) => sum + count, 0) - also;
}

export function droppedOf(report: FileReport | undefined): Record<string, number> {
  return Object.fromEntries((report?.dropped ?? []).map(({ reason, count }) => [reason, count]));
}

export function reportOf(read: Reading, name: string): FileReport {
  const found = read.report.files.find((file) => file.name === name);
  if (found === undefined)
    throw new Error(`a report on ${name} was expected, found ${read.report.files.map((file) => file.name).join(", ")}`);
  return found;
}

/** Processor time so far, in milliseconds: what else the computer does takes no part in it. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** "a<b": a follows b; sorted. */
export function follows({ network }: Reading): string[] {
  if (network === undefined) return [];
  const { people, follows: ties } = network;
  return Array.from({ length: people.count }, (_, row) => [...ties.audience(row)].map((one) => `${people.id(one)}<${people.id(row)}`))
    .flat()
    .toSorted();
}

/** "a share b 3", sorted. */
export function actions({ network }: Reading): string[] {
  if (network === undefined) return [];
  const { shares, people } = network;
  return Array.from(
    shares.kind,
    (kind, i) => `${people.id(shares.sharer[i])} ${KINDS[kind]} ${people.id(shares.author[i])} ${shares.weight[i]}`,
  ).toSorted();
}
