/** JSON of Cytoscape (.cyjs) and Cytoscape.js: every node and edge in a record `data`, in two lists or mixed in one. */
import { defineFormat } from "../format.ts";
import { readJsonGraph } from "../graphs/jsonGraph.ts";
import { outlineOf } from "../json/jsonOutline.ts";

export const cytoscapeJson = defineFormat({
  id: "cytoscapeJson",
  words: { en: "JSON network (Cytoscape)", id: "Jaringan JSON (Cytoscape)" },
  sniff: (head) => {
    const paths = outlineOf(head)?.paths;
    const isOne = ["elements.nodes.*.data", "elements.edges.*.data", "elements.*.data", "*.data.source"].some(
      (path) => paths?.has(path) === true,
    );
    return isOne ? 0.95 : 0;
  },
  read: (opened, options) =>
    readJsonGraph(opened, options, "cytoscapeJson", {
      nodes: ["elements.nodes"],
      edges: ["elements.edges"],
      mixed: ["elements", ""],
      directedness: ["directed", "data.directed"],
    }),
  sample: {
    name: "follows.cyjs",
    text: '{"elements":{"nodes":[{"data":{"id":"a"}},{"data":{"id":"b"}},{"data":{"id":"c"}}],"edges":[{"data":{"source":"a","target":"b"}},{"data":{"source":"c","target":"b"}}]}}\n',
  },
});
