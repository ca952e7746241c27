import { LIKE, MENTION, QUOTE, REPLY, SHARE } from "../network/network.ts";

/** What a file's name says about it; headerless files have little else. */
export interface NameHint {
  readonly layer: "follows" | "shares";
  readonly kind?: number;
}

const HINTS: readonly (readonly [pattern: RegExp, hint: NameHint])[] = [
  [/^(?:follow|followee|friend|social|pengikut|mengikuti|ikut|seguidor|seguid|abonn|following)/, { layer: "follows" }],
  [/^(?:retweet|repost|rt|rts|share|shares|shared|bagikan|boost|sebaran)$|^(?:retweet|repost|reblog)/, { layer: "shares", kind: SHARE }],
  [/^(?:mention|sebut|mencion)/, { layer: "shares", kind: MENTION }],
  [/^(?:repl|balas|comment|komentar|respuesta)/, { layer: "shares", kind: REPLY }],
  [/^(?:quote|kutip)/, { layer: "shares", kind: QUOTE }],
  [/^(?:like|likes|liked|suka)$|^favou?rite|^fav$/, { layer: "shares", kind: LIKE }],
  [/^(?:activit|interaction|interaksi|engagement|cascade|diffusion|aktivitas)/, { layer: "shares" }],
];

/** The hint, if the words of the name agree on one layer. */
export function hintOfName(name: string): NameHint | undefined {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  const hints = HINTS.filter(([pattern]) => words.some((word) => pattern.test(word))).map(([, hint]) => hint);
  const [first] = hints;
  if (first === undefined || hints.some(({ layer }) => layer !== first.layer)) return undefined;
  const kinds = new Set(hints.map(({ kind }) => kind).filter((kind) => kind !== undefined));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? { layer: first.layer, kind } : { layer: first.layer };
}
