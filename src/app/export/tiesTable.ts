/**
 * The table of ties, one row for two people: who is heard, who hears, whether the one follows the other, and how often
 * she did what with the other's posts, with every measure of ties. Under a filter, the ties between people who fit it.
 */
import { KINDS } from "../../core/network/network.ts";
import { pairsOf, type Pair } from "./pairs.ts";
import { measuredColumn, tableOf, type Column, type Table } from "./table.ts";
import type { Material } from "./target.ts";

export function tiesTable({ holding, rows, names, termName, texts }: Material): Table {
  const pairs = pairsOf(holding, rows);
  const words = texts.columns;
  const columns: Column<Pair>[] = [
    { header: words.heard, cell: ({ heard }) => names.idOf(heard) },
    { header: words.heardName, cell: ({ heard }) => names.plainOf(heard) },
    { header: words.hears, cell: ({ hears }) => names.idOf(hears) },
    { header: words.hearsName, cell: ({ hears }) => names.plainOf(hears) },
  ];
  if (holding.network.follows.count > 0)
    columns.push({ header: words.follows, writing: "count", cell: ({ isFollow }) => (isFollow ? 1 : 0) });
  for (const kind of pairs.kinds) {
    const name = KINDS[kind];
    if (name !== undefined) columns.push({ header: words.kinds[name], writing: "count", cell: ({ acted }) => acted?.[kind] ?? 0 });
  }
  for (const { id, values } of pairs.measures)
    columns.push(measuredColumn(id, { plain: termName(id), inHours: words.inHours }, ({ measured }) => values[measured] ?? NaN));
  return tableOf(columns, pairs.count, () => pairs.all());
}
