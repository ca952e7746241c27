/** JSON of graphology: `{options, attributes, nodes: [{key, attributes}], edges: [{key, source, target, attributes}]}`. */
import { defineFormat } from "../format.ts";
import { readJsonGraph } from "../graphs/jsonGraph.ts";
import { outlineOf } from "../json/jsonOutline.ts";

export const graphologyJson = defineFormat({
  id: "graphologyJson",
  words: { en: "JSON network (graphology)", id: "Jaringan JSON (graphology)" },
  sniff: (head) => (outlineOf(head)?.paths.has("nodes.*.key") === true ? 0.95 : 0),
  read: (opened, options) =>
    readJsonGraph(opened, options, "graphologyJson", { nodes: ["nodes"], edges: ["edges"], directedness: ["options.type"] }),
  sample: {
    name: "follows.json",
    text: '{"options":{"type":"directed","multi":false},"attributes":{},"nodes":[{"key":"a"},{"key":"b"},{"key":"c"}],"edges":[{"source":"a","target":"b"},{"source":"c","target":"b"}]}\n',
  },
});
