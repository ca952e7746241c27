/** Every format is held to what `format.ts` promises. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/core/intake/catalogue.ts";
import { openFile } from "../../src/core/intake/text/decode.ts";
import type { Network } from "../../src/core/network/network.ts";
import { accountedRows, contentOf, reading, sourceOf } from "../core/intake/sources.ts";

/** Who hears somebody, by follows or by shares. */
function hearersOf({ follows, shares }: Network, row: number): number[] {
  const sharers = Array.from(shares.sharer).filter((_, i) => shares.author[i] === row);
  return [...follows.audience(row), ...sharers].toSorted((a, b) => a - b);
}

describe.each(FORMATS.map((format) => [format.id, format] as const))("format %s", (_, format) => {
  const { name } = format.sample;
  const content = contentOf(format.sample);

  it("knows its own sample better than any other format does", async () => {
    const head = await openFile(sourceOf(name, content));
    const scores = FORMATS.map((other) => ({ id: other.id, score: other.sniff(head) }));
    expect(scores.toSorted((a, b) => b.score - a.score)[0]?.id).toBe(format.id);
    for (const { score } of scores) expect(score >= 0 && score <= 1).toBe(true);
  });

  it("reads two ties or shares out of it: b is heard by a and by c", async () => {
    const { network, report, problems } = await reading([sourceOf(name, content)]);
    expect(problems).toEqual([]);
    if (network === undefined) throw new Error("a network was expected");
    const row = (id: string) => network.people.indexOf(id);
    expect(network.people.count).toBe(3);
    if (format.sample.isOfFollowed === true)
      expect([...network.follows.sources(row("a"))].toSorted()).toEqual([row("b"), row("c")].toSorted());
    else expect(hearersOf(network, row("b"))).toEqual([row("a"), row("c")].toSorted((a, b) => a - b));
    const [file] = report.files;
    const layer = network.follows.count > 0 ? "follows" : "shares";
    expect([file?.format, file?.layer, (file?.ties ?? 0) + (file?.shares ?? 0)]).toEqual([format.id, layer, 2]);
    expect(file === undefined ? -1 : accountedRows(file)).toBe(file?.rows);
  });

  it("reads the same whatever the chunks, the mark before it and the line ends", async () => {
    const written = typeof content === "string" ? [`\u{feff}${content}`, content.replaceAll("\n", "\r\n"), content.trimEnd()] : [content];
    for (const changed of written)
      for (const piece of [1, 7, 1 << 20]) {
        const { network, report } = await reading([sourceOf(name, changed, piece)]);
        const [file] = report.files;
        expect([network?.people.count, (file?.ties ?? 0) + (file?.shares ?? 0)]).toEqual([3, 2]);
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
