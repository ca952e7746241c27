/** What a document is made of, page by page: the map as it is seen, and what is said beside it. */
import type { Pace } from "./pace.ts";
import type { PictureChoices } from "./takeDisplay.ts";
import { shownMap, type Choices, type Material, type Page } from "./target.ts";

/** The pages of the current view, which is one, or of the story, one for each scene. */
export async function pagesOf(material: Material, choices: Choices, pace: Pace): Promise<readonly Page[]> {
  const { story, map } = material;
  if (story !== null && (choices.scope === "story" || map.size() === null)) return story.pages(choices, pace);
  return [await pageOfView(material, choices)];
}

async function pageOfView(material: Material, choices: PictureChoices): Promise<Page> {
  const display = await shownMap(material, choices);
  const { people, safe } = material.spoken;
  const said = { headline: display.title, caption: display.description, notes: "", safe };
  return { display, ...said, people, among: material.rows, adds: null, figures: [] };
}

/** The files that everything comes from, and the day if it was asked for: the line at the foot of a page. */
export function sourceLine({ holding, texts }: Material, date: string): string {
  const names = (holding.opening.report?.files ?? []).map(({ name }) => bareName(name));
  const line = names.length === 0 ? "" : texts.slide.sourceLine(names.join(", "));
  return [line, date].filter((part) => part !== "").join(" · ");
}

/** A file's name without the way to it: where it lies on the computer is nobody's business. */
export function bareName(name: string): string {
  return name.replace(/^.*[/\\]/s, "");
}
