/** Gephi Lite's own file: graphology's lists, with the columns of nodes and edges in records of their own beside them. */
import { defineFormat } from "../format.ts";
import { readJsonGraph } from "../graphs/jsonGraph.ts";
import { outlineOf } from "../json/jsonOutline.ts";

export const gephiLite = defineFormat({
  id: "gephiLite",
  words: { en: "Gephi Lite file", id: "Berkas Gephi Lite" },
  sniff: (head) => (outlineOf(head)?.paths.has("graphDataset") === true ? 1 : 0),
  read: (opened, options) =>
    readJsonGraph(opened, options, "gephiLite", {
      nodes: ["graphDataset.fullGraph.nodes"],
      edges: ["graphDataset.fullGraph.edges"],
      nodeData: "graphDataset.nodeData",
      edgeData: "graphDataset.edgeData",
      directedness: ["graphDataset.fullGraph.options.type"],
    }),
  sample: {
    name: "follows.json",
    text: '{"type":"gephi-lite","version":"1.0.0","graphDataset":{"nodeData":{"a":{"label":"Ani"},"b":{"label":"Budi"},"c":{"label":"Citra"}},"edgeData":{"0":{},"1":{}},"fullGraph":{"options":{"type":"directed"},"nodes":[{"key":"a"},{"key":"b"},{"key":"c"}],"edges":[{"key":"0","source":"a","target":"b"},{"key":"1","source":"c","target":"b"}]}}}\n',
  },
});
