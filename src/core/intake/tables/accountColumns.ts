/** Which columns of a table hold its accounts: the two of a row, or the one that the table is about. */
import { isHandleLike } from "../cells/handles.ts";
import { normalized } from "../cells/normalized.ts";
import { meaningOf, type Meaning, type Sense } from "../cells/synonyms.ts";
import { REPLY } from "../../network/network.ts";

export interface Column {
  readonly position: number;
  readonly header: string;
  meaning: Meaning | undefined;
  /** What every record of the sample says. */
  readonly cells: readonly string[];
  /** The same without the empty ones. */
  readonly values: readonly string[];
  /** Records in the sample. */
  readonly count: number;
  sense: Sense | "directedness" | "attribute";
}

export function isMostly(values: readonly string[], test: (value: string) => boolean): boolean {
  return values.filter(test).length * 2 > values.length;
}

/** The two accounts of a row, or the one that a people or posts table is about. */
export function accountsAmong(columns: readonly Column[]): { actor?: Column; other?: Column; alias?: Column } {
  const of = (...senses: Sense[]) => columns.filter(({ sense }) => senses.includes(sense as Sense));
  // "name, shared from": whoever has a name did it, where nobody else is said to
  const actors = [of("actor"), of("from"), of("account"), of("other").length > 0 ? of("name") : []].find((list) => list.length > 0) ?? [];
  const commenter = of("actor").find(({ meaning }) => meaning?.kind === REPLY);
  // "user, follower": beside one who acts, a bare account is the one it is done to. An id or a profile beside who comments is hers.
  const done = of("actor").length > 0 ? of("account").filter((one) => commenter === undefined || !isHerOwn(one, commenter)) : [];
  const others = [of("other"), of("to"), done].find((list) => list.length > 0) ?? [];
  const pair = bestPair(actors, others);
  if (pair !== undefined) return { actor: namedAlike(pair, of("name")) ?? pair.actor, other: pair.other };
  if (commenter !== undefined && of("text").length > 0) return { actor: commenter };
  const twins = maybeTwins(columns);
  if (twins !== undefined) return twins;
  const accounts = of("account");
  const actor = accounts.find(({ meaning }) => meaning?.isId === true) ?? accounts[0];
  const unnamed = pairWithUnknown(columns, actor ?? of("actor")[0] ?? of("other")[0]);
  if (unnamed !== undefined) return unnamed;
  if (actor !== undefined) {
    const alias = accounts.find((one) => one !== actor);
    return { actor, ...(alias === undefined ? {} : { alias }) };
  }
  if (hasPostsLook(columns)) {
    const single = of("from")[0] ?? of("name")[0];
    return single === undefined ? {} : { actor: single };
  }
  const id = of("id")[0];
  const name = of("name")[0];
  if (id !== undefined) return { actor: id, ...(name === undefined ? {} : { alias: name }) };
  return name === undefined ? {} : { actor: name };
}

/**
 * An account beside a column whose header is not known and that holds accounts too. It does if most of them stand in the
 * other column as well, in other rows, or if both have an @ and one of them recurs. A table that says more about its
 * accounts is one of people.
 */
function pairWithUnknown(columns: readonly Column[], known: Column | undefined): { actor: Column; other: Column } | undefined {
  if (known === undefined || hasPostsLook(columns)) return undefined;
  if (columns.some(({ sense }) => sense === "type" || sense === "declaredFollowers")) return undefined;
  const names = new Set(known.values);
  const isAt = (values: readonly string[]) => isMostly(values, (value) => /^@\S+$/.test(value));
  const recurs = ({ values }: Column) => new Set(values).size < values.length;
  const second = columns.find((one) => {
    if (one.sense !== "attribute" || one.meaning !== undefined || one.values.length === 0) return false;
    const shared = one.cells.filter((cell, row) => names.has(cell) && cell !== known.cells[row]).length;
    const areHandles = isMostly(one.values, isHandleLike);
    // Where there is nothing else in the table, one name on both sides is enough: a city is not called like an account.
    const isOnly = columns.length === 2 && shared > 0;
    return (
      areHandles && (isOnly || shared * 2 > one.values.length || (isAt(one.values) && isAt(known.values) && (recurs(one) || recurs(known))))
    );
  });
  if (second === undefined) return undefined;
  return known.sense === "other" ? { actor: second, other: known } : { actor: known, other: second };
}

/**
 * "User, Followers, User, Followers", "User 1, User 2": two accounts under one name, told apart by where they stand. Two lists of
 * accounts side by side look like that too; in ties somebody recurs, or a column says what was done.
 */
function maybeTwins(columns: readonly Column[]): { actor: Column; other: Column } | undefined {
  const stemOf = ({ header }: Column) => normalized(header).replace(/\d$/, "");
  const isNaming = (one: Column) => ["account", "name"].includes(meaningOf(stemOf(one))?.sense ?? "");
  for (const naming of columns.filter(isNaming)) {
    const [actor, other, ...more] = columns.filter((one) => stemOf(one) === stemOf(naming));
    if (other === undefined || more.length > 0) continue;
    const same = actor.cells.filter((cell, row) => cell === other.cells[row]).length;
    const recurs = [actor, other].some(({ values }) => new Set(values).size < values.length);
    if (same * 2 < actor.count && (recurs || columns.some(({ sense }) => sense === "kind"))) return { actor, other };
  }
  return undefined;
}

function isHerOwn({ header, meaning }: Column, commenter: Column): boolean {
  return (meaning?.isId === true && commenter.meaning?.isId !== true) || normalized(header).startsWith("profil");
}

/** "Profile ID, Name, Reply to": whoever is answered by name also acts under one. */
function namedAlike({ actor, other }: { actor: Column; other: Column }, names: readonly Column[]): Column | undefined {
  if (actor.meaning?.isId !== true || other.meaning?.isId === true) return undefined;
  return names.find(({ values }) => isMostly(other.values, (value) => values.includes(value)));
}

/** Handles with handles, ids with ids; handles first; the fuller column first. */
function bestPair(actors: readonly Column[], others: readonly Column[]): { actor: Column; other: Column } | undefined {
  let best: { actor: Column; other: Column; merit: number } | undefined;
  for (const actor of actors) {
    for (const other of others) {
      if (actor === other) continue;
      const isMatched = (actor.meaning?.isId === true) === (other.meaning?.isId === true);
      const isDamaged = looksRounded(actor.values) || looksRounded(other.values);
      const merit =
        (isDamaged ? -16 : 0) + (isMatched ? 4 : 0) + (actor.meaning?.isId === true ? 0 : 1) + fullness(actor) + fullness(other);
      if (best === undefined || merit > best.merit) best = { actor, other, merit };
    }
  }
  return best;
}

/** 0 … 2 by how much a column says, far below for one that says nothing. */
function fullness({ values, count }: Column): number {
  return values.length === 0 && count > 0 ? -8 : (2 * values.length) / Math.max(1, count);
}

/** Ids that a spreadsheet has rounded: "1.26E+18", or 16 and more digits that all end in 000. */
export function looksRounded(values: readonly string[]): boolean {
  const distinct = [...new Set(values)];
  if (distinct.length === 0) return false;
  const scientific = distinct.filter((value) => /^\d(?:[.,]\d+)?E\+\d+$/i.test(value)).length;
  if (scientific > 0 && scientific >= distinct.length / 2) return true;
  const long = distinct.filter((value) => /^\d{16,20}$/.test(value));
  return long.length >= 3 && long.length >= distinct.length / 2 && long.every((value) => value.endsWith("000"));
}

export function hasPostsLook(columns: readonly Column[]): boolean {
  const has = (...senses: Sense[]) => columns.some(({ sense }) => senses.includes(sense as Sense));
  return has("post", "id", "link") && has("text", "time") && !has("declaredFollowers");
}
