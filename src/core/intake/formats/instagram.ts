/**
 * Instagram's and Threads' own download: lists of followers and of followed accounts. The layout has changed three
 * times; entries are known by their shape, and which list it is by its key, else by the file's name.
 */
import { Problem } from "../../base/problem.ts";
import { defineFormat, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import type { JsonRecord } from "../json/json.ts";
import { outlineOf } from "../json/jsonOutline.ts";
import { readRecords, textAt } from "../posts/jsonRecords.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { isStar, ownerOf } from "../ownAccount.ts";
import { PostLog } from "../posts/postLog.ts";

export const instagram = defineFormat({
  id: "instagram",
  words: { en: "Instagram download", id: "Unduhan Instagram" },
  sniff: (head) => (hasLists(head) ? 0.95 : 0),
  read,
  sample: {
    name: "instagram-b-2026-03-06 › followers_1.json",
    text: `[{"title":"","string_list_data":[{"href":"instagram.com/a","value":"a","timestamp":1700691200}]},
{"title":"c","string_list_data":[{"href":"instagram.com/_u/c","timestamp":1700691201}]}]
`,
  },
});

function hasLists(head: Head): boolean {
  const paths = outlineOf(head)?.paths;
  return paths !== undefined && [...paths].some((path) => /(?:^|\.)\*\.string_list_data$/.test(path));
}

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const log = new PostLog();
  const owner = await ownerOf(opened, options.together);
  const encoding = await readRecords(opened, options, { lists: () => true, log }, ({ record, list, line }) => {
    const side = sideOf(list, opened.name);
    if (side === undefined)
      throw new Problem({
        code: "format-unsupported",
        severity: "error",
        found: `Instagram: ${list || opened.name}`,
        expected: "followers_1.json, following.json",
      });
    const name = nameIn(record);
    if (side === "follower") log.follow(name, owner, line);
    else log.follow(owner, name, line);
  });
  return fileOfLog(log, { opened, encoding, format: "instagram", decisions: [isStar(owner)] });
}

/** Other lists of the same shape say who was blocked, asked or hidden. */
function sideOf(list: string, file: string): "follower" | "following" | undefined {
  const said = list === "" ? lastPart(file) : list;
  if (/^\s*(?:relationships_)?followers(?:_\d+)?(?:\.json)?$/i.test(said)) return "follower";
  return /^\s*(?:relationships_)?following(?:_\d+)?(?:\.json)?$/i.test(said) ? "following" : undefined;
}

function nameIn(record: JsonRecord): string {
  const [link = ""] = textAt(record, "string_list_data", 0, "href").slice(0, 2000).split("?");
  return (
    textAt(record, "string_list_data", 0, "value") || textAt(record, "title") || lastPart(link.endsWith("/") ? link.slice(0, -1) : link)
  );
}

/** What stands behind the last slash, or behind the archive's name. */
function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("›")) + 1);
}
