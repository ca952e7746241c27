/**
 * Columns as the user says they are. An answer `columns:<file>` names a part for every column, in their order:
 * "actor,other,time,unused". What it does not fit (another number of columns, nobody who acts) is left aside.
 */
import type { Columns } from "./columns.ts";
import { meaningOf } from "../cells/synonyms.ts";
import type { Answers, Role } from "../report/report.ts";

/** Parts that one column of a table can play at most. */
export const SINGLE_ROLES = [
  "actor",
  "other",
  "post",
  "original",
  "time",
  "clock",
  "kind",
  "weight",
  "paid",
  "via",
  "since",
  "type",
  "declaredFollowers",
] as const satisfies readonly Role[];

/** What a user may take a column of a table for. */
const GIVEN_ROLES = [...SINGLE_ROLES, "cost", "name", "text", "tone", "attribute", "unused"] as const satisfies readonly Role[];

export type RolesFault = "no-actor" | "twice";

/** Why columns cannot play these parts together; undefined if they can. */
export function faultInRoles(roles: readonly Role[]): RolesFault | undefined {
  if (!roles.includes("actor")) return "no-actor";
  const isTwice = SINGLE_ROLES.some((role) => roles.indexOf(role) !== roles.lastIndexOf(role));
  return isTwice ? "twice" : undefined;
}

export function columnsAnswerId(file: string): string {
  return `columns:${file}`;
}

export function writeRoles(roles: readonly Role[]): string {
  return roles.join(",");
}

/** The parts an answer names, for so many columns; undefined if it is none, or does not fit. */
export function maybeRoles(answer: unknown, columns: number): Role[] | undefined {
  if (typeof answer !== "string") return undefined;
  const roles = answer.split(",").map((text) => GIVEN_ROLES.find((role) => role === text));
  const known = roles.filter((role) => role !== undefined);
  return known.length === columns && roles.length === columns && faultInRoles(known) === undefined ? known : undefined;
}

/** What was found, with the parts that the user gave. Whoever names two other columns says who acts on whom. */
export function withGivenRoles(found: Columns, file: string, answers: Answers): Columns {
  const id = columnsAnswerId(file);
  const roles = maybeRoles(Object.hasOwn(answers, id) ? answers[id] : undefined, found.headers.length);
  if (roles === undefined) return found;
  const at = (role: Role) => roles.indexOf(role);
  const [actor, other] = [at("actor"), at("other")];
  const isSamePair = actor === found.actor && other === found.other;
  const isAnswering = isSamePair && found.isAnswering;
  const isTable = other < 0 || isAnswering;
  const isFree = (position: number) => position >= 0 && (roles[position] === "unused" || roles[position] === "attribute");
  const meant = [other, actor].map((position) => meaningOf(found.headers[position] ?? ""));
  return {
    headers: found.headers,
    // beside two accounts there is nothing to keep anything else about, unless the row is a post
    roles: isTable ? roles : roles.map((role) => (role === "attribute" ? "unused" : role)),
    actor,
    other,
    isAnswering,
    isActorUnsure: false,
    alias: isFree(found.alias) && other < 0 ? found.alias : -1,
    actorId: isSamePair ? found.actorId : -1,
    otherId: isSamePair ? found.otherId : -1,
    post: at("post"),
    original: at("original"),
    time: at("time"),
    clock: at("clock"),
    unreadTime: -1,
    unreadWeight: -1,
    kind: at("kind"),
    weight: at("weight"),
    paid: at("paid"),
    via: other < 0 ? -1 : at("via"),
    cost: other < 0 ? -1 : at("cost"),
    since: other < 0 ? -1 : at("since"),
    type: other < 0 ? at("type") : -1,
    declaredFollowers: isTable ? at("declaredFollowers") : -1,
    directedness: isFree(found.directedness) ? found.directedness : -1,
    layer: isSamePair ? found.layer : (meant[0]?.layer ?? meant[1]?.layer),
    impliedKind: isSamePair ? found.impliedKind : (meant[0]?.kind ?? meant[1]?.kind),
    isFlowWritten: isSamePair && found.isFlowWritten,
    isDirectionKnown: !isSamePair || found.isDirectionKnown,
  };
}
