import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { barriers } from "./axe.ts";
import { type App, dropFiles, screenshot, startApp } from "./browser.ts";

const LAUNCH = join(import.meta.dirname, "../../data/launch");
const PATIENCE = { timeout: 60_000 };

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(async () => {
  await app.closePages();
  expect(app.takeComplaints()).toEqual([]);
});

async function openPlan(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Choose files" }).waitFor(PATIENCE);
  await dropFiles(
    page,
    readdirSync(LAUNCH).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(LAUNCH, name))) })),
  );
  await page.getByRole("button", { name: "Show the map" }).click();
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  await page.getByRole("heading", { name: "Whom to win over first?" }).waitFor(PATIENCE);
}

describe("a plan", () => {
  it("is made for a budget, held to its promise, changed by hand, watched on the map, and turned to a rumour", async () => {
    const page = await app.newPage();
    await openPlan(page);
    await page.getByRole("button", { name: "Budget", exact: true }).click();
    await page.getByRole("textbox", { name: "Budget" }).fill("5,000,000");
    await page.getByRole("combobox", { name: /without a price/ }).click();
    await page.getByRole("option", { name: "Cost by their followers" }).click();
    await page.getByRole("button", { name: "Make the plan" }).click();
    const answer = page.getByRole("region", { name: "The plan" });
    await answer.getByText(/at least \d+% of the best possible in this model/).waitFor(PATIENCE);
    await answer.getByText("It is a promise about the model, not about the world.").waitFor();
    const doubt = page.getByRole("region", { name: "How sure, and what else" });
    await doubt.getByText("Most followers first").waitFor(PATIENCE);
    await doubt
      .getByText(/later posts/)
      .first()
      .waitFor(PATIENCE);
    await screenshot(page, "plan");
    expect(await barriers(page)).toEqual([]);

    // one of them is taken out by hand: one row fewer, and the sum follows
    const rows = answer.getByRole("row");
    const before = await rows.count();
    const sum = () => answer.getByRole("row", { name: /^Together/ }).innerText();
    const together = await sum();
    await answer
      .getByRole("button", { name: /^What can be done with/ })
      .first()
      .click();
    await page.getByRole("menuitem", { name: "Take out" }).click();
    await answer.getByText("You changed these people by hand.").waitFor();
    await expect.poll(() => rows.count(), PATIENCE).toBe(before - 1);
    await expect.poll(sum, PATIENCE).not.toBe(together);

    // the map shows step by step whom it has come to
    await expect.poll(() => answer.getByRole("button", { name: "Watch it spread" }).getAttribute("aria-disabled"), PATIENCE).toBeNull();
    await answer.getByRole("button", { name: "Watch it spread" }).click();
    const watch = page.getByRole("region", { name: "Plan 1 spreads" });
    await watch.getByRole("slider", { name: "Step" }).waitFor(PATIENCE);
    await watch.getByRole("slider", { name: "Step" }).fill("0");
    const headline = page.getByRole("heading", { level: 1 });
    const lit = async () => Number(/^[\d,]+/.exec(await headline.innerText())?.[0].replaceAll(",", ""));
    const start = await lit();
    await watch.getByRole("button", { name: "One step on" }).click();
    await expect.poll(lit).toBeGreaterThan(start);
    const first = await lit();
    await watch.getByRole("button", { name: "One step on" }).click();
    await expect.poll(lit).toBeGreaterThanOrEqual(first);
    await screenshot(page, "plan-watched");
    await watch.getByRole("button", { name: "End" }).click();

    // the same people, another question
    await page.getByRole("button", { name: "Plan", exact: true }).click();
    await page.getByRole("button", { name: "New plan" }).click();
    await page.getByRole("button", { name: "Answer a rumour" }).click();
    await page.getByRole("textbox", { name: "Number of people" }).fill("2");
    await page.getByRole("button", { name: "Make the plan" }).click();
    await page.getByText("Name at least one person with whom the rumour starts.").first().waitFor(PATIENCE);
    await page.getByRole("button", { name: "Add to: The rumour starts with" }).click();
    await page.getByRole("combobox", { name: "Find a person" }).last().fill("wedanira");
    await page.getByRole("option", { name: /Wedanira/ }).click();
    await page.getByRole("button", { name: "Take Wedanira off the list" }).last().click();
    await page.getByRole("button", { name: "Make the plan" }).click();
    await page.getByRole("heading", { name: "If the answer comes sooner or later" }).waitFor({ timeout: 120_000 });
    await page.getByText(/in 90 of 100 simulated rumours/).waitFor();
    await screenshot(page, "plan-rumour");
    // a delay in words stands apart from those beside it, in the longer language too
    const delays = page.getByRole("region", { name: "If the answer comes sooner or later" }).getByRole("columnheader");
    const rooms = () =>
      delays.evaluateAll((heads) =>
        heads.slice(1).map((head) => head.clientWidth - (head.firstElementChild?.getBoundingClientRect().width ?? 0)),
      );
    expect(Math.min(...(await rooms()))).toBeGreaterThanOrEqual(8);
    await delays.nth(1).evaluate((head) => (head.firstElementChild!.textContent = "seketika"));
    expect(Math.min(...(await rooms()))).toBeGreaterThanOrEqual(8);
    expect(await barriers(page)).toEqual([]);
    // what is only heard lies within its table, however low the window: nothing scrolls the whole screen away
    await page.setViewportSize({ width: 1280, height: 420 });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(420);
  }, 240_000);

  it("is stepped and not played where motion is unwelcome, and read on a telephone", async () => {
    const page = await app.newPage({ width: 390, height: 844, theme: "dark" });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.getByRole("button", { name: "Choose files" }).waitFor(PATIENCE);
    await dropFiles(page, [{ name: "follows.csv", bytes: new TextEncoder().encode("follower,followed\nb,a\nc,a\nd,c\ne,d\n") }]);
    await page.getByRole("button", { name: "Show the map" }).click();
    await page.getByRole("button", { name: "Plan", exact: true }).click();
    await page.getByText("There is no plan in this work yet.").waitFor(PATIENCE);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole("textbox", { name: "Number of people" }).fill("1");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Make the plan" }).click();
    await page.getByText("Word travels twice as easily").waitFor(PATIENCE);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("heading", { name: "Win over this one person first" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Watch it spread" }).click();
    const watch = page.getByRole("region", { name: "Plan 1 spreads" });
    await watch.getByRole("button", { name: "One step on" }).click();
    expect(await watch.getByRole("button", { name: "Play" }).count()).toBe(0);
    await watch.getByText(/^Step 1 of/).waitFor();
    // nor does the map say how many that is without saying what the number is good for
    await page.getByText("One simulated campaign; its size is only good for comparing.").waitFor();
  });
});
