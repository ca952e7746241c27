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

/** Of a file in folders or archives its own name counts, and what it lies in where that says nothing. */
export function hintOfName(name: string): NameHint | undefined {
  for (const step of name.split(/\/| › /).toReversed()) {
    const hints = hintsOf(step);
    if (hints.length > 0) return agreed(hints);
  }
  return undefined;
}

function hintsOf(name: string): NameHint[] {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return HINTS.filter(([pattern]) => words.some((word) => pattern.test(word))).map(([, hint]) => hint);
}

/** The hint, if all of them agree on one layer. */
function agreed(hints: readonly NameHint[]): NameHint | undefined {
  const [first] = hints;
  if (first === undefined || hints.some(({ layer }) => layer !== first.layer)) return undefined;
  const kinds = new Set(hints.map(({ kind }) => kind).filter((kind) => kind !== undefined));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? { layer: first.layer, kind } : { layer: first.layer };
}

/** What systems leave in folders and archives; nobody means to hand it over. */
const LITTER = /(?:^|[\\/])(?:\.(?!\.?(?:[\\/]|$))[^\\/]*|__MACOSX|Thumbs\.db|desktop\.ini|~\$[^\\/]*)(?:[\\/]|$)/i;

export function isLitter(path: string): boolean {
  return LITTER.test(path);
}

const MEDIA = /\.(?:png|jpe?g|gif|webp|heic|svg|ico|mp4|mov|webm|mp3|m4a|wav|css|woff2?|ttf|exe|dll)$/i;
const PAGES = /\.(?:pdf|html?)$/i;

/** Pictures, films and sounds: no export has such a name. */
export function isMedia(name: string): boolean {
  return MEDIA.test(name);
}

/** Media, and pages for the eye. */
export function isNoExport(name: string): boolean {
  return MEDIA.test(name) || PAGES.test(name);
}

/** What stands between the names of a container and of what is in it. */
const INSIDE = " › ";

/** How a file in a container is called on screen. */
export function nameInside(container: string, name: string): string {
  return `${container}${INSIDE}${name}`;
}

/** The name of a part without that of its container. */
export function nameWithin(container: string, name: string): string {
  return name.startsWith(`${container}${INSIDE}`) ? name.slice(container.length + INSIDE.length) : name;
}

/** A file of a folder that was dropped has the way to it as its name: the folder is its container. Nothing for any other file. */
export function folderOf(name: string): string | undefined {
  const end = name.indexOf("/");
  return end > 0 ? name.slice(0, end) : undefined;
}
