/** What the values of a column make of what its header means. */
import { accountTypeOf } from "../cells/accountTypes.ts";
import { isHandleLike } from "../cells/handles.ts";
import { kindOf } from "../cells/kinds.ts";
import { normalized } from "../cells/normalized.ts";
import { countMarkOf, maybeCount } from "../cells/numbers.ts";
import { meaningOf, type Meaning, type Sense } from "../cells/synonyms.ts";
import { timeUnderHeader } from "../cells/times.ts";
import { REPLY } from "../../network/network.ts";
import { isMostly, type Column } from "./accountColumns.ts";

const APPS =
  /<a href|\b(?:twitter|tweetdeck|hootsuite|buffer|instagram|facebook) (?:for|web)|\bfor (?:iphone|ipad|android|mac)\b|^(?:tweetdeck|hootsuite|twitter|buffer)$/i;
/** "following: false" says that the one who asks does not follow. */
const YES_OR_NO = /^(?:true|false|yes|no|ya|tidak)$/i;
const NAMING: ReadonlySet<string> = new Set<Sense>(["actor", "account", "from", "to", "other"]);
const DIRECTEDNESS = /^(?:un)?directed$|^mutual$/i;

/**
 * "Pengikut" and "following" name an account or count accounts, and so may "followers": the values say which. A count
 * of those who follow, beside the account it is about, is what the platform declares.
 */
export function meantBy(column: Column, all: readonly Column[]): Meaning | undefined {
  const { header, meaning, values } = column;
  if (values.length === 0 || meaning === undefined || meaning.isId === true) return meaning;
  const mark = countMarkOf(values);
  const isCount = (value: string) => !/^\d{10,}$/.test(value) && !Number.isNaN(maybeCount(value, mark));
  const areCounts = isMostly(values, isCount);
  if (meaning.sense === "declaredFollowers") {
    const isOfMany = !/count|jumlah|num|size|nombre|anzahl/.test(normalized(header));
    return isOfMany && isMostly(values, isHandleLike) ? meaningOf("follower") : meaning;
  }
  const isOwner = (one: Column) =>
    one !== column &&
    one.meaning?.layer !== "follows" &&
    ["account", "name", "actor", "from"].includes(one.sense) &&
    !one.values.every((value) => /^\d+$/.test(value));
  // whom or which post: where accounts are handles, ids as long as these are of posts
  const arePosts = meaning.kind === REPLY && isMostly(values, (value) => /^\d{15,}$/.test(value));
  if (arePosts && all.some(isOwner) && !all.some((one) => one.meaning?.isId === true)) return meaningOf("parentid");
  if (meaning.layer !== "follows" || !areCounts || !all.some(isOwner)) return meaning;
  return meaning.sense === "actor" ? { sense: "declaredFollowers" } : undefined;
}

/** What the values make of a header's meaning. */
export function heard(column: Column): Column["sense"] {
  const { values } = column;
  const sense = column.meaning?.sense ?? "attribute";
  const share = (test: (value: string) => boolean) => (values.length === 0 ? 0 : values.filter(test).length / values.length);
  if (NAMING.has(sense) && share((value) => YES_OR_NO.test(value)) > 0.5) return "attribute";
  if ((sense === "from" || sense === "via") && share((value) => APPS.test(value)) > 0.2) return "unused";
  // "via" may name an app or a page as well
  if (sense === "via") return share(isHandleLike) > 0.5 ? "via" : "attribute";
  if (sense === "type" || sense === "kind") {
    if (share((value) => DIRECTEDNESS.test(value)) > 0.5) return "directedness";
    if (share((value) => kindOf(value) !== undefined) > 0.5) return "kind";
    return sense === "type" && areTypes(column) ? "type" : "attribute";
  }
  if (sense === "time" || sense === "since")
    return values.length === 0 ||
      share((value) => !Number.isNaN(timeUnderHeader(value, true)) || !Number.isNaN(timeUnderHeader(value, false))) > 0.5
      ? sense
      : "attribute";
  const mark = countMarkOf(values);
  const isCount = (value: string) => !Number.isNaN(maybeCount(value, mark));
  if (sense === "weight" || sense === "declaredFollowers") return values.length === 0 || share(isCount) > 0.5 ? sense : "attribute";
  // French "nombre" is a count, Spanish "nombre" a name.
  if (sense === "name" && column.header.toLowerCase() === "nombre" && values.length > 0 && share(isCount) === 1) return "weight";
  return sense;
}

/** Under a header that says so one known type is enough; "type" and "category" alone may be about anything. */
function areTypes({ header, values }: Column): boolean {
  const types = values.map(accountTypeOf).filter((type) => type > 0);
  if (values.length === 0 || types.length * 10 > values.length) return true;
  const isOfAccounts = /account|akun|cuenta|conta|compte|konto/.test(normalized(header));
  return isOfAccounts ? types.length > 0 : new Set(types).size >= 2;
}
