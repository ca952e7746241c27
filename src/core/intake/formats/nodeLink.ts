/** JSON with a list of nodes and one of links: d3, networkx' node-link, vis.js, sigma. Links may hold ids or places in the list. */
import { defineFormat, type Head } from "../format.ts";
import { readJsonGraph } from "../graphs/jsonGraph.ts";
import { outlineOf } from "../json/jsonOutline.ts";

export const nodeLink = defineFormat({
  id: "nodeLink",
  words: { en: "JSON network (d3, networkx, vis.js)", id: "Jaringan JSON (d3, networkx, vis.js)" },
  sniff: (head) => (looksRight(head) ? 0.8 : 0),
  read: (opened, options) =>
    readJsonGraph(opened, options, "nodeLink", {
      nodes: ["nodes"],
      edges: ["links", "edges"],
      // Behind a long list of nodes the neighbours cannot be seen when the file is recognised.
      neighbours: ["adjacency"],
      directedness: ["directed"],
    }),
  sample: {
    name: "follows.json",
    text: '{"directed":true,"nodes":[{"id":"a"},{"id":"b"},{"id":"c"}],"links":[{"source":"a","target":"b"},{"source":"c","target":"b"}]}\n',
  },
});

function looksRight(head: Head): boolean {
  const paths = outlineOf(head)?.paths;
  if (paths === undefined) return false;
  const hasLinks = ["links", "edges"].some((list) => ["source", "from"].some((end) => paths.has(`${list}.*.${end}`)));
  const hasBoth = paths.has("nodes") && (paths.has("links") || paths.has("edges")) && !paths.has("edges.*.node");
  // The links may lie behind what has been seen.
  return hasLinks || hasBoth || (!head.isWhole && paths.has("nodes.*"));
}
