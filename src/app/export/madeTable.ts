/** How the numbers of a file were made: from which files, under which assumptions, and how each measure is counted. */
import { sourceIn } from "../i18n/sources.ts";
import { measureOf, personMeasures, tieMeasures } from "../state/columns.ts";
import { assumptionsOf, kindOf } from "../state/accounts.ts";
import { postMeasures } from "../state/postColumns.ts";
import { bareName } from "./pages.ts";
import type { Column, Table } from "./table.ts";
import { tableOf } from "./table.ts";
import type { Material } from "./target.ts";

type Line = readonly [what: string, said: string, more?: string];

export function madeTable(material: Material, date: string): Table {
  const words = material.texts.made;
  const columns: Column<Line>[] = [
    { header: words.what, cell: ([what]) => what },
    { header: words.said, isProse: true, cell: ([, said]) => said },
    { header: words.note, isProse: true, cell: ([, , more = ""]) => more },
  ];
  const lines = linesOf(material, date);
  return tableOf(columns, lines.length, () => lines);
}

function linesOf(material: Material, date: string): Line[] {
  const { holding, rows, texts } = material;
  const words = texts.made;
  const all = holding.network.people.count;
  return [
    [words.by, words.byTular],
    ...(date === "" ? [] : [[words.date, date] as const]),
    ...filesOf(material),
    [words.people, holding.fit === null ? String(all) : words.filtered(rows?.length ?? all, all)],
    ...assumed(material),
    [words.note, words.unsure],
    ...measuresOf(material),
  ];
}

/** The files by their names alone, never with the way to them. */
function filesOf({ holding, texts }: Material): Line[] {
  return (holding.opening.report?.files ?? []).map(({ name, rows, dropped }) => {
    const setAside = dropped.reduce((sum, { count }) => sum + count, 0);
    return [texts.made.file, bareName(name), texts.made.fileSays(rows, setAside)];
  });
}

function assumed({ holding, accounts, names, texts, words }: Material): Line[] {
  const { peerRule, relationships, attribution } = assumptionsOf(accounts);
  const { attributions } = words.texts.why.assumptions;
  const { people } = holding.network;
  const everybody = Array.from({ length: people.count }, (_, row) => row);
  const broadcasters = everybody.filter((row) => ["ours", "brand", "media"].includes(kindOf(holding.network, accounts, row)));
  return [
    [texts.made.assumption, peerRule === "hubs" ? texts.made.hubs : texts.made.relationships(relationships)],
    [texts.made.assumption, texts.made.credit(attributions[attribution].name), attributions[attribution].what],
    ...broadcasters.map((row): Line => [texts.made.broadcaster, names.nameOf(row)]),
  ];
}

/** Every measure that says something here. */
function measuresOf({ holding, words: { language } }: Material): Line[] {
  const { people, posts, communities, ties, whole } = holding.columns;
  const isSaid = (id: string) =>
    whole.has(id) || [people, posts, communities, ties.columns].some((columns) => columns.get(id)?.some((value) => !Number.isNaN(value)));
  const ids = new Set([...whole.keys(), ...[...personMeasures(), ...postMeasures(), ...tieMeasures()].map(({ id }) => id)]);
  return [...ids].flatMap((id): Line[] => {
    const measure = measureOf(id);
    if (measure === undefined || !isSaid(id)) return [];
    const { name, question, formula, caveat } = measure.words[language];
    return [[name, `${question} ${formula}`, `${caveat} ${sourceIn(language, measure.source)}`]];
  });
}
