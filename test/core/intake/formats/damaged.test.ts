/** Whatever is done to a file, its reader neither crashes nor hangs, and every row is accounted for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../../../src/core/intake/catalogue.ts";
import { accountedRows, processorMs, reading, sourceOf } from "../sources.ts";

/** Beside the formats' own samples, some that use more of their syntax. */
const RICHER: readonly (readonly [name: string, text: string])[] = [
  [
    "net.gexf",
    '<gexf><graph defaultedgetype="undirected"><attributes class="node"><attribute id="0" title="party"><default>x</default></attribute></attributes><nodes><node id="0" label="A"><attvalues><attvalue for="0" value="y"/></attvalues><nodes><node id="1" label="B"/></nodes></node></nodes><edges><edge source="0" target="1" weight="2" start="2026-03-05"/><edge source="1" target="z" type="directed" kind="like"/><edge source="0"/></edges></graph></gexf>',
  ],
  [
    "net.graphml",
    '<graphml><key id="d0" for="node" attr.name="label"/><key id="d1" for="edge" attr.name="weight"><default>2</default></key><graph edgedefault="directed"><node id="n0"><data key="d0">A</data></node><node id="n1"><data key="d0"><![CDATA[B]]></data><graph><node id="x"/></graph></node><edge source="n0" target="n1"><data key="d1">3</data></edge><hyperedge/></graph></graphml>',
  ],
  ["net.net", '*Vertices 4\n1 "a b" 0.1 0.2\n2 b\n*Arcs :1 "reply"\n1 2 3\n2 9\n*Edges\n3 4\n*Arcslist\n1 2 3\n*Matrix\n0 1 0 0\n'],
  [
    "net.gml",
    'Creator "x"\ngraph [\n directed 1\n node [ id 0 label "a" graphics [ x 1 ] ]\n node [ id 1 label "b" ]\n edge [ source 0 target 1 value 2 ]\n]\n',
  ],
  ["net.dot", 'digraph "g" {\n node [party=x]; a -> b -> { c d } [weight=2];\n subgraph s { e; f -> e }\n "a" [label="A"]\n}\n'],
  [
    "net.dl",
    "dl n=3 nm=2 format=fullmatrix\nlabels:\na,b,c\nmatrix labels:\nfollow,reply\ndata:\n0 1 0\n0 0 x\n0 1 0\n0 0 1 0 0 0 1 1 0\n",
  ],
  ["half.dl", "dl n=3 format=upperhalf diagonal=absent\nlabels: a b c\ndata:\n1 0 1\n"],
  [
    "net.json",
    '{"directed":false,"nodes":[{"id":1,"name":"a"},{"id":2},"c"],"links":[{"source":1,"target":{"id":2},"value":2},["c",1],{"source":1}]}',
  ],
  [
    "lite.json",
    '{"type":"gephi-lite","graphDataset":{"edgeData":{"e":{"weight":3}},"fullGraph":{"options":{"type":"directed"},"nodes":[{"key":"a"},{"key":"b"}],"edges":[{"key":"e","source":"a","target":"b"}]},"nodeData":{"a":{"x":1},"c":{}}}}',
  ],
  ["net.cyjs", '{"elements":[{"data":{"id":"a"}},{"group":"edges","data":{"source":"a","target":"b","weight":1}},7,null]}'],
  ["matrix.csv", ";a;b;c\na;0;1,5;\nb;-1;0;2\nc;NA;;1\n"],
  ["list.csv", "a,b,c,d\nb,a\nc,a,b\nd\n"],
  ["pairs.edgelist", "# x\na b {'weight': 2, 'kind': 'reply'}\nb c {}\nc\n"],
];

const SAMPLES = [...FORMATS.map(({ sample }) => [sample.name, sample.text] as const), ...RICHER];

const junk = fc.constantFrom(
  "",
  '"',
  "'",
  "\\",
  "\n",
  "\r",
  "\0",
  "\u{feff}",
  "é",
  "\u{1f600}",
  "<",
  ">",
  "&",
  "]]>",
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  ";",
  "->",
  "--",
  "*",
  "#",
  "*Vertices 999999999\n",
  "data:\n",
  "n=99999999",
  "1e999",
  "-1",
  "__proto__",
  "edgedef>node1,node2\n",
  "</graph>",
  "subgraph",
  "null",
  "\\ud800",
);

type Change =
  | { readonly what: "edit"; readonly at: number; readonly cut: number; readonly put: string }
  | { readonly what: "repeat" | "drop" | "swap"; readonly at: number; readonly other: number };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    what: fc.constant("edit" as const),
    at: fc.nat(),
    cut: fc.integer({ min: 0, max: 12 }),
    put: fc.oneof(junk, fc.string({ maxLength: 4 })),
  }),
  fc.record({ what: fc.constantFrom("repeat" as const, "drop" as const, "swap" as const), at: fc.nat(), other: fc.nat() }),
);

/** Words and signs of the text, so that whole ones can be repeated, dropped and exchanged. */
function changed(text: string, by: Change): string {
  if (by.what === "edit") {
    const place = by.at % (text.length + 1);
    return text.slice(0, place) + by.put + text.slice(place + by.cut);
  }
  const pieces = text.match(/[\p{L}\p{N}_.]+|\s+|[^\p{L}\p{N}_.\s]/gu) ?? [];
  if (pieces.length === 0) return text;
  const [at, other] = [by.at % pieces.length, by.other % pieces.length];
  if (by.what === "drop") pieces.splice(at, 1 + (by.other % 4));
  else if (by.what === "repeat") pieces.splice(at, 0, ...pieces.slice(at, at + (by.other % 24)));
  else [pieces[at], pieces[other]] = [pieces[other] ?? "", pieces[at] ?? ""];
  return pieces.join("");
}

const LONGEST_MS = 2000;

describe("any damage to a file", () => {
  it("leaves every row accounted for, and takes no time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAMPLES),
        fc.array(change, { maxLength: 6 }),
        fc.integer({ min: 1, max: 64 }),
        async ([name, text], changes, piece) => {
          const before = processorMs();
          const read = await reading([sourceOf(name, changes.reduce(changed, text), piece)]);
          expect(processorMs() - before).toBeLessThan(LONGEST_MS);
          for (const file of read.report.files) expect(accountedRows(file)).toBe(file.rows);
          expect(read.network !== undefined || read.problems.some(({ severity }) => severity === "error")).toBe(true);
          for (const { code } of read.problems) expect(code).not.toBe("out-of-memory");
        },
      ),
      { numRuns: 1500 },
    );
  }, 120_000);

  it("does not depend on where the chunks end", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAMPLES),
        fc.array(change, { maxLength: 2 }),
        fc.integer({ min: 1, max: 40 }),
        async ([name, text], changes, piece) => {
          const content = changes.reduce(changed, text);
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
      { numRuns: 400 },
    );
  }, 120_000);
});
