/** Graph files: what is written comes back, through graphology's readers and through our own. */
import { cleanup } from "@testing-library/react";
import Graph, { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeGexf } from "../../../src/app/export/network/gexf.ts";
import { writeGraphml } from "../../../src/app/export/network/graphml.ts";
import { graphParts, type GraphParts } from "../../../src/app/export/network/graphParts.ts";
import { writeGraphologyJson } from "../../../src/app/export/network/graphologyJson.ts";
import { openPace, type Pace } from "../../../src/app/export/pace.ts";
import type { Material } from "../../../src/app/export/target.ts";
import { KINDS, type Network } from "../../../src/core/network/network.ts";
import { visible } from "../../../src/core/network/calling.ts";
import { readFiles } from "../../../src/core/tular.ts";
import { heldFrom, materialOf } from "./material.ts";

const pace = () => openPace(new AbortController().signal, () => {});
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const HOSTILE = [
  "__proto__",
  "constructor",
  "<script>alert(1)</script>",
  "]]>",
  "👩‍👩‍👧",
  "\u202eabc",
  "& \"both' quotes",
  "7",
  "007",
  "toString",
];
const NEXT = (at: number, step: number) => HOSTILE[(at + step) % HOSTILE.length] ?? "";

const FORMATS: readonly (readonly [string, (graph: GraphParts, pace: Pace) => Promise<Blob>, (text: string) => Graph])[] = [
  ["gexf", writeGexf, (text) => parseGexf(MultiDirectedGraph, text)],
  ["graphml", writeGraphml, (text) => parseGraphml(MultiDirectedGraph, text)],
  ["json", writeGraphologyJson, (text) => MultiDirectedGraph.from(JSON.parse(text))],
];

let material: Material;
beforeAll(async () => {
  const holding = await heldFrom({
    "follows.csv": [
      "follower,followed",
      ...HOSTILE.flatMap((name, at) => [1, 2, 5].map((step) => `${quoted(name)},${quoted(NEXT(at, step))}`)),
    ],
    "shares.csv": [
      "user,original_author,original_post_id,created_at,kind",
      ...HOSTILE.map(
        (name, at) => `${quoted(name)},${quoted(NEXT(at, 1))},p${at},2026-03-0${1 + (at % 9)} 10:00:00,${at % 3 === 0 ? "reply" : "share"}`,
      ),
      ...HOSTILE.map((name, at) => `${quoted(name)},${quoted(NEXT(at, 1))},q${at},2026-03-0${1 + (at % 9)} 11:00:00,share`),
    ],
    "people.csv": [
      "account,name,city,fee",
      ...HOSTILE.map((name, at) => `${quoted(name)},${quoted(`Name ${name}`)},"line one\nline ]]> two <${at}>",${at * 1.25 - 3}`),
    ],
  });
  material = materialOf(holding);
});
afterAll(cleanup);

/** "hears > heard" of follows, and of every kind of action how often. */
function tiesOf({ people, follows, shares }: Network): Map<string, number> {
  const ties = new Map<string, number>();
  const add = (hears: number, heard: number, kind: string, weight: number) => {
    const tie = `${people.id(hears)} ${kind} ${people.id(heard)}`;
    ties.set(tie, (ties.get(tie) ?? 0) + weight);
  };
  for (let heard = 0; heard < people.count; heard++) for (const hears of follows.audience(heard)) add(hears, heard, "follow", 1);
  for (let at = 0; at < shares.count; at++)
    add(shares.sharer[at] ?? 0, shares.author[at] ?? 0, KINDS[shares.kind[at] ?? 0] ?? "", shares.weight[at] ?? 0);
  return new Map([...ties].sort());
}

describe.each(FORMATS)("a network as %s", (extension, write, parse) => {
  it("is to graphology what it is here: people, ties, measures, names, places and colours", async () => {
    const graph = parse(await (await write(graphParts(material), pace())).text());
    const { network, columns } = material.holding;
    expect(graph.order).toBe(network.people.count);
    const accountOf = (key: string) => String(graph.getNodeAttribute(key, "Account"));
    const found = new Map<string, number>();
    graph.forEachEdge(
      (_edge, { kind, weight }, source, target) => void found.set(`${accountOf(source)} ${kind} ${accountOf(target)}`, Number(weight)),
    );
    expect(new Map([...found].sort())).toEqual(tiesOf(network));
    expect(graph.size).toBe(found.size);
    graph.forEachNode((key, said) => {
      const row = network.people.indexOf(accountOf(key));
      expect(accountOf(key)).toBe(network.people.id(row));
      expect(said["label"]).toBe(visible(`Name ${accountOf(key)}`));
      expect(Number(said["lateralInfluence"] ?? NaN)).toBeCloseTo(columns.people.get("lateralInfluence")?.[row] ?? NaN, 10);
      expect(said["city"]).toBe(network.people.attribute("city")?.[row]);
      expect(said["color"] ?? "#").toMatch(/^#|^rgb/);
      const drawn = material.holding.picture?.people.indexOf(row) ?? -1;
      expect(Number(said["x"])).toBeCloseTo(material.positions?.[2 * drawn] ?? NaN, 3);
    });
  });

  it("is to our own reader what it was: people by their accounts, ties by kind, columns", async () => {
    const name = `net.${extension}`;
    const bytes = new Uint8Array(await (await write(graphParts(material), pace())).arrayBuffer());
    const { network } = await readFiles([{ name, bytes }], { answers: { [`direction:${name}`]: "as-is" } });
    const before = material.holding.network;
    if (network === undefined) throw new Error("a network was expected");
    const idsOf = ({ people }: Network) => Array.from({ length: people.count }, (_, row) => people.id(row)).sort();
    expect(idsOf(network)).toEqual(idsOf(before));
    expect(tiesOf(network)).toEqual(tiesOf(before));
    for (const id of idsOf(before)) {
      const [one, other] = [before.people.indexOf(id), network.people.indexOf(id)];
      for (const column of ["city", "fee"]) expect(network.people.attribute(column)?.[other]).toBe(before.people.attribute(column)?.[one]);
      expect(network.people.attribute("label")?.[other]).toBe(visible(`Name ${id}`));
    }
    // what only draws is no column
    expect(network.people.attributes.map(({ name: header }) => header).filter((header) => /^(x|y|size|color|r|g|b)$/.test(header))).toEqual(
      [],
    );
  });

  it("holds only those who fit the filter, and the ties between them", async () => {
    const rows = Uint32Array.from([3, 1, 2]);
    const graph = parse(await (await write(graphParts({ ...material, rows }), pace())).text());
    const accounts = graph.nodes().map((key) => graph.getNodeAttribute(key, "Account"));
    expect(accounts).toEqual(Array.from(rows, (row) => material.holding.network.people.id(row)));
    expect(graph.size).toBeGreaterThan(0);
  });

  it("stops when it is told to", async () => {
    const stopped = new AbortController();
    stopped.abort();
    const over = openPace(stopped.signal, () => {});
    await expect(write(graphParts(material), over)).rejects.toMatchObject({ name: "AbortError" });
  });
});
