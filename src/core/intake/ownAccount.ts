/**
 * Whose download a platform's own export is. Some say so in a file of their own, some in the name of the archive, and
 * some nowhere. Its ties all meet in that one account: a star, on which most measures mean little, and that is said.
 */
import type { OpenedFile, SourceFile } from "./format.ts";
import type { Decision } from "./report/report.ts";

/** The account of a download that does not name it. */
const OWN_ACCOUNT = "me";

const IN_NAME = /(?:^|[\s/›])(?:instagram|threads|facebook|tiktok|twitter|x|linkedin|mastodon|bluesky)-([\p{L}\p{N}_.]+?)-\d{4}/iu;
const MOST_BYTES = 1 << 16;

/** @param pattern finds the account in one of the files that were dropped together; its first group is the name. */
export async function ownerOf(
  opened: OpenedFile,
  together: readonly SourceFile[],
  beside?: { name: RegExp; pattern: RegExp },
): Promise<string> {
  const sibling = beside && together.find((file) => file.inside === opened.file.inside && beside.name.test(file.name));
  const found = sibling === undefined ? undefined : beside?.pattern.exec(await beginningOf(sibling))?.[1];
  return found ?? IN_NAME.exec(opened.name)?.[1] ?? OWN_ACCOUNT;
}

export function isStar(owner: string): Decision {
  return { code: "star", values: { account: owner } };
}

async function beginningOf(file: SourceFile): Promise<string> {
  const reader = file.open().getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let next = await reader.read(); !next.done && text.length < MOST_BYTES; next = await reader.read())
    text += decoder.decode(next.value, { stream: true });
  await reader.cancel().catch(() => {});
  return text;
}
