/** The table of posts: whose, when, everything a file says about them, what people did with them, and every measure. */
import { KINDS } from "../../core/network/network.ts";
import { postMeasures } from "../state/postColumns.ts";
import { postText, textColumn } from "../state/posts.ts";
import { endColumns, measuredColumn, tableOf, type Column, type Table } from "./table.ts";
import type { Material } from "./target.ts";

export function postsTable({ holding, names, termName, texts, words: { formats } }: Material): Table {
  const { posts } = holding.network;
  const words = texts.columns;
  const author = (post: number) => posts.author[post] ?? -1;
  const said = (post: number) => postText({ holding, ...names }, post);
  const columns: Column<number>[] = [
    { header: words.post, cell: names.postIdOf },
    { header: words.author, cell: (post) => (author(post) < 0 ? "" : names.idOf(author(post))) },
    { header: words.authorName, cell: (post) => (author(post) < 0 ? "" : names.plainOf(author(post))) },
    {
      header: words.timeIn(formats.zoneName(firstTime(posts.timeMs))),
      writing: "moment",
      aheadMs: formats.aheadMs,
      cell: (post) => posts.timeMs[post] ?? NaN,
    },
  ];
  const text = textColumn(holding);
  for (const attribute of posts.attributes) {
    if (attribute !== text && names.isWithheld(attribute)) continue;
    if (attribute.kind === "number")
      columns.push({ header: attribute.name, writing: "decimal", cell: (post) => attribute.values[post] ?? NaN });
    else columns.push({ header: attribute.name, cell: attribute === text ? said : (post) => names.wordOf(attribute, post) });
  }
  for (const [kind, counts] of countsByKind(holding.network).entries()) {
    const name = KINDS[kind];
    if (name === undefined || !counts.some((count) => count > 0)) continue;
    columns.push({ header: words.kinds[name], writing: "count", cell: (post) => counts[post] ?? NaN });
  }
  for (const { id } of postMeasures()) {
    const values = holding.columns.posts.get(id);
    // of a log that is read as one topic there is one number, and it is not of any post
    if (values?.length !== posts.count || !values.some((value) => !Number.isNaN(value))) continue;
    columns.push(measuredColumn(id, { plain: termName(id), inHours: words.inHours }, (post) => values[post] ?? NaN));
    columns.push(...endColumns(id, holding.columns.bands.posts.get(id), words.ends(termName(id))));
  }
  return tableOf(columns, posts.count, () => Array(posts.count).keys());
}

/** How often each was done with every post. */
function countsByKind({ posts, shares }: Material["holding"]["network"]): readonly Float64Array[] {
  const counts = KINDS.map(() => new Float64Array(posts.count));
  for (let at = 0; at < shares.count; at++) {
    const post = shares.post[at] ?? -1;
    const column = counts[shares.kind[at] ?? 0];
    if (post >= 0 && column !== undefined) column[post] = (column[post] ?? 0) + (shares.weight[at] ?? 0);
  }
  return counts;
}

/** The first moment that is known: the head names the zone as it was called then. */
function firstTime(timeMs: Float64Array): number {
  return timeMs.find(Number.isFinite) ?? 0;
}
