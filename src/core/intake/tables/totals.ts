/**
 * Rows that add up the others: "Total;;5" below a table. An account may be called so too. So a row is one of totals only if its
 * account is a word for a total, nobody is called so in any other row, and the row names no second account, or stands at the end
 * and its numbers are what those above come to. "@total" is always an account.
 */
import { alive, paced, PULSE_TEXTS, silentPulse, type Pulse } from "../../base/pulse.ts";
import type { NameTable } from "../../network/names.ts";
import { countMarkOf, maybeCount } from "../cells/numbers.ts";
import { ABSENT } from "../rows/rowColumns.ts";

const TOTAL =
  /^(?:(?:grand|sub)[ -]?)?(?:totals?|totales|totaux|jumlah|sum|suma|soma|somme|summe|gesamt(?:summe|ergebnis)?)(?: (?:total|keseluruhan|semua|general|geral|général))?\s*:?$/i;
const LONGEST_BYTES = 40;

export function isTotalWord(text: string): boolean {
  return text.length <= LONGEST_BYTES && TOTAL.test(text);
}

/** Do these come to the total? Of one alone the same number may stand below for any reason. */
export function addUpTo(total: number, numbers: Iterable<number>): boolean {
  let [sum, count] = [0, 0];
  for (const number of numbers) {
    if (Number.isNaN(number) || number === 0) continue;
    sum += number;
    count++;
  }
  return count >= 2 && isSum(total, sum);
}

/** Parts of numbers are written to two digits, and added up to fifteen. */
export function isSum(total: number, sum: number): boolean {
  return Math.abs(sum - total) <= Math.max(0.005, Math.abs(sum) * 1e-9);
}

/** Is whatever is said here such a word? So a row of posts is a total: author and id are nothing else, and it says neither when nor what. */
export function areTotalWords(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== "");
  return said.length > 0 && said.every(isTotalWord);
}

interface Pairs {
  readonly accounts: NameTable;
  readonly actors: Uint32Array;
  readonly others: Uint32Array;
  /** Every row names two accounts. */
  readonly isWhole: boolean;
  readonly weightOf: (row: number) => number;
}

/** Rows of totals in a table of two accounts a row. */
export function totalsAmongTies({ accounts, actors, others, isWhole, weightOf }: Pairs, pulse: Pulse): ReadonlySet<number> {
  const words = new Map<number, boolean>();
  const isWord = (code: number): boolean => {
    if (code >= ABSENT) return false;
    const known = words.get(code) ?? isTotalWord(accounts.at(code));
    words.set(code, known);
    return known;
  };
  /** "rina Total" or "Subtotal rina", below the rows of rina. */
  const isSubtotal = (row: number, codes: Uint32Array): boolean => {
    const above = codes[row - 1] ?? ABSENT;
    if (above >= ABSENT || codes[row] >= ABSENT) return false;
    const [name, whose] = [accounts.at(codes[row]), accounts.at(above)];
    const around = name.startsWith(`${whose} `)
      ? name.slice(whose.length + 1)
      : name.endsWith(` ${whose}`)
        ? name.slice(0, -whose.length - 1)
        : "";
    return isTotalWord(around);
  };
  const found = new Set<number>();
  const tell = paced(pulse, actors.length);
  for (let row = 0; row < actors.length && !isWhole; row++) {
    tell(row);
    const isAlone = actors[row] >= ABSENT !== others[row] >= ABSENT;
    if (isAlone && (isWord(Math.min(actors[row], others[row])) || isSubtotal(row, actors) || isSubtotal(row, others))) found.add(row);
  }
  for (const row of totalsBelow()) found.add(row);
  return withoutNamesakes({ accounts, found, columns: [actors, others] }, pulse);

  /** Rows at the end that name a number, or a total once more, as their second account. */
  function totalsBelow(): number[] {
    const hasSilence = (row: number) => found.has(row) || (actors[row] >= ABSENT && others[row] >= ABSENT);
    const isLike = (row: number) => isWord(actors[row]) && (isWord(others[row]) || isCount(accounts, others[row]));
    let end = actors.length;
    while (end > 0 && (hasSilence(end - 1) || isLike(end - 1))) end--;
    const suspects = Array.from({ length: actors.length - end }, (_, i) => end + i).filter((row) => !hasSilence(row));
    if (suspects.length === 0) return [];
    const above = { rows: 0, actors: new Set<number>(), others: new Set<number>() };
    const weights = new Float64Array(end);
    const still = paced(alive(pulse), end, PULSE_TEXTS);
    for (let row = 0; row < end; row++) {
      still(row);
      if (hasSilence(row)) continue;
      above.rows++;
      above.actors.add(actors[row]);
      above.others.add(others[row]);
      weights[row] = weightOf(row);
    }
    const counts = [above.rows, above.actors.size, above.others.size];
    return suspects.filter(
      (row) =>
        addUpTo(weightOf(row), weights) ||
        (above.rows >= 2 && isCount(accounts, others[row]) && counts.includes(countIn(accounts, others[row]))),
    );
  }
}

interface Listed {
  readonly accounts: NameTable;
  /** The account of each row. */
  readonly codes: Uint32Array;
  /** Each further column, as texts by row; "" for nothing said. */
  readonly columns: readonly ((row: number) => string)[];
}

/** Rows of totals below a table of one account a row. */
export function totalsAmongAccounts({ accounts, codes, columns }: Listed): ReadonlySet<number> {
  let end = codes.length;
  while (end > 0 && (codes[end - 1] >= ABSENT || isTotalWord(accounts.at(codes[end - 1])))) end--;
  const suspects = Array.from({ length: codes.length - end }, (_, i) => end + i).filter((row) => codes[row] < ABSENT);
  if (suspects.length === 0) return new Set();
  const numbers = columns.map((textAt) => {
    const texts = Array.from(codes, (_, row) => textAt(row));
    const mark = countMarkOf(texts);
    return texts.map((text) => maybeCount(text, mark));
  });
  const found = new Set(suspects.filter((row) => numbers.some((column) => addUpTo(column[row], column.slice(0, end)))));
  return withoutNamesakes({ accounts, found, columns: [codes] }, silentPulse);
}

interface Suspected {
  readonly accounts: NameTable;
  readonly found: ReadonlySet<number>;
  /** Accounts per row. */
  readonly columns: readonly Uint32Array[];
}

/** Somebody who stands in any other row is an account whatever the name, and none of her rows is a total. */
function withoutNamesakes({ accounts, found, columns }: Suspected, pulse: Pulse): ReadonlySet<number> {
  if (found.size === 0) return found;
  const keyOf = (code: number) => accounts.at(code).replace(/^@/, "").toLowerCase();
  const keysOf = (row: number) =>
    columns.flatMap((codes) => (codes[row] < ABSENT && !isCount(accounts, codes[row]) ? [keyOf(codes[row])] : []));
  const suspected = new Set([...found].flatMap(keysOf));
  const tell = paced(pulse, accounts.count, PULSE_TEXTS);
  const keys = Array.from({ length: accounts.count }, (_, code) => {
    tell(code);
    if (accounts.offsets[code + 1] - accounts.offsets[code] > LONGEST_BYTES) return undefined;
    const key = keyOf(code);
    return suspected.has(key) ? key : undefined;
  });
  const real = new Set<string>();
  for (const codes of columns)
    codes.forEach((code, row) => {
      const key = code < ABSENT ? keys[code] : undefined;
      if (key !== undefined && !found.has(row)) real.add(key);
    });
  return new Set([...found].filter((row) => !keysOf(row).some((key) => real.has(key))));
}

function isCount(accounts: NameTable, code: number): boolean {
  return code < ABSENT && accounts.offsets[code + 1] - accounts.offsets[code] <= 12 && !Number.isNaN(countIn(accounts, code));
}

function countIn(accounts: NameTable, code: number): number {
  const text = accounts.at(code);
  return maybeCount(text, countMarkOf([text]));
}
