/**
 * What people are called on the screen and in every file: the one place that turns a row into a name. Everything that
 * shows a name, an id, or a text in which somebody may be named asks here, so that stand-ins hold everywhere at once.
 */
import { named } from "../../core/findings/marks.ts";
import { callingBy, inSentence, type Calling } from "../../core/network/calling.ts";
import type { Attribute, Network } from "../../core/network/network.ts";
import type { Language } from "../i18n/languages.ts";
import type { AccountsSlice } from "./accounts.ts";
import type { Holding } from "./holdings.ts";
import { openMask } from "./maskNames.ts";
import { knownAccounts, standInNumbers, type Naming } from "./naming.ts";
import { nameColumn } from "./people.ts";

export interface PersonNames extends Omit<Calling, "saidOf"> {
  /** false: some or all go under other names. */
  readonly areReal: boolean;
  /** What a person is called inside a sentence of the language that is shown. */
  saidOf(row: number): string;
  /** Her id. */
  idOf(row: number): string;
  /** The id of a post, which leads to its author on most platforms. */
  postIdOf(post: number): string;
  /** A text of the files, of a finding or of the user's, with the names in it as people are called. */
  textOf(text: string): string;
  /** What a column says of a row; "" for nothing. */
  wordOf(attribute: Attribute & { kind: "text" }, row: number): string;
  /** Everything that a column says, in the order of its codes. */
  wordsOf(attribute: Attribute & { kind: "text" }): readonly string[];
  /** May the column not be shown, because it tells who somebody is? */
  isWithheld(attribute: Attribute): boolean;
  /** The person who is shown under this name or number; undefined while names are real. */
  rowOfStandIn(typed: string): number | undefined;
}

export interface Called {
  readonly naming: Naming;
  readonly accounts: AccountsSlice;
  readonly language: Language;
  /** "Account 014" */
  readonly standIn: (number: string) => string;
}

/** A name that is not to be read. */
const BLURRED = "•••••";
/** Columns with more different words, or with one for every other person, tell people apart. */
const MOST_GROUPS = 200;

/** @param called left out: as the files call them. */
export function namesOf(holding: Holding, called?: Called): PersonNames {
  const real = realNames(holding, called?.language ?? "en");
  return called === undefined || called.naming.shown === "real" ? real : otherNames(holding, real, called);
}

function realNames(holding: Holding, language: Language): PersonNames {
  const { people, posts } = holding.network;
  const calling = callingBy(people, nameColumn(holding));
  const saidOf = (row: number): string => calling.saidOf(row, language);
  return {
    ...calling,
    areReal: true,
    saidOf,
    idOf: (row) => people.id(row),
    postIdOf: (post) => posts.id(post),
    textOf: (text) => named(text, saidOf),
    wordOf: ({ codes, words }, row) => words[codes[row] ?? 0] ?? "",
    wordsOf: ({ words }) => words,
    isWithheld: () => false,
    rowOfStandIn: () => undefined,
  };
}

function otherNames({ network }: Holding, real: PersonNames, { naming, accounts, language, standIn }: Called): PersonNames {
  const { count } = network.people;
  const known: ReadonlySet<number> = naming.keepsKnown ? knownAccounts(network, accounts) : new Set();
  const numbers = standInNumbers(count, naming.seed);
  const digits = Math.max(3, String(count).length);
  const standInOf = (row: number): string =>
    naming.shown === "blurred" ? BLURRED : standIn(String(numbers[row] ?? 0).padStart(digits, "0"));
  const nameOf = (row: number): string => (known.has(row) ? real.nameOf(row) : standInOf(row));
  const saidOf = (row: number): string => inSentence(nameOf(row), language);
  const handles = network.people.attributes.filter(isHandles);
  // texts with names in them are asked for after the map is drawn, if at all
  let openedMask: ((text: string) => string) | undefined;
  const mask = (text: string): string => {
    openedMask ??= openMask({
      people: rowsBut(known, count),
      spellingsOf: (row) => [
        ...new Set([real.idOf(row), ...turned(real.plainOf(row)), ...handles.map(({ words, codes }) => words[codes[row] ?? 0] ?? "")]),
      ],
      shownOf: standInOf,
    });
    return openedMask(text);
  };
  const textOf = (text: string): string => named(text, saidOf, mask);
  const isWithheld = (attribute: Attribute): boolean =>
    attribute.kind === "text" && (attribute.words.length > MOST_GROUPS || attribute.words.length - 1 > attribute.codes.length / 2);
  const shown = (attribute: Attribute, word: string): string => (word === "" ? "" : isWithheld(attribute) ? BLURRED : textOf(word));
  return {
    areReal: false,
    nameOf,
    plainOf: (row) => (known.has(row) ? real.plainOf(row) : standInOf(row)),
    saidOf,
    isNamesake: (row) => known.has(row) && real.isNamesake(row),
    idOf: (row) => (known.has(row) ? real.idOf(row) : standInOf(row)),
    idBeside: (row) => (known.has(row) ? real.idBeside(row) : undefined),
    postIdOf: (post) => `#${post + 1}`,
    textOf,
    wordOf: (attribute, row) => shown(attribute, real.wordOf(attribute, row)),
    wordsOf: (attribute) => attribute.words.map((word) => shown(attribute, word)),
    isWithheld,
    rowOfStandIn(typed) {
      const digitsTyped = /(\d+)\s*$/u.exec(typed)?.[1];
      const row = digitsTyped === undefined ? -1 : numbers.indexOf(Number(digitsTyped));
      return row < 0 || naming.shown === "blurred" || known.has(row) ? undefined : row;
    },
  };
}

/** Longer entries are what people say of themselves, not what they are called. */
const LONGEST_HANDLE = 40;
const NEARLY_ALL = 0.9;

/** A column with a short word of her own for nearly everybody: what a platform calls her, where the files know her by a number. */
function isHandles(attribute: Attribute): attribute is Attribute & { kind: "text" } {
  if (attribute.kind !== "text") return false;
  const said = attribute.codes.reduce((sum, code) => sum + (code > 0 ? 1 : 0), 0);
  return attribute.words.length - 1 > NEARLY_ALL * said && attribute.words.every((word) => word.length <= LONGEST_HANDLE);
}

/** A name as it is listed, and as it is said: "Hartono, Sari" and "Sari Hartono". */
function turned(name: string): readonly string[] {
  const [family = "", given = "", ...more] = name.split(",").map((part) => part.trim());
  return more.length > 0 || family === "" || given === "" ? [name] : [name, `${given} ${family}`];
}

function rowsBut(left: ReadonlySet<number>, count: number): Iterable<number> {
  return Array.from({ length: count }, (_, row) => row).filter((row) => !left.has(row));
}

/** Whoever was found under her real name or id, and before them whoever is shown under what was typed. */
export function withStandIn(found: Iterable<number>, names: PersonNames | undefined, typed: string): readonly number[] {
  const meant = names?.rowOfStandIn(typed);
  return meant === undefined ? [...found] : [...new Set([meant, ...found])];
}

/** Names as they were last asked for, so that many parts of the window share one list of them. */
const LAST = new WeakMap<Network, { readonly key: readonly unknown[]; readonly names: PersonNames }>();

export function sharedNames(holding: Holding, called: Called): PersonNames {
  const { naming, accounts, language } = called;
  const key = [holding, naming, accounts.said, language];
  const last = LAST.get(holding.network);
  if (last?.key.every((part, at) => part === key[at]) === true) return last.names;
  const names = namesOf(holding, called);
  LAST.set(holding.network, { key, names });
  return names;
}
