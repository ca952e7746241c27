import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, chooseFiles, startApp } from "./browser.ts";

const LAUNCH = join(import.meta.dirname, "../../data/launch");

let app: App;
/** One map, from which one file after the other is saved. */
let page: Page;
beforeAll(async () => {
  app = await startApp();
  page = await openMap();
});
afterAll(() => app.close());

async function openMap(): Promise<Page> {
  const opened = await app.newPage();
  await chooseFiles(
    opened,
    readdirSync(LAUNCH).map((name) => join(LAUNCH, name)),
  );
  await opened.getByRole("button", { name: "Show the map" }).click();
  await opened.getByRole("grid", { name: /^People/ }).waitFor();
  await opened.getByRole("button", { name: "Fit all" }).waitFor();
  return opened;
}

async function openDialog(target: string): Promise<void> {
  if ((await page.getByRole("dialog").count()) === 0) await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.locator(`input[value=${target}]`).check();
}

async function closeDialog(): Promise<void> {
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count(), { timeout: 20_000 }).toBe(0);
}

/** Saves one kind of file and gives its bytes. */
async function save(target: string): Promise<{ name: string; bytes: Buffer }> {
  await openDialog(target);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** A PNG says its size in bytes 16 to 23. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe("what is exported", () => {
  it("holds as SVG every name on the map, the headline and the legend, as text", async () => {
    // names come when the map has come to rest
    let svg = "";
    await expect
      .poll(
        async () => {
          svg = (await save("svg")).bytes.toString("utf8");
          return layerOf(svg, "names").length;
        },
        { timeout: 60_000 },
      )
      .toBeGreaterThan(10);
    const legend = await page.locator("[data-in-picture=legend] li").allInnerTexts();
    const written = layerOf(svg, "legend").join("");
    for (const count of legend.flatMap((row) => row.match(/[\d,]+$/) ?? [])) expect(written).toContain(count);
    expect(layerOf(svg, "headline").join(" ")).toContain(
      (await page.getByRole("heading", { level: 1, includeHidden: true }).innerText()).trim(),
    );
    expect(svg).toContain("@font-face");
    expect(svg.match(/(?:href|src)="?(?!data:)[^"\s]*https?:/)).toBeNull();
    // the parser throws at the first fault
    const parser = new SaxesParser({ xmlns: true });
    parser.write(svg).close();
  });

  it("has the whole legend below the picture where it has no room beside, and no word on another", async () => {
    await closeDialog();
    const before = page.viewportSize() ?? { width: 1280, height: 800 };
    await page.setViewportSize({ width: 1280, height: 740 });
    await page.locator("[data-cramped]").waitFor({ timeout: 20_000 });
    const svg = (await save("svg")).bytes.toString("utf8");
    const words = placesIn(svg, "legend");
    expect(words.map(({ text }) => text)).toContain("strongest bridges");
    const height = (await page.locator('[data-part="map"]').boundingBox())?.height ?? NaN;
    for (const { y } of words) expect(y).toBeGreaterThan(height);
    for (const [at, one] of words.entries()) {
      const near = words.slice(at + 1).filter(({ x, y }) => Math.abs(y - one.y) < 8 && Math.abs(x - one.x) < 20);
      expect(near, one.text).toEqual([]);
    }
    await closeDialog();
    await page.setViewportSize(before);
  });

  it("is a PNG of the size that was asked for, and a table of everybody", async () => {
    await openDialog("png");
    await page.getByRole("button", { name: "4K", exact: true }).click();
    const png = await save("png");
    expect(png.name).toBe("tular-map.png");
    expect(sizeOf(png.bytes)[0]).toBe(3840);
    const people = await save("people");
    expect(people.name).toBe("tular-people.csv");
    const lines = people.bytes.toString("utf8").split("\r\n");
    expect(lines[0]?.startsWith("\ufeffAccount,Name,Community,")).toBe(true);
    expect(lines.length).toBe(2000 + 2);
    await closeDialog();
  });
});

/** What the texts of one layer say, halos left out. */
function layerOf(svg: string, id: string): string[] {
  const layer = new RegExp(`<g id="${id}">(.*?)</g>`, "s").exec(svg)?.[1] ?? "";
  return [...layer.matchAll(/<text (?![^>]*aria-hidden)[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? "");
}

/** Where the texts of one layer begin or end, halos left out. */
function placesIn(svg: string, id: string): { text: string; x: number; y: number }[] {
  const layer = new RegExp(`<g id="${id}">(.*?)</g>`, "s").exec(svg)?.[1] ?? "";
  return [...layer.matchAll(/<text (?![^>]*aria-hidden)([^>]*)>([^<]*)<\/text>/g)].map(([, inks = "", text = ""]) => {
    const number = (name: string) => Number(new RegExp(`\\b${name}="([^"]*)"`).exec(inks)?.[1]);
    return { text, x: number("x"), y: number("y") };
  });
}
