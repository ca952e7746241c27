/** The columns of a file without a header, known by what they hold and by what the file's name says it is about. */
import { rolesOf, type Columns, type Parts } from "./columns.ts";
import type { NameHint } from "../fileName.ts";
import { isHandleLike } from "../cells/handles.ts";
import { kindOf } from "../cells/kinds.ts";
import { maybeNumber } from "../cells/numbers.ts";
import type { Sample } from "./sampling.ts";
import { epochMs, maybeTime } from "../cells/times.ts";

/** Gives the columns of a file without a header their parts: kinds and times by their values, then two accounts, then a weight. */
export function columnsByContent(sample: Sample, hint: NameHint | undefined): Columns {
  const width = Math.max(0, ...sample.widths);
  const values = (position: number) => sample.records.map((record) => record[position] ?? "").filter((value) => value !== "");
  const every = (position: number, test: (value: string) => boolean) => values(position).length > 0 && values(position).every(test);
  const positions = Array.from({ length: width }, (_, position) => position);
  const kind = positions.find((position) => position > 0 && every(position, (value) => kindOf(value) !== undefined)) ?? -1;
  const isTime = (value: string) =>
    !Number.isNaN(maybeTime(value, true)) && (!/^\d+$/.test(value) || !Number.isNaN(epochMs(Number(value))));
  const time = positions.find((position) => position >= 2 && position !== kind && every(position, isTime)) ?? -1;
  const free = positions.filter((position) => position !== kind && position !== time);
  const [actor = -1, other = -1, third = -1] = free;
  const isWeight = third >= 0 && every(third, (value) => !Number.isNaN(maybeNumber(value, ".")));
  const parts: Parts = {
    actor,
    other: other >= 0 && areAccounts(values(actor), values(other), hint) ? other : -1,
    isAnswering: false,
    isActorUnsure: false,
    alias: -1,
    actorId: -1,
    otherId: -1,
    post: -1,
    original: -1,
    time,
    clock: -1,
    unreadTime: -1,
    unreadWeight: -1,
    kind,
    weight: isWeight ? third : -1,
    paid: -1,
    via: -1,
    cost: -1,
    since: -1,
    type: -1,
    declaredFollowers: -1,
    directedness: -1,
  };
  const columns = positions.map((position) => ({ position, sense: "unused" as const }));
  return {
    ...parts,
    headers: positions.map(() => ""),
    roles: rolesOf(parts, columns),
    layer: undefined,
    impliedKind: undefined,
    isFlowWritten: false,
    isDirectionKnown: false,
  };
}

/**
 * Do two columns hold accounts? Numbers both, handles both, or people who are seen on both sides; in a file whose name says
 * what it is about, words that could be handles.
 */
function areAccounts(left: readonly string[], right: readonly string[], hint: NameHint | undefined): boolean {
  const areAll = (values: readonly string[], test: (value: string) => boolean) => values.length > 0 && values.every(test);
  for (const pattern of [/^\d+$/, /^@\S+$/, /^https?:\/\/\S+$/])
    if ([left, right].every((values) => areAll(values, (value) => pattern.test(value)))) return true;
  if (hint !== undefined && areAll(left, isHandleLike) && areAll(right, isHandleLike)) return true;
  const known = new Set(left);
  return areAll(right, (value) => /\p{L}/u.test(value)) && right.some((value) => known.has(value));
}
