/**
 * When are two spellings one account? Handles are folded: "@Rina_W", "rina_w" and "https://x.com/Rina_W" are one.
 * Opaque ids (numbers, YouTube's "UC…" channels, Bluesky's DIDs, the ids of graph files) stay exact: "007" is not "7".
 */
import type { NameList } from "./names.ts";

/** How the ids of a file are to be read. */
export type IdentityRule = "handle" | "exact";

const URL_PATTERN = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?([^/?#]+)\/?(?:[?#][^]*)?$/i;
/** Addresses of networks, which people also write without what stands before the host. */
const NETWORK_PATTERN =
  /^(?:https?:\/\/)?(?:(?:www|m|mobile|web)\.)?(?:instagram|facebook|fb|twitter|x|tiktok|threads|youtube|linkedin)\.(?:com|net)\/([^?#]*)([^]*)$/i;
/** A page below that of an account, whose name stands before it. */
const PAGE_PATTERN =
  /^([^/]+)\/(?:status(?:es)?|followers|following|verified_followers|with_replies|media|likes|posts|videos?|shorts|photos?|reels?|tagged|about)(?:\/|$)/i;
const CHANNEL_PATTERN = /^UC[\w-]{22}$/;
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;

/** An id whose letters mean nothing: only an exact copy is the same account. */
export function isOpaqueId(text: string): boolean {
  return /^\d+$/.test(text) || CHANNEL_PATTERN.test(text) || /^did:\w+:/.test(text);
}

/** Without what nobody sees: spaces around it, and marks anywhere, such as those of the direction of writing. */
function unmarked(text: string): string {
  return text.replace(INVISIBLE, "").trim();
}

/** The key under which an account is known: two spellings with one key are one person. */
export function keyOf(spelling: string, rule: IdentityRule): string {
  const text = spelling.trim();
  if (rule === "exact" || isOpaqueId(text)) return text;
  const named = unmarked(lastPathSegment(unmarked(text)).normalize("NFKC"));
  const bare = named.startsWith("@") ? named.slice(1) : named;
  if (isOpaqueId(bare)) return bare;
  return bare.toLowerCase().normalize("NFKC");
}

/** Is a name, in UTF-8, its own key under every rule? Lower-case letters, digits and _ . - are: no need to make a text of it. */
export function isOwnKey(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (KEY_BYTES[bytes[at]] === 0) return false;
  return true;
}

/** Are all names their own keys? Asked of all at once, as they lie behind one another. */
export function areOwnKeys({ bytes, offsets, count }: NameList): boolean {
  return isOwnKey(bytes, 0, offsets[count]);
}

/** By byte: 1 for those that every key may hold. */
const KEY_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => (/[a-z0-9_.-]/.test(String.fromCharCode(byte)) ? 1 : 0));

/** "https://x.com/kopi_senja/" → "kopi_senja"; anything that is no URL comes back as it is. */
export function lastPathSegment(text: string): string {
  const segment = segmentOfNetwork(text) ?? URL_PATTERN.exec(text)?.[1];
  if (segment === undefined) return text;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** "x.com/kopi_senja/status/1" → "kopi_senja"; of an account without a name its number: "facebook.com/profile.php?id=1" → "1". */
function segmentOfNetwork(text: string): string | undefined {
  const [, path, rest = ""] = NETWORK_PATTERN.exec(text) ?? [];
  if (path === undefined) return undefined;
  if (/^profile\.php\/?$/i.test(path)) return /[?&]id=(\d+)/.exec(rest)?.[1];
  return PAGE_PATTERN.exec(path)?.[1] ?? /([^/]+)\/*$/.exec(path)?.[1];
}
