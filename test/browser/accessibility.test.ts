import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, startApp } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** One line for each rule that is broken and each place where it is. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe("the first screen", () => {
  it.each([
    { theme: "light", language: "en-GB" },
    { theme: "dark", language: "id-ID" },
  ] as const)("has no barrier that axe knows, $theme, $language", async (options) => {
    const page = await app.newPage(options);
    await page.locator("#root button").first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it("would not pass with a picture that nobody describes", async () => {
    const page = await app.newPage();
    await page.evaluate(() => document.body.append(new Image()));
    expect((await barriers(page)).join()).toMatch(/image-alt/);
  });
});
