/** The table of people: who they are, everything a file says about them, everything that was measured. */
import type { Cell, Table } from "./csv.ts";
import { personMeasures, attributeId } from "../state/columns.ts";
import { personDoubt, toldOf, type PersonDoubt } from "../state/doubts.ts";
import { nameColumn } from "../state/people.ts";
import { distinctHeaders } from "./headers.ts";
import type { Material } from "./target.ts";

interface Column {
  readonly header: string;
  cell(row: number): Cell;
}

export function peopleTable({ holding, rows, names, communityOf, communityName, termName, texts, ranges }: Material): Table {
  const { network, columns } = holding;
  const { people } = network;
  const words = texts.columns;
  const list: Column[] = [{ header: words.account, cell: names.idOf }];
  const isNamed = everyRow(people.count).some((row) => names.nameOf(row) !== names.idOf(row));
  if (isNamed) list.push({ header: words.name, cell: names.nameOf });
  if (columns.people.has("community")) {
    list.push({ header: words.community, cell: (row) => (communityOf(row) < 0 ? "" : communityName(communityOf(row))) });
  }
  const called = nameColumn(holding);
  for (const attribute of people.attributes) {
    // what people are called stands in the second column already, or is not to be told
    if ((attribute === called && (isNamed || !names.areReal)) || names.isWithheld(attribute)) continue;
    const cell =
      attribute.kind === "number" ? (row: number) => attribute.values[row] ?? NaN : (row: number) => names.wordOf(attribute, row);
    list.push({ header: termName(attributeId(attribute)), cell });
  }
  for (const { id } of personMeasures()) {
    const values = columns.people.get(id);
    if (values?.some((value) => !Number.isNaN(value)) !== true) continue;
    list.push({ header: termName(id), cell: (row) => values[row] ?? NaN });
    list.push(...rangeColumns(id, holding, { name: termName(id), words: ranges }));
  }
  const shown = rows ?? everyRow(people.count);
  return {
    headers: distinctHeaders(list.map(({ header }) => header)),
    count: shown.length,
    *rows() {
      for (const row of shown) yield list.map(({ cell }) => cell(row));
    },
  };
}

interface RangeNames {
  readonly name: string;
  readonly words: Material["ranges"];
}

/** Between which values and places everybody lies, where that was told; nothing in the cells of those for whom it cannot be. */
function rangeColumns(id: string, holding: Material["holding"], { name, words }: RangeNames): Column[] {
  const doubt = toldOf(holding, id);
  if (doubt === undefined || doubt.rows.length === 0) return [];
  const cell = (read: (own: PersonDoubt) => number) => (row: number) => {
    const own = personDoubt(doubt, row);
    return own === undefined ? NaN : read(own);
  };
  // 0: a place that cannot be said
  const place = (value: number): number => (value === 0 ? NaN : value);
  const ends: Column[] = [
    { header: words.valueLow(name), cell: cell(({ low }) => low) },
    { header: words.valueHigh(name), cell: cell(({ high }) => high) },
  ];
  return [
    ...(doubt.low.some((low) => !Number.isNaN(low)) ? ends : []),
    { header: words.placeLow(name), cell: cell(({ placeLow }) => place(placeLow)) },
    { header: words.placeHigh(name), cell: cell(({ placeHigh }) => place(placeHigh)) },
  ];
}

function everyRow(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}
