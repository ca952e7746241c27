import type { Accounts } from "../../../core/network/workbench.ts";
import { withKind, type AccountKind } from "../accounts.ts";
import { defineAction } from "./action.ts";

/** Answers the question which accounts are ours, brands or media. */
export const sayAccounts = defineAction<Accounts>({
  name: "accounts",
  run: (_state, said) => ({ accounts: { said, isAnswered: true } }),
});

export const sayAccount = defineAction<{ row: number; kind: AccountKind; name: string }>({
  name: "account",
  run: ({ accounts }, { row, kind }) => ({ accounts: withKind(accounts, row, kind) }),
  about: ({ kind, name }) => ({ name, accountKind: kind }),
});
