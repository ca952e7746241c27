/** What will be in a file, in a few sentences. */
import { MEASURES } from "../../../core/measures/catalogue.ts";
import type { Material, Target } from "../../export/target.ts";

export function insideOf({ id }: Target, material: Material): readonly string[] {
  const { holding, rows, texts: words } = material;
  const { people, posts } = holding.network;
  const isFiltered = holding.fit !== null;
  const shown = rows?.length ?? people.count;
  const isCounting = MEASURES.some((measure) => !holding.columns.known.has(measure.id));
  const counting = isCounting ? [words.stillCounting] : [];
  const fitTies = isFiltered ? [words.fitTies] : [];
  const everybody = isFiltered ? words.fitPeople(shown, people.count) : words.allPeople(people.count);
  switch (id) {
    case "png":
      return [words.asOnScreen];
    case "svg":
      return [words.asOnScreen, words.liveText];
    case "pdf":
      return [words.asOnScreen, words.onePage, words.printed];
    case "pptx":
      return [words.slides(1)];
    case "html":
      return [words.walk];
    case "workbook":
      return [everybody, words.sheets, ...fitTies, ...counting, words.plainText];
    case "people":
      return [everybody, ...counting, words.guarded];
    case "posts":
      return [words.allPosts(posts.count), ...counting, words.guarded];
    case "ties":
      return [words.allTies, ...fitTies, ...counting, words.guarded];
    case "plan":
      return [words.planInside(material.plan?.answer.seeds.length ?? 0), words.guarded];
    case "gexf":
    case "graphml":
    case "json":
      return [words.network(shown), words.edges, ...counting];
    case "methods":
      return [words.methodsInside(MEASURES.length)];
  }
}
