import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { SaxesParser } from "saxes";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type App, chooseFiles, startApp } from "./browser.ts";

const LAUNCH = join(import.meta.dirname, "../../data/launch");

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(async () => {
  await app.closePages();
  expect(app.takeComplaints()).toEqual([]);
});

async function openMap(): Promise<Page> {
  const page = await app.newPage();
  await chooseFiles(
    page,
    readdirSync(LAUNCH).map((name) => join(LAUNCH, name)),
  );
  await page.getByRole("button", { name: "Show the map" }).click();
  await page.getByRole("grid", { name: /^People/ }).waitFor();
  await page.getByRole("button", { name: "Fit all" }).waitFor();
  return page;
}

/** Saves one kind of file and gives its bytes. */
async function save(page: Page, target: string): Promise<{ name: string; bytes: Buffer }> {
  if ((await page.getByRole("dialog").count()) === 0) await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.locator(`input[value=${target}]`).check();
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
    const page = await openMap();
    // names come when the map has come to rest
    let svg = "";
    await expect
      .poll(
        async () => {
          svg = (await save(page, "svg")).bytes.toString("utf8");
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

  it("is a PNG of the size that was asked for, and a table of everybody", async () => {
    const page = await openMap();
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("button", { name: "4K", exact: true }).click();
    const png = await save(page, "png");
    expect(png.name).toBe("tular-map.png");
    expect(sizeOf(png.bytes)[0]).toBe(3840);
    const people = await save(page, "people");
    expect(people.name).toBe("tular-people.csv");
    const lines = people.bytes.toString("utf8").split("\r\n");
    expect(lines[0]?.startsWith("\ufeffAccount,Name,Community,")).toBe(true);
    expect(lines.length).toBe(2000 + 2);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count(), { timeout: 20_000 }).toBe(0);
  });
});

/** What the texts of one layer say, halos left out. */
function layerOf(svg: string, id: string): string[] {
  const layer = new RegExp(`<g id="${id}">(.*?)</g>`, "s").exec(svg)?.[1] ?? "";
  return [...layer.matchAll(/<text (?![^>]*aria-hidden)[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? "");
}
