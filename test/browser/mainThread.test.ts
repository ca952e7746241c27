import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type App, longTasks, pageClockMs, readFiles, startApp } from "./browser.ts";

/** Lies beside the project, not in it; where it is missing its test is skipped, by name. */
const HIGGS = join(import.meta.dirname, "../../../shared/data/higgs");

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(async () => {
  await app.closePages();
  expect(app.takeComplaints()).toEqual([]);
});

describe("the main thread", () => {
  it("is noticed when it is busy", async () => {
    const page = await app.newPage();
    await page.evaluate(() => {
      setTimeout(() => {
        const end = performance.now() + 120;
        while (performance.now() < end);
      });
    });
    await expect
      .poll(() => longTasks(page))
      .toEqual(expect.arrayContaining([expect.objectContaining({ durationMs: expect.closeTo(120, -2) })]));
  });

  it.skipIf(!existsSync(HIGGS))("is never kept for long while half a million events load (higgs)", async () => {
    const page = await app.newPage();
    // the page is at rest before the files come: what it does for itself is not what they cost
    await expect
      .poll(async () => (await longTasks(page, (await pageClockMs(page)) - 2000)).length, { timeout: 30_000, interval: 500 })
      .toBe(0);
    const sinceMs = await pageClockMs(page);
    await readFiles(
      page,
      readdirSync(HIGGS).map((name) => join(HIGGS, name)),
    );
    expect(await longTasks(page, sinceMs)).toEqual([]);
    for (const text of ["555,481 actions", "563,069 rows"]) await page.getByText(text).first().waitFor();
  });
});
