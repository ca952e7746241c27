/**
 * The built app in a real Chromium. A test file opens it once, takes a page with a fresh profile for every test,
 * and closes it at the end; closing fails if any page complained.
 *
 * The strict policy forbids what `page.waitForFunction` does inside: wait with locators.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type Page, chromium } from "playwright-core";
import { expect, inject } from "vitest";
import { findChromium } from "./chromium.mjs";

/**
 * The last list of features takes the place of Playwright's own, so what matters of that is said again. The two of the address
 * bar are pages, and processes, for every window that is opened, though nobody types an address here: 0.9 s of processor time.
 */
const FEATURES_OFF = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  // without a graphics card letters and lines are painted sooner without pretending that there is one
  "--disable-gpu-rasterization",
  `--disable-features=${FEATURES_OFF.join(",")}`,
];
const PICTURES = join(import.meta.dirname, "../../test-results");

export interface PageOptions {
  theme?: "light" | "dark";
  /** CSS pixels. */
  width?: number;
  height?: number;
  /** The page to open, if not the app's. */
  at?: string;
  /** What the browser asks for: "en-GB", "id-ID". */
  language?: string;
  /** The page may keep the program for when there is no connection; most tests would wait for that to no purpose. */
  keepsProgram?: boolean;
}

export interface App {
  readonly address: string;
  /** A page with a fresh profile that stands nowhere yet, and whose complaints nobody hears. */
  emptyPage(options?: PageOptions): Promise<Page>;
  /** A page with a fresh profile, opened at the app's address. */
  newPage(options?: PageOptions): Promise<Page>;
  /** Closes every page opened so far: a map that nobody looks at still costs the next test its time. */
  closePages(): Promise<void>;
  /** Console errors, uncaught errors and policy violations of all pages so far; taking them forgives them. */
  takeComplaints(): string[];
  /** @throws if a page complained and nobody took the complaint. */
  close(): Promise<void>;
}

/** @param flags more of them, for Chromium's command line. */
export async function startApp(flags: readonly string[] = []): Promise<App> {
  const address = inject("address");
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error("No Chromium was found; `npm test` gets one, or set CHROMIUM to its path.");
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
  let complaints: string[] = [];
  const takeComplaints = () => {
    const taken = complaints;
    complaints = [];
    return taken;
  };
  return {
    address,
    emptyPage: (options) => openPage(browser, options),
    async newPage(options) {
      const page = await openPage(browser, options);
      page.on("console", (message) => void (message.type() === "error" && complaints.push(`console: ${message.text()}`)));
      page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
      await page.goto(options?.at ?? address);
      return page;
    },
    takeComplaints,
    async closePages() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    async close() {
      await browser.close();
      const left = takeComplaints();
      if (left.length > 0) throw new Error(`The page complained:\n${left.join("\n")}`);
    },
  };
}

async function openPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: options.theme ?? "light",
    // every pixel is drawn by the processor here: a small laptop's window, unless the test is about another
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    locale: options.language ?? "en-GB",
    serviceWorkers: options.keepsProgram === true ? "allow" : "block",
  });
  const page = await context.newPage();
  await page.addInitScript(drawSeldom);
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (violation) => {
      console.error(
        `policy: ${violation.effectiveDirective} forbids ${violation.blockedURI} (${violation.sourceFile}:${violation.lineNumber})`,
      );
    });
    const tasks: LongTask[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ startMs: startTime, durationMs: duration });
    }).observe({ type: "longtask", buffered: true });
  });
  return page;
}

/** Ten frames a second, as on a slow computer: each of them is drawn by the processor that also has to do the work. */
function drawSeldom(): void {
  const nextFrame = requestAnimationFrame.bind(globalThis);
  const waiting = new Map<number, FrameRequestCallback>();
  let lastId = 0;
  let lastFrame = 0;
  let isAsked = false;
  const draw = (time: number): void => {
    lastFrame = performance.now();
    isAsked = false;
    const now = [...waiting];
    for (const [id, callback] of now) if (waiting.delete(id)) callback(time);
  };
  globalThis.requestAnimationFrame = (callback) => {
    waiting.set(++lastId, callback);
    if (!isAsked) setTimeout(() => nextFrame(draw), Math.max(0, lastFrame + 100 - performance.now()));
    isAsked = true;
    return lastId;
  };
  globalThis.cancelAnimationFrame = (id) => void waiting.delete(id);
}

interface LongTask {
  /** Since the page was opened. */
  startMs: number;
  durationMs: number;
}

/** Stretches of more than 50 ms in which the main thread did not answer, since `sinceMs` after the page was opened. */
export async function longTasks(page: Page, sinceMs = 0): Promise<LongTask[]> {
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: LongTask[] }).longTasks);
  return tasks.filter((task) => task.startMs >= sinceMs);
}

/** Milliseconds since the page was opened, on its own clock. */
export function pageClockMs(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

export interface DroppedFile {
  name: string;
  bytes: Uint8Array;
}

/** Nobody drops on a page before it is drawn; until then nothing listens. */
export async function drawn(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** Drops small files on the window as a hand does: drag over it, then let go. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  await drawn(page);
  const encoded = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of given) {
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
    for (const kind of ["dragenter", "dragover", "drop"]) {
      target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    }
  }, encoded);
}

/**
 * Drops files and folders of any size, by path, on the middle of the window: the browser itself takes them for dragged in,
 * so that whatever lies under the pointer hears of it, and a folder can be walked through. The page has to be drawn.
 */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const at = { x: width / 2, y: height / 2, data: { items: [], files: [...paths], dragOperationsMask: 1 } };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) await session.send("Input.dispatchDragEvent", { type, ...at });
  await session.detach();
}

/** Gives files of any size, by path, to the input behind "Choose files". */
export async function chooseFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([...paths]);
}

/** Gives the files to the window and waits until each was read; every one is expected to be used. */
export async function readFiles(page: Page, paths: readonly string[]): Promise<void> {
  await chooseFiles(page, paths);
  const files = page.getByRole("navigation", { name: "Files" });
  await expect.poll(() => files.getByText("Reading", { exact: true }).count(), { timeout: 60_000 }).toBe(0);
  await files.getByRole("listitem").first().waitFor();
  expect(await files.getByText("Not read").count()).toBe(0);
}

/** Writes `test-results/<name>.png`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
