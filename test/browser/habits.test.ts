/** What hands do: keys, the palette, the sheet of keys, lists; what is said aloud; colours forced, text enlarged. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { barriers } from "./axe.ts";
import { type App, type PageOptions, screenshot, startApp } from "./browser.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function openSample(options: PageOptions = {}): Promise<Page> {
  const page = await app.newPage(options);
  await page.getByRole("button", { name: /ferry|feri/ }).click();
  await page
    .getByRole("region", { name: /^(Findings|Temuan)$/ })
    .getByRole("listitem")
    .first()
    .waitFor();
  await page.locator('[data-part="map"]').waitFor();
  await page.locator("[data-announcer]").waitFor({ state: "attached" });
  return page;
}

const said = (page: Page) => page.locator("[data-announcer]").textContent();
const partOf = (page: Page) => page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-part]")?.dataset["part"]);
const isOnMap = (page: Page) => page.evaluate(() => document.activeElement?.matches('[data-part="map"]'));

/** Opens one list and dialog after the other. */
async function findsNoBarrier(page: Page, names: readonly string[]): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("option").first().waitFor();
  expect(await barriers(page), "palette").toEqual([]);
  await page.keyboard.press("Escape");
  for (const name of names) {
    await page.getByRole("button", { name, exact: true }).first().click();
    const opened = page.locator("[role=dialog], [role=menu]").first();
    await opened.waitFor();
    expect(await barriers(page), name).toEqual([]);
    await page.keyboard.press("Escape");
    await opened.waitFor({ state: "detached" });
  }
  await page.getByRole("combobox", { name: /^(Size by|Ukuran)/ }).click();
  const sizes = page.getByRole("listbox");
  await sizes.waitFor();
  expect(await barriers(page), "sizes").toEqual([]);
  await page.keyboard.press("Escape");
  await sizes.waitFor({ state: "detached" });
}

/** One window goes through all of these; keys are switched off once nobody needs them, and what stays changed comes last. */
describe("in one window", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openSample();
  });
  afterAll(() => app.closePages());

  it("one walks, chooses, takes steps out, hides, takes it back, and steps back", async () => {
    await page.locator('[data-part="map"]').focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => said(page)).toMatch(/heard by \d+ people, hears \d+ people$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => said(page)).toMatch(/ by lateral influence, community /);
    await page.keyboard.press("1");
    await expect.poll(() => said(page)).toMatch(/^\d+ people selected\.$/);
    await page.keyboard.press("h");
    await expect.poll(() => said(page)).toMatch(/^Hid \d+ people\.$/);
    await page.keyboard.press("Control+z");
    await expect.poll(() => said(page)).toMatch(/^Undone: Hid \d+ people\.$/);
    // first whoever was walked to, then the selection
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect.poll(() => said(page)).toBe("Nobody is selected any more.");
    await page.getByRole("button", { name: "What can be undone" }).click();
    const steps = page.getByRole("menuitem");
    await steps.first().waitFor();
    expect(await steps.count()).toBeGreaterThanOrEqual(3);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await steps.first().waitFor({ state: "detached" });
  });

  it("one asks for the shortest way with Find and the table, and takes the question back by Escape or by pressing again", async () => {
    const [tool, rows] = [page.getByRole("button", { name: "Shortest way" }), page.getByRole("grid").getByRole("row")];
    const saying = (words: RegExp) => page.locator("[data-over-map] p", { hasText: words }).first();
    const card = saying(/^(Choose the person where|From .+ to whom)/);
    const names = page.getByRole("region", { name: "Findings" }).getByRole("heading", { level: 2 });
    const [before] = await names.allInnerTexts();
    const isPressed = () => tool.getAttribute("aria-pressed");
    for (const leave of [() => page.keyboard.press("Escape"), () => tool.click()]) {
      await tool.click();
      await card.waitFor();
      expect(await isPressed()).toBe("true");
      await leave();
      await card.waitFor({ state: "detached" });
      expect(await isPressed()).toBe("false");
    }
    await tool.click();
    const field = page.getByRole("combobox", { name: "Find a person" });
    await field.fill("zahra setiawan");
    await page.getByRole("option").first().click();
    await saying(/^From Zahra Setiawan to whom\?/).waitFor();
    expect(await isPressed()).toBe("true");
    await rows.nth(3).click();
    await saying(/ from Zahra Setiawan to |^No way leads from Zahra Setiawan/).waitFor();
    expect(await isPressed()).toBe("false");
    expect((await names.allInnerTexts())[0]).toBe(before);
    await page.keyboard.press("Escape");
  });

  it("one finds an action and a person, comes back to where one was, and goes round the window", async () => {
    await page.locator('[data-part="map"]').focus();
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox", { name: "All actions" });
    await field.fill("colour reach");
    await page.keyboard.press("Enter");
    await expect.poll(() => said(page)).toMatch(/^Coloured by /);
    expect(await isOnMap(page)).toBe(true);
    await page.keyboard.press("Control+k");
    await field.fill("zahra setiawan");
    await page.getByRole("group", { name: "People" }).getByRole("option").first().click();
    await expect
      .poll(() => said(page))
      .toMatch(/^Zahra Setiawan, \d+(st|nd|rd|th) by lateral influence, community .*, heard by \d+ people\.$/);
    const round = [];
    for (let turn = 0; turn < 4; turn++) {
      await page.keyboard.press("F6");
      round.push(await partOf(page));
    }
    expect(round).toEqual(["findings", "table", "bar", "map"]);
    await page.keyboard.press("Shift+F6");
    expect(await partOf(page)).toBe("bar");
    await page.locator('[data-part="map"]').focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => said(page)).toBe("Nobody is selected any more.");
  });

  it("axe finds nothing in open lists and dialogs", () => findsNoBarrier(page, ["Export", "Sets", "Display", "Filter"]));

  it("outlines stay where colours are forced", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    const widthOf = (element: HTMLElement | SVGElement) => getComputedStyle(element).borderTopWidth;
    expect(await dialog.evaluate(widthOf)).toBe("1px");
    expect(await dialog.getByRole("button", { name: "Save" }).evaluate(widthOf)).toBe("1px");
    await screenshot(page, "habits-forced-colours");
    await page.emulateMedia({ forcedColors: "none" });
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  it("whoever is chosen out of sight is told of, and shown", async () => {
    await page.getByText("Settling the map").waitFor({ state: "detached", timeout: 60_000 });
    await page.locator('[data-part="map"]').focus();
    for (let turn = 0; turn < 5; turn++) await page.keyboard.press("+");
    await page.locator("[data-zoomed]").waitFor();
    // the camera has come to rest
    await page.waitForTimeout(800);
    await page.getByRole("region", { name: "Findings" }).getByRole("button").first().click();
    const card = page.getByText(/(outside|in) the part of the map in view\.$/);
    await card.waitFor();
    await page.getByRole("button", { name: "Show all of them" }).click();
    await card.waitFor({ state: "detached" });
  });

  it("single keys can be switched off, and the sheet tells them", async () => {
    await page.locator('[data-part="map"]').focus();
    await page.keyboard.press("Shift+?");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    await sheet.waitFor();
    expect(await sheet.locator("kbd").count()).toBeGreaterThan(25);
    expect(await barriers(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("banner").isVisible()).toBe(false);
    expect(await sheet.getByText("Zoom in").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await sheet.getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    expect(await isOnMap(page)).toBe(true);
    await page.keyboard.press("Shift+?");
    await page.keyboard.press("/");
    expect(await isOnMap(page)).toBe(true);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "All actions" }).waitFor();
    await page.keyboard.press("Escape");
  });

  it("the table that was hidden comes back as high as it was, on the projector with its larger rows", async () => {
    const page = await openSample({ width: 1440, height: 900 });
    const table = page.locator("[data-part=table]");
    const height = async () => Math.round((await table.boundingBox())?.height ?? NaN);
    const click = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const before = await height();
    expect(before).toBeGreaterThan(200);
    await click("Hide the table");
    await expect.poll(height).toBe(44);
    await click("Show the table");
    await expect.poll(height).toBe(before);
    await click("Display");
    await page.getByRole("menuitemradio", { name: "Projector" }).click();
    await page.keyboard.press("Escape");
    await click("Show the table");
    await expect.poll(height).toBe(Math.round(1.3 * before));
  });

  it("on the projector what opens over the page stays inside the window", async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole("button", { name: "Display", exact: true }).click();
    await page.getByRole("menuitemradio", { name: "Projector" }).click();
    await page.keyboard.press("Escape");
    await page.locator("html[data-theme=projector]").waitFor();
    for (const name of ["Export", "Filter", "Display"]) {
      await page.getByRole("button", { name, exact: true }).first().click();
      const opened = page.locator("[role=dialog], [role=menu]").first();
      await opened.waitFor();
      // a menu takes its place a moment after it came
      await expect
        .poll(async () => {
          const box = await opened.boundingBox();
          return box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 720;
        })
        .toBe(true);
      await page.keyboard.press("Escape");
      await opened.waitFor({ state: "detached" });
    }
  });
});

describe("in windows of their own", () => {
  afterEach(() => app.closePages());

  it("axe finds nothing in open lists and dialogs in the dark, in Indonesian", async () => {
    const page = await openSample({ theme: "dark", language: "id-ID" });
    await findsNoBarrier(page, ["Ekspor", "Kumpulan", "Tampilan", "Saring"]);
  });

  it("at 200 % the table gives way first and the legend folds; nothing runs out of the window", async () => {
    const page = await openSample({ width: 960, height: 540 });
    await page.getByRole("button", { name: "Legend" }).waitFor();
    await page.getByRole("button", { name: "Show the table" }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await screenshot(page, "habits-200-percent");
  });

  it("the bar keeps within a narrow window in the longer language, with a story to present, and the work has its name", async () => {
    const page = await openSample({ width: 1200, height: 700, language: "id-ID" });
    await page.getByRole("button", { name: "Tambah adegan" }).click();
    await page.getByRole("button", { name: "Presentasi", exact: true }).waitFor();
    const bar = page.getByRole("banner");
    for (const width of [1200, 1024, 900]) {
      await page.setViewportSize({ width, height: 700 });
      const [right, named] = await bar.evaluate((header) => [
        Math.max(...[...header.querySelectorAll("button")].map((button) => button.getBoundingClientRect().right)),
        header.querySelector("button")?.getBoundingClientRect().width ?? 0,
      ]);
      expect(right, `at ${width}`).toBeLessThanOrEqual(width);
      expect(named, `at ${width}`).toBeGreaterThanOrEqual(90);
    }
    await page.getByRole("button", { name: "Lainnya" }).click();
    await page.getByRole("menuitem", { name: "Presentasikan cerita" }).waitFor();
  });

  it("a phone has under More what its bar has no room for", async () => {
    const page = await openSample({ width: 390, height: 844 });
    await page.getByRole("button", { name: "More", exact: true }).click();
    for (const name of ["Redo", "Choose people with a box", "Find the shortest way between two people", "All actions"])
      await page.getByRole("menuitem", { name }).waitFor();
    await page.getByRole("menuitem", { name: /shortest way/ }).click();
    await expect.poll(() => said(page)).toMatch(/^Choose the person where the way begins/);
    // what is asked of a file stands below all files that can be had, on none of them
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: /^Export/ }).click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    const [last, asked] = [dialog.getByRole("radio").last(), dialog.getByRole("heading", { name: "PNG" })];
    await asked.waitFor();
    expect((await asked.boundingBox())?.y).toBeGreaterThan((await last.boundingBox())?.y ?? Infinity);
    await screenshot(page, "habits-phone-export");
  });
});
