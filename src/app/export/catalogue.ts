/** Everything that can be exported, in the order in which it is offered. What is large is fetched when it is asked for. */
import { writeCsv } from "./csv.ts";
import { communitiesTable } from "./communitiesTable.ts";
import { madeTable } from "./madeTable.ts";
import type { GraphParts } from "./network/graphParts.ts";
import type { Pace } from "./pace.ts";
import { pagesOf, sourceLine } from "./pages.ts";
import { paintDisplay } from "./paint.ts";
import { peopleTable } from "./peopleTable.ts";
import { planTable } from "./planTable.ts";
import { postsTable } from "./postsTable.ts";
import { writeSvg } from "./svg.ts";
import type { Table } from "./table.ts";
import { shownMap, type Choices, type Material, type Target } from "./target.ts";
import { tiesTable } from "./tiesTable.ts";
import type { Sheet } from "./workbook.ts";

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
    missing: noMap,
    async write(material, choices, pace) {
      const display = await shownMap(material, choices);
      return paintDisplay(display, pictureWidth(display.width, choices.size), pace);
    },
  },
  {
    id: "svg",
    kind: "picture",
    extension: "svg",
    missing: noMap,
    write: async (material, choices, pace) => writeSvg(await shownMap(material, choices), pace),
  },
  {
    id: "pdf",
    kind: "document",
    extension: "pdf",
    missing: nothingToShow,
    async write(material, choices, pace) {
      const { printPages } = await import("./print/printPages.ts");
      const pages = await pagesOf(material, { ...choices, isTransparent: false, hasHeadline: true, hasLegend: true }, pace);
      const left = sourceLine(material, choices.date);
      const right = (at: number) => (pages.length > 1 ? material.texts.slide.page(at + 1, pages.length) : "");
      await printPages(pages, (at) => ({ left, right: right(at) }), pace);
      return null;
    },
  },
  {
    id: "pptx",
    kind: "document",
    extension: "pptx",
    missing: nothingToShow,
    async write(material, choices, pace) {
      const { writeSlides } = await import("./slides/writeSlides.ts");
      const pages = await pagesOf(material, { ...choices, isTransparent: false, hasLegend: true, hasHeadline: false }, pace);
      return writeSlides(pages, material, choices, pace);
    },
  },
  {
    id: "html",
    kind: "document",
    extension: "html",
    missing: nothingToShow,
    async write(material, choices, pace) {
      const { writeViewer } = await import("./viewer/writeViewer.ts");
      const pages = await pagesOf(material, { ...choices, isTransparent: false, hasLegend: true, hasHeadline: false }, pace);
      return writeViewer(pages, material, choices, pace);
    },
  },
  {
    id: "workbook",
    kind: "table",
    extension: "xlsx",
    missing: () => undefined,
    async write(material, { date }, pace) {
      const { writeWorkbook } = await import("./workbook.ts");
      return writeWorkbook(sheetsOf(material, date), pace);
    },
  },
  csv("people", peopleTable, () => undefined),
  csv("posts", postsTable, noPosts),
  csv("ties", tiesTable, noTies),
  csv("plan", planTable, noPlan),
  graph("gexf", "gexf", async () => (await import("./network/gexf.ts")).writeGexf),
  graph("graphml", "graphml", async () => (await import("./network/graphml.ts")).writeGraphml),
  graph("json", "json", async () => (await import("./network/graphologyJson.ts")).writeGraphologyJson),
  {
    id: "methods",
    kind: "methods",
    extension: "html",
    missing: () => undefined,
    write: async (material, { date }) => (await import("./methods.ts")).writeMethods(material, date),
  },
];

function noPlan({ plan }: Material): "plan" | undefined {
  return plan === undefined ? "plan" : undefined;
}

function noMap({ map }: Material): "map" | undefined {
  return map.size() === null ? "map" : undefined;
}

/** A story can be told without a map on the screen. */
function nothingToShow(material: Material): "map" | undefined {
  return material.story === null ? noMap(material) : undefined;
}

function noPosts({ holding }: Material): "posts" | undefined {
  return holding.network.posts.count === 0 ? "posts" : undefined;
}

function noTies({ holding: { network } }: Material): "ties" | undefined {
  return network.follows.count + network.shares.count === 0 ? "ties" : undefined;
}

function csv(id: Target["id"], make: (material: Material) => Table, missing: Target["missing"]): Target {
  return {
    id,
    kind: "table",
    extension: "csv",
    missing,
    write: (material, { isForExcel }, pace) => writeCsv(make(material), isForExcel ? material.words.language : undefined, pace),
  };
}

type GraphWriter = (graph: GraphParts, pace: Pace) => Promise<Blob>;

function graph(id: Target["id"], extension: string, load: () => Promise<GraphWriter>): Target {
  return {
    id,
    kind: "network",
    extension,
    missing: () => undefined,
    async write(material, _choices, pace) {
      const [write, { graphParts }] = await Promise.all([load(), import("./network/graphParts.ts")]);
      return write(graphParts(material), pace);
    },
  };
}

/** Whatever there is a table of, and how it was made. */
function sheetsOf(material: Material, date: string): Sheet[] {
  const names = material.texts.sheetNames;
  return [
    { name: names.people, table: peopleTable(material) },
    ...(noPosts(material) === undefined ? [{ name: names.posts, table: postsTable(material) }] : []),
    ...(noTies(material) === undefined ? [{ name: names.ties, table: tiesTable(material) }] : []),
    ...(material.communities.count === 0 ? [] : [{ name: names.communities, table: communitiesTable(material) }]),
    ...(noPlan(material) === undefined ? [{ name: names.plan, table: planTable(material) }] : []),
    { name: names.made, table: madeTable(material, date) },
  ];
}
