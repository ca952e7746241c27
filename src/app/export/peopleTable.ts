/** The table of people: who they are, everything a file says about them, everything that was measured. */
import { numbered } from "../../core/base/numbered.ts";
import type { Attribute } from "../../core/network/network.ts";
import { attributeId, personMeasures } from "../state/columns.ts";
import { personDoubt, toldOf, type PersonDoubt } from "../state/doubts.ts";
import { nameColumn } from "../state/people.ts";
import { measuredColumn, tableOf, type Column, type Table } from "./table.ts";
import type { Material } from "./target.ts";

export function peopleTable(material: Material): Table {
  const { holding, rows, names, communityOf, communityName, texts } = material;
  const { people } = holding.network;
  const words = texts.columns;
  const columns: Column<number>[] = [{ header: words.account, cell: names.idOf }];
  const isNamed = numbered(people.count).some((row) => names.plainOf(row) !== names.idOf(row));
  if (isNamed) columns.push({ header: words.name, cell: names.plainOf });
  if (holding.columns.people.has("community")) {
    columns.push({ header: words.community, cell: (row) => (communityOf(row) < 0 ? "" : communityName(communityOf(row))) });
  }
  // what people are called stands in the second column already, or is not to be told
  const called = isNamed || !names.areReal ? nameColumn(holding) : undefined;
  columns.push(...saidColumns(material, called), ...measuredColumns(material));
  const shown = rows ?? numbered(people.count);
  return tableOf(columns, shown.length, () => shown);
}

/** What the files say about people, but for what stands elsewhere. */
export function saidColumns({ holding, names, termName }: Material, elsewhere: Attribute | undefined): Column<number>[] {
  const attributes = holding.network.people.attributes.filter((attribute) => attribute !== elsewhere && !names.isWithheld(attribute));
  return attributes.map((attribute) => {
    const head = { header: termName(attributeId(attribute)) };
    if (attribute.kind === "number") return { ...head, writing: "decimal", cell: (row) => attribute.values[row] ?? NaN };
    return { ...head, cell: (row) => names.wordOf(attribute, row) };
  });
}

/** Every measure that has something to say of somebody, each with how sure it is. */
export function measuredColumns({ holding, termName, texts, ranges }: Material): Column<number>[] {
  return personMeasures().flatMap(({ id }): Column<number>[] => {
    const values = holding.columns.people.get(id);
    if (values?.some((value) => !Number.isNaN(value)) !== true) return [];
    const name = { plain: termName(id), inHours: texts.columns.inHours };
    return [measuredColumn(id, name, (row: number) => values[row] ?? NaN), ...rangeColumns(id, holding, { ...name, words: ranges })];
  });
}

interface RangeNames {
  readonly plain: string;
  readonly inHours: (name: string) => string;
  readonly words: Material["ranges"];
}

/** Between which values and places everybody lies, and with whom she cannot be told apart, where that was told; nothing in the cells of those for whom it cannot be. */
function rangeColumns(id: string, holding: Material["holding"], { plain, inHours, words }: RangeNames): Column<number>[] {
  const doubt = toldOf(holding, id);
  if (doubt === undefined || doubt.rows.length === 0) return [];
  const cell = (read: (own: PersonDoubt) => number) => (row: number) => {
    const own = personDoubt(doubt, row);
    return own === undefined ? NaN : read(own);
  };
  // 0: a place that cannot be said
  const place = (value: number): number => (value === 0 ? NaN : value);
  const ends: Column<number>[] = [
    measuredColumn(
      id,
      { plain: words.valueLow(plain), inHours },
      cell(({ low }) => low),
    ),
    measuredColumn(
      id,
      { plain: words.valueHigh(plain), inHours },
      cell(({ high }) => high),
    ),
  ];
  return [
    ...(doubt.low.some((low) => !Number.isNaN(low)) ? ends : []),
    { header: words.placeLow(plain), writing: "count", cell: cell(({ placeLow }) => place(placeLow)) },
    { header: words.placeHigh(plain), writing: "count", cell: cell(({ placeHigh }) => place(placeHigh)) },
    { header: words.group(plain), writing: "count", cell: cell(({ group, placeLow }) => (placeLow === 0 ? NaN : group + 1)) },
  ];
}
