import { useMemo } from "react";
import type { GuessReason } from "../../../core/network/accounts.ts";
import { BRAND, MEDIA, PERSON } from "../../../core/network/network.ts";
import { kindOf, type AccountKind } from "../../state/accounts.ts";
import type { Holding } from "../../state/holdings.ts";
import { useTular } from "../../state/useStore.ts";

export interface LikelyAccount {
  readonly row: number;
  readonly kind: AccountKind;
  readonly reasons: readonly GuessReason[];
}

/** The accounts that the question is about: the likely ones, and whoever was already said to be something. */
export function useLikelyAccounts({ network, guess }: Holding): readonly LikelyAccount[] {
  const accounts = useTular((state) => state.accounts);
  return useMemo(() => {
    if (guess === null) return [];
    const reasonsOf = new Map(guess.why.map(({ row, reasons }) => [row, reasons]));
    const guessed = new Map<number, AccountKind>([
      ...guess.ours.map((row) => [row, "ours"] as const),
      ...guess.brands.map((row) => [row, "brand"] as const),
      ...guess.media.map((row) => [row, "media"] as const),
    ]);
    const said = new Set(Object.values(accounts.said ?? {}).flat());
    return [...new Set([...guessed.keys(), ...said])].map((row): LikelyAccount => {
      const known = kindOf(network, accounts, row);
      const kind = said.has(row) ? known : (guessed.get(row) ?? known);
      return { row, kind: kind === "unknown" ? "person" : kind, reasons: reasonsOf.get(row) ?? [] };
    });
  }, [network, guess, accounts]);
}

/** How many accounts count as ours, brands and media, by the answer and the files together. */
export function useAccountCounts({ network }: Holding): { readonly ours: number; readonly brands: number; readonly media: number } {
  const { said } = useTular(({ accounts }) => accounts);
  return useMemo(() => {
    const types = network.people.type.slice();
    for (const row of said?.people ?? []) types[row] = PERSON;
    for (const row of said?.media ?? []) types[row] = MEDIA;
    for (const row of said?.brands ?? []) types[row] = BRAND;
    for (const row of said?.ours ?? []) types[row] = PERSON;
    let brands = 0;
    let media = 0;
    for (let row = 0; row < types.length; row++) {
      if (types[row] === BRAND) brands++;
      else if (types[row] === MEDIA) media++;
    }
    return { ours: said?.ours.length ?? 0, brands, media };
  }, [network, said]);
}
