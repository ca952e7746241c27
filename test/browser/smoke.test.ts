import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HEADERS } from "../../src/host/headers.mjs";
import { type App, longTasks, startApp } from "./browser.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

function expectAllHeaders(headers: Headers): void {
  const found = Object.fromEntries(Object.keys(HEADERS).map((name) => [name, headers.get(name)]));
  expect(found).toEqual(HEADERS);
}

describe("the built app in a browser", () => {
  it("opens without a complaint, isolated from other origins", async () => {
    const page = await app.newPage();
    await page.locator("#root > *").first().waitFor();
    expect(await page.title()).toBe("Tular");
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(app.takeComplaints()).toEqual([]);
  });

  it("opens in Indonesian and in the dark without a complaint", async () => {
    const page = await app.newPage({ theme: "dark", language: "id-ID", width: 390, height: 844 });
    await page.locator("#root > *").first().waitFor();
    expect(app.takeComplaints()).toEqual([]);
  });

  it("sends every header with whatever the page loads, the worker's script too, and with a 404", async () => {
    const page = await app.newPage();
    const asked = new Set<string>();
    page.context().on("response", (response) => void asked.add(response.url()));
    await page.reload();
    await page.locator("#root > *").first().waitFor();
    await expect.poll(() => [...asked].filter((url) => /worker[^/]*\.js$/.test(url))).not.toEqual([]);
    for (const url of [...asked, `${app.address}nothing-here.js`]) expectAllHeaders((await fetch(url)).headers);
    expect((await fetch(`${app.address}nothing-here.js`)).status).toBe(404);
  });
});

describe("the harness itself", () => {
  it("notices what the policy forbids", async () => {
    const page = await app.newPage();
    await page.evaluate(() => {
      const picture = new Image();
      picture.src = "https://elsewhere.invalid/a.png";
      document.body.append(picture);
    });
    await expect.poll(() => app.takeComplaints().join("\n")).toMatch(/policy: img-src forbids https:\/\/elsewhere\.invalid/);
  });

  it("notices an error and a busy main thread", async () => {
    const page = await app.newPage();
    await page.evaluate(() => {
      setTimeout(() => {
        const end = performance.now() + 120;
        while (performance.now() < end);
        throw new Error("on purpose");
      });
    });
    await expect
      .poll(() => longTasks(page))
      .toEqual(expect.arrayContaining([expect.objectContaining({ durationMs: expect.closeTo(120, -2) })]));
    expect(app.takeComplaints().join("\n")).toContain("uncaught: on purpose");
  });
});
