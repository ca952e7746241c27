import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriers } from "./axe.ts";
import { type App, dropFiles, startApp } from "./browser.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

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
    if (options.theme === "dark") return;
    // the third theme is a choice, whatever the system asks for: the person's page, the map and the table in it
    await page.getByRole("button", { name: "Display" }).click();
    await page.getByRole("menuitemradio", { name: "Projector" }).click();
    await page.keyboard.press("Escape");
    await page.locator("html[data-theme=projector]").waitFor();
    await page.getByRole("menu").waitFor({ state: "detached" });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "People", exact: true }).click();
    await page.getByRole("grid").waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it("would not pass with a picture that nobody describes", async () => {
    const page = await app.newPage();
    await page.evaluate(() => document.body.append(new Image()));
    expect((await barriers(page)).join()).toMatch(/image-alt/);
  });
});
