import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { HEADERS } from "../../src/host/headers.mjs";
import { type App, type DroppedFile, dropFiles, startApp } from "./browser.ts";
import { LEAKS, serveLeaks } from "./leaks.ts";
import { objectionsTo, watch, type Sent, type Watcher } from "./watcher.ts";

/** Stands in every handle, name, attribute, post, header and file name that is opened here. */
const SECRET = "kenari-7f3a";
const LEAVES_MS = 1500;
/** The answer to so small a log: it stands there once everything has been measured. */
const NUMBERS_ARE_THERE = /too little for a number/;

function secretFiles(): DroppedFile[] {
  const handle = (person: number) => `@${SECRET}.${person}`;
  const people = Array.from({ length: 60 }, (_, person) => person);
  const follows = people.flatMap((person) => [1, 2, 7].map((step) => `${handle((person + step) % 60)},${handle(person - (person % 6))}`));
  const shares = people.map(
    (person) =>
      `${handle(person)},${handle(person - (person % 6))},${SECRET}-post-${person % 6},2026-03-0${1 + (person % 9)} 10:${10 + person}`,
  );
  const table = people.map((person) => `${handle(person)},${SECRET} name ${person},${SECRET} city ${person % 3},person`);
  const file = (name: string, head: string, rows: string[]) => ({
    name: `${SECRET}-${name}.csv`,
    bytes: new TextEncoder().encode([head, ...rows].join("\n")),
  });
  return [
    file("follows", "follower,followed", follows),
    file("shares", "user,retweeted user,post,time", shares),
    file("people", `account,name,${SECRET} city,type`, table),
  ];
}

describe("the judge of what is sent", () => {
  const ORIGIN = "http://localhost:4173";
  const judge = (sent: Partial<Sent>) => objectionsTo({ method: "GET", url: `${ORIGIN}/assets/a.js`, rest: "", ...sent }, ORIGIN, SECRET);

  it("has nothing against a question for a file", () => {
    expect(judge({})).toEqual([]);
    expect(judge({ url: `${ORIGIN}/`, rest: "Host\nlocalhost:4173\nAccept\ntext/html\n" })).toEqual([]);
  });

  it.each([
    ["another host", { url: "http://elsewhere.invalid/a.js" }, /goes elsewhere/],
    ["another port", { url: "http://localhost:4174/a.js" }, /goes elsewhere/],
    ["a tunnel", { method: "CONNECT", url: "elsewhere.invalid:443" }, /goes elsewhere/],
    ["a datagram", { method: "DATAGRAM", url: "" }, /goes elsewhere/],
    ["a query", { url: `${ORIGIN}/?a=1` }, /carries a query/],
    ["a message", { method: "POST", rest: "\nhello" }, /more than a question/],
    ["the secret in a path", { url: `${ORIGIN}/${SECRET}` }, /carries what/],
    ["the secret in capitals", { url: `${ORIGIN}/${SECRET.toUpperCase()}` }, /carries what/],
    ["the secret encoded", { url: `${ORIGIN}/%6b%65%6Eari%2D7f3a` }, /carries what/],
    ["the secret in a header", { rest: `Referer\nhttp://localhost/#${SECRET}` }, /carries what/],
    ["the secret in base64", { rest: `\n${Buffer.from(`{"a":"@${SECRET}.1"}`).toString("base64")}` }, /carries what/],
    ["the secret in base64, one letter on", { rest: `\n${Buffer.from(`{"ab":"@${SECRET}.1"}`).toString("base64")}` }, /carries what/],
    ["the secret in base64, two letters on", { rest: `\n${Buffer.from(`{"abc":"@${SECRET}.1"}`).toString("base64")}` }, /carries what/],
  ])("objects to %s", (_, sent, objection) => {
    expect(judge(sent).join("\n")).toMatch(objection);
  });
});

describe("nothing leaves the computer", () => {
  let watcher: Watcher;
  let app: App;
  const origin = new URL(inject("address")).origin;
  beforeAll(async () => {
    watcher = await watch([origin]);
    app = await startApp(watcher.flags);
  });
  afterEach(() => app.closePages());
  afterAll(async () => {
    await app.close();
    await watcher.close();
  });

  it("while files are opened, explored, explained and shown in other words and colours", async () => {
    const page = await app.newPage({ keepsProgram: true });
    const asked: string[] = [];
    page.context().on("request", (request) => asked.push(request.url()));
    await openSecrets(page);
    await explore(page);
    await handOver(page);
    // what was open is kept on this computer, opened again, and deleted
    await page.reload();
    await page.getByRole("button", { name: "Pilih berkas" }).waitFor();
    await page.getByRole("button", { name: /^Lanjutkan yang terakhir/ }).click();
    await page.getByRole("combobox", { name: /^Ukuran/ }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Hapus semua yang tersimpan di komputer ini" }).click();
    await page.getByRole("button", { name: "Hapus semua", exact: true }).click();
    await page.getByText("Lanjutkan yang terakhir").waitFor({ state: "detached" });
    await page.waitForTimeout(LEAVES_MS);
    const sent = watcher.take();
    expect(sent.length).toBeGreaterThan(5);
    expect(asked.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
    expect(sent.flatMap((one) => objectionsTo(one, origin, SECRET))).toEqual([]);
    expect(app.takeComplaints()).toEqual([]);
  });

  it("even without a connection, once it has been opened", async () => {
    const page = await app.newPage({ keepsProgram: true });
    // what comes after the first screen is fetched while nobody waits, and kept for when there is no connection
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)).toBe("activated");
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(LEAVES_MS);
    await page.context().setOffline(true);
    watcher.take();
    await openSecrets(page);
    await page.getByText("Saved on this computer").waitFor();
    // a project file is made here, and goes nowhere
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    expect(await download.failure()).toBeNull();
    await page.reload();
    await page.getByRole("button", { name: /^Go on where you were/ }).click();
    await page.getByText(NUMBERS_ARE_THERE).first().waitFor();
    await explore(page);
    await handOver(page);
    // a browser that is cut off from the page's side still asks for the one script that it keeps in step itself
    const sent = watcher.take();
    expect(sent.map(({ url }) => url).filter((url) => url !== `${origin}/sw.js`)).toEqual([]);
    expect(sent.flatMap((one) => objectionsTo(one, origin, SECRET))).toEqual([]);
    expect(app.takeComplaints().filter((complaint) => !complaint.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  });

  it("and the one way out that no policy closes is taken away", async () => {
    const page = await app.newPage();
    expect(await page.evaluate(() => ["RTCPeerConnection", "webkitRTCPeerConnection"].filter((name) => name in globalThis))).toEqual([]);
  });
});

async function openSecrets(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Choose files" }).waitFor();
  await dropFiles(page, secretFiles());
  await page.getByRole("navigation", { name: "Files" }).getByText(`${SECRET}-people.csv`).waitFor();
  await page.getByRole("button", { name: "Show the map" }).click();
  await page.getByText(NUMBERS_ARE_THERE).first().waitFor();
}

/** Selects, finds, asks why, sorts, sizes, and changes language and colours. */
async function explore(page: Page): Promise<void> {
  const table = page.getByRole("grid", { name: "People, one in each row" });
  await page.getByText("How do we know?").first().click();
  await page.getByRole("dialog").getByText("How it is counted").waitFor();
  await page.keyboard.press("Escape");
  await table.getByText(`${SECRET} name`).first().click();
  await page.getByRole("heading", { level: 2, name: `${SECRET} name` }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type(`${SECRET}.17`);
  await page
    .getByRole("option", { name: `${SECRET} name 17` })
    .first()
    .click();
  await page.getByRole("heading", { level: 2, name: `${SECRET} name 17` }).waitFor();
  await page.keyboard.press("Escape");
  await table
    .getByRole("columnheader", { name: /influence|audience/i })
    .first()
    .getByRole("button")
    .first()
    .click();
  await page.getByRole("combobox", { name: /^Size by/ }).click();
  await page.getByRole("option").nth(1).click();
  await page.getByRole("button", { name: "Display" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await page.locator('html[data-theme="dark"]').waitFor();
  await page.getByRole("button", { name: "Display" }).click();
  await page.getByRole("menuitemradio", { name: "Bahasa Indonesia" }).click();
  await page.getByRole("combobox", { name: /^Ukuran/ }).waitFor();
}

/** Exports a file of every sort that is made in a way of its own. */
async function handOver(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Ekspor", exact: true }).click();
  for (const target of ["png", "workbook", "gexf", "pptx", "html"]) {
    await page.locator(`input[value=${target}]`).check();
    const saved = page.waitForEvent("download");
    await page.getByRole("dialog").getByRole("button", { name: "Simpan", exact: true }).click();
    await saved;
  }
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

describe("a page that leaks on purpose", () => {
  let watcher: Watcher;
  let app: App;
  let pages: Record<"guarded" | "open", Awaited<ReturnType<typeof serveLeaks>>>;
  beforeAll(async () => {
    const origins: string[] = [];
    watcher = await watch(origins);
    app = await startApp(watcher.flags);
    pages = { guarded: await serveLeaks(HEADERS, SECRET, watcher.datagrams), open: await serveLeaks({}, SECRET, watcher.datagrams) };
    origins.push(pages.guarded.origin, pages.open.origin);
  });
  afterEach(() => app.closePages());
  afterAll(async () => {
    await app.close();
    await Promise.all([pages.guarded.close(), pages.open.close()]);
    await watcher.close();
  });

  /** Lets a page try one way out; the answer tells what the judge objects to so far. */
  async function attempt(kind: keyof typeof pages, leak: number): Promise<() => string[]> {
    const { origin } = pages[kind];
    const page = await app.emptyPage({ width: 300, height: 200 });
    watcher.take();
    await page.goto(`${origin}/${leak}`).catch(() => {});
    const sent: Sent[] = [];
    const objections = () => {
      sent.push(...watcher.take());
      return sent.flatMap((one) => objectionsTo(one, origin, SECRET));
    };
    await expect.poll(() => objections() && sent.map(({ url }) => url)).toContain(`${origin}/${leak}.js`);
    return objections;
  }

  it.each(LEAKS.map(({ name }, leak) => ({ name, leak })))("is caught without the headers: $name", async ({ leak }) => {
    const objections = await attempt("open", leak);
    await expect.poll(objections, { timeout: 10_000 }).not.toEqual([]);
  });

  // each would be caught by itself, as above; here all try at once, and one wait is enough
  it("is stopped by the headers, whichever way it takes", async () => {
    const { origin } = pages.guarded;
    const tried = LEAKS.flatMap(({ isStopped }, leak) => (isStopped ? [leak] : []));
    watcher.take();
    const sent: Sent[] = [];
    for (const leak of tried) await (await app.emptyPage({ width: 300, height: 200 })).goto(`${origin}/${leak}`).catch(() => {});
    await expect
      .poll(() => sent.push(...watcher.take()) && sent.map(({ url }) => url))
      .toEqual(expect.arrayContaining(tried.map((leak) => `${origin}/${leak}.js`)));
    await new Promise((done) => setTimeout(done, LEAVES_MS));
    sent.push(...watcher.take());
    expect(sent.flatMap((one) => objectionsTo(one, origin, SECRET))).toEqual([]);
  });

  it.each(LEAKS.flatMap(({ name, isStopped }, leak) => (isStopped ? [] : [{ name, leak }])))(
    "is caught where no header can stop it: $name",
    async ({ leak }) => {
      const objections = await attempt("guarded", leak);
      await expect.poll(objections, { timeout: 10_000 }).not.toEqual([]);
    },
  );
});
