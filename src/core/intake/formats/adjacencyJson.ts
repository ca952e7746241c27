/** networkx' adjacency in JSON: a list of nodes and, in the same order, lists of those each of them acts on. */
import { defineFormat } from "../format.ts";
import { readJsonGraph } from "../graphs/jsonGraph.ts";
import { outlineOf } from "../json/jsonOutline.ts";

export const adjacencyJson = defineFormat({
  id: "adjacencyJson",
  words: { en: "JSON adjacency (networkx)", id: "Ketetanggaan JSON (networkx)" },
  sniff: (head) => (outlineOf(head)?.paths.has("adjacency") === true ? 0.95 : 0),
  read: (opened, options) =>
    readJsonGraph(opened, options, "adjacencyJson", {
      nodes: ["nodes"],
      edges: ["links", "edges"],
      neighbours: ["adjacency"],
      directedness: ["directed"],
    }),
  sample: {
    name: "follows-adjacency.json",
    text: '{"directed":true,"multigraph":false,"graph":[],"nodes":[{"id":"a"},{"id":"b"},{"id":"c"}],"adjacency":[[{"id":"b"}],[],[{"id":"b"}]]}\n',
  },
});
