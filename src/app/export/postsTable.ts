/** The table of posts: whose, when, everything a file says about them, what people did with them, and every measure. */
import { KINDS } from "../../core/network/network.ts";
import { postMeasures } from "../state/postColumns.ts";
import { postText, textColumn } from "../state/posts.ts";
import type { Table } from "./csv.ts";
import { distinctHeaders } from "./headers.ts";
import type { Material } from "./target.ts";

export function postsTable({ holding, names, termName, texts }: Material): Table {
  const { posts, shares } = holding.network;
  const text = textColumn(holding);
  const attributes = posts.attributes.filter((attribute) => attribute === text || !names.isWithheld(attribute));
  const counts = KINDS.map(() => new Float64Array(posts.count));
  for (let at = 0; at < shares.count; at++) {
    const post = shares.post[at] ?? -1;
    const column = counts[shares.kind[at] ?? 0];
    if (post >= 0 && column !== undefined) column[post] = (column[post] ?? 0) + (shares.weight[at] ?? 0);
  }
  const known = KINDS.map((kind, at) => ({ kind, column: counts[at] })).filter(({ column }) => column?.some((count) => count > 0) === true);
  const measured = postMeasures().flatMap(({ id }) => {
    const values = holding.columns.posts.get(id);
    // of a log that is read as one topic there is one number, and it is not of any post
    return values?.length === posts.count && values.some((value) => !Number.isNaN(value)) ? [{ id, values }] : [];
  });
  const words = texts.columns;
  return {
    headers: distinctHeaders([
      words.post,
      words.author,
      words.authorName,
      words.time,
      ...attributes.map(({ name }) => name),
      ...known.map(({ kind }) => words.kinds[kind]),
      ...measured.map(({ id }) => termName(id)),
    ]),
    count: posts.count,
    *rows() {
      for (let post = 0; post < posts.count; post++) {
        const author = posts.author[post] ?? -1;
        yield [
          names.postIdOf(post),
          author < 0 ? "" : names.idOf(author),
          author < 0 ? "" : names.nameOf(author),
          momentText(posts.timeMs[post] ?? NaN),
          ...attributes.map((attribute) => {
            if (attribute.kind === "number") return attribute.values[post] ?? NaN;
            return attribute === text ? postText({ holding, ...names }, post) : names.wordOf(attribute, post);
          }),
          ...known.map(({ column }) => column?.[post] ?? NaN),
          ...measured.map(({ values }) => values[post] ?? NaN),
        ];
      }
    },
  };
}

const MOST_MS = 8.64e15;

/** As every program reads it, in universal time. */
function momentText(ms: number): string {
  return Math.abs(ms) <= MOST_MS ? new Date(ms).toISOString() : "";
}
