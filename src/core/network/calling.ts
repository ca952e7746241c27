/** What people are called: by the column that names them, and so that nobody is taken for another. */
import { lastPathSegment } from "./identity.ts";
import type { Attribute, People } from "./network.ts";

const NAME_HEADER = /^(display[ _]?name|full[ _]?name|name|nama|label|screen[ _]?name|username|handle)$/i;
const ONLY_DIGITS = /^\d+$/;

/** A number is no name: what stands before it in a sentence. */
const ACCOUNT = { en: "account", id: "akun" };

export interface Calling {
  /** What a person is called where the name stands alone: with her id in brackets if somebody else bears it. */
  nameOf(row: number): string;
  /** What a person is called where her id stands beside it; her id where no file says more, and of an address its end. */
  plainOf(row: number): string;
  /** Her id, where that is not what she is called. */
  idBeside(row: number): string | undefined;
  /** Does somebody else bear her name? */
  isNamesake(row: number): boolean;
  /** The same inside a sentence: "account 349" of whoever is known by a number alone. */
  saidOf(row: number, language: "en" | "id"): string;
}

/** The column that says what people are called: one that is known to, else the first that is headed like one. */
export function namingColumn(
  { attributes }: Pick<People, "attributes">,
  isKnown: (header: string) => boolean,
): (Attribute & { kind: "text" }) | undefined {
  const texts = attributes.filter((attribute) => attribute.kind === "text");
  return texts.find(({ name }) => isKnown(name)) ?? texts.find(({ name }) => NAME_HEADER.test(name));
}

/** @param column what people are called; undefined: they are known by their ids. */
export function callingBy(people: Pick<People, "count" | "id">, column: (Attribute & { kind: "text" }) | undefined): Calling {
  const called = (row: number): string => (column === undefined ? "" : (column.words[column.codes[row] ?? 0] ?? ""));
  let bearers: Uint32Array | undefined;
  let ends: ReadonlyMap<string, number> | undefined;
  function isNamesake(row: number): boolean {
    if (column !== undefined && called(row) !== "") {
      bearers ??= bearersOf(column);
      return (bearers[column.codes[row] ?? 0] ?? 0) > 1;
    }
    if (!isAddress(people.id(row))) return false;
    ends ??= endsOf(people);
    return (ends.get(lastPathSegment(people.id(row))) ?? 0) > 1;
  }
  const plainOf = (row: number): string => visible(called(row) || lastPathSegment(people.id(row)));
  const nameOf = (row: number): string => (isNamesake(row) ? `${plainOf(row)} (${people.id(row)})` : plainOf(row));
  return {
    nameOf,
    plainOf,
    idBeside: (row) => (called(row) === "" || called(row) === people.id(row) ? undefined : people.id(row)),
    isNamesake,
    saidOf: (row, language) => inSentence(nameOf(row), language),
  };
}

/** What nobody sees: spaces, control and format characters, and letters that only fill a place. */
const UNSEEN = /^[\s\p{C}\p{Z}\u115f\u1160\u3164\uffa0]*$/u;
/** A name that shows nothing in so many letters is one that nobody can see. */
const LETTERS_LOOKED_AT = 512;

/** Signs that turn the letters after them round: with one, "exe.gpj" is read as another name than it is. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name that nobody can see is shown by its first letter's number, and a sign that turns the others round by its own. */
export function visible(name: string): string {
  if (!UNSEEN.test(name.slice(0, LETTERS_LOOKED_AT))) return name.replace(TURNING, numberOf);
  return numberOf(name);
}

function numberOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Does a text begin from the right, as its first letter says? */
export function readsFromRight(text: string): boolean {
  return FROM_RIGHT.test(text);
}

const FROM_RIGHT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A name inside a sentence: "account 349" where it is a number. */
export function inSentence(name: string, language: "en" | "id"): string {
  return ONLY_DIGITS.test(name) ? `${ACCOUNT[language]} ${name}` : name;
}

/** The same where a sentence begins: "Account 349"; a name is written as its owner writes it. */
export function atBeginning(said: string): string {
  return Object.values(ACCOUNT).some((account) => said.startsWith(`${account} `) && ONLY_DIGITS.test(said.slice(account.length + 1)))
    ? said.charAt(0).toUpperCase() + said.slice(1)
    : said;
}

function isAddress(id: string): boolean {
  return lastPathSegment(id) !== id;
}

/** How many ids come to the same where addresses are called by what stands last in them. */
function endsOf(people: Pick<People, "count" | "id">): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (let row = 0; row < people.count; row++) {
    const end = lastPathSegment(people.id(row));
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  return ends;
}

/** How many bear each word of the column. */
function bearersOf({ codes, words }: Attribute & { kind: "text" }): Uint32Array {
  const bearers = new Uint32Array(words.length);
  for (const code of codes) bearers[code] = (bearers[code] ?? 0) + 1;
  return bearers;
}
