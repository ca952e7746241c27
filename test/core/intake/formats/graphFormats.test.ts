/** Worked examples: what each graph format says, in the syntax of the tools that write it. */
import { describe, expect, it } from "vitest";
import { KINDS } from "../../../../src/core/network/network.ts";
import type { Network } from "../../../../src/core/network/network.ts";
import { accountedRows, droppedOf, processorMs, readingOf } from "../sources.ts";

/** A file read alone; ties as "who acts > on whom". */
async function graphOf(name: string, text: string) {
  const read = await readingOf({ [name]: text });
  const [report] = read.report.files;
  if (report === undefined || read.network === undefined) throw new Error(`a network was expected, found ${JSON.stringify(read.problems)}`);
  expect(accountedRows(report)).toBe(report.rows);
  return {
    format: report.format,
    report,
    dropped: droppedOf(report),
    problems: read.problems.map(({ code }) => code),
    people: Array.from({ length: read.network.people.count }, (_, row) => read.network?.people.id(row) ?? "").toSorted(),
    follows: followsOf(read.network),
    shares: sharesOf(read.network),
    network: read.network,
  };
}

function followsOf({ people, follows }: Network): string[] {
  const ties: string[] = [];
  for (let heard = 0; heard < people.count; heard++)
    for (const hears of follows.audience(heard)) ties.push(`${people.id(hears)} > ${people.id(heard)}`);
  return ties.toSorted();
}

/** "who > whom kind weight", and the time where there is one. */
function sharesOf({ people, shares }: Network): string[] {
  return Array.from({ length: shares.count }, (_, at) => {
    const time = Number.isNaN(shares.timeMs[at]) ? "" : ` ${new Date(shares.timeMs[at] ?? 0).toISOString().slice(0, 16)}`;
    return `${people.id(shares.sharer[at] ?? 0)} > ${people.id(shares.author[at] ?? 0)} ${KINDS[shares.kind[at] ?? 0]} ${shares.weight[at]}${time}`;
  }).toSorted();
}

function said(network: Network, id: string, attribute: string): string | number | undefined {
  return network.people.attribute(attribute)?.[network.people.indexOf(id)];
}

describe("GEXF", () => {
  it("takes times from spells, lists of timestamps and attributes", async () => {
    const { shares, problems } = await graphOf(
      "retweets.gexf",
      `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed" mode="dynamic" timeformat="datetime">
<attributes class="edge"><attribute id="0" title="created_at" type="string"/></attributes>
<edges><edge source="a" target="b"><spells><spell start="2026-03-05T10:00:00Z" end="2026-03-06"/><spell start="2026-03-07"/></spells></edge>
<edge source="a" target="c" timestamps="&lt;[2026-03-05T11:00:00Z, 2026-03-06T11:00:00Z]&gt;"/>
<edge source="b" target="c"><attvalues><attvalue for="0" value="2026-03-05T12:00:00Z"/></attvalues></edge></edges></graph></gexf>`,
    );
    expect(problems).toEqual([]);
    expect(shares).toEqual(["a > b share 1 2026-03-05T10:00", "a > c share 1 2026-03-05T11:00", "b > c share 1 2026-03-05T12:00"]);
  });

  it("says of times on no calendar that they are not read", async () => {
    const { problems } = await graphOf(
      "retweets.gexf",
      `<gexf><graph defaultedgetype="directed"><edges><edge source="a" target="b" start="0.5"/></edges></graph></gexf>`,
    );
    expect(problems).toEqual(["times-unread"]);
  });

  it("reads nodes in nodes, mixed directions, undeclared attributes, declared followers and types", async () => {
    const { network, follows, report } = await graphOf(
      "follow.gexf",
      `<gexf><graph defaultedgetype="undirected"><attributes class="node"><attribute id="f" title="followers_count"/><attribute id="t" title="account type"/></attributes>
<nodes><node id="a" label="Ani"><nodes><node id="b" label="Budi"><attvalues><attvalue id="f" value="1200"/><attvalue for="t" value="media"/><attvalue for="city" value="Solo"/></attvalues></node></nodes></node></nodes>
<edges><edge source="a" target="b"/><edge source="b" target="c" type="directed"/><edge source="c" target="d" type="mutual"/></edges></graph></gexf>`,
    );
    expect(follows).toEqual(["a > b", "b > a", "b > c", "c > d", "d > c"]);
    expect(said(network, "b", "city")).toBe("Solo");
    expect(network.people.declaredFollowers[network.people.indexOf("b")]).toBe(1200);
    expect(report.columns.map(({ role }) => role)).toEqual(["actor", "other"]);
    expect(report.peopleTable?.columns.map(({ role }) => role)).toEqual(["actor", "declaredFollowers", "type", "name", "attribute"]);
    expect(report.peopleTable?.preview).toEqual([
      ["a", "", "", "Ani", ""],
      ["b", "1200", "media", "Budi", "Solo"],
    ]);
    expect(report.decisions.map(({ code }) => code)).toContain("undirected");
  });

  it("parts ties from interactions by their kinds", async () => {
    const { follows, shares } = await graphOf(
      "net.gexf",
      `<gexf><graph defaultedgetype="directed"><edges><edge source="a" target="b" kind="follows"/><edge source="a" target="b" kind="retweet" weight="3"/><edge source="c" target="b" label="reply"/></edges></graph></gexf>`,
    );
    expect(follows).toEqual(["a > b"]);
    expect(shares).toEqual(["a > b share 3", "c > b reply 1"]);
  });

  it("knows people by their labels where ids only number them, and by ids where labels are not theirs alone", async () => {
    const net = (labels: readonly string[]) =>
      `<gexf><graph defaultedgetype="directed"><nodes>${labels.map((label, at) => `<node id="${at}.0" label="${label}"/>`).join("")}</nodes><edges><edge source="0.0" target="1.0"/></edges></graph></gexf>`;
    const named = await graphOf("follows.gexf", net(["Rina", "Budi"]));
    expect([named.people, named.follows]).toEqual([["Budi", "Rina"], ["Rina > Budi"]]);
    expect(named.report.decisions).toContainEqual({ code: "named-by-label", values: { column: "label" } });
    expect((await graphOf("follows.gexf", net(["Rina", "Rina"]))).people).toEqual(["0.0", "1.0"]);
  });

  it.each([
    ["all numbers up to their count, in any order", ["2", "0", "1"], true],
    ["from 1 on", ["n3", "n1", "n2"], true],
    ["with one too high", ["0", "1", "3"], false],
    ["with zeros before", ["00", "01", "02"], false],
    ["accounts", ["145619111", "2", "1"], false],
  ])("takes ids for mere numbers: %s", async (_, ids, isNumbered) => {
    const text = `<gexf><graph defaultedgetype="directed"><nodes>${ids.map((id) => `<node id="${id}" label="@${id}"/>`).join("")}</nodes><edges><edge source="${ids[0]}" target="${ids[1]}"/></edges></graph></gexf>`;
    const { people } = await graphOf("follows.gexf", text);
    expect(people).toEqual(ids.map((id) => (isNumbered ? `@${id}` : id)).toSorted());
  });

  it("asks with labels where ids are what other files may know", async () => {
    const text = `<gexf><graph defaultedgetype="directed"><nodes><node id="145" label="rina"/><node id="7" label="budi"/></nodes><edges><edge source="145" target="7"/></edges></graph></gexf>`;
    const { questions } = await readingOf({ "net.gexf": text }, {});
    expect(questions.map(({ about, example }) => [about, example.actor, example.other])).toEqual([
      ["layer", "rina", "budi"],
      ["direction", "rina", "budi"],
    ]);
  });
});

describe("GraphML", () => {
  it("reads what igraph, Gephi and NodeXL put into keys", async () => {
    const { network, shares, report } = await graphOf(
      "net.graphml",
      `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="v_name" for="node" attr.name="name" attr.type="string"/><key id="party" for="node" attr.name="party"><default>none</default></key>
<key id="r" for="node" attr.name="r"/><key id="g" for="node" attr.name="g"/><key id="b" for="node" attr.name="b"/><key id="x" for="node" attr.name="x"/>
<key id="E-Relationship" for="edge" attr.name="Relationship"/><key id="w" for="edge" attr.name="Edge Weight"/><key id="d" for="edge" attr.name="Relationship Date (UTC)"/>
<graph edgedefault="directed"><data key="party">of the graph</data>
<node id="n0"><data key="v_name">Rina</data><data key="party"><![CDATA[A & B]]></data><data key="r">1</data></node><node id="n1"><data key="v_name">Budi</data></node><node id="n2"><data key="v_name">Siti</data></node>
<edge source="n0" target="n1"><data key="E-Relationship">Replies to</data><data key="w">2</data><data key="d">2026-03-05 10:00</data></edge>
<edge source="n2" target="n1"><data key="E-Relationship">Mentions</data></edge></graph></graphml>`,
    );
    expect(shares).toEqual(["Rina > Budi reply 2 2026-03-05T10:00", "Siti > Budi mention 1"]);
    expect([said(network, "rina", "party"), said(network, "budi", "party")]).toEqual(["A & B", "none"]);
    expect(network.people.attribute("r")).toBeUndefined();
    expect(report.columns.map(({ header, role }) => `${header}: ${role}`)).toEqual([
      "source: actor",
      "target: other",
      "Relationship: kind",
      "Edge Weight: weight",
      "Relationship Date (UTC): time",
    ]);
    expect(report.peopleTable).toEqual({
      columns: [
        { header: "name", role: "actor" },
        { header: "party", role: "attribute" },
      ],
      preview: [
        ["Rina", "A & B"],
        ["Budi", ""],
        ["Siti", ""],
      ],
    });
  });

  it("takes yEd's labels from its drawings, and edges of its own direction", async () => {
    const { follows } = await graphOf(
      "follows.graphml",
      `<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d9" yfiles.type="edgegraphics"/>
<graph edgedefault="undirected"><node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30"/><y:NodeLabel alignment="center">Rina<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
<node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Budi</y:NodeLabel></y:ShapeNode></data></node>
<edge id="e0" source="n0" target="n1" directed="true"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>follows</y:EdgeLabel></y:PolyLineEdge></data></edge></graph></graphml>`,
    );
    expect(follows).toEqual(["Rina > Budi"]);
  });

  it("reads graphs in nodes, and sets aside ties between more than two", async () => {
    const { people, follows, dropped } = await graphOf(
      "follows.graphml",
      `<graphml><graph edgedefault="directed"><node id="x"><graph edgedefault="undirected"><node id="a"/><edge source="a" target="b"/></graph></node><edge source="x" target="a"/>
<hyperedge><endpoint node="a"/><endpoint node="x"/></hyperedge></graph></graphml>`,
    );
    expect(people).toEqual(["a", "b", "x"]);
    expect(follows).toEqual(["a > b", "b > a", "x > a"]);
    expect(dropped).toEqual({ "unknown-kind": 1 });
  });
});

describe("GDF", () => {
  it("reads quotes, commas, TCAT's directed and Netvizz' lack of it", async () => {
    const tcat = await graphOf(
      "mention.gdf",
      `nodedef>name VARCHAR,label VARCHAR,no_tweets INT,viewCount(100s) INT\n1,rina,5,7\n2,"Kopi, \\"Senja\\"",2,\n3,'it''s',1,\nedgedef> node1 VARCHAR,node2 VARCHAR,weight DOUBLE,directed BOOLEAN\n1,2,3,true\n3,2,1,true\n`,
    );
    expect(tcat.people).toEqual(['Kopi, "Senja"', "it's", "rina"]);
    expect(tcat.shares).toEqual([`it's > Kopi, "Senja" mention 1`, `rina > Kopi, "Senja" mention 3`]);
    expect(said(tcat.network, "rina", "viewCount(100s)")).toBe(7);
    const netvizz = await graphOf("friends.gdf", "nodedef>name VARCHAR\na\nb\nedgedef>node1 VARCHAR,node2 VARCHAR\na,b\na\n");
    expect(netvizz.follows).toEqual(["a > b", "b > a"]);
    expect(netvizz.dropped).toEqual({ "no-other-account": 1 });
  });
});

describe("Pajek", () => {
  it("reads arcs, edges, lists, relations, carriage returns and a mark at the start", async () => {
    const text = `\u{feff}*Network friends\r*Vertices 5 2\r1 "Rina W" 0.1 0.2 0.5 ic Red\r2 budi\r3 siti 0.1 0.2 ellipse city Solo\r% a remark\r*Arcs\r1 2 1.5\r3 2\r*Edges\r2 3\r*Arcslist\r1 3 4\r*Edgeslist\r4 5\r`;
    const { people, follows, network } = await graphOf("follows.net", text);
    // Two vertices have no label, so that the numbers stay.
    expect(people).toEqual(["1", "2", "3", "4", "5"]);
    expect(follows).toEqual(["1 > 2", "1 > 3", "1 > 4", "2 > 3", "3 > 2", "4 > 5", "5 > 4"]);
    expect([said(network, "1", "label"), said(network, "3", "city")]).toEqual(["Rina W", "Solo"]);
  });

  it("reads kinds of relations and matrices", async () => {
    const { shares } = await graphOf("net.net", '*Vertices 2\n1 rina\n2 budi\n*Arcs :1 "reply"\n1 2 3\n*Arcs :2 "mention"\n2 1 2 l "x"\n');
    expect(shares).toEqual(["budi > rina mention 2", "rina > budi reply 3"]);
    expect((await graphOf("follows.net", "*Vertices 3\n*Matrix\n0 1 0\n0 0 0\n0 1 0\n")).follows).toEqual(["1 > 2", "3 > 2"]);
  });

  it("leaves out what stands behind the network in a project", async () => {
    const { follows } = await graphOf("follows.paj", "*Network a\n*Vertices 2\n*Arcs\n1 2\n*Partition b\n*Vertices 2\n1\n2\n");
    expect(follows).toEqual(["1 > 2"]);
  });

  it("sets aside what no vertex stands for, and refuses a number of vertices that cannot be", async () => {
    const { dropped } = await graphOf("follows.net", "*Vertices 2\n1 a\n2 b\n2 again\n*Arcs\n1 2\n1 9\n1 x\n1\n");
    expect(dropped).toEqual({ repeated: 1, "missing-person": 1, ragged: 2 });
    const read = await readingOf({ "follows.net": "*Vertices 4000000000\n*Arcs\n1 2\n" });
    expect(read.problems).toMatchObject([{ code: "graph-broken", line: 1, found: "*Vertices 4000000000" }]);
  });
});

describe("files that mean harm", () => {
  it.each([
    [
      "a column for every node",
      "net.json",
      `{"links":[],"nodes":[${Array.from({ length: 3000 }, (_, at) => `{"id":${at},"k${at}":1}`).join(",")}]}`,
      "too-many-columns",
    ],
    [
      "groups times groups",
      "net.dot",
      `digraph { ${`{ ${Array.from({ length: 3000 }, (_, at) => `n${at}`).join(" ")} } -> { ${Array.from({ length: 3000 }, (_, at) => `m${at}`).join(" ")} }`} }`,
      "graph-broken",
    ],
    ["groups in groups", "net.dot", `digraph { ${"{".repeat(1000)}`, "graph-broken"],
    ["records in records", "net.gml", `graph [ ${"a [ ".repeat(1000)}`, "graph-broken"],
    ["a text without end", "net.gml", `graph [ node [ label "${"x".repeat(2 << 20)}`, "graph-broken"],
    ["a line without end", "net.gdf", `nodedef>name\n${"x".repeat(9 << 20)}`, "line-too-long"],
    ["more labels than a matrix can have", "net.dl", "dl n=99999999\ndata:\n1", "too-large"],
    [
      "entities in GraphML",
      "net.graphml",
      '<!DOCTYPE graphml [<!ENTITY a "ha">]><graphml><graph><node id="&a;"/></graph></graphml>',
      "xml-hostile",
    ],
    ["a nest of GraphML", "net.graphml", `<graphml>${"<graph><node id='a'>".repeat(50_000)}`, "xml-hostile"],
    ["an encoding that nobody knows", "net.graphml", "<?xml version='1.0' encoding='x-klingon'?><graphml/>", "xml-broken"],
  ])("%s is refused", async (_, name, text, code) => {
    const before = processorMs();
    expect((await readingOf({ [name]: text })).problems).toMatchObject([{ code, severity: "error" }]);
    expect(processorMs() - before).toBeLessThan(2000);
  });

  it.each([
    ["digits for a key", "net.edgelist", `a b {'x': 1}\nb c {${"1".repeat(1 << 20)}}\n`],
    ["quotes", "net.gdf", `nodedef>name\n${',""'.repeat(1 << 18)}\nedgedef>node1,node2\na,b\n`],
    ["sections", "net.net", `*Vertices 90000\n${"*Arcs\n".repeat(100_000)}1 2\n`],
    ["blanks", "net.dot", `digraph {${" ".repeat(4 << 20)} a -> b }`],
  ])("many %s take no time", async (_, name, text) => {
    const before = processorMs();
    const { network } = await readingOf({ [name]: text });
    expect(network).toBeDefined();
    expect(processorMs() - before).toBeLessThan(2000);
  });
});

describe("GML", () => {
  it("reads labels, entities, nested records and edges of every order", async () => {
    const { people, shares, network } = await graphOf(
      "net.gml",
      'Creator "igraph version 0.10.2"\nVersion 1\ngraph [\n  directed 1\n  edge [ source 5 target 0 value 2 kind "retweet" ]\n  node [ id 5 label "Rina &#38; co" graphics [ x 1.0 y 2.0 ] party "a\nb" ]\n  node [ id 0 label "budi" ]\n]\n',
    );
    expect(people).toEqual(["Rina & co", "budi"]);
    expect(shares).toEqual(["Rina & co > budi share 2"]);
    expect(said(network, "Rina & co", "party")).toBe("a\nb");
    expect(network.people.attribute("x")).toBeUndefined();
  });

  it("keeps the numbers where a node has none and an edge names one that is nobody's", async () => {
    const { people, dropped } = await graphOf(
      "follows.gml",
      'graph [ directed 1 node [ id 1 label "a" ] node [ label "b" ] edge [ source 1 target 2 ] ]',
    );
    expect([people, dropped]).toEqual([["1", "2"], { "no-account": 1 }]);
  });

  it.each([
    ["graph [ node [ id 1 ", 1, "]"],
    ["graph [\n node [ id 1 ]\n]\n]", 4, "graph ["],
    ['graph [\n node [\n "a" 1 ]\n]', 3, "key"],
  ])("%j is refused with the place", async (text, line, expected) => {
    expect((await readingOf({ "net.gml": text })).problems).toMatchObject([{ code: "graph-broken", line, expected }]);
  });
});

describe("DOT", () => {
  it("reads chains, groups, quotes, defaults, remarks and both kinds of graph", async () => {
    const text = `/* made by hand */ strict digraph "my net" {
  rankdir=LR; node [shape=box, party="x"]; // a remark
# another
  "rina w" -> budi -> siti [label="follows", weight=2]
  siti -> { tono wati } ; edge [weight=5]
  subgraph cluster_0 { label="box"; citra; dewi -> citra }
  tono:port:n -> budi
  rina [label=<<b>R</b>>]
}`;
    const { people, follows, network } = await graphOf("follows.dot", text);
    expect(people).toEqual(["budi", "citra", "dewi", "rina", "rina w", "siti", "tono", "wati"]);
    expect(follows).toEqual(["budi > siti", "dewi > citra", "rina w > budi", "siti > tono", "siti > wati", "tono > budi"]);
    expect([said(network, "siti", "party"), said(network, "rina", "label")]).toEqual(["x", "R"]);
    expect((await graphOf("follows.dot", "graph { a -- b; c }")).follows).toEqual(["a > b", "b > a"]);
  });

  it("takes defaults of edges for what they do not say themselves", async () => {
    const { shares } = await graphOf("retweets.dot", "digraph { edge [weight=5]; a -> b; c -> b [weight=2] }");
    expect(shares).toEqual(["a > b share 5", "c > b share 2"]);
  });

  it.each(["digraph { a -> }", "digraph { a -> b", "digraph { -> b }", "digraph { a [b }", 'digraph { "a -> b }'])(
    "%j is refused",
    async (text) => {
      expect((await readingOf({ "net.dot": text })).problems).toMatchObject([{ code: "graph-broken", line: 1 }]);
    },
  );
});

describe("UCINET DL", () => {
  it.each([
    ["full matrix", "dl n=3, format = fullmatrix\nlabels:\nrina,budi\nsiti\ndata:\n0 1 0\n0 0 0 0 1\n0\n"],
    ["embedded labels", "DL N = 3\nLABELS EMBEDDED\nDATA:\n     rina budi siti\nrina 0 1 0\nbudi 0 0 0\nsiti 0 1 0\n"],
    ["edge list", "dl n=3 format=edgelist1\nlabels:\nrina, budi, siti\ndata:\n1 2\n3 2 1\n"],
    ["node list", "dl n=3 format=nodelist1\nlabels embedded\ndata:\nrina budi\nsiti budi\n"],
  ])("%s", async (_, text) => {
    const { follows, people } = await graphOf("follows.dl", text);
    expect(follows).toEqual(["rina > budi", "siti > budi"]);
    expect(people).toEqual(["budi", "rina", "siti"]);
  });

  it("reads halves as both ways and several matrices as kinds", async () => {
    const half = await graphOf("follows.dl", "dl n=3 format=lowerhalf diagonal=absent\nlabels: rina budi siti\ndata:\n1\n0 1\n");
    expect(half.follows).toEqual(["budi > rina", "budi > siti", "rina > budi", "siti > budi"]);
    const two = await graphOf("net.dl", "dl n=2 nm=2\nlabels: rina budi\nmatrix labels:\nfollow\nreply\ndata:\n0 1\n0 0\n0 0\n4 0\n");
    expect([two.follows, two.shares]).toEqual([["rina > budi"], ["budi > rina reply 4"]]);
  });

  it("counts cells that are no numbers or too many, and refuses a format it does not know", async () => {
    const { dropped } = await graphOf("follows.dl", "dl n=2\nlabels: rina budi\ndata:\n0 1\nx 0\n");
    expect(dropped).toEqual({ "bad-number": 1 });
    expect((await readingOf({ "net.dl": "dl n=2 format=blockmatrix\ndata:\n1 2" })).problems).toMatchObject([
      { code: "graph-broken", line: 1, found: "format=blockmatrix" },
    ]);
    expect((await readingOf({ "net.dl": "dl n=2\nlabels: a b\n" })).problems).toMatchObject([{ code: "graph-broken", expected: "data:" }]);
  });
});

describe("VNA, LGL and lists", () => {
  it("reads VNA's three sections", async () => {
    const { follows, network, shares } = await graphOf(
      "net.vna",
      '*Node data\n"ID", city\nrina "Solo Baru"\nbudi Bandung\n*Node properties\nID x y\nrina 1 2\n*Tie data\nfrom to strength kind\nrina budi 2 reply\n',
    );
    expect([follows, shares]).toEqual([[], ["rina > budi reply 2"]]);
    expect(said(network, "rina", "city")).toBe("Solo Baru");
  });

  it("reads LGL with people who act on nobody", async () => {
    const { people, shares, dropped } = await graphOf("retweets.lgl", "# rina\nbudi 2.5\n# siti\nbudi\n# tono\nbudi 1 2\n# wati\n");
    expect(people).toEqual(["budi", "rina", "siti", "wati"]);
    expect(shares).toEqual(["rina > budi share 2.5", "siti > budi share 1"]);
    expect(dropped).toEqual({ ragged: 1 });
  });

  it.each([
    ["commas", "adjacency.csv", "rina,budi,siti,tono\nbudi,rina\nsiti,rina,budi\ntono\n"],
    ["semicolons and quotes", "adjacency.csv", 'rina;budi;"siti";tono\nbudi;rina\nsiti;rina;budi\ntono\n'],
    ["spaces", "follows.txt", "rina budi siti tono\nbudi rina\nsiti rina budi\ntono\n"],
    ["networkx", "follows.adjlist", "#x.py\n# GMT Mon\n#\nrina budi siti tono\nbudi rina\nsiti rina budi\n"],
  ])("reads adjacency lists between %s", async (_, name, text) => {
    const { follows, format } = await graphOf(name, text);
    expect(format).toBe("adjacencyList");
    expect(follows).toEqual(["budi > rina", "rina > budi", "rina > siti", "rina > tono", "siti > budi", "siti > rina"]);
  });

  it("reads matrices with decimal commas, blanks and marks", async () => {
    const { shares, dropped, format } = await graphOf("retweets.csv", ";rina;budi;siti\nrina;;1,5;0\nbudi;-2;0;\nsiti;0;2;NA\n");
    expect(format).toBe("matrix");
    expect([shares, dropped]).toEqual([["rina > budi share 1.5", "siti > budi share 2"], { "bad-number": 1 }]);
  });

  it("reads Python's records behind pairs", async () => {
    const { shares, dropped } = await graphOf(
      "net.edgelist",
      `rina budi {'weight': 2, "kind": 'reply', 'created_at': '2026-03-05T10:00:00Z', 'tags': ['a', 'b'], 'x': None}\nsiti budi {}\nbroken\nsiti rina {'weight': 3, 'kind': 'reply'}\nbudi rina {'kind': 'quote'}\n`,
    );
    expect(shares).toEqual(["budi > rina quote 1", "rina > budi reply 2 2026-03-05T10:00", "siti > budi share 1", "siti > rina reply 3"]);
    expect(dropped).toEqual({ ragged: 1 });
  });

  it("reads networkx' list in many lines", async () => {
    const { people, follows, dropped } = await graphOf("follows.multiline", "# x\nrina 2\nbudi {}\nsiti {}\ntono 0\nwhat is this\n");
    expect([people, follows, dropped]).toEqual([["budi", "rina", "siti", "tono"], ["rina > budi", "rina > siti"], { ragged: 1 }]);
  });
});

describe("JSON", () => {
  it("keeps ids beyond 2^53 apart, as numbers and as texts", async () => {
    const { people, follows } = await graphOf(
      "follows.json",
      '{"nodes":[{"id":1400007919331234567},{"id":1400007919331234568}],"links":[{"source":1400007919331234567,"target":1400007919331234568}]}',
    );
    expect(people).toEqual(["1400007919331234567", "1400007919331234568"]);
    expect(follows).toEqual(["1400007919331234567 > 1400007919331234568"]);
  });

  it("reads places in the list of nodes as the nodes there, ids as ids, and nodes drawn into links", async () => {
    const named = await graphOf(
      "follows.json",
      '{"nodes":[{"name":"rina","group":1},{"name":"budi","group":2},{"name":"siti"}],"links":[{"source":0,"target":1,"value":1},{"source":2,"target":1}]}',
    );
    expect(named.follows).toEqual(["rina > budi", "siti > budi"]);
    const places = await graphOf("follows.json", '{"nodes":[{"id":"rina"},{"id":"budi"}],"links":[{"source":0,"target":1}]}');
    expect([places.people, places.follows]).toEqual([["budi", "rina"], ["rina > budi"]]);
    const ids = await graphOf("follows.json", '{"nodes":[{"id":1},{"id":0}],"links":[{"source":0,"target":1}]}');
    expect(ids.follows).toEqual(["0 > 1"]);
    const drawn = await graphOf(
      "follows.json",
      '{"links":[{"source":{"id":"rina","index":0,"x":1.5},"target":{"id":"budi"},"index":0}],"nodes":[{"id":"rina","x":1},{"id":"budi"}]}',
    );
    expect([drawn.follows, drawn.network.people.attribute("x")]).toEqual([["rina > budi"], undefined]);
  });

  it("knows undirected graphs of networkx, graphology and single edges", async () => {
    const both = ["a > b", "b > a"];
    const edges = '"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"a","target":"b"}]';
    expect((await graphOf("follows.json", `{"directed":false,${edges}}`)).follows).toEqual(both);
    expect((await graphOf("follows.json", `{${edges},"directed":false}`)).follows).toEqual(both);
    const graphology = '"nodes":[{"key":"a"},{"key":"b"}],"edges":[{"source":"a","target":"b","undirected":true}]';
    expect((await graphOf("follows.json", `{"options":{"type":"mixed"},${graphology}}`)).follows).toEqual(both);
    expect((await graphOf("follows.json", `{${edges.replace('"b"}]}', '"b","directed":false}]')}}`)).follows.length).toBeGreaterThan(0);
  });

  it("reads Gephi Lite's columns, whichever comes first", async () => {
    const data = '"nodeData":{"a":{"label":"Rina","city":"Solo"},"b":{}},"edgeData":{"e":{"weight":3,"kind":"reply"}}';
    const full =
      '"fullGraph":{"options":{"type":"directed"},"nodes":[{"key":"a"},{"key":"b"}],"edges":[{"key":"e","source":"a","target":"b"}]}';
    for (const parts of [`${data},${full}`, `${full},${data}`]) {
      const { shares, network, report } = await graphOf("net.json", `{"type":"gephi-lite","graphDataset":{${parts}}}`);
      expect(shares).toEqual(["a > b reply 3"]);
      expect(said(network, "a", "city")).toBe("Solo");
      expect(report.rows).toBe(3);
    }
  });

  it("reads Cytoscape's elements in one list", async () => {
    const { people, shares } = await graphOf(
      "net.cyjs",
      '{"elements":[{"group":"nodes","data":{"id":"a","name":"Rina"}},{"data":{"id":"b"}},{"group":"edges","data":{"id":"e","source":"a","target":"b","interaction":"reply"}}]}',
    );
    expect([people, shares]).toEqual([["a", "b"], ["a > b reply 1"]]);
  });

  it("takes the later of two equal keys, half characters, and numbers beyond all bounds", async () => {
    const { people, network } = await graphOf(
      "follows.json",
      String.raw`{"nodes":[{"id":"x","id":"a","followers_count":1e999,"note":"\ud800!"},{"id":"b","__proto__":"v","constructor":"w"}],"links":[{"source":"a","target":"b"}]}`,
    );
    expect(people).toEqual(["a", "b"]);
    expect([said(network, "a", "note"), said(network, "b", "__proto__"), said(network, "b", "constructor")]).toEqual(["\ufffd!", "v", "w"]);
    expect(network.people.declaredFollowers[network.people.indexOf("a")]).toBeNaN();
    expect(({} as Record<string, unknown>)["v"]).toBeUndefined();
  });

  it.each([
    ["cut off", '{"nodes":[{"id":"a"}],\n"links":[{"source":"a"', "json-broken", 2],
    ["a comma too many", '{"nodes":[],\n"links":[{"source":"a","target":"b"},]}', "json-broken", 2],
    ["no colon", '{"nodes":[],"links":[{"source" "a"}]}', "json-broken", 1],
    ["more behind the end", '{"nodes":[{"id":"a"}],"links":[]}\n{', "json-broken", 2],
    ["not a word of JSON", '{"nodes":[{"id":"a"}],"links":[nothing]}', "json-broken", 1],
    ["a bottomless nest", `{"nodes":[{"id":"a"}],"links":[${"[".repeat(1_000_000)}`, "json-hostile", 1],
    ["nests of records", `{"nodes":[${'{"a":'.repeat(100_000)}`, "json-hostile", 1],
    ["an endless text", `{"nodes":[{"id":"${"x".repeat(17 << 20)}"}],"links":[]}`, "json-hostile", 1],
  ])("refuses %s with its place", async (_, text, code, line) => {
    expect((await readingOf({ "net.json": text })).problems).toMatchObject([{ code, line, severity: "error" }]);
  });
});
