import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { silentPulse } from "../../src/core/base/pulse.ts";
import type { SourceFile } from "../../src/core/intake/format.ts";
import { readSources, type Reading } from "../../src/core/intake/readSources.ts";
import { loadTexts, textsOf } from "../../src/app/i18n/translate.ts";
import { type App, drawn, dropPaths, startApp } from "./browser.ts";

/**
 * Every file of the collection, dropped one by one on the real window: what the screen says of it is what the reader says.
 * The collection lies beside the project, not in it; where it is missing these tests are skipped, by name.
 */
const DATA = join(import.meta.dirname, "../../../shared/data");
const isThere = existsSync(DATA);
await loadTexts("en");
const texts = textsOf("en");

/** The collection's own notes and lists of truths, which nobody drops. */
const NOTES = /(?:^|\/)(?:README\.md|TRUTH\.json|LICENSE.*|\..*)$/i;

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : NOTES.test(path) ? [] : [path];
    });
}

let app: App;
beforeAll(async () => {
  if (isThere) app = await startApp();
});
afterAll(() => (isThere ? app.close() : undefined));

/** What the reader makes of a file, with the answers open as on the screen. */
function readHere(path: string): Promise<Reading> {
  const bytes = new Uint8Array(readFileSync(path));
  const source: SourceFile = {
    name: basename(path),
    size: bytes.length,
    open: () => new Blob([bytes]).stream(),
    part: (from, to) => Promise.resolve(bytes.slice(from, to)),
  };
  return readSources([source], { answers: {}, pulse: silentPulse });
}

/** One after the other on the same page: a page for each would take far longer than what is tested. */
async function shown(page: Page, path: string): Promise<{ list: string; details: string }> {
  await dropPaths(page, [path]);
  const list = page.getByRole("navigation", { name: texts.opening.fileList });
  await list.getByRole("listitem").first().waitFor();
  await expect.poll(() => list.getByText(texts.opening.state.reading, { exact: true }).count(), { timeout: 60_000, interval: 20 }).toBe(0);
  const said = { list: await list.innerText(), details: await page.getByRole("main").innerText() };
  await page.getByRole("button", { name: texts.cancel, exact: true }).click();
  await page.getByRole("button", { name: texts.first.choose }).waitFor();
  return said;
}

/** What ought to stand on the screen, sentence by sentence. */
function expected(reading: Reading): { list: string[]; details: string[] } {
  const refused = reading.problems.filter(({ severity }) => severity === "error");
  const used = reading.report.files.filter(({ name }) => !refused.some(({ file }) => file === name));
  const list = refused.map((problem) => texts.problem.words[problem.code](problem).what);
  const details: string[] = [];
  for (const { layer, ties, shares, rows, format, formatWords, dropped } of used) {
    list.push(formatWords?.en ?? format);
    const kept = layer === "follows" ? ties : layer === "shares" ? shares : rows;
    const isTold = dropped.some(({ reason }) => reason === "same-log");
    list.push(isTold ? texts.opening.sameLogLine : texts.opening.layers[layer].unit(kept));
  }
  const [only] = used;
  const aside = only?.dropped.reduce((sum, { count }) => sum + count, 0) ?? 0;
  // of a file by itself the details are open
  if (used.length === 1 && refused.length === 0 && only !== undefined)
    details.push(aside === 0 ? texts.opening.nothingSetAside(only.rows) : texts.opening.setAside(aside, only.rows));
  if (used.length === 0)
    for (const problem of refused.slice(0, 1)) details.push(...Object.values(texts.problem.words[problem.code](problem)));
  if (used.length > 0 && refused.length === 0) list.push(reading.questions.length > 0 ? "question" : texts.opening.state.read);
  if (used.length === 0) list.push(texts.opening.state.notRead);
  return { list, details };
}

describe.skipIf(!isThere)("every file of the collection", () => {
  it("is read in the window as the reader reads it, or refused with the reader's reason", { timeout: 240_000 }, async () => {
    const faults: string[] = [];
    const paths = filesBelow(DATA);
    const left = [...paths];
    async function work(): Promise<void> {
      // words are read here, and a small window is drawn sooner
      const page = await app.newPage({ width: 1000, height: 500 });
      await drawn(page);
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        const [reading, said] = await Promise.all([readHere(path), shown(page, path)]);
        const wanted = expected(reading);
        const missing = [
          ...wanted.list.filter((text) => !said.list.includes(text)),
          ...wanted.details.filter((text) => !said.details.includes(text)),
        ];
        for (const text of missing)
          faults.push(`${relative(DATA, path)}: “${text}” is not on the screen:\n${said.list}\n${said.details.slice(0, 500)}`);
        for (const complaint of app.takeComplaints()) faults.push(`at ${relative(DATA, path)}: ${complaint}`);
      }
    }
    // two windows, so that one is read while the other is looked at
    await Promise.all([work(), work()]);
    expect(faults).toEqual([]);
    expect(paths.length).toBeGreaterThan(100);
  });
});
