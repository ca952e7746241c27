/** Whatever is done to a file, its reader neither crashes nor hangs, and every row is accounted for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../../../src/core/intake/catalogue.ts";
import { allSamples, change, changed } from "../damage.ts";
import { accountedRows, contentOf, processorMs, reading, sourceOf } from "../sources.ts";

const LONGEST_MS = 2000;
/** Damaged copies of each sample. Other ones each time; `TULAR_COPIES=160` takes minutes, for whoever has changed a reader. */
const COPIES = Number(process.env["TULAR_COPIES"] ?? 8);
/** Copies of any sample that are read in pieces and whole. */
const IN_PIECES = COPIES * 12;

const samples = await allSamples();

const damage = fc.record({ changes: fc.array(change, { maxLength: 6 }), piece: fc.integer({ min: 1, max: 64 }) });

async function expectAccounted(name: string, content: string | Uint8Array, piece: number): Promise<void> {
  const before = processorMs();
  const read = await reading([sourceOf(name, content, piece)]);
  expect(processorMs() - before).toBeLessThan(LONGEST_MS);
  for (const file of read.report.files) {
    expect(accountedRows(file)).toBe(file.rows);
    for (const { count, lines } of file.dropped) expect(lines.length).toBe(Math.min(count, 1000));
  }
  expect(read.network !== undefined || read.problems.some(({ severity }) => severity === "error")).toBe(true);
  for (const { code } of read.problems) expect(code).not.toBe("out-of-memory");
}

describe("any damage to a file", () => {
  it.each(samples)("leaves every row accounted for, and takes no time: %s", async (name, content) => {
    const property = fc.asyncProperty(damage, ({ changes, piece }) => expectAccounted(name, changed(content, changes), piece));
    await fc.assert(property, { numRuns: COPIES });
  });

  it("is tried on every format", () => {
    const tried = samples.map(([, content]) => content);
    for (const { sample } of FORMATS) expect(tried).toContain(contentOf(sample));
  });

  it("does not depend on where the chunks end", { timeout: 180_000 }, async () => {
    const texts = samples.filter(([, content]) => typeof content === "string");
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(change, { maxLength: 2 }),
        fc.integer({ min: 1, max: 40 }),
        async ([name, text], changes, piece) => {
          const content = changed(text, changes);
          const summary = async (bytes: number) => {
            const { report, problems, network } = await reading([sourceOf(name, content, bytes)]);
            // Both parsers tell of some faults where their piece ends.
            const codes = problems.map(({ code, line }) => [code, code === "xml-broken" || code === "json-broken" ? 0 : line]);
            return [
              report,
              codes,
              network?.people.count,
              Array.from(network?.follows.audienceRows.items ?? []),
              Array.from(network?.shares.weight ?? []),
            ];
          };
          expect(await summary(piece)).toEqual(await summary(1 << 20));
        },
      ),
      { numRuns: IN_PIECES },
    );
  });
});
