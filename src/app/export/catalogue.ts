/** Everything that can be exported, in the order in which it is offered. */
import { writeCsv, type Table } from "./csv.ts";
import { paintDisplay } from "./paint.ts";
import { peopleTable } from "./peopleTable.ts";
import { postsTable } from "./postsTable.ts";
import { writeSvg } from "./svg.ts";
import { shownMap, type Choices, type Material, type Target } from "./target.ts";
import { tiesTable } from "./tiesTable.ts";

const WIDTH_4K = 3840;

/** Pixels across. */
export function pictureWidth(width: number, size: Choices["size"]): number {
  return size === "4k" ? WIDTH_4K : width * (size === "double" ? 2 : 1);
}

export const TARGETS: readonly Target[] = [
  {
    id: "png",
    kind: "picture",
    extension: "png",
    isThere: hasMap,
    async write(material, choices, pace) {
      const display = await shownMap(material, choices);
      return paintDisplay(display, pictureWidth(display.width, choices.size), pace);
    },
  },
  {
    id: "svg",
    kind: "picture",
    extension: "svg",
    isThere: hasMap,
    write: async (material, choices, pace) => writeSvg(await shownMap(material, choices), pace),
  },
  table("people", peopleTable, () => true),
  table("posts", postsTable, ({ holding }) => holding.network.posts.count > 0),
  table("ties", tiesTable, ({ holding }) => holding.network.follows.count + holding.network.shares.count > 0),
];

function hasMap({ map }: Material): boolean {
  return map.size() !== null;
}

function table(id: Target["id"], make: (material: Material) => Table, isThere: Target["isThere"]): Target {
  return { id, kind: "table", extension: "csv", isThere, write: (material, { hasMark }, pace) => writeCsv(make(material), hasMark, pace) };
}
