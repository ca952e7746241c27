/** Files to be damaged, and ways to damage them: the sample of every format, files that use more of their syntax, and every container. */
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { FORMATS } from "../../../src/core/intake/catalogue.ts";
import { rowsOf, workbookOf, zipOf } from "./containers/packed.ts";
import { contentOf } from "./sources.ts";

export type Sample = readonly [name: string, content: string | Uint8Array];

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

const FOLLOWS = "follower,followed\na,b\nc,b\na,a\n,b\n";

/** One of every kind, with something in it. */
async function containers(): Promise<Sample[]> {
  const rows = rowsOf([
    ["follower", "followed", "since"],
    ["a", "b", "2026-03-05"],
    ["c", "b", ""],
  ]);
  const book = await workbookOf({
    sheets: { Follows: rows, Notes: rowsOf([["read me"]]), Shared: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>' },
    sharedStrings: "<si><t>x</t></si><si><r><t>y</t></r></si>",
    styles: '<numFmts><numFmt numFmtId="200" formatCode="dd/mm/yyyy"/></numFmts>',
  });
  const columnData = [
    { name: "follower", data: ["a", "c"], type: "STRING" as const },
    { name: "followed", data: ["b", "b"], type: "STRING" as const },
    { name: "count", data: [1, 2], type: "INT32" as const },
  ];
  return [
    ["follows.zip", await zipOf({ "follows.csv": FOLLOWS, "more/net.gml": "graph [ node [ id 1 ] edge [ source 1 target 2 ] ]" })],
    ["stored.zip", await zipOf({ "follows.csv": FOLLOWS, "inner.zip": await zipOf({ "f.csv": FOLLOWS }) }, { level: 0 })],
    ["book.xlsx", book],
    ["table.parquet", new Uint8Array(parquetWriteBuffer({ columnData }))],
    ["follows.csv.gz", new Uint8Array(gzipSync(FOLLOWS))],
  ];
}

export async function allSamples(): Promise<readonly Sample[]> {
  return [...FORMATS.map(({ sample }) => [sample.name, contentOf(sample)] as const), ...RICHER, ...(await containers())];
}

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

export type Change =
  | { readonly what: "edit"; readonly at: number; readonly cut: number; readonly put: string }
  | { readonly what: "repeat" | "drop" | "swap"; readonly at: number; readonly other: number };

export const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    what: fc.constant("edit" as const),
    at: fc.nat(),
    cut: fc.integer({ min: 0, max: 12 }),
    put: fc.oneof(junk, fc.string({ maxLength: 4 })),
  }),
  fc.record({ what: fc.constantFrom("repeat" as const, "drop" as const, "swap" as const), at: fc.nat(), other: fc.nat() }),
);

/** Words and signs of the text, so that whole ones can be repeated, dropped and exchanged. */
function changedText(text: string, by: Change): string {
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

/** The same for bytes: pieces of some length, wherever they begin. */
function changedBytes(bytes: Uint8Array, by: Change): Uint8Array {
  const at = by.at % (bytes.length + 1);
  if (by.what === "edit") return spliced(bytes, at, by.cut, new TextEncoder().encode(by.put));
  const length = 1 + (by.other % 24);
  if (by.what === "drop") return spliced(bytes, at, length, []);
  if (by.what === "repeat") return spliced(bytes, at, 0, bytes.subarray(at, at + length));
  // one byte turned over, as a bad disk does
  return spliced(bytes, at, 1, [(bytes[at] ?? 0) ^ (1 << (by.other % 8))]);
}

function spliced(bytes: Uint8Array, at: number, cut: number, put: ArrayLike<number>): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), ...Array.from(put), ...bytes.subarray(at + cut)]);
}

export function changed(content: string | Uint8Array, changes: readonly Change[]): string | Uint8Array {
  return typeof content === "string" ? changes.reduce(changedText, content) : changes.reduce(changedBytes, content);
}
