import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type App, chooseFiles, type DroppedFile, dropFiles, screenshot, startApp } from "./browser.ts";

const LAUNCH = join(import.meta.dirname, "../../data/launch");
const launchFiles = (): DroppedFile[] =>
  readdirSync(LAUNCH).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(LAUNCH, name))) }));
const textFile = (name: string, text: string): DroppedFile => ({ name, bytes: new TextEncoder().encode(text) });

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => expect(app.takeComplaints()).toEqual([]));

const panelOf = (page: Page) => page.getByRole("region", { name: "What this network says" });

describe("from two exports to a map", () => {
  // one window goes all of this way
  let page: Page;
  beforeAll(async () => {
    page = await app.newPage();
  });
  afterAll(() => app.closePages());

  it("reads what is dropped, says what became of every row, and draws it", async () => {
    await page.getByRole("button", { name: "Choose files" }).waitFor();
    await dropFiles(page, launchFiles());
    const files = page.getByRole("navigation", { name: "Files" });
    await files.getByText("16,252 ties").waitFor();
    await files.getByText("7,670 actions").waitFor();
    await page.getByText("All 16,252 rows were used").waitFor();
    await screenshot(page, "opening");

    await page.getByRole("button", { name: "Show the map" }).click();
    await page
      .getByText(/of every 100 explained shares moved/)
      .first()
      .waitFor();
    const panel = panelOf(page);
    for (const number of ["52%", "1.9×", "2 h 44 min"]) await panel.getByText(number).first().waitFor();
    await expect.poll(() => page.locator("canvas").count()).toBeGreaterThan(0);
    await screenshot(page, "map");
  });

  it("keeps table, map and panel on one selection, and takes every step back", async () => {
    const table = page.getByRole("grid", { name: "People, one in each row" });
    await table.getByText("Sari Halim").first().click();
    await panelOf(page).getByRole("heading", { name: "Sari Halim", level: 2 }).waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => panelOf(page).getByRole("heading", { name: "Sari Halim", level: 2 }).count()).toBe(0);
    await page.keyboard.press("Control+Shift+z");
    await panelOf(page).getByRole("heading", { name: "Sari Halim", level: 2 }).waitFor();
    await page.keyboard.press("Escape");
  });

  it("finds a person by a piece of her name", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("wedanira");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await panelOf(page).getByRole("heading", { name: "Wedanira", level: 2 }).waitFor();
    // the list opens under a pointer at rest, and the best hit is still the one that Enter takes
    const field = await page.getByRole("combobox", { name: "Find a person" }).boundingBox();
    await page.mouse.move((field?.x ?? 0) + 60, (field?.y ?? 0) + 90);
    await page.keyboard.press("/");
    await page.keyboard.type("sari halim");
    await page.getByRole("option").nth(1).waitFor();
    await page.keyboard.press("Enter");
    await panelOf(page).getByRole("heading", { name: "Sari Halim", level: 2 }).waitFor();
    await page.keyboard.press("Escape");
  });

  it("tells how a number was made", async () => {
    await panelOf(page).getByText("How do we know?").first().click();
    const how = page.getByRole("dialog");
    await how.getByText("How it is counted").waitFor();
    await how.getByText("What it does not say").waitFor();
    await screenshot(page, "how");
  });
});

describe("the same way", () => {
  afterEach(() => app.closePages());

  it("is gone in Indonesian, in the dark, on a telephone", async () => {
    const page = await app.newPage({ language: "id-ID", theme: "dark", width: 390, height: 844 });
    await page.getByRole("button", { name: "Pilih berkas" }).waitFor();
    await dropFiles(page, launchFiles());
    await page.getByRole("button", { name: "Tampilkan peta" }).click();
    await page
      .getByText(/Dari 100 kali dibagikan/)
      .first()
      .waitFor();
    const isCut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isCut).toBe(false);
    await screenshot(page, "phone");
  });
});

describe("what cannot be used", () => {
  const BAD: [what: string, file: DroppedFile, said: RegExp][] = [
    ["an empty file", textFile("empty.csv", ""), /The file is empty/],
    ["only a header", textFile("head.csv", "follower,followed\n"), /a header and no rows/],
    ["a picture", { name: "picture.csv", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13) }, /This is a picture/],
    ["one column", textFile("names.txt", "@rina\n@budi\n@sari\n"), /a list of names/],
    ["a cut gzip", { name: "cut.csv.gz", bytes: Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 0x4c) }, /ends in the middle/],
    ["a cut workbook", { name: "book.xlsx", bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0) }, /damaged or cut off/],
    [
      "an old workbook",
      { name: "book.xls", bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) },
      /does not read this kind of file/,
    ],
    [
      "an XML bomb",
      textFile(
        "bomb.gexf",
        '<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><gexf><graph>&b;</graph></gexf>',
      ),
      /unfold without end/,
    ],
  ];

  // all of them over one open work: it is there after each
  let page: Page;
  beforeAll(async () => {
    page = await app.newPage();
    await dropFiles(page, [textFile("follows.csv", "follower,followed\nrina,budi\nsari,budi\nbudi,rina\n")]);
    await page.getByRole("button", { name: "Show the map" }).click();
    await page.getByText("3 people").first().waitFor();
  });
  afterAll(() => app.closePages());

  it.each(BAD)("says so of %s, and leaves the open work alone", async (_, file, said) => {
    await dropFiles(page, [file]);
    await page.getByText(said).first().waitFor();
    await page.getByText("Your open work is unchanged.").first().waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("3 people").first().waitFor();
  });
});

describe("files that are taken as they are", () => {
  afterEach(() => app.closePages());

  it("shows markup in handles as letters", async () => {
    const page = await app.newPage();
    const name = "<img src=x onerror=alert(1)>";
    await dropFiles(page, [textFile("follows.csv", `follower,followed\n${name},__proto__\ntoString,${name}\nconstructor,__proto__\n`)]);
    await page.getByRole("button", { name: "Show the map" }).click();
    await page.getByText("4 people").first().waitFor();
    await page.getByText(name).first().waitFor();
    expect(await page.locator("img").count()).toBe(0);
  });

  it("takes files from the input behind the button", async () => {
    const page = await app.newPage();
    await chooseFiles(
      page,
      readdirSync(LAUNCH).map((name) => join(LAUNCH, name)),
    );
    await page.getByRole("navigation", { name: "Files" }).getByText("16,252 ties").waitFor();
  });
});
