import type { Accounts } from "../../../core/network/workbench.ts";
import { withAssumptions, withKind, type AccountKind, type Assumptions } from "../accounts.ts";
import { defineAction } from "./action.ts";

/** Answers the question which accounts are ours, brands or media. */
export const sayAccounts = defineAction<Accounts>({
  name: "accounts",
  run: ({ accounts }, said) => ({ accounts: { ...accounts, said, isAnswered: true } }),
});

export const sayAccount = defineAction<{ row: number; kind: AccountKind; name: string }>({
  name: "account",
  run: ({ accounts }, { row, kind }) => ({ accounts: withKind(accounts, row, kind) }),
  about: ({ kind, name }) => ({ name, accountKind: kind }),
});

/** Changes what is assumed where the files cannot say it. */
export const assume = defineAction<Partial<Assumptions>>({
  name: "assume",
  run: ({ accounts }, changed) => ({ accounts: withAssumptions(accounts, changed) }),
  about: ({ peerRule, relationships, attribution }) => ({
    ...(peerRule !== undefined && { peerRule }),
    ...(relationships !== undefined && { count: relationships }),
    ...(attribution !== undefined && { attribution }),
  }),
  mergeKey: (changed) => Object.keys(changed).join(),
});
