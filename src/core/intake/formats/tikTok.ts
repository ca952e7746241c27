/**
 * TikTok's own download as JSON: the lists of followers and followed accounts, wherever in it they stand. They may stand
 * far behind what was watched and liked, so a download is known by its first parts, and its owner may be named last.
 */
import { Problem } from "../../base/problem.ts";
import { pour } from "../text/decode.ts";
import { defineFormat, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { isRecord, JsonSink, MEMBER } from "../json/json.ts";
import { outlineOf } from "../json/jsonOutline.ts";
import { textAt } from "../posts/jsonRecords.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { isStar, ownerOf } from "../ownAccount.ts";
import { PostLog } from "../posts/postLog.ts";

const FOLLOWERS = /(?:^|\.)FansList$/;
const FOLLOWING = /(?:^|\.)Following(?: List)?\.Following$/;
/** Parts that no other download has. */
const PARTS = /^(?:Ads and data|Likes and Favorites|Your Activity|Tik[Tt]ok Live|Tik[Tt]ok Shop(?:ping)?)\.|(?:^|\.)Follower List$/;

export const tikTok = defineFormat({
  id: "tikTok",
  words: { en: "TikTok download (JSON)", id: "Unduhan TikTok (JSON)" },
  sniff: (head) => (looksRight(head) ? 0.95 : 0),
  read,
  sample: {
    name: "tiktok-b-2026 › user_data_tiktok.json",
    text: '{"Activity":{"Follower List":{"FansList":[{"Date":"2026-01-02 03:04:05","UserName":"a"},{"Date":"2026-01-02 03:04:05","UserName":"c"}]}}}\n',
  },
});

function looksRight(head: Head): boolean {
  return [...(outlineOf(head)?.paths ?? [])].some((path) => FOLLOWERS.test(path) || FOLLOWING.test(path) || PARTS.test(path));
}

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  let found: { name: string; isFollower: boolean; line: number }[] = [];
  let owner = "";
  const start = () => {
    found = [];
    return new JsonSink({
      wants: (parent, key) => (key === MEMBER ? FOLLOWERS.test(parent) || FOLLOWING.test(parent) : key === "ProfileMap"),
      take(parent, key, value, line) {
        if (!isRecord(value)) return;
        if (key === "ProfileMap") owner = textAt(value, "userName");
        else found.push({ name: textAt(value, "UserName"), isFollower: FOLLOWERS.test(parent), line });
      },
    });
  };
  const { encoding } = await pour(opened, start, options.pulse);
  if (found.length === 0) throw new Problem(withoutLists(opened));
  owner ||= await ownerOf(opened, options.together);
  const log = new PostLog();
  for (const { name, isFollower, line } of found) {
    if (isFollower) log.follow(name, owner, line);
    else log.follow(owner, name, line);
  }
  return fileOfLog(log, { opened, encoding, format: "tikTok", decisions: [isStar(owner)] });
}

/** A download of some parts only, or of somebody whom nobody follows. */
function withoutLists(head: Head) {
  const [part = "JSON"] = [...(outlineOf(head)?.paths ?? [])];
  return { code: "format-unsupported", severity: "error", found: `TikTok: ${part}`, expected: "Follower, Following" } as const;
}
