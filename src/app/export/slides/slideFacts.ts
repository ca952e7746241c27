/** What a slide says beside its map, in numbers: how shares moved, who leads, and the people who are spoken of. */
import { personDoubt, toldOf } from "../../state/doubts.ts";
import type { Adds } from "../../state/storyParts.ts";
import type { Material, Page } from "../target.ts";

export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** Parts of one, or null where the files cannot say it. */
export function splitOf({ holding, texts }: Material): readonly Bar[] | null {
  const { whole } = holding.columns;
  if (Number.isNaN(whole.get("lateralShare") ?? NaN)) return null;
  const part = (key: "lateral" | "vertical" | "unexplained") => ({ label: texts.slide[key], value: whole.get(`lateralShare.${key}`) ?? 0 });
  const parts = [part("lateral"), part("vertical"), part("unexplained")];
  return parts.filter(({ value }) => value > 0);
}

/** The first few of these people (undefined: of all) by the measure that leads, in their order. */
export function leadersOf(material: Material, among: Uint32Array | undefined, most: number): readonly Bar[] {
  return leadingRows(material, among, most).map(({ row, value }) => ({ label: shortened(material.names.nameOf(row)), value }));
}

/** Does a slide speak of all of them anyway? Then they stand in its table, and once is enough. */
export function speaksOfLeaders(material: Material, { people, among }: Pick<Page, "people" | "among">, most: number): boolean {
  const leaders = leadingRows(material, among, most);
  return leaders.length > 0 && leaders.every(({ row }) => people.includes(row));
}

function leadingRows({ holding, leading }: Material, among: Uint32Array | undefined, most: number): { row: number; value: number }[] {
  const values = leading === null ? undefined : holding.columns.people.get(leading);
  if (values === undefined) return [];
  return Array.from(among ?? values.keys(), (row) => ({ row, value: values[row] ?? NaN }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.row - b.row)
    .slice(0, most);
}

/** A head, and a line for each of the people who are spoken of: what she adds to the plan that is shown, or what leads. */
export function spokenTable(material: Material, { people, adds }: Spoken, most: number): readonly (readonly string[])[] {
  return adds === null ? leadingTable(material, people, most) : addsTable(material, adds, most);
}

type Spoken = Pick<Page, "people" | "adds">;

function addsTable({ names, texts }: Material, { each }: Adds, most: number): readonly (readonly string[])[] {
  const lines = Array.from(each, ([row, { gain, range }]) => [shortened(names.nameOf(row)), gain, range]).slice(0, most);
  return withHead([texts.slide.person, texts.slide.adds, texts.slide.range], lines);
}

function leadingTable(material: Material, people: readonly number[], most: number): readonly (readonly string[])[] {
  const { holding, leading, names, termName, written, texts, words } = material;
  const values = leading === null ? undefined : holding.columns.people.get(leading);
  const doubt = leading === null ? undefined : toldOf(holding, leading);
  const lines = firstOf(people, values, most).map((row) => {
    const value = values?.[row] ?? NaN;
    const own = doubt === undefined ? undefined : personDoubt(doubt, row);
    const place = own === undefined || own.placeLow === 0 ? "" : words.texts.doubt.places(own.placeLow, own.placeHigh);
    return [shortened(names.nameOf(row)), place, Number.isNaN(value) || leading === null ? "" : written(leading, value)];
  });
  const placeHead = doubt?.replicates === 0 ? words.texts.doubt.placeCounted : texts.slide.place;
  return withHead([texts.slide.person, placeHead, leading === null ? "" : termName(leading)], lines);
}

/** Without columns that say nothing of anybody: they take room and no more. */
function withHead(head: readonly string[], lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (lines.length === 0) return [];
  const told = head.map((_, at) => lines.some((line) => line[at] !== ""));
  return [head, ...lines].map((line) => line.filter((_, at) => told[at]));
}

/** Where not all of them are listed, the first by what leads: so it can be said which they are. */
function firstOf(people: readonly number[], values: Float64Array | undefined, most: number): readonly number[] {
  if (values === undefined || people.length <= most) return people.slice(0, most);
  return people.toSorted((a, b) => (values[b] || 0) - (values[a] || 0) || a - b).slice(0, most);
}

/** What the table of those who are spoken of is called: where not all of them are listed, it says which. */
export function spokenTitle({ holding, leading, texts, termName }: Material, { adds }: Spoken, listed: number, all: number): string {
  const { slide } = texts;
  const title = adds?.head ?? slide.spokenOf;
  if (all <= listed) return title;
  if (adds !== null || leading === null || !holding.columns.people.has(leading)) return `${title} (${slide.first(listed, all)})`;
  return slide.firstBy(listed, all, inside(termName(leading)));
}

/** A name within a sentence. */
export function inside(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

const MOST_LETTERS = 26;

/** One line of a narrow column. */
function shortened(name: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  return letters.length <= MOST_LETTERS
    ? name
    : `${letters
        .slice(0, MOST_LETTERS - 1)
        .join("")
        .trimEnd()}…`;
}
