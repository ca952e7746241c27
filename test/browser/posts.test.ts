import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, dropFiles, screenshot, startApp } from "./browser.ts";

const LAUNCH = join(import.meta.dirname, "../../data/launch");

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function openLaunch(page: Page): Promise<void> {
  await dropFiles(
    page,
    readdirSync(LAUNCH).map((name) => ({ name, bytes: readFileSync(join(LAUNCH, name)) })),
  );
  await page.getByRole("button", { name: "Show the map" }).click();
  await page.getByRole("tab", { name: "Time 33 days" }).waitFor();
}

/** The launch stays open from one of these to the next; each takes back what it chose. */
describe("people, posts and time", () => {
  let page: Page;
  beforeAll(async () => {
    page = await app.newPage({ width: 1440, height: 900 });
    await openLaunch(page);
  });

  async function takeBack(): Promise<void> {
    await page.keyboard.press("Control+z");
    await page.getByRole("tab", { name: "People 2,000" }).waitFor();
    await page.getByRole("tab", { name: "Posts 412" }).waitFor();
  }

  it("are three views of one selection", async () => {
    await page.getByRole("tab", { name: "Posts 412" }).click();
    const posts = page.getByRole("grid", { name: "Posts, one in each row" });
    const most = posts.getByRole("row", { name: /kok bisa seenak ini/ });
    await most.click();
    await page.getByRole("heading", { name: "311 people wrote or passed on this post" }).waitFor();
    await page.getByRole("heading", { name: "“Kata pelanggan pertama kami: kok bisa seenak ini?”" }).waitFor();
    await page
      .getByText(/heard it from/)
      .first()
      .waitFor();
    await page.getByRole("tab", { name: "People 311 of 2,000" }).waitFor();
    await screenshot(page, "post");
    await page.keyboard.press("Control+z");
    await page.getByRole("tab", { name: "People 2,000" }).waitFor();
    await most.getByRole("button", { name: "Wedanira" }).click();
    await page.getByRole("tab", { name: /Posts \d+ of 412/ }).waitFor();
    await takeBack();
  });

  it("are filtered by a brush over the time, and say so", async () => {
    await page.getByRole("tab", { name: "Time 33 days" }).click();
    const chart = page.getByRole("img", { name: /shares and other actions from/ });
    const box = await chart.boundingBox();
    if (box === null) throw new Error("a chart was expected");
    await page.mouse.move(box.x + box.width * 0.3, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.getByText(/^Within .* UTC, of [\d,]+ people who fit the filters$/).waitFor();
    await page.getByText(/^[\d,]+ of 2,000 people fit the filters\.$/).waitFor();
    await page.getByRole("button", { name: /^Did any action from/ }).waitFor();
    await page.getByRole("tab", { name: /Posts \d+ of 412/ }).waitFor();
    await screenshot(page, "time");
    await takeBack();
  });

  it("play: the map and its headline say who had shared by then", async () => {
    await page.getByRole("tab", { name: "Time 33 days" }).click();
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await page.getByRole("heading", { name: /of 2,000 people had shared by then/ }).waitFor();
    await page.getByTestId("drawer").getByRole("button", { name: "Pause", exact: true }).click();
    const moment = page.getByRole("slider", { name: "Moment" });
    const before = await moment.getAttribute("aria-valuetext");
    await moment.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => moment.getAttribute("aria-valuetext")).not.toBe(before);
    await page.keyboard.press("End");
    // in words, and spoken
    await page
      .getByText(/^By 2 Apr 2026, 12:00 UTC: [\d,]+ of 2,000 people had shared$/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "End the play" }).click();
    await expect.poll(() => page.getByRole("heading", { name: /had shared by then/ }).count()).toBe(0);
  });

  it("never scroll sideways: columns that do not fit are counted and can be had", async () => {
    await page.getByRole("tab", { name: "People 2,000" }).click();
    const people = page.getByRole("grid", { name: "People, one in each row" });
    await people.getByText("Sari Halim").first().click();
    const more = people.getByRole("columnheader", { name: /^\+\d columns?$/ });
    await more.waitFor();
    const isCut = () => people.evaluate((grid) => grid.scrollWidth > grid.clientWidth);
    await expect.poll(isCut).toBe(false);
    await more.getByRole("button").click();
    const offered = page.getByRole("menuitem").first();
    const name = await offered.innerText();
    await offered.click();
    await people.getByRole("columnheader", { name }).waitFor();
    await page.getByRole("navigation", { name: "Views" }).getByText("Posts").click();
    await page
      .getByRole("grid", { name: "Posts, one in each row" })
      .getByText("“Kata pelanggan pertama kami: kok bisa seenak ini?”")
      .waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  });
});
