import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type App, longTasks, pageClockMs, readFiles, startApp } from "./browser.ts";

/** Lies beside the project, not in it; where it is missing its test is skipped, by name. */
const HIGGS = join(import.meta.dirname, "../../../shared/data/higgs");

const REST_MS = 2000;

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(async () => {
  await app.closePages();
  expect(app.takeComplaints()).toEqual([]);
});

/** Has the page been open for some seconds, the last of them without a busy stretch? What it gets ready for later comes after a second or two. */
async function isAtRest(page: Page): Promise<boolean> {
  const now = await pageClockMs(page);
  return now > 2 * REST_MS && (await longTasks(page, now - REST_MS)).length === 0;
}

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
    await expect.poll(() => isAtRest(page), { timeout: 30_000, interval: 500 }).toBe(true);
    const sinceMs = await pageClockMs(page);
    await readFiles(
      page,
      readdirSync(HIGGS).map((name) => join(HIGGS, name)),
    );
    expect(await longTasks(page, sinceMs)).toEqual([]);
    for (const text of ["555,481 actions", "563,069 rows"]) await page.getByText(text).first().waitFor();
  });
});
