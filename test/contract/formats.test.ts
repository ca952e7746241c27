/** Every format is held to what `format.ts` promises. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/core/intake/catalogue.ts";
import { openFile } from "../../src/core/intake/decode.ts";
import { accountedRows, reading, readingOf, sourceOf } from "../core/intake/sources.ts";

describe.each(FORMATS.map((format) => [format.id, format] as const))("format %s", (_, format) => {
  const { name, text } = format.sample;

  it("knows its own sample better than any other format does", async () => {
    const head = await openFile(sourceOf(name, text));
    const scores = FORMATS.map((other) => ({ id: other.id, score: other.sniff(head) }));
    expect(scores.toSorted((a, b) => b.score - a.score)[0]?.id).toBe(format.id);
    for (const { score } of scores) expect(score >= 0 && score <= 1).toBe(true);
  });

  it("reads two ties out of it: b is heard by a and by c", async () => {
    const { network, report, problems } = await readingOf({ [name]: text });
    expect(problems).toEqual([]);
    expect([network?.people.count, network?.follows.count]).toEqual([3, 2]);
    const row = (id: string) => network?.people.indexOf(id) ?? -1;
    expect(Array.from(network?.follows.audience(row("b")) ?? [])).toEqual([row("a"), row("c")].toSorted());
    const [file] = report.files;
    expect([file?.format, file?.layer, file?.ties]).toEqual([format.id, "follows", 2]);
    expect(file === undefined ? -1 : accountedRows(file)).toBe(file?.rows);
  });

  it("reads the same whatever the chunks, the mark before it and the line ends", async () => {
    for (const changed of [`\u{feff}${text}`, text.replaceAll("\n", "\r\n"), text.trimEnd()])
      for (const piece of [1, 7, 1 << 20]) {
        const { network } = await reading([sourceOf(name, changed, piece)]);
        expect([network?.people.count, network?.follows.count]).toEqual([3, 2]);
      }
  });

  it("has a name in every language", () => {
    expect(format.words.en).not.toBe("");
    expect(format.words.id).not.toBe("");
  });
});

it("every file of the folder is in the catalogue", () => {
  const files = readdirSync(join(import.meta.dirname, "../../src/core/intake/formats")).map((file) => file.replace(/\.ts$/, ""));
  expect(FORMATS.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});
