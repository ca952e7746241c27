/** The question which accounts are ours, brands or media. */
import { count, some } from "./counting.ts";
import type { GuessReason } from "../../../core/network/accounts.ts";
import type { AccountType } from "../../../core/network/network.ts";

export const accountKinds: Record<"ours" | AccountType, string> = {
  ours: "ours",
  brand: "a brand",
  media: "media",
  person: "a person",
  unknown: "not known",
};

export const accounts = {
  heading: "Which account is yours, and which are brands or media?",
  why: "Lateral and vertical hang on it: whoever hears a brand or media without ever having talked with it hears a broadcast.",
  nobodyLikely:
    "Nobody here stands out as a brand or media, so everybody counts as a person. If an account is yours, find it and say so on its page.",
  findOurs: "Find our account",
  noneIsOurs: "None is ours",
  right: "Right",
  change: "Change…",
  use: "Use these",
  kinds: accountKinds,
  choices: { ours: "Ours", brand: "Brand", media: "Media", person: "Person", unknown: "Not known" } satisfies Record<
    "ours" | AccountType,
    string
  >,
  kindOf: (name: string) => `Kind of account of ${name}`,
  kind: "Kind of account",
  others: "Anybody else: choose the person on the map, then the kind of account on the person’s page.",
  reasons: {
    file: "the files say so",
    name: "by the name",
    broadcasts: "heard by very many, hears few",
    "most-shared": "most is shared of it",
    "most-followed": "nearly all ties lead to it",
  } satisfies Record<GuessReason, string>,
  fact: "Ours, brands and media",
  counted: (ours: number, brands: number, media: number) =>
    [ours > 0 && `${count(ours)} ours`, brands > 0 && some(brands, "brand", "brands"), media > 0 && `${count(media)} media`]
      .filter((part) => part !== false)
      .join(", "),
  nobody: "nobody yet",
};
