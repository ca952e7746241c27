/**
 * Between a presentation and a window with its notes, at the same address with `?notes` behind it. The speaker opens that
 * window herself, so no page needs leave to open others. What goes through stays inside this browser.
 */
import type { Naming } from "../state/naming.ts";

const LINE = "tular.notes";

/** What a speaker is shown, in words and pictures: the window of the notes knows nothing else of the work. */
export interface NotesTold {
  /** Of the presentation: two may run in two windows. */
  readonly from: string;
  /** From 0. */
  readonly at: number;
  readonly headlines: readonly string[];
  readonly notes: string;
  /** "": nothing is known. */
  readonly safe: string;
  /** What does not fit the files that are open. */
  readonly remarks: readonly string[];
  readonly isBlack: boolean;
  readonly naming: Naming["shown"];
  readonly beganMs: number;
  readonly minutes: number | null;
}

/** What a speaker can do from her notes. */
export interface NotesHands {
  goTo(at: number): void;
  setBlack(isBlack: boolean): void;
  toggleNames(): void;
  end(): void;
}

export type Wish =
  | { readonly kind: "goTo"; readonly at: number }
  | { readonly kind: "setBlack"; readonly isBlack: boolean }
  | { readonly kind: "toggleNames" }
  | { readonly kind: "end" }
  /** A key as the presentation knows it. */
  | { readonly kind: "key"; readonly type: "keydown" | "keyup"; readonly key: string };

/** The small pictures, as addresses of their data; undefined: not drawn yet. */
export interface Sketches {
  readonly now?: string | undefined;
  readonly next?: string | undefined;
}

export type Said =
  | { readonly kind: "told"; readonly told: NotesTold; readonly sketches: Sketches }
  | { readonly kind: "over"; readonly from: string }
  /** A window of notes is there, and asks what there is to be told. */
  | { readonly kind: "asked" }
  /** It is closed. */
  | { readonly kind: "gone" }
  | { readonly kind: "wished"; readonly of: string; readonly wish: Wish };

export interface Line {
  say(said: Said): void;
  close(): void;
}

/** undefined: pages opened from a disk are strangers to one another, and some browsers have no such line. */
export function openLine(hear: (said: Said) => void): Line | undefined {
  if (!hasLine()) return undefined;
  const channel = new BroadcastChannel(LINE);
  channel.addEventListener("message", ({ data }: MessageEvent<Said>) => hear(data));
  return { say: (said) => channel.postMessage(said), close: () => channel.close() };
}

export function hasLine(): boolean {
  return location.protocol !== "file:" && typeof BroadcastChannel === "function";
}

/** Where the notes are read, as it is typed into a browser. */
export function notesAddress(): string {
  return `${location.host}${location.pathname}?notes`;
}

export function isNotesAddress(): boolean {
  return new URLSearchParams(location.search).has("notes");
}
