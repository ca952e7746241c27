import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, dropFiles, startApp } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const LEVEL_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** One line for each rule of WCAG 2.2, level AA, that is broken and each place where it is. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // A colour on its way from one to another has no contrast of its own.
  await expect
    .poll(() => page.evaluate(() => document.getAnimations().filter((animation) => animation instanceof CSSTransition).length))
    .toBe(0);
  const { violations } = await page.evaluate((tags) => {
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    return axe.run({ runOnly: tags });
  }, LEVEL_AA);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

const follows = ["a,b", "c,b", "d,b", "c,a", "a,c", "d,a", "e,c", "c,e", "e,d", "f,e", "g,f", "f,g"].join("\n");
const FILE = { name: "follows.csv", bytes: new TextEncoder().encode(`follower,followed\n${follows}\n`) };

describe("the screens", () => {
  it.each([
    { theme: "light", language: "en-GB" },
    { theme: "dark", language: "id-ID" },
  ] as const)("have no barrier that axe knows, $theme, $language", async (options) => {
    const page = await app.newPage(options);
    await page
      .getByRole("button", { name: options.language === "id-ID" ? "Pilih berkas" : "Choose files" })
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await dropFiles(page, [FILE]);
    const onward = page.getByRole("button", { name: options.language === "id-ID" ? "Tampilkan peta" : "Show the map" });
    await onward.waitFor();
    expect(await barriers(page)).toEqual([]);
    await onward.click();
    await page.locator("canvas").first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it.each([
    { theme: "light", language: "en-GB", sample: /ginger/, findings: "Findings" },
    { theme: "dark", language: "id-ID", sample: /jahe/, findings: "Temuan" },
  ] as const)("of the sample have none either: question, finding, its words, person, $theme", async ({ sample, findings, ...options }) => {
    const page = await app.newPage(options);
    await page.getByRole("button", { name: sample }).click();
    const sentences = page.getByRole("region", { name: findings }).getByRole("listitem");
    await sentences.first().waitFor();
    expect(await barriers(page)).toEqual([]);
    const [sentence, how] = [sentences.first().getByRole("button").first(), sentences.first().getByRole("button").nth(1)];
    await sentence.click();
    expect(await sentence.getAttribute("aria-pressed")).toBe("true");
    await how.click();
    await page.getByRole("dialog").waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    expect(await sentence.getAttribute("aria-pressed")).toBe("false");
    await page.getByRole("row").nth(1).click();
    await page.getByRole("combobox", { name: /^(Kind of account of|Jenis akun)/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it("would not pass with a picture that nobody describes", async () => {
    const page = await app.newPage();
    await page.evaluate(() => document.body.append(new Image()));
    expect((await barriers(page)).join()).toMatch(/image-alt/);
  });
});
