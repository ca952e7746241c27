/** Makes an open work out of one that was kept, here or in a project file; whatever it holds is looked at first. */
import * as v from "valibot";
import { unpackNetwork } from "../../core/network/wire.ts";
import type { Network } from "../../core/network/network.ts";
import { DEFAULT_SETTINGS } from "../../core/network/workbench.ts";
import { peopleOf } from "../../core/project/people.ts";
import type { LostPart } from "../../core/project/readProjectFile.ts";
import type { CallOptions, Engine } from "../../engine/client.ts";
import type { KeptAs } from "../state/holdings.ts";
import type { Opening } from "../state/opening.ts";
import type { ReadingDesk } from "../state/reading.ts";
import type { Outlook } from "../state/story.ts";
import type { Notice } from "./news.ts";
import type { ProjectState } from "./kept.ts";
import { migrated, type Raw } from "./migrations.ts";
import { firstOf, readProject } from "./readProject.ts";
import { outlookShape } from "./shapes.ts";

/** A work as it was found. */
export interface FoundWork {
  readonly version: number;
  readonly state: Raw;
  /** null: not known any more. */
  readonly seed: number | null;
  /** By what a network that was read again is known: `names` is missing in the first edition. */
  readonly people: { readonly count: number; readonly names?: number } | null;
  readonly positions: Float32Array | null;
  /** Where one looked from; anything may stand in it. */
  readonly outlook: unknown;
  readonly wire: ArrayBuffer | null;
  readonly files: readonly File[];
  readonly lost: readonly LostPart[];
  readonly keptAs?: KeptAs;
}

interface Hands {
  readonly engine: Pick<Engine, "call">;
  readonly reading: Pick<ReadingDesk, "reopen" | "open">;
  readonly options: CallOptions;
  /** Its files are about to be read again, which takes as long as it took the first time. */
  onReread(): void;
}

interface Whole {
  readonly wire: ArrayBuffer;
  readonly network: Network;
  /** What the files said, where they were read again. */
  readonly opening: Opening | null;
}

/** Shows the work. @returns what there is to say of it; null: nothing. */
export async function takeUp(found: FoundWork, hands: Hands): Promise<Notice | null> {
  const raw = migrated(found.state, found.version);
  const whole = maybeWhole(found.wire) ?? (await rereadFrom(found, raw, hands));
  if (whole === null) {
    if (found.files.length === 0) return { kind: "damaged" };
    // reading them says what is wrong with each
    hands.reading.open(found.files);
    return null;
  }
  const { wire, network } = whole;
  const isSame = whole.opening === null || isOfSamePeople(found, wire);
  const { state, lost } = readProject(raw, isSame ? network.people.count : 0, isSame ? network.posts.count : 0);
  const isArranged = isSame && found.positions?.every(Number.isFinite) === true;
  const { opening, answers, ...parts } = state;
  hands.reading.reopen({
    held: {
      files: found.files,
      opening: whole.opening ?? openingOf(opening, found.files),
      answers,
      wire,
      network,
      positions: isArranged ? found.positions : null,
      outlook: isArranged ? maybeOutlook(found.outlook) : null,
      ...(found.keptAs !== undefined && { keptAs: found.keptAs }),
    },
    parts: withSeed(parts, found.seed),
  });
  const all: LostPart[] = [
    ...found.lost.filter(({ kind }) => kind !== "network"),
    ...lost.map((field) => ({ kind: "state" as const, field })),
  ];
  if (!isSame) return { kind: "unmatched", lost: all };
  if (whole.opening !== null) return { kind: "reread", lost: all };
  return all.length > 0 ? { kind: "partly", lost: all } : null;
}

function maybeOutlook(outlook: unknown): Outlook | null {
  const parsed = v.safeParse(outlookShape, outlook);
  return parsed.success ? parsed.output : null;
}

function maybeWhole(wire: ArrayBuffer | null): Whole | null {
  if (wire === null) return null;
  try {
    return { wire, network: unpackNetwork(wire), opening: null };
  } catch {
    // of another edition of Tular, or damaged
    return null;
  }
}

/** The files say it all again; what was answered about them is answered as before. */
async function rereadFrom({ files }: FoundWork, raw: Raw, { engine, options, onReread }: Hands): Promise<Whole | null> {
  if (files.length === 0) return null;
  onReread();
  const { answers, opening } = readProject({ answers: raw["answers"], opening: raw["opening"] }, 0).state;
  const input = { files: files.map((file) => ({ name: file.name, blob: file })), answers: answers.byQuestion };
  const { wire, report, questions, problems } = await engine.call("read", input, options);
  if (wire === null) return null;
  const { sample } = opening;
  const listed = files.map(({ name, size }) => ({ name, bytes: size }));
  return {
    wire,
    network: unpackNetwork(wire),
    opening: { ...firstOf("opening"), status: "read", files: listed, report, questions, problems, sample },
  };
}

/** Rows of people mean the same people as before only if they are the same, in the same order. */
function isOfSamePeople({ people }: FoundWork, wire: ArrayBuffer): boolean {
  const here = peopleOf(wire);
  return people !== null && people.count === here.count && (people.names ?? here.names) === here.names;
}

/** Where nothing is known of the reading any more, its files are at least named. */
function openingOf(opening: Opening, files: readonly File[]): Opening {
  return opening.files.length > 0 ? opening : { ...opening, status: "read", files: files.map(({ name, size }) => ({ name, bytes: size })) };
}

type Parts = Omit<ProjectState, "opening" | "answers">;

/** Numbers that are drawn by lot stay as they were, whatever seed this edition would take. */
function withSeed(parts: Parts, seed: number | null): Parts {
  if (seed === null || seed === DEFAULT_SETTINGS.seed || !Number.isSafeInteger(seed) || seed < 0) return parts;
  return { ...parts, accounts: { ...parts.accounts, seed } };
}
