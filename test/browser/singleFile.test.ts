import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { type App, chooseFiles, screenshot, startApp } from "./browser.ts";
import { watch, type Watcher } from "./watcher.ts";

const LAUNCH = join(import.meta.dirname, "../../data/launch");

let app: App;
let watcher: Watcher;
beforeAll(async () => {
  watcher = await watch([]);
  app = await startApp(watcher.flags);
});
afterEach(() => app.closePages());
afterAll(async () => {
  await app.close();
  await watcher.close();
});

describe("the app as one file, opened from a disk", () => {
  it("reads files, draws the map, and asks nobody for anything", async () => {
    const page = await app.newPage({ at: pathToFileURL(join(inject("folder"), "tular.html")).href });
    await page.getByRole("button", { name: "Choose files" }).waitFor();
    await chooseFiles(
      page,
      readdirSync(LAUNCH).map((name) => join(LAUNCH, name)),
    );
    await page.getByRole("button", { name: "Show the map" }).click();
    await page
      .getByText(/of every 100 explained shares moved/)
      .first()
      .waitFor();
    await expect.poll(() => page.locator("canvas").count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.fonts.check('16px "Inter Variable"'))).toBe(true);
    await screenshot(page, "one-file");
    expect(watcher.take()).toEqual([]);
    expect(app.takeComplaints()).toEqual([]);
  });

  it("is held to its policy, and its threads too", async () => {
    const page = await app.newPage({ at: pathToFileURL(join(inject("folder"), "tular.html")).href });
    await expect.poll(() => page.workers().length, { timeout: 20_000 }).toBeGreaterThan(0);
    const leak = () =>
      fetch("http://elsewhere.invalid/").then(
        () => "sent",
        (error: Error) => error.name,
      );
    expect(await page.evaluate(leak)).toBe("TypeError");
    expect(await page.workers()[0]?.evaluate(leak)).toBe("TypeError");
    expect(watcher.take()).toEqual([]);
    expect(app.takeComplaints().join("\n")).toMatch(/connect-src forbids http:\/\/elsewhere\.invalid/);
  });
});
