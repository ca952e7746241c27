/** What is kept: project files from computer to computer, two windows of one work, a full or damaged shelf, and no connection. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder } from "../../src/host/server.mjs";
import { type App, chooseFiles, dropFiles, startApp } from "./browser.ts";

let app: App;
let downloads: string;
beforeAll(async () => {
  app = await startApp();
  downloads = mkdtempSync(join(tmpdir(), "tular-keeping-"));
});
afterEach(() => app.closePages());
afterAll(async () => {
  rmSync(downloads, { recursive: true, force: true });
  await app.close();
});

async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^A small circle/ }).click();
  await page.getByText("Saved on this computer").waitFor();
  await page.locator('[data-part="map"]').waitFor();
}

/** Through the palette. */
async function command(page: Page, typed: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "All actions" }).fill(typed);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
}

async function savedProject(page: Page, name: string): Promise<string> {
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  expect(download.suggestedFilename()).toBe(name);
  const path = join(downloads, `${Math.random()}-${name}`);
  await download.saveAs(path);
  await page.getByText(`Saved ${name}`).waitFor();
  await page
    .getByRole("status")
    .filter({ hasText: `Saved ${name}` })
    .getByRole("button")
    .click();
  return path;
}

interface Kept {
  project: Record<string, unknown>;
  positions: number[];
  outlook?: { x: number; y: number; units: number };
}

/** The newest work on the shelf, once the layout has settled. */
async function keptIn(page: Page): Promise<Kept> {
  let found: Kept | null = null;
  await expect
    .poll(
      async () => {
        found = await page.evaluate(async () => {
          const database = await new Promise<IDBDatabase>((done) => {
            const asked = indexedDB.open("tular");
            asked.addEventListener("success", () => done(asked.result));
          });
          type Head = {
            savedMs: number;
            project: Record<string, unknown>;
            positions: Float32Array | null;
            outlook?: { x: number; y: number; units: number };
          };
          const heads = await new Promise<Head[]>((done) => {
            const asked = database.transaction("heads").objectStore("heads").getAll();
            asked.addEventListener("success", () => done(asked.result as Head[]));
          });
          database.close();
          const [newest] = heads.sort((a, b) => b.savedMs - a.savedMs);
          if (newest?.positions == null) return null;
          const { project, positions, outlook } = newest;
          return { project, positions: [...positions], ...(outlook !== undefined && { outlook }) };
        });
        return found !== null;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  return found as unknown as Kept;
}

/** The same once the flight over the map has ended, and its end is kept, however busy the computer is. */
async function keptAtRest(page: Page): Promise<Kept> {
  for (let last = await keptIn(page); ;) {
    await page.waitForTimeout(1500);
    const now = await keptIn(page);
    if (JSON.stringify(now.outlook) === JSON.stringify(last.outlook)) return now;
    last = now;
  }
}

/** Every number in the table of people, as it is exported. */
async function tableOf(page: Page): Promise<string> {
  await command(page, "export people");
  const dialog = page.getByRole("dialog");
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Save", exact: true }).click()]);
  const path = join(downloads, `${Math.random()}.csv`);
  await download.saveAs(path);
  await page.keyboard.press("Escape");
  return readFileSync(path, "utf8");
}

describe("a project file", () => {
  it("gives the same picture and the same numbers on another computer", async () => {
    const page = await app.newPage();
    await openSample(page);
    await page.locator('[data-part="map"]').focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await command(page, "keep who is selected as a set");
    await page.locator('[data-part="map"]').focus();
    await page.keyboard.press("l");
    await command(page, "size by direct audience");
    await command(page, "rename this work");
    await page.getByRole("textbox", { name: "Name of this work" }).fill("Kopi Senja");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /Kopi Senja/ }).waitFor();
    await page.locator('[data-part="map"]').focus();
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await expect.poll(async () => (await keptIn(page)).outlook?.units ?? Infinity, { timeout: 20_000 }).toBeLessThan(1e6);
    const before = await keptAtRest(page);
    const numbers = await tableOf(page);
    const path = await savedProject(page, "Kopi Senja.tular");

    // another computer, and another size of window
    const other = await app.newPage({ width: 1280, height: 800 });
    await other.getByRole("button", { name: "Choose files" }).waitFor();
    await chooseFiles(other, [path]);
    await other.getByRole("button", { name: /Kopi Senja/ }).waitFor();
    await other.getByText("Saved on this computer").waitFor();
    const after = await keptIn(other);
    expect(after.positions).toEqual(before.positions);
    const { place: _place, ...made } = after.project;
    expect(made).toEqual(Object.fromEntries(Object.entries(before.project).filter(([field]) => field !== "place")));
    // the same piece of the map in the middle, as large as before beside the shorter side of the map
    await expect
      .poll(async () => Math.abs(((await keptIn(other)).outlook?.units ?? 0) / (before.outlook?.units ?? 1) - 1), { timeout: 20_000 })
      .toBeLessThan(0.02);
    const aside = async () => {
      const seen = (await keptIn(other)).outlook;
      const { x = NaN, y = NaN, units = NaN } = before.outlook ?? {};
      return Math.hypot((seen?.x ?? NaN) - x, (seen?.y ?? NaN) - y) / units;
    };
    await expect.poll(aside, { timeout: 20_000 }).toBeLessThan(0.05);
    expect(await tableOf(other)).toBe(numbers);
    expect(numbers.split("\n").length).toBeGreaterThan(200);

    // what cannot be opened leaves what is open as it is, and says why
    const bytes = readFileSync(path);
    await dropFiles(other, [{ name: "cut.tular", bytes: bytes.subarray(0, 300) }]);
    await other.getByRole("alert").getByText("cut.tular was not opened.").waitFor();
    await other.getByRole("alert").getByRole("button", { name: "Close", exact: true }).click();
    await dropFiles(other, [{ name: "half.tular", bytes: bytes.subarray(0, bytes.length - 2500) }]);
    await other.getByRole("alert").getByText("Some of that work could not be read.").waitFor();
    await other.getByRole("button", { name: /Kopi Senja/ }).waitFor();
    expect(app.takeComplaints()).toEqual([]);
  });
});

describe("two windows of one work", () => {
  it("do not overwrite each other, and the second says that it is a copy", async () => {
    const page = await app.newPage();
    await openSample(page);
    const second = await page.context().newPage();
    await second.goto(app.address);
    await second.getByRole("button", { name: /^Go on where you were/ }).click();
    await second.getByRole("alert").getByText("This work is open in another window too.").waitFor();
    await second.getByRole("alert").getByRole("button", { name: "Close", exact: true }).click();
    for (const [window, name] of [
      [page, "First"],
      [second, "Second"],
    ] as const) {
      await command(window, "rename this work");
      await window.getByRole("textbox", { name: "Name of this work" }).fill(name);
      await window.keyboard.press("Enter");
      await window.getByRole("button", { name: `${name} Saved on this computer` }).waitFor();
    }
    await second.reload();
    const recent = second.getByRole("region", { name: "Recent work on this computer" });
    await recent.getByRole("button", { name: /First/ }).first().waitFor();
    expect(await recent.getByRole("button", { name: /^(Go on where you were )?Second.*a copy/ }).count()).toBe(1);
  });
});

describe("an address with anything behind it", () => {
  it("opens the first screen, and begins nothing", async () => {
    for (const hash of ["#open=https://elsewhere.invalid/a.tular", `#${"a".repeat(50_000)}`, "#%", "#<img src=x onerror=alert(1)>"]) {
      const page = await app.newPage({ at: `${app.address}${hash}` });
      await page.getByRole("button", { name: "Choose files" }).waitFor();
      expect(await page.locator("canvas").count()).toBe(0);
    }
    expect(app.takeComplaints()).toEqual([]);
  });
});

describe("without a connection", () => {
  /** A host of one's own, which can be cut off and brought up to date. */
  async function ownHost() {
    const folder = mkdtempSync(join(tmpdir(), "tular-host-"));
    cpSync(inject("folder"), folder, { recursive: true });
    let running = await serveFolder(folder, 0);
    return {
      folder,
      address: running.address,
      cut: () => running.close(),
      async close() {
        await running.close().catch(() => {});
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  const isReady = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);

  it("the page opens again, and a sample with it, once it has been here", async () => {
    const host = await ownHost();
    const page = await app.newPage({ at: host.address, keepsProgram: true });
    await expect.poll(() => isReady(page)).toBe("activated");
    await host.cut();
    await page.reload();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await openSample(page);
    await page
      .getByText(/of the lateral influence|carry/)
      .first()
      .waitFor();
    // the guide too
    await page.goto(`${host.address}guide.html`);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await host.close();
    expect(app.takeComplaints().filter((complaint) => !complaint.includes("ERR_CONNECTION_REFUSED"))).toEqual([]);
  });

  it("a newer edition waits until somebody says so, and the work goes on after it", async () => {
    const host = await ownHost();
    const page = await app.newPage({ at: host.address, keepsProgram: true });
    await expect.poll(() => isReady(page)).toBe("activated");
    await openSample(page);
    const script = join(host.folder, "sw.js");
    writeFileSync(script, readFileSync(script, "utf8").replace(/"[0-9a-f]{16}"/, '"0123456789abcdef"'));
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await page.getByText("A new version of Tular is ready.").waitFor();
    expect(await page.evaluate(async () => (await caches.keys()).sort())).toHaveLength(2);
    await page.getByRole("button", { name: "Update now" }).click();
    // the same work, in the newer window
    await page.getByText("Saved on this computer").waitFor();
    await page.locator('[data-part="map"]').waitFor();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(["tular.0123456789abcdef"]);
    await host.close();
  });

  it("nothing of the program stays when everything is deleted", async () => {
    const host = await ownHost();
    const page = await app.newPage({ at: host.address, keepsProgram: true });
    await expect.poll(() => isReady(page)).toBe("activated");
    await openSample(page);
    await page.reload();
    await page.getByRole("button", { name: "Delete everything kept on this computer" }).click();
    await page.getByRole("button", { name: "Delete everything", exact: true }).click();
    await page.getByText("Go on where you were").waitFor({ state: "detached" });
    await expect
      .poll(() =>
        page.evaluate(async () => [
          await caches.keys(),
          (await indexedDB.databases()).map(({ name }) => name),
          Object.keys(localStorage),
          Object.keys(sessionStorage),
          (await navigator.serviceWorker.getRegistrations()).length,
        ]),
      )
      .toEqual([[], [], [], [], 0]);
    await host.close();
  });
});
