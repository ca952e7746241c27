import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { HEADERS } from "../../src/host/headers.mjs";
import { checkBundle } from "../house/bundle.mjs";
import { type App, dropFiles, screenshot, startApp } from "./browser.ts";

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

  it("tells how to check its promise", async () => {
    const page = await app.newPage();
    await page.getByRole("button", { name: "How can I check that?" }).click();
    const dialog = page.getByRole("dialog", { name: "How to check that nothing leaves" });
    await dialog.getByText("Content-Security-Policy").waitFor();
    await screenshot(page, "check");
    // what it says of the policy is what the policy says
    for (const rule of ["connect-src 'none'", "form-action 'none'", "frame-src 'none'"]) {
      expect(await dialog.getByText(rule).count()).toBe(1);
      expect(HEADERS["Content-Security-Policy"]).toContain(rule);
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  it("is dark for those who want it dark before any script has run", async () => {
    const page = await app.emptyPage({ theme: "dark" });
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(app.address);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(14, 19, 31)");
  });

  it("sends every header with whatever the page loads, the worker's script too, and with a 404", async () => {
    const page = await app.newPage();
    const asked = [app.address];
    page.on("request", (request) => asked.push(request.url()));
    await page.reload();
    await page.locator("#root > *").first().waitFor();
    const worker = Promise.resolve(page.workers()[0] ?? page.waitForEvent("worker"));
    await dropFiles(page, [{ name: "follows.csv", bytes: new TextEncoder().encode("follower,followed\nrina,budi\nsari,budi\n") }]);
    asked.push((await worker).url(), `${app.address}nothing-here.js`);
    for (const url of asked) expectAllHeaders((await fetch(url)).headers);
    expect((await fetch(`${app.address}nothing-here.js`)).status).toBe(404);
  });

  it("loads at first exactly what the bundle check weighs", async () => {
    const page = await app.emptyPage();
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(new URL(request.url()).pathname.slice(1) || "index.html"));
    // what comes after the first screen comes after 800 ms; here it never comes, however slow the computer is
    await page.addInitScript(() => {
      const real = globalThis.setTimeout.bind(globalThis);
      Object.assign(globalThis, { setTimeout: (act: () => void, ms?: number) => (ms === 800 ? 0 : real(act, ms)) });
    });
    await page.goto(app.address);
    await page.locator("#root > *").first().waitFor();
    const { firstLoad } = checkBundle(inject("folder"));
    // A browser without a window does not ask for the icon, and for the manifest when it likes.
    const isPage = (path: string) => path !== "favicon.svg" && path !== "manifest.webmanifest";
    const weighed = firstLoad.filter(isPage).sort();
    await expect.poll(() => [...asked].filter(isPage).sort()).toEqual(weighed);
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

  it("notices an error", async () => {
    const page = await app.newPage();
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error("on purpose");
      });
    });
    await expect.poll(() => app.takeComplaints().join("\n")).toContain("uncaught: on purpose");
  });
});
