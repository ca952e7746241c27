/** TikTok's own download as JSON: the lists of followers and followed accounts, wherever in it they stand. */
import { defineFormat, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { outlineOf } from "../jsonOutline.ts";
import { readRecords, textAt } from "../jsonRecords.ts";
import { fileOfLog } from "../loggedFile.ts";
import { isStar, ownerOf } from "../ownAccount.ts";
import { PostLog } from "../postLog.ts";

const FOLLOWERS = /(?:^|\.)FansList$/;
const FOLLOWING = /(?:^|\.)Following List\.Following$/;

export const tikTok = defineFormat({
  id: "tikTok",
  words: { en: "TikTok download (JSON)", id: "Unduhan TikTok (JSON)" },
  sniff: (head) => (hasLists(head) ? 0.95 : 0),
  read,
  sample: {
    name: "tiktok-b-2026 › user_data_tiktok.json",
    text: '{"Activity":{"Follower List":{"FansList":[{"Date":"2026-01-02 03:04:05","UserName":"a"},{"Date":"2026-01-02 03:04:05","UserName":"c"}]}}}\n',
  },
});

function hasLists(head: Head): boolean {
  const paths = outlineOf(head)?.paths;
  return (
    paths !== undefined && [...paths].some((path) => FOLLOWERS.test(path) || FOLLOWING.test(path) || /(?:^|\.)Follower List$/.test(path))
  );
}

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const log = new PostLog();
  const owner = await ownerOf(opened, options.together);
  const isWanted = (path: string) => FOLLOWERS.test(path) || FOLLOWING.test(path);
  const encoding = await readRecords(opened, options, { lists: isWanted }, ({ record, list, line }) => {
    const name = textAt(record, "UserName");
    const isFollower = FOLLOWERS.test(list);
    if (isFollower) log.follow(name, owner, line);
    else log.follow(owner, name, line);
  });
  return fileOfLog(log, { opened, encoding, format: "tikTok", decisions: [isStar(owner)] });
}
