/** What the screen is told of the work that is kept on this computer. */
import type { ProblemFacts } from "../../core/base/problem.ts";
import type { LostPart } from "../../core/project/readProjectFile.ts";
import type { WorkHead } from "./record.ts";

export type { LostPart } from "../../core/project/readProjectFile.ts";

/** Why the open work is not kept just now. */
export type Unkept = "blocked" | "full" | "broken";

/** Something that must be said, until it was read. */
export type Notice =
  | { readonly kind: Unkept | "damaged" | "newer" | "undeleted" | "copy" | "unsaved" | "styleless" | "alone" }
  /** What could not be read of a work begins anew. `reread`: its network was read again from its files. */
  | { readonly kind: "partly" | "reread" | "unmatched"; readonly lost: readonly LostPart[] }
  /** A project file that was left alone, and why. */
  | { readonly kind: "refused"; readonly problem: ProblemFacts }
  /** A project file was saved; files that could not be read any more are not in it. */
  | { readonly kind: "saved"; readonly file: string; readonly missing: readonly string[] }
  /** A folder was dropped of which not everything was taken. */
  | { readonly kind: "folder"; readonly taken: number; readonly isCut: boolean; readonly media: number; readonly locked: number };

/** Something that takes long enough to be shown. */
export interface Busy {
  readonly what: "opening" | "saving" | "rereading";
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

export interface Kept {
  /** The newest first; null: not looked yet. */
  readonly works: readonly WorkHead[] | null;
  readonly notice: Notice | null;
  /** When the open work was last kept; null: it is not. */
  readonly savedMs: number | null;
  readonly unkept: Unkept | null;
  /** The user deleted it from this computer. */
  readonly isForgotten: boolean;
  readonly busy: Busy | null;
  /** A newer Tular waits until every window is closed, and nobody has put that off yet. */
  readonly isNewer: boolean;
}

/** Set while anything is kept, so that the first screen knows it before the store is opened. */
export const EXPECTED_KEY = "tular.kept";
