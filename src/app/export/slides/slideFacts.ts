/** What a slide says beside its map, in numbers: how shares moved, who leads, and the people who are spoken of. */
import { personDoubt, toldOf } from "../../state/doubts.ts";
import type { Material } from "../target.ts";

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
export function leadersOf({ holding, leading, names }: Material, among: Uint32Array | undefined, most: number): readonly Bar[] {
  const values = leading === null ? undefined : holding.columns.people.get(leading);
  if (values === undefined) return [];
  return Array.from(among ?? values.keys())
    .filter((row) => (values[row] ?? NaN) > 0)
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
    .slice(0, most)
    .map((row) => ({ label: shortened(names.nameOf(row)), value: values[row] ?? 0 }));
}

/** A head, and a line for each of the people who are spoken of. */
export function spokenTable(material: Material, people: readonly number[], most: number): readonly (readonly string[])[] {
  const { holding, leading, names, termName, written, texts, words } = material;
  const values = leading === null ? undefined : holding.columns.people.get(leading);
  const doubt = leading === null ? undefined : toldOf(holding, leading);
  const lines = firstOf(people, values, most).map((row) => {
    const value = values?.[row] ?? NaN;
    const own = doubt === undefined ? undefined : personDoubt(doubt, row);
    const place = own === undefined || own.placeLow === 0 ? "" : words.texts.doubt.places(own.placeLow, own.placeHigh);
    return [shortened(names.nameOf(row)), place, Number.isNaN(value) || leading === null ? "" : written(leading, value)];
  });
  if (lines.length === 0) return [];
  const placeHead = doubt?.replicates === 0 ? words.texts.doubt.placeCounted : texts.slide.place;
  const head = [texts.slide.person, placeHead, leading === null ? "" : termName(leading)];
  // a column that says nothing of anybody takes room and no more
  const told = head.map((_, at) => lines.some((line) => line[at] !== ""));
  return [head, ...lines].map((line) => line.filter((_, at) => told[at]));
}

/** The first of the people who are spoken of: rows as the files have them say nothing of who matters most. */
function firstOf(people: readonly number[], values: Float64Array | undefined, most: number): readonly number[] {
  const isAsInFiles = people.length > most && people.every((row, at) => at === 0 || (people[at - 1] ?? 0) < row);
  if (values === undefined || !isAsInFiles) return people.slice(0, most);
  return people.toSorted((a, b) => (values[b] || 0) - (values[a] || 0) || a - b).slice(0, most);
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
