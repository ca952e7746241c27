/**
 * What the numbers are measured under: which accounts are ours, brands, media or people, as the user says, and what the user
 * assumes. What follows from it: `core/network/accounts.ts` and `core/cascades`.
 */
import { ACCOUNT_TYPES, type Network } from "../../core/network/network.ts";
import { ATTRIBUTIONS, DEFAULT_SETTINGS, PEER_RULES, type Accounts, type Settings } from "../../core/network/workbench.ts";

/** What is assumed where the files cannot say it. */
export type Assumptions = Pick<Settings, "peerRule" | "relationships" | "attribution">;

/** How many relationships a person can keep up may be put between these. */
export const RELATIONSHIPS_FROM = 50;
export const RELATIONSHIPS_TO = 500;

export interface AccountsSlice {
  /** null: the files decide. */
  readonly said: Accounts | null;
  /** Was the question answered? Until then it is asked. */
  readonly isAnswered: boolean;
  /** null: as usual. */
  readonly assumed: Assumptions | null;
  /** Of all that is drawn by lot, where a work of another edition brought its own. */
  readonly seed?: number;
}

export const NO_ACCOUNTS: AccountsSlice = { said: null, isAnswered: false, assumed: null };

/** What an account can be said to be. */
export const ACCOUNT_KINDS = ["ours", "brand", "media", "person"] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

const LIST_OF = { ours: "ours", brand: "brands", media: "media", person: "people" } as const satisfies Record<AccountKind, keyof Accounts>;
const NOBODY: Accounts = { ours: [], brands: [], media: [], people: [] };

/** What an account is: as said, else as the files say. */
export function kindOf({ people }: Network, { said }: AccountsSlice, row: number): AccountKind | "unknown" {
  const found = said === null ? undefined : ACCOUNT_KINDS.find((kind) => said[LIST_OF[kind]].includes(row));
  return found ?? ACCOUNT_TYPES[people.type[row] ?? 0] ?? "unknown";
}

/** One account is of this kind from now on. */
export function withKind({ said, ...rest }: AccountsSlice, row: number, kind: AccountKind): AccountsSlice {
  const before = said ?? NOBODY;
  const without = (rows: readonly number[]) => rows.filter((one) => one !== row);
  const lists = {
    ours: without(before.ours),
    brands: without(before.brands),
    media: without(before.media),
    people: without(before.people),
  };
  return { ...rest, said: { ...lists, [LIST_OF[kind]]: [...lists[LIST_OF[kind]], row] } };
}

/** The lists that say these kinds. */
export function accountsOf(kinds: ReadonlyMap<number, AccountKind>): Accounts {
  const rowsOf = (wanted: AccountKind) => Array.from(kinds).flatMap(([row, kind]) => (kind === wanted ? [row] : []));
  return { ours: rowsOf("ours"), brands: rowsOf("brand"), media: rowsOf("media"), people: rowsOf("person") };
}

/** What is assumed while the user says nothing else. */
export const USUAL_ASSUMPTIONS: Assumptions = {
  peerRule: DEFAULT_SETTINGS.peerRule,
  relationships: DEFAULT_SETTINGS.relationships,
  attribution: DEFAULT_SETTINGS.attribution,
};

const ASSUMED = ["peerRule", "relationships", "attribution"] as const satisfies readonly (keyof Assumptions)[];

export function assumptionsOf({ assumed }: AccountsSlice): Assumptions {
  return assumed ?? USUAL_ASSUMPTIONS;
}

/** With other assumptions; those as usual are none. */
export function withAssumptions(slice: AccountsSlice, changed: Partial<Assumptions>): AccountsSlice {
  const assumed = { ...assumptionsOf(slice), ...changed };
  const isUsual = ASSUMED.every((one) => assumed[one] === USUAL_ASSUMPTIONS[one]);
  return { ...slice, assumed: isUsual ? null : assumed };
}

export function areSoundAssumptions({ peerRule, relationships, attribution }: Assumptions): boolean {
  const isWithin = Number.isInteger(relationships) && relationships >= RELATIONSHIPS_FROM && relationships <= RELATIONSHIPS_TO;
  return isWithin && PEER_RULES.includes(peerRule) && ATTRIBUTIONS.includes(attribution);
}

/** The settings under which the open network is measured. */
export function settingsOf({ said, assumed, seed = DEFAULT_SETTINGS.seed }: Pick<AccountsSlice, "said" | "assumed" | "seed">): Settings {
  return { ...DEFAULT_SETTINGS, seed, ...assumed, ...(said !== null && { accounts: said }) };
}

/** The attribution that `measuredUnder` told of. */
export function attributionIn(under: string): string {
  const [attribution = USUAL_ASSUMPTIONS.attribution] = under.split("|");
  return attribution === "" ? USUAL_ASSUMPTIONS.attribution : attribution;
}

/**
 * What is assumed, and who counts as a broadcaster, or no longer counts as one, against what the files say: two answers with
 * one text lead to the same numbers. "": all as usual.
 */
export function measuredUnder({ people }: Network, { said, assumed, seed }: AccountsSlice): string {
  const broadcasters = broadcastersSaid(people, said);
  const { attribution, peerRule, relationships } = assumed ?? USUAL_ASSUMPTIONS;
  const rule = peerRule === "hubs" ? peerRule : relationships;
  const isUsual = assumed === null && broadcasters === "" && seed === undefined;
  return isUsual ? "" : `${attribution}|${rule}|${broadcasters}${seed === undefined ? "" : `|${seed}`}`;
}

function broadcastersSaid(people: Network["people"], said: Accounts | null): string {
  if (said === null) return "";
  const changed = (rows: readonly number[], type: number) => rows.filter((row) => people.type[row] !== type).sort((a, b) => a - b);
  const [, person, brand, media] = ACCOUNT_TYPES.keys();
  const lists = [changed(said.people, person ?? 0), changed([...said.brands, ...said.ours], brand ?? 0), changed(said.media, media ?? 0)];
  return lists.every(({ length }) => length === 0) ? "" : JSON.stringify(lists);
}
