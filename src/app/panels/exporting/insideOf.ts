/** What will be in a file, in a few sentences. */
import { lettersWithout } from "../../export/fontFaces.ts";
import { MEASURES } from "../../../core/measures/catalogue.ts";
import type { Choices, Material, Target } from "../../export/target.ts";

export function insideOf(target: Target, material: Material, choices: Choices): readonly string[] {
  const { names, texts } = material;
  if (names.areReal || target.id === "methods") return heldIn(target, material, choices);
  // somebody's own headline may call a person by a part of her name, which is too often a word
  const isWritten = target.kind === "document" && scenesIn(material, choices) > 0;
  return [...heldIn(target, material, choices), texts.renamed, ...(isWritten ? [texts.renamedWhole] : [])];
}

/** How many scenes a document has; 0: it is of the current view. */
function scenesIn({ map, story }: Material, { scope }: Choices): number {
  return story !== null && (scope === "story" || map.size() === null) ? story.scenes : 0;
}

function heldIn({ id }: Target, material: Material, choices: Choices): readonly string[] {
  const { holding, rows, story, texts: words } = material;
  const scenes = scenesIn(material, choices);
  const unfit = scenes > 0 && story !== null && story.unfit > 0 ? [words.unfitScenes(story.unfit)] : [];
  const shows = [scenes > 0 ? words.asInStory : words.asOnScreen, ...unfit];
  const { people, posts } = holding.network;
  const isFiltered = holding.fit !== null;
  const shown = rows?.length ?? people.count;
  const isCounting = MEASURES.some((measure) => !holding.columns.known.has(measure.id));
  const counting = isCounting ? [words.stillCounting] : [];
  const fitTies = isFiltered ? [words.fitTies] : [];
  const everybody = isFiltered ? words.fitPeople(shown, people.count) : words.allPeople(people.count);
  switch (id) {
    case "png":
      return [words.asOnScreen, ...lettersMissing(material, words.lettersInPicture)];
    case "svg":
      return [words.asOnScreen, words.liveText, ...lettersMissing(material, words.lettersMissing)];
    case "pdf":
      return [
        ...shows,
        scenes > 0 ? words.pages(scenes) : words.onePage,
        words.printed,
        ...lettersMissing(material, words.lettersInPicture),
      ];
    case "pptx":
      return [...shows, words.slides(Math.max(1, scenes)), ...lettersMissing(material, words.lettersInPicture)];
    case "html":
      return [...shows, words.walk, ...lettersMissing(material, words.lettersMissing)];
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

const MOST_SAID = 12;

/** What there is to say of letters in the map's names that our typeface does not have. */
function lettersMissing({ holding: { picture }, names }: Material, say: (letters: string) => string): readonly string[] {
  const letters = Array.from(lettersWithout(Array.from(picture?.people ?? [], names.nameOf)));
  if (letters.length === 0) return [];
  return [say(letters.slice(0, MOST_SAID).join(" ") + (letters.length > MOST_SAID ? " …" : ""))];
}
