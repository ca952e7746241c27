/** Whatever is done to a file, no reader crashes, and every row is accounted for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountedRows, reading, sourceOf } from "./sources.ts";

const SAMPLES: Readonly<Record<string, string>> = {
  "follows.csv": "follower,followed\na,b\nc,b\n@A,B\na,a\n,b\n",
  "shares.csv":
    'user,retweeted_user,post_id,time,count,kind,paid\nrina,budi,9,05/03/2026 10.30,"1,0",RT,yes\nsiti,budi,9,05/03/2026 11.30,"2,5",balas,\nbudi,"si\nti",10,2026-03-05T10:00:00Z,3,suka,no\n',
  "people.tsv": "handle\tname\ttype\tfollowers\nrina\tRina W\tperson\t1.200\nbudi\tBudi\tmerek\t5\n",
  "posts.csv": 'id;author;created_at;text\n9;budi;05/03/2026 09:00;"hi; there"\n10;siti;;\n',
  "edges.txt": "# remark\n1 2 1341134925 RT\n3 2 1341134926 MT\n2 2 1341134927 RE\n",
  "net.gexf":
    '<?xml version="1.0"?><gexf><graph defaultedgetype="undirected"><attributes class="node"><attribute id="0" title="party"><default>x</default></attribute></attributes><nodes><node id="a" label="A"><attvalues><attvalue for="0" value="y"/></attvalues><nodes><node id="b"/></nodes></node></nodes><edges><edge source="a" target="b" weight="2"/><edge source="b" target="z" type="directed" kind="like"/><edge source="a"/></edges></graph></gexf>',
};

const names = Object.keys(SAMPLES);
const junk = fc.constantFrom(
  "",
  ",",
  ";",
  "\t",
  '"',
  "\n",
  "\r\n",
  "\0",
  "\u{feff}",
  "é",
  "\u{1f600}",
  "<",
  "&",
  "NA",
  "-1",
  "1e999",
  "__proto__",
  "</node>",
  "<!DOCTYPE x>",
  "sep=;",
  "#",
  " ",
);

const edit = fc.record({ at: fc.nat(), cut: fc.integer({ min: 0, max: 12 }), put: fc.oneof(junk, fc.string({ maxLength: 5 })) });

function edited(text: string, edits: readonly { at: number; cut: number; put: string }[]): string {
  return edits.reduce((now, { at, cut, put }) => {
    const place = at % (now.length + 1);
    return now.slice(0, place) + put + now.slice(place + cut);
  }, text);
}

describe("any damage to any files", () => {
  it("leaves every row accounted for", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ name: fc.constantFrom(...names), edits: fc.array(edit, { maxLength: 6 }), piece: fc.integer({ min: 1, max: 64 }) }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        async (files) => {
          const sources = files.map(({ name, edits, piece }, i) => sourceOf(`${i}-${name}`, edited(SAMPLES[name] ?? "", edits), piece));
          const read = await reading(sources);
          for (const file of read.report.files) {
            expect(accountedRows(file)).toBe(file.rows);
            for (const { count, lines } of file.dropped) expect(lines.length).toBe(Math.min(count, 1000));
          }
          expect(read.network !== undefined || read.problems.some(({ severity }) => severity === "error")).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it("in bytes too", async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), bytes, fc.nat(), async (name, noise, at) => {
        const text = new TextEncoder().encode(SAMPLES[name]);
        const place = at % (text.length + 1);
        const damaged = new Uint8Array([...text.subarray(0, place), ...noise, ...text.subarray(place)]);
        const read = await reading([sourceOf(name, damaged, 37)]);
        for (const file of read.report.files) expect(accountedRows(file)).toBe(file.rows);
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it("does not depend on where the chunks end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.integer({ min: 1, max: 50 }), async (name, piece) => {
        const summary = async (bytes: number) => {
          const read = await reading([sourceOf(name, SAMPLES[name] ?? "", bytes)]);
          return [read.report, read.problems, read.network?.people.count, Array.from(read.network?.shares.timeMs ?? [])];
        };
        expect(await summary(piece)).toEqual(await summary(1 << 20));
      }),
      { numRuns: 60 },
    );
  });
});
