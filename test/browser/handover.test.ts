/** Every kind of file, exported from the launch as a user does it, and opened as whoever gets it does. */
import { readdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import Graph, { MultiDirectedGraph } from "graphology";
import type { Page } from "playwright-core";
import readWorkbook from "read-excel-file/node";
import { SaxesParser } from "saxes";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { entriesOf } from "../../src/core/intake/containers/archive.ts";
import { type App, chooseFiles, startApp } from "./browser.ts";

const DATA = join(import.meta.dirname, "../../data");

let app: App;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  folder = mkdtempSync(join(tmpdir(), "tular-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.close();
});
afterEach(async () => {
  await app.closePages();
  expect(app.takeComplaints()).toEqual([]);
});

/** Opens a sample as files; its map has settled and its first finding is said. */
async function openSample(sample: string): Promise<Page> {
  const page = await app.newPage();
  // no map flies anywhere
  await page.emulateMedia({ reducedMotion: "reduce" });
  await chooseFiles(
    page,
    readdirSync(join(DATA, sample)).map((name) => join(DATA, sample, name)),
  );
  await page.getByRole("button", { name: "Show the map" }).click();
  await page.getByRole("grid", { name: /^People/ }).waitFor();
  await page.getByRole("region", { name: "Findings" }).getByRole("button").nth(1).waitFor();
  await page.getByText("Settling the map").waitFor({ state: "detached", timeout: 90_000 });
  return page;
}

async function openDialog(page: Page, target: string): Promise<void> {
  if ((await page.getByRole("dialog").count()) === 0) await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.locator(`input[value=${target}]`).check();
}

/** Saves one kind of file. */
async function save(page: Page, target: string): Promise<Buffer> {
  await openDialog(page, target);
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 90_000 }),
    page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

/** The parts of a zip as text. */
async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const file = new Blob([new Uint8Array(bytes)]);
  const source = {
    name: "a.zip",
    size: file.size,
    open: () => file.stream(),
    part: async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
  const entries = await entriesOf(source);
  return new Map(await Promise.all(entries.map(async (entry) => [entry.name, await new Response(entry.open()).text()] as const)));
}

const pagesIn = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Asks for the print window, and gives what would be printed. */
async function printed(page: Page): Promise<Buffer> {
  await page.evaluate(() => {
    delete document.body.dataset["asked"];
    window.print = () => (document.body.dataset["asked"] = "");
  });
  await page.getByRole("dialog").getByRole("button", { name: /Print/ }).click();
  await page.locator("body[data-asked]").waitFor({ timeout: 90_000 });
  return page.pdf({ preferCSSPageSize: true, printBackground: true });
}

describe("what is handed over", () => {
  it("of the view is the same in every kind of file", { timeout: 240_000 }, async () => {
    const page = await openSample("launch");
    const headline = (await page.getByRole("heading", { level: 1, includeHidden: true }).first().innerText()).replace(/\s+/g, " ").trim();

    const sheets = await readWorkbook(await save(page, "workbook"));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["People", "Posts", "Ties", "Communities", "How made"]);
    expect(sheets[0]?.data.length).toBe(2000 + 1);
    expect(sheets[0]?.data[0]?.slice(0, 3)).toEqual(["Account", "Name", "Community"]);

    const gexf = parseGexf(MultiDirectedGraph, (await save(page, "gexf")).toString("utf8"));
    const graphml = parseGraphml(MultiDirectedGraph, (await save(page, "graphml")).toString("utf8"));
    const json = MultiDirectedGraph.from(JSON.parse((await save(page, "json")).toString("utf8")));
    const edgesOf = (graph: Graph, kind: string) => graph.filterEdges((_, said) => said["kind"] === kind).length;
    for (const graph of [gexf, graphml, json]) {
      expect(graph.order).toBe(2000);
      expect(edgesOf(graph, "follow")).toBe(16_252);
      expect(edgesOf(graph, "share")).toBe(edgesOf(json, "share"));
    }

    const pptx = await partsOf(await save(page, "pptx"));
    const slide = pptx.get("ppt/slides/slide1.xml") ?? "";
    expect(slide).toContain(headline.replaceAll("&", "&amp;"));
    expect(slide).toMatch(/descr="Map of 2,000 people/);
    expect(slide).toContain("<a:tbl>");
    expect([...pptx.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name)).length).toBe(2);
    expect(pptx.get("ppt/notesSlides/notesSlide1.xml")).toContain("What may safely be said");
    expect([...pptx.values()].join("")).not.toMatch(/<dcterms:|PptxGenJS<\//);
    for (const [name, xml] of pptx) if (name.endsWith(".xml")) new SaxesParser({ xmlns: true }).write(xml).close();

    const methods = (await save(page, "methods")).toString("utf8");
    for (const language of ["en", "id"]) expect(methods).toContain(`<main id="${language}" lang="${language}">`);
    expect(methods).not.toContain("<script");

    // from the middle of it, all of it goes to paper
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: /^Lateral share: How/ }).click();
    await page.getByRole("button", { name: "All methods" }).click();
    expect(pagesIn(await printed(page))).toBeGreaterThan(12);
    await page.keyboard.press("Escape");

    await openDialog(page, "pdf");
    expect(pagesIn(await printed(page))).toBe(1);
    await expect.poll(() => page.locator(".tular-pages").count()).toBe(0);
    const file = join(folder, "map.html");
    writeFileSync(file, await save(page, "html"));
    await walk(file, headline);
    await isHeldTo(file);
  });

  it("of the story has every scene as it is presented, and is stopped when somebody wants it", { timeout: 240_000 }, async () => {
    const page = await openSample("scene");
    await page.getByRole("button", { name: "Story", exact: true }).first().click();
    await page.getByRole("button", { name: "Propose a story from the findings" }).click();
    const scenes = page.locator("[data-scene]");
    await expect.poll(() => scenes.count()).toBeGreaterThan(3);
    const count = await scenes.count();

    await openDialog(page, "pptx");
    await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Stop", exact: true }).click();
    await page.getByText("Stopped. Nothing was saved.").waitFor();

    const html = (await save(page, "html")).toString("utf8");
    const told = JSON.parse(/id="told">(.*?)<\/script>/s.exec(html)?.[1] ?? "") as {
      scenes: { layers: number[]; legend: { nodes: { tag: string }[] } | null }[];
      layers: { inks?: string[][]; shapes?: (string | number)[][] }[];
    };
    expect(told.scenes.length).toBe(count);
    // the map runs beneath the legend where a scene looks from near, and only there it has a ground
    const hasGround = told.scenes.map(({ legend }) => legend?.nodes.some(({ tag }) => tag === "rect") === true);
    expect(hasGround[0]).toBe(false);
    expect(hasGround).toContain(true);
    // whoever a scene does not speak of is grey in it, and not as in the scene after it
    const coloursOf = (scene: number) =>
      new Set(
        told.scenes[scene]?.layers.flatMap((at) => {
          const { inks = [], shapes = [] } = told.layers[at] ?? {};
          return shapes.flatMap(([kind, ink, , , , person]) => (kind === "disc" && Number(person) >= 0 ? [inks[Number(ink)]?.[0]] : []));
        }),
      );
    expect(coloursOf(1).has("#d8d9da")).toBe(true);
    expect(coloursOf(0).has("#d8d9da")).toBe(false);
  });

  it("of the story has the numbers of the whole on its first page, as the screen says them", { timeout: 240_000 }, async () => {
    const page = await openSample("rumour");
    await page.getByRole("button", { name: "Story", exact: true }).first().click();
    await page.getByRole("button", { name: "Propose a story from the findings" }).click();
    const figures = page.locator("[data-figure]");
    await figures.first().waitFor();
    const said = (await figures.allInnerTexts()).flatMap((text) => text.split("\n"));
    expect(said.length).toBeGreaterThan(3);

    const slides = await partsOf(await save(page, "pptx"));
    const [first, second] = [1, 2].map((at) => slides.get(`ppt/slides/slide${at}.xml`)?.match(/(?<=<a:t>)[^<]*/g));
    expect(first).toEqual(expect.arrayContaining(said));
    expect(second).not.toContain(said[0]);
    const html = (await save(page, "html")).toString("utf8");
    const told = JSON.parse(/id="told">(.*?)<\/script>/s.exec(html)?.[1] ?? "") as { scenes: { figures: Record<string, string>[] }[] };
    const written = told.scenes.map((scene) => scene.figures.flatMap((figure) => Object.values(figure).filter((text) => text !== "")));
    expect(written[0]).toEqual(said);
    expect(written.slice(1).flat()).toEqual([]);
  });
});

/** Opens the page from a disk, without a network, and walks it. */
async function walk(file: string, headline: string): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    const page = await app.newPage({ at: pathToFileURL(file).href, width, height });
    await page.locator("body[data-ready]").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(headline);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    // the foot stands at the foot of the window, and the map has all that is left
    const foot = await page.locator("footer").boundingBox();
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeCloseTo(height, 0);
    const map = await page.locator("canvas").boundingBox();
    await page.getByRole("searchbox").fill("sari h");
    await page.keyboard.press("Enter");
    const card = page.locator(".card");
    await card.getByText("Lateral influence").waitFor();
    expect(await page.locator("canvas").boundingBox()).toEqual(map);
    const name = await card.getByRole("heading", { level: 2 }).innerText();
    expect(name).toMatch(/^Sari H/);
    // she stands in the middle of what the card left free: whoever points there meets her
    const from = (await card.boundingBox())?.x ?? NaN;
    await card.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => card.isHidden()).toBe(true);
    if (width > 1000) {
      const box = await page.locator("canvas").boundingBox();
      await page.mouse.move(((box?.x ?? 0) + from) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
      await expect.poll(() => card.getByRole("heading", { level: 2 }).innerText()).toBe(name);
    }
  }
}

/** Its own policy lets the page reach nobody. */
async function isHeldTo(file: string): Promise<void> {
  const page = await app.emptyPage();
  await page.goto(pathToFileURL(file).href);
  const asked = await page.evaluate(() =>
    fetch("http://elsewhere.invalid/").then(
      () => "sent",
      (error: Error) => error.name,
    ),
  );
  expect(asked).toBe("TypeError");
  // nor make markup of any text
  const made = await page.evaluate(() => {
    try {
      document.body.innerHTML = "<b>a</b>";
      return "made";
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(made).toBe("TypeError");
}
