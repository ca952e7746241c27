/** Real logs, from beside the project. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { drawNetwork } from "../../src/core/network/sample.ts";
import { readFiles, type Network } from "../../src/core/tular.ts";

export interface Log {
  readonly name: string;
  /** Undefined where the data is not at hand. */
  read(): Promise<Network | undefined>;
}

export function realLogs(data: string): Log[] {
  const from = (name: string, folder: string, files: readonly string[]): Log => ({
    name,
    read: async () => {
      if (files.some((file) => !existsSync(`${data}/${folder}/${file}`))) return undefined;
      const read = files.map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(`${data}/${folder}/${file}`)) }));
      return (await readFiles(read, { answers: "suggested" })).network;
    },
  });
  return [
    from("Higgs", "higgs", ["higgs-activity_time.txt.gz"]),
    from("Higgs core", "higgs-core", ["higgs-core-activity_time.txt", "higgs-core-social_network.edgelist"]),
    { name: "Jan 25", read: async () => (existsSync(`${data}/${JAN25}`) ? retweetsOfJan25(`${data}/${JAN25}`) : undefined) },
    { name: "40 trees", read: async () => (existsSync(`${data}/cascades`) ? retweetTrees(`${data}/cascades`) : undefined) },
  ];
}

const JAN25 = "tool-files/gexf/twitter-jan25-stream.gexf";
const EDGE = /<edge id="(\d+)" source="(\d+)" target="(\d+)"/g;

/** The graph of an hour in February 2011. Its ties carry no time, but their ids are those of the retweets, which tell it. */
function retweetsOfJan25(file: string): Network {
  const edges = [...readFileSync(file, "utf8").matchAll(EDGE)];
  return drawNetwork({ shares: edges.map(([, id = "0", author = "", sharer = ""]) => ({ author, sharer, timeMs: snowflakeMs(id) })) });
}

const LINE = /^\['(.*)', '(.*)', '(.*)'\]->\['(.*)', '(.*)', '(.*)'\]$/;

/**
 * The trees as one log: who re-shared whom, at the time that the post's id tells (a snowflake) and so many minutes later.
 * The post is left out: in a tree everybody is shared once, and what is asked is who is shared again.
 */
function retweetTrees(folder: string): Network {
  const shares = readdirSync(folder)
    .toSorted()
    .flatMap((file) =>
      readFileSync(`${folder}/${file}`, "utf8")
        .split("\n")
        .flatMap((line) => {
          const [, author = "ROOT", post = "0", , sharer = "", , minutes = "0"] = LINE.exec(line.trim()) ?? [];
          if (author === "ROOT" || author === sharer) return [];
          return [{ author, sharer, timeMs: snowflakeMs(post) + Math.round(Number(minutes) * 60_000) }];
        }),
    );
  return drawNetwork({ shares });
}

function snowflakeMs(id: string): number {
  return Number(BigInt(id) >> 22n) + 1_288_834_974_657;
}
