/**
 * Trees of shares as the Twitter15 and Twitter16 sets keep them: "['parent', 'post', 'minutes']->['child', 'post',
 * 'minutes']", one post a file. The tree's root shares nobody. Lines stand twice, and some children are earlier than
 * their parents: repeats are dropped, and such a child keeps its share without a time.
 */
import { SHARE } from "../../network/network.ts";
import { pour } from "../text/decode.ts";
import { defineFormat, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { LineSink } from "../text/lines.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { snowflakeTime } from "../cells/snowflake.ts";
import { PostLog } from "../posts/postLog.ts";

const LINE = /^\s*\['([^']*)', '([^']*)', '([^']*)'\]\s*->\s*\['([^']*)', '([^']*)', '([^']*)'\]\s*$/;
const MINUTE_MS = 60_000;

export const retweetTree = defineFormat({
  id: "retweetTree",
  words: { en: "Tree of shares (Twitter15/16)", id: "Pohon berbagi (Twitter15/16)" },
  sniff: (head) => (/^\s*\['[^']*', '[^']*', '[^']*'\]\s*->/.test(head.text) ? 1 : 0),
  read,
  sample: {
    name: "1.txt",
    text: "['ROOT', 'ROOT', '0.0']->['b', '1', '0.0']\n['b', '1', '0.0']->['a', '1', '1.5']\n['b', '1', '0.0']->['c', '1', '2.0']\n",
  },
});

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  let log = new PostLog();
  const start = () => {
    log = new PostLog();
    const seen = new Set<string>();
    return new LineSink({
      line(text, line) {
        if (text.trim() === "") return;
        const match = LINE.exec(text);
        if (match === null) return log.drop("unknown-kind", line);
        add(log, match.slice(1), line, seen);
      },
    });
  };
  const { encoding } = await pour(opened, start, options.pulse);
  return fileOfLog(log, { opened, encoding, format: "retweetTree", decisions: [] });
}

/** Delays are minutes after the post, whose own time its id holds. */
function add(
  log: PostLog,
  [parent = "", post = "", before = "", child = "", shared = "", after = ""]: string[],
  line: number,
  seen: Set<string>,
): void {
  if (parent === "ROOT") return log.add({ line, author: child, id: shared, timeMs: timeAt(shared, after) });
  const key = `${parent}\0${child}\0${after}`;
  if (seen.has(key)) return log.drop("repeated", line);
  seen.add(key);
  const isInOrder = Number(after) >= Number(before);
  log.act(SHARE, { author: child, timeMs: isInOrder ? timeAt(post, after) : NaN, line }, { author: parent, post });
}

function timeAt(post: string, minutes: string): number {
  const delay = minutes === "" ? NaN : Number(minutes) * MINUTE_MS;
  const start = snowflakeTime(post);
  return Math.round((Number.isNaN(start) ? 0 : start) + delay);
}
