/** The table of communities, the largest first: by whom each is called, how large it is, and what was measured of it. */
import { communityMeasures } from "../state/communityColumns.ts";
import { endColumns, measuredColumn, tableOf, type Column, type Table } from "./table.ts";
import type { Material } from "./target.ts";

export function communitiesTable({ holding, communities, communityName, termName, texts }: Material): Table {
  const words = texts.columns;
  const all = holding.network.people.count;
  const size = (community: number) => communities.sizes[community] ?? NaN;
  const columns: Column<number>[] = [
    { header: words.community, cell: communityName },
    { header: words.people, writing: "count", cell: size },
    { header: words.share, writing: "percent", cell: (community) => size(community) / all },
  ];
  for (const id of communityMeasures(holding.columns)) {
    const values = holding.columns.communities.get(id);
    columns.push(measuredColumn(id, { plain: termName(id), inHours: words.inHours }, (community) => values?.[community] ?? NaN));
    columns.push(...endColumns(id, holding.columns.bands.communities.get(id), words.ends(termName(id))));
  }
  return tableOf(columns, communities.count, () => Array(communities.count).keys());
}
