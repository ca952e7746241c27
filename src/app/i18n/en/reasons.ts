/** Why there is no number, and what a number leaves out. */
import type { Reason, Remark } from "../../../core/measures/measure.ts";

export const reasons = {
  "layers-missing": "these files hold neither follows nor shares",
  "follows-missing": "these files do not say who follows whom",
  "shares-missing": "these files do not say who shared what",
  "no-audience": "nobody follows this account in the files",
  unexplained: "no one who shared follows anyone who had it earlier",
  "no-shares": "no shares yet",
  "no-post": "the shares do not say which post they are of",
  "no-post-time": "the files do not say when the posts were made",
  "order-unknown": "the shares carry no time, so their order is unknown",
  "too-few": "too few shares to say",
  "no-exposure": "nothing could have been passed on along this tie",
  "no-tie": "neither follows the other",
  isolated: "no ties in these files",
  never: "it never happened in this period",
  "nothing-paid": "nothing in the files is marked as paid",
  "no-cost": "the files do not say what it cost",
  "not-declared": "the files do not declare follower counts",
  "no-signals": "fewer than two of the three signals can be looked at in these files",
} satisfies Record<Reason, string>;

/** The same in two words, for a cell of a table. */
export const reasonsInCell = {
  "layers-missing": "no ties in files",
  "follows-missing": "no follow data",
  "shares-missing": "no share data",
  "no-audience": "no followers",
  unexplained: "unexplained",
  "no-shares": "no shares yet",
  "no-post": "posts unknown",
  "no-post-time": "time unknown",
  "order-unknown": "order unknown",
  "too-few": "too few",
  "no-exposure": "no occasion",
  "no-tie": "no follow",
  isolated: "no ties",
  never: "never",
  "nothing-paid": "nothing paid",
  "no-cost": "cost not said",
  "not-declared": "not declared",
  "no-signals": "no signals",
  noOwnPost: "no posts yet",
  unsaid: "not said",
  pending: "being counted",
};

export const noReason = "nothing to say";

/** Others have posts; this account has none. */
export const noOwnPost = "no posts by this account in these files";

export const remarks = {
  proxy: "Taken from who shares whom, because the files have no follow layer.",
  "direct-only": "Direct only: the file credits the author with every share.",
  "inside-file": "Among the people in these files; their audience outside is not counted.",
  "order-unknown": "The shares carry no time, so their order is unknown.",
  "audience-unknown": "How many people follow these accounts is unknown.",
} satisfies Record<Remark, string>;
