import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type App, drawn, dropFiles, dropPaths, screenshot, startApp } from "./browser.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterEach(() => app.closePages());
afterAll(() => app.close());

const CELLS = "follower\tfollowed\nrina\tbudi\nsari\tbudi\ntono\tsari\nbudi\trina\n";
const MORE = "follower\tfollowed\nwulan\trina\nwulan\tbudi\n";
const bytes = (text: string) => new TextEncoder().encode(text);

/** As Ctrl+V does, wherever the focus is. */
async function paste(page: Page, copied: { text?: string; html?: string }): Promise<void> {
  await page.evaluate(({ text, html }) => {
    const clipboardData = new DataTransfer();
    if (text !== undefined) clipboardData.setData("text/plain", text);
    if (html !== undefined) clipboardData.setData("text/html", html);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, copied);
}

const files = (page: Page) => page.getByRole("navigation", { name: "Files" });
const people = (page: Page, count: number) => page.getByText(`${count} people`).first();

async function showMap(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Show the map" }).click();
  await page.getByRole("button", { name: "Export", exact: true }).waitFor();
}

async function openSmall(page: Page): Promise<void> {
  await dropFiles(page, [{ name: "follows.csv", bytes: bytes(CELLS.replaceAll("\t", ",")) }]);
  await files(page).getByText("follows.csv").waitFor();
  await showMap(page);
}

describe("pasted cells", () => {
  it("open as a file, joined by more that are pasted beside them", async () => {
    const page = await app.newPage();
    await page.locator("h1").waitFor();
    await paste(page, { text: CELLS });
    await files(page).getByText("Pasted cells", { exact: true }).waitFor();
    await paste(page, {
      html: "<table><tr><th>follower</th><th>followed</th></tr><tr><td>wulan</td><td>rina</td></tr><tr><td>wulan</td><td>budi</td></tr></table>",
    });
    await files(page).getByText("Pasted cells 2").waitFor();
    await showMap(page);
    await people(page, 5).waitFor();
  });

  it("are asked for where the browser does not hand them over, and over an open map also what they shall do", async () => {
    const page = await app.newPage();
    await page.getByRole("button", { name: "Paste cells" }).click();
    const dialog = page.getByRole("dialog", { name: "Paste cells" });
    await dialog.getByRole("textbox").fill("hello");
    await dialog.getByText("No table was found").waitFor();
    await dialog.getByRole("textbox").fill(CELLS);
    await dialog.getByText("5 rows of 2 columns").waitFor();
    await screenshot(page, "paste");
    await dialog.getByRole("button", { name: "Open", exact: true }).click();
    await showMap(page);
    await people(page, 4).waitFor();
    await page.locator("body").click();
    await paste(page, { text: MORE });
    await dialog.getByText("3 rows of 2 columns").waitFor();
    await dialog.getByRole("button", { name: "Add to this map" }).click();
    await files(page).getByText("Pasted cells 2").waitFor();
    await showMap(page);
    await people(page, 5).waitFor();
  });

  it("are left alone where one writes", async () => {
    const page = await app.newPage();
    await openSmall(page);
    await page.getByRole("combobox", { name: "Find" }).or(page.getByPlaceholder("Find a person")).first().focus();
    await paste(page, { text: CELLS });
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});

describe("a folder of the disk", () => {
  let folder: string;
  beforeAll(() => {
    folder = join(mkdtempSync(join(tmpdir(), "folder-")), "client exports");
    mkdirSync(join(folder, "wave 2/deep"), { recursive: true });
    // more than the browser hands out at once
    for (let part = 1; part <= 120; part++) writeFileSync(join(folder, `part ${part}.csv`), `follower,followed\na${part},b\n`);
    writeFileSync(join(folder, "wave 2/deep/part 1.csv"), "follower,followed\nc,b\n");
    for (const name of [".DS_Store", "wave 2/.DS_Store", "wave 2/photo.jpg"]) writeFileSync(join(folder, name), "\0");
    writeFileSync(join(folder, "notes.txt"), "Dear all\nread this\n");
  });
  afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

  it("is dropped as one thing, with every export in it and nothing that the system left there", async () => {
    const page = await app.newPage();
    await drawn(page);
    await dropPaths(page, [folder]);
    await files(page).getByText("Folder, 121 files read").waitFor();
    await page.getByRole("heading", { name: "121 files, one network" }).waitFor();
    await files(page).getByText("Every export was read; 1 other file holds none.").waitFor();
    await page.getByText("1 picture, film or sound of it was passed over.").waitFor();
    await showMap(page);
    await people(page, 122).waitFor();
    await page.getByRole("button", { name: "client exports" }).waitFor();
  });
});

describe("a drop over an open map", () => {
  /** Drags a file over the window, onto a field if one is named, and lets go. */
  async function drop(page: Page, field: string | null): Promise<void> {
    await page.evaluate(
      async ({ text, wanted }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], "more.csv"));
        const fire = (target: Element, kind: string) =>
          target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
        fire(document.body, "dragenter");
        while (document.querySelector("[data-joining]") === null) await new Promise((done) => setTimeout(done, 20));
        const target = wanted === null ? document.body : document.querySelector(`[data-joining="${wanted}"]`);
        if (target === null) throw new Error(`a field ${wanted} was expected`);
        fire(target, "dragover");
        fire(target, "drop");
      },
      { text: MORE, wanted: field },
    );
    await files(page).getByText("more.csv").waitFor();
  }
  const count = (page: Page) => files(page).getByRole("listitem").count();

  it("says before what it will do", async () => {
    const page = await app.newPage();
    await openSmall(page);
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], "more.csv"));
      document.body.dispatchEvent(new DragEvent("dragenter", { bubbles: true, cancelable: true, dataTransfer }));
    });
    await page.getByText("Open in place of this map", { exact: true }).waitFor();
    await page.getByText("Add to this map", { exact: true }).waitFor();
    await page.getByText("Dropped anywhere else, they open in place of this map.").waitFor();
    await screenshot(page, "veil");
  });

  it("joins on the one field, replaces on the other and beside both, and undo brings the map back", async () => {
    const page = await app.newPage();
    await openSmall(page);
    await drop(page, "add");
    expect(await count(page)).toBe(2);
    await page.getByRole("button", { name: "Cancel" }).click();
    for (const field of ["inPlace", null]) {
      await people(page, 4).waitFor();
      await drop(page, field);
      expect(await count(page)).toBe(1);
      await showMap(page);
      await people(page, 3).waitFor();
      await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    }
    await people(page, 4).waitFor();
  });

  it("has the same two ways in the menu of files", async () => {
    const page = await app.newPage();
    await openSmall(page);
    await page.getByRole("button", { name: /^follows\.csv/ }).click();
    await page.getByRole("menuitem", { name: /^Open files in place of this map/ }).waitFor();
    await page.getByRole("menuitem", { name: /^Add files to this map/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByLabel("Add files to this map").setInputFiles({ name: "more.csv", mimeType: "text/csv", buffer: Buffer.from(MORE) });
    await files(page).getByText("more.csv").waitFor();
    expect(await count(page)).toBe(2);
  });
});

describe("samples", () => {
  it.each([
    ["A rumour about a night ferry", 723],
    ["An arts scene in two camps", 490],
    ["A small circle of seed swappers", 231],
  ])("open with one click: %s", async (name, size) => {
    const page = await app.newPage();
    await page.getByRole("button", { name: new RegExp(name) }).click();
    await page.getByRole("button", { name: "Export", exact: true }).waitFor();
    await people(page, size).waitFor();
  });
});

describe("work that is kept", () => {
  const kept = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  const numbers = (page: Page) => page.getByRole("grid").first().innerText();

  it("is there after a reload with the same numbers, and is gone after “Delete everything”", async () => {
    const page = await app.newPage();
    await page.getByRole("button", { name: /A small circle/ }).click();
    await people(page, 231).waitFor();
    await expect.poll(() => page.evaluate(() => localStorage.getItem("tular.kept")), { timeout: 10_000 }).toBe("yes");
    await page.locator("[role=grid] [role=row]").nth(3).click();
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    // kept within a second of the last action
    await page.waitForTimeout(1100);
    const before = await numbers(page);
    const chosen = await page.getByRole("heading", { level: 2 }).first().innerText();
    await page.reload();
    await page.getByRole("button", { name: /Go on where you were.*A small circle.*231 people/ }).click();
    await people(page, 231).waitFor();
    await expect.poll(() => page.getByRole("heading", { level: 2 }).first().innerText()).toBe(chosen);
    await expect.poll(() => numbers(page), { timeout: 20_000 }).toBe(before);

    await page.reload();
    await page.getByText("Go on where you were").waitFor();
    await screenshot(page, "recent");
    await page.getByRole("button", { name: "Delete everything kept on this computer" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete everything", exact: true }).click();
    await page.getByText("Go on where you were").waitFor({ state: "detached" });
    await expect.poll(() => kept(page)).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.reload();
    await page.getByRole("heading", { name: "Or look at a sample first" }).waitFor();
    await page.waitForTimeout(1500);
    expect(await page.getByText("Recent work on this computer").count()).toBe(0);
    expect(app.takeComplaints()).toEqual([]);
  });

  it("is said where the browser keeps nothing, and the work goes on", async () => {
    const page = await app.newPage();
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("no", "SecurityError");
      };
    });
    await page.reload();
    await openSmall(page);
    await page.getByRole("alert").getByText("This browser keeps nothing.").waitFor();
    await people(page, 4).waitFor();
  });
});

describe("the guide", () => {
  it("opens from the first screen, in the language of the window, without a complaint", async () => {
    const page = await app.newPage({ language: "id-ID" });
    await page.getByRole("link", { name: "Panduan" }).click();
    await page.getByRole("heading", { level: 1, name: "Panduan Tular" }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Guide to Tular" }).waitFor();
    await page.getByRole("link", { name: "Open Tular" }).click();
    await page.locator("#root > *").first().waitFor();
    expect(app.takeComplaints()).toEqual([]);
  });
});
