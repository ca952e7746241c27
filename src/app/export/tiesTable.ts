/**
 * The table of ties, one row for two people: who is heard, who hears, whether the one follows the other, and how often
 * she did what with the other's posts, with every measure of ties. Under a filter, the ties between people who fit it.
 */
import { KINDS } from "../../core/network/network.ts";
import { tieMeasures } from "../state/columns.ts";
import type { Table } from "./csv.ts";
import { distinctHeaders } from "./headers.ts";
import type { Material } from "./target.ts";

export function tiesTable({ holding, rows, names, termName, texts }: Material): Table {
  const { people, follows, shares } = holding.network;
  const isShown = new Uint8Array(people.count).fill(rows === undefined ? 1 : 0);
  if (rows !== undefined) for (const row of rows) isShown[row] = 1;
  const log = logByAuthor(shares.author, people.count);
  const kinds = KINDS.map((name, kind) => ({ name, kind })).filter(({ kind }) => shares.kind.includes(kind));
  const { ties } = holding.columns;
  const byHeard = logByAuthor(ties.heard, people.count);
  const measured = tieMeasures().flatMap(({ id }) => {
    const values = ties.columns.get(id);
    return values?.some((value) => !Number.isNaN(value)) === true ? [{ id, values }] : [];
  });
  /** Where the ties of one who is heard stand among those that were measured. */
  const measuredOf = (heard: number) => {
    const own = byHeard.entries.subarray(byHeard.starts[heard] ?? 0, byHeard.starts[heard + 1] ?? 0);
    return new Map(Array.from(own, (tie) => [ties.hears[tie] ?? -1, tie]));
  };
  const words = texts.columns;
  function* rowsOf() {
    for (let heard = 0; heard < people.count; heard++) {
      if (isShown[heard] === 0) continue;
      const acted = new Map<number, Float64Array>();
      for (let at = log.starts[heard] ?? 0; at < (log.starts[heard + 1] ?? 0); at++) {
        const entry = log.entries[at] ?? 0;
        const sharer = shares.sharer[entry] ?? 0;
        const counts = acted.get(sharer) ?? new Float64Array(KINDS.length);
        const kind = shares.kind[entry] ?? 0;
        counts[kind] = (counts[kind] ?? 0) + (shares.weight[entry] ?? 0);
        acted.set(sharer, counts);
      }
      const followers = new Set(follows.audience(heard));
      const tieTo = measuredOf(heard);
      for (const hears of new Set([...followers, ...acted.keys()])) {
        if (isShown[hears] === 0) continue;
        const counts = acted.get(hears);
        yield [
          names.idOf(heard),
          names.nameOf(heard),
          names.idOf(hears),
          names.nameOf(hears),
          ...(follows.count === 0 ? [] : [followers.has(hears) ? 1 : 0]),
          ...kinds.map(({ kind }) => counts?.[kind] ?? 0),
          ...measured.map(({ values }) => values[tieTo.get(hears) ?? -1] ?? NaN),
        ];
      }
    }
  }
  return {
    headers: distinctHeaders([
      words.heard,
      words.heardName,
      words.hears,
      words.hearsName,
      ...(follows.count === 0 ? [] : [words.follows]),
      ...kinds.map(({ name }) => words.kinds[name]),
      ...measured.map(({ id }) => termName(id)),
    ]),
    count: follows.count + shares.count,
    rows: rowsOf,
  };
}

/** The log's entries by whose post they are about: those of person p are `entries[starts[p]] … entries[starts[p + 1] − 1]`. */
function logByAuthor(author: Uint32Array, people: number): { starts: Uint32Array; entries: Uint32Array } {
  const starts = new Uint32Array(people + 1);
  for (const one of author) starts[one + 1] = (starts[one + 1] ?? 0) + 1;
  for (let at = 0; at < people; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const entries = new Uint32Array(author.length);
  for (const [entry, one] of author.entries()) {
    const slot = next[one] ?? 0;
    entries[slot] = entry;
    next[one] = slot + 1;
  }
  return { starts, entries };
}
