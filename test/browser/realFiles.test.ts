import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type App, readFiles, screenshot, startApp } from "./browser.ts";

/** Real exports lie beside the project, not in it; where they are missing these tests are skipped, by name. */
const DATA = join(import.meta.dirname, "../../../shared/data");
const inFolder = (folder: string): string[] => readdirSync(join(DATA, folder)).map((name) => join(DATA, folder, name));

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(async () => {
  await app.closePages();
  expect(app.takeComplaints()).toEqual([]);
});

async function seen(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) await page.getByText(text).first().waitFor();
}

interface Drop {
  what: string;
  folder: string;
  only?: (name: string) => boolean;
  /** What the opening screen says. */
  report: string[];
  /** What the map screen says. */
  map: string[];
}

const DROPS: Drop[] = [
  {
    what: "five layers of politicians and the table about them",
    folder: "politicians",
    report: ["59,073 ties", "19,311 actions", "27,140 actions", "925 actions", "14,044 actions", "585 rows"],
    map: ["585 people", "59,073 follow ties", "93%"],
  },
  {
    what: "the Higgs core: follows and timed events, its edge lists counted once",
    folder: "higgs-core",
    report: ["70,440 ties", "1,112 actions"],
    map: ["5,104 people", "70,440 follow ties", "74%"],
  },
  {
    what: "the French members of parliament",
    folder: "exports/french-mps",
    report: ["12,869 ties", "577 rows"],
    map: ["365 people", "12,869 follow ties"],
  },
  {
    what: "two hand-made Indonesian sheets",
    folder: "exports/generic",
    only: (name) => name.startsWith("id_"),
    report: ["73 ties", "40 actions"],
    map: ["16 people", "73 follow ties"],
  },
  {
    what: "a network that Gephi streamed",
    folder: "tool-files/gexf",
    only: (name) => name.startsWith("twitter-jan25"),
    report: ["3,529"],
    map: ["3,861 people"],
  },
  {
    what: "a network that igraph wrote as GML",
    folder: "one-graph-many-formats",
    only: (name) => name.endsWith("igraph.gml"),
    report: ["4,964 actions", "GML network", "What it says about people"],
    map: ["514 people"],
  },
  {
    what: "the same network, as JSON for d3",
    folder: "one-graph-many-formats",
    only: (name) => name.endsWith("d3-links.json"),
    report: ["4,964 actions", "JSON network"],
    map: ["514 people"],
  },
  {
    what: "airports of Pajek, both ways",
    folder: "tool-files/other",
    only: (name) => name === "USAir97.net",
    report: ["2,126 ties", "Pajek network", "each one counts both ways"],
    map: ["332 people"],
  },
  {
    what: "the miserables of Gephi as GraphML",
    folder: "tool-files/graphml",
    only: (name) => name === "miserables.graphml",
    report: ["254 actions", "GraphML network"],
    map: ["77 people"],
  },
];

describe("real exports through the window", () => {
  for (const { what, folder, only, report, map } of DROPS) {
    it.skipIf(!existsSync(join(DATA, folder)))(`reads and draws ${what} (${folder})`, async () => {
      const page = await app.newPage();
      await readFiles(
        page,
        inFolder(folder).filter((path) => only === undefined || only(path.slice(path.lastIndexOf("/") + 1))),
      );
      await seen(page, report);
      await screenshot(page, `${folder.replaceAll("/", "-")}-opening`);
      await page.getByRole("button", { name: "Show the map" }).click();
      await seen(page, map);
      await screenshot(page, `${folder.replaceAll("/", "-")}-map`);
    });
  }
});
