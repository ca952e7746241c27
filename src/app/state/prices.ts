/** What each person costs, as a plan says it. */
import { isCostHeader } from "../../core/network/costWords.ts";
import type { Attribute, Network } from "../../core/network/network.ts";
import type { AccountsSlice } from "./accounts.ts";
import { attributeId, attributeOf } from "./columns.ts";
import type { Holding } from "./holdings.ts";
import { FIRST_QUESTION, hasPrices, NO_PRICES, type PlanQuestion, type Prices } from "./plans.ts";

export interface PriceColumn {
  readonly id: string;
  readonly name: string;
  /** Of how many people it says something. */
  readonly known: number;
}

/** Columns of numbers about people, those first whose header speaks of money. */
export function priceColumns({ people }: Network): readonly PriceColumn[] {
  const numbers = people.attributes.filter((attribute): attribute is Attribute & { kind: "number" } => attribute.kind === "number");
  const isMoney = ({ name }: Attribute) => (isCostHeader(name) ? 0 : 1);
  return numbers
    .toSorted((a, b) => isMoney(a) - isMoney(b))
    .map((attribute) => ({
      id: attributeId(attribute),
      name: attribute.name,
      known: attribute.values.reduce((known, value) => (Number.isNaN(value) ? known : known + 1), 0),
    }));
}

/** Of fewer people a plan begins with a tenth. */
const MANY_PEOPLE = 10 * FIRST_QUESTION.size;

/**
 * How a plan of this network begins: with the prices that its files have, without our own accounts, who need not be won
 * over, and in a small network with few: more of them would add nothing.
 */
export function usualQuestion({ network, guess }: Pick<Holding, "network" | "guess">, { said }: AccountsSlice): Partial<PlanQuestion> {
  const found = network.people.attributes.find(({ name, kind }) => kind === "number" && isCostHeader(name));
  const ours = said?.ours ?? guess?.ours ?? [];
  const isSmall = network.people.count < MANY_PEOPLE;
  return {
    exclude: ours,
    ...(isSmall && { size: Math.max(1, Math.ceil(network.people.count / 10)) }),
    ...(found !== undefined && { prices: { ...NO_PRICES, column: attributeId(found) } }),
  };
}

/** Followers as the platform declares them; where no file says it, those in the files; NaN where these hold no follows. */
export function followersOf({ people, follows }: Network, row: number): number {
  const declared = people.declaredFollowers[row] ?? NaN;
  if (declared >= 0) return declared;
  return follows.count > 0 ? follows.audience(row).length : NaN;
}

/** Do the files tell of anybody's followers? */
export function tellsFollowers({ people, follows }: Network): boolean {
  return follows.count > 0 || people.declaredFollowers.some((declared) => declared >= 0);
}

/** Price per person, NaN where it is not known; undefined where nothing is said of prices. */
export function pricesOf(prices: Prices, network: Network): Float64Array | undefined {
  if (!hasPrices(prices)) return undefined;
  const { column, rule, byHand } = prices;
  const attribute = column === null ? undefined : attributeOf(network, column);
  const said = attribute?.kind === "number" ? attribute.values : undefined;
  const costs = new Float64Array(network.people.count);
  for (let row = 0; row < costs.length; row++) {
    const own = byHand[row] ?? said?.[row] ?? NaN;
    costs[row] = Number.isNaN(own) && rule !== null ? ruled(rule, network, row) : own;
  }
  return costs;
}

function ruled({ base, perThousand }: NonNullable<Prices["rule"]>, network: Network, row: number): number {
  return perThousand === 0 ? base : base + (perThousand * followersOf(network, row)) / 1000;
}
