/**
 * By which name the people of a graph file are known. Many tools number the nodes of a file in its own order (Pajek,
 * GML, DOT, igraph's "n0"): such a number means nobody in any other file, and the label is the name.
 */
import { PULSE_TEXTS, silentPulse, type Pulse } from "../../base/pulse.ts";
import { areOwnKeys, keyOf, type IdentityRule } from "../../network/identity.ts";
import { NameTable } from "../../network/names.ts";
import type { GraphRows, NodeColumn } from "./graphRows.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";
import { meaningOf } from "../cells/synonyms.ts";

/** Columns that may name people, the likeliest first. */
export function nameColumns({ columns }: GraphRows): NodeColumn[] {
  const named = [...columns.values()].filter(({ title }) => isName(title));
  const isLabel = ({ title }: NodeColumn) => title.toLowerCase() === "label";
  return [...named.filter(isLabel), ...named.filter((column) => !isLabel(column))];
}

export function isName(title: string): boolean {
  const sense = meaningOf(title)?.sense;
  return sense === "name" || sense === "account";
}

/** A column that says by name that it holds accounts is surer than a label: that is often what people are called. */
const ACCOUNT = /^(?:account|akun|handle|username|screen[ _]?name)$/i;

/** Calls people by their labels where ids are mere numbers of places. @returns the column that gave the names, if one did. */
export function renameByLabel(graph: GraphRows, pulse = silentPulse): NodeColumn | undefined {
  if (!isEverybodyListed(graph)) return undefined;
  pulse(0, 1);
  if (!graph.hasNumbersOnly && !areNumbered(graph, pulse)) return undefined;
  const isAccount = ({ title }: NodeColumn) => ACCOUNT.test(title);
  const named = nameColumns(graph).filter((each) => isOneToOne(each, graph.nodes.length));
  const column = named.find(isAccount) ?? named[0];
  if (column === undefined) return undefined;
  const names = Array.from<string>({ length: graph.accounts.count });
  for (let node = 0; node < graph.nodes.length; node++) {
    if (node % PULSE_TEXTS === 0) pulse(node, graph.nodes.length);
    names[graph.nodes.at(node)] = column.table.at(column.codes.at(node));
  }
  rename(graph, (account) => names[account], pulse);
  return column;
}

/** Is every account a node, and every node an account of its own? */
function isEverybodyListed({ nodes, accounts }: GraphRows): boolean {
  if (nodes.length === 0 || nodes.length !== accounts.count) return false;
  const isListed = new Uint8Array(accounts.count);
  for (let node = 0; node < nodes.length; node++) {
    const account = nodes.at(node);
    if (account === EMPTY || isListed[account] === 1) return false;
    isListed[account] = 1;
  }
  return true;
}

/** Labels are how accounts are called: handles, unless two of them would become one. */
export function ruleOfLabels(accounts: NameTable, pulse = silentPulse): IdentityRule {
  const { count } = accounts;
  // such names differ as keys too: no text need be made of them
  if (areOwnKeys(accounts)) return "handle";
  const keys = new Set<string>();
  for (let account = 0; account < count; account++) {
    if (account % PULSE_TEXTS === 0) pulse(account, count);
    keys.add(keyOf(accounts.at(account), "handle"));
  }
  return keys.size === count ? "handle" : "exact";
}

/** Gives every account of nodes and edges another name. */
export function rename(graph: GraphRows, nameOf: (account: number) => string, pulse = silentPulse): void {
  const accounts = new NameTable();
  const rows = new Uint32Array(graph.accounts.count).fill(EMPTY);
  const renamed = (account: number): number => {
    if (account === EMPTY || account === ABSENT) return account;
    if (rows[account] === EMPTY) rows[account] = accounts.add(nameOf(account));
    return rows[account];
  };
  for (const list of [graph.nodes, graph.from, graph.to])
    for (let at = 0; at < list.length; at++) {
      if (at % PULSE_TEXTS === 0) pulse(at, list.length);
      list.set(at, renamed(list.at(at)));
    }
  graph.accounts = accounts;
}

/** Do the ids count the nodes, from 0 or 1 on, in any order: "0", "1", … or "n0", "n1", … or "0.0", "1.0", …? */
function areNumbered({ accounts }: GraphRows, pulse: Pulse): boolean {
  const numbered = /^(\D{0,8}?)(0|[1-9]\d{0,8})(\.0)?$/;
  const first = numbered.exec(accounts.at(0));
  if (first === null) return false;
  let sum = 0;
  let most = 0;
  for (let account = 0; account < accounts.count; account++) {
    if (account % PULSE_TEXTS === 0) pulse(account, accounts.count);
    const match = numbered.exec(accounts.at(account));
    if (match === null || match[1] !== first[1] || match[3] !== first[3]) return false;
    sum += Number(match[2]);
    most = Math.max(most, Number(match[2]));
  }
  // Different numbers up to n − 1 or n, with the sum that all of them have.
  const isFromNought = most === accounts.count - 1;
  return (isFromNought || most === accounts.count) && sum === (most * (most + 1)) / 2;
}

/** Has every node a label of its own? */
function isOneToOne({ table, codes }: NodeColumn, nodes: number): boolean {
  if (table.count !== nodes || codes.length !== nodes) return false;
  for (let node = 0; node < nodes; node++) if (codes.at(node) === EMPTY) return false;
  return true;
}
