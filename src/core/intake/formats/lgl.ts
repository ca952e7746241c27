/** LGL, of the Large Graph Layout: `# a` and below it one line per person that a acts on, with a weight where there is one. */
import { defineFormat } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows } from "../graphs/graphRows.ts";
import { LineSink, type LineHandler } from "../text/lines.ts";

export const lgl = defineFormat({
  id: "lgl",
  words: { en: "LGL network", id: "Jaringan LGL" },
  sniff: ({ text }) => (/^\s*# \S+[ \t]*\r?\n(?:[^\s#]\S*(?:[ \t]+[-+\d.eE]+)?[ \t]*\r?\n)+# \S+[ \t]*\r?\n/.test(text) ? 0.8 : 0),
  read: (opened, options) => readGraph(opened, options, "lgl", (graph) => new LineSink(new LglReader(graph))),
  sample: { name: "follows.lgl", text: "# a\nb 1\n# c\nb 1\n" },
});

class LglReader implements LineHandler {
  readonly #graph: GraphRows;
  #head: { readonly name: string; readonly line: number; isAlone: boolean } | undefined;

  constructor(graph: GraphRows) {
    this.#graph = graph;
  }

  line(text: string, line: number): void {
    const [first, second, ...more] = text.trim().split(/\s+/);
    if (first === "#") {
      this.#end();
      this.#head = { name: second ?? "", line, isAlone: true };
    } else if (first !== undefined && first !== "") {
      if (this.#head !== undefined) this.#head.isAlone = false;
      if (more.length > 0) {
        this.#graph.drop("ragged", line);
        return;
      }
      const edge = this.#graph.edge(this.#head?.name, first, line, false);
      if (second !== undefined) this.#graph.edgeSays(edge, "weight", second);
    }
  }

  finish(): void {
    this.#end();
  }

  /** Who acts on nobody is a person all the same. */
  #end(): void {
    if (this.#head?.isAlone === true) this.#graph.node(this.#head.name, this.#head.line);
  }
}
