/** Who is spoken of, and who is told apart by a ring. */
import { numbered } from "../../core/base/numbered.ts";
import type { Way } from "../../core/network/ways.ts";
import type { Picture } from "../../engine/protocol.ts";
import { tiesAround, tiesOf } from "./model.ts";
import type { Focus } from "./tieStyle.ts";

/** The people around whom rings lie. */
const LEADING = 12;

/**
 * The person under the pointer with her ties; else the one selected person with hers; else the selected people; else
 * everybody. Of them those whom no filter leaves out; the one person herself stays.
 * @param dimmed 1 per network row that a filter leaves out.
 */
export function focusOf(picture: Picture, selected: readonly number[], pointed: number, dimmed?: Uint8Array): Focus | null {
  const person = pointed >= 0 ? pointed : selected.length === 1 ? (selected[0] ?? -1) : -1;
  if (person < 0 && selected.length === 0 && dimmed === undefined) return null;
  const lit = new Uint8Array(picture.people.length);
  if (person < 0 && selected.length === 0) lit.fill(1);
  else if (person < 0) for (const one of selected) lit[one] = 1;
  else {
    lit[person] = 1;
    for (const tie of tiesOf(tiesAround(picture), person)) {
      lit[picture.heard[tie] ?? 0] = 1;
      lit[picture.hears[tie] ?? 0] = 1;
    }
  }
  if (dimmed !== undefined) for (let at = 0; at < lit.length; at++) if (at !== person && dimmed[picture.people[at] ?? 0] === 1) lit[at] = 0;
  return { lit, person };
}

/** The communities that a finding is about the bridges between. */
export function bridgedBy(finding: { readonly communities: readonly number[] } | undefined): ReadonlySet<number> | undefined {
  return finding !== undefined && finding.communities.length > 1 ? new Set(finding.communities) : undefined;
}

/** Lights up too what some people are said to do: to lead from one of these communities to another. */
export function standingBetween(focus: Focus | null, between: ReadonlySet<number> | undefined): Focus | null {
  return focus === null || focus.person >= 0 || between === undefined ? focus : { ...focus, between };
}

/** The part of a community that has to be spoken of before its ground is. */
const LEAST_LIT = 1 / 3;

/**
 * The communities whose grounds are spoken of. A few people light up themselves, not the ground that they stand on with
 * everybody else; in one person's view no ground is.
 * @param hidden 1 per person who is not drawn.
 */
export function litCommunities(community: Uint32Array, focus: Focus | null, hidden: Uint8Array | null): ReadonlySet<number> {
  if (focus !== null && focus.person >= 0) return new Set();
  const [drawn, lit] = [new Map<number, number>(), new Map<number, number>()];
  for (const [at, one] of community.entries()) {
    if (hidden?.[at] === 1) continue;
    drawn.set(one, (drawn.get(one) ?? 0) + 1);
    if (focus === null || focus.lit[at] === 1) lit.set(one, (lit.get(one) ?? 0) + 1);
  }
  return new Set(Array.from(lit).flatMap(([one, people]) => (people >= LEAST_LIT * (drawn.get(one) ?? 0) ? [one] : [])));
}

/** What a way lights up: its people, with an arrow for each step that can be drawn, the way influence flows. */
export function wayFocus(picture: Picture, { people, isAlong }: Way, positionOf: ReadonlyMap<number, number>) {
  const lit = new Uint8Array(picture.people.length);
  const places = people.map((row) => positionOf.get(row) ?? -1);
  for (const at of places) if (at >= 0) lit[at] = 1;
  const steps = isAlong.flatMap((along, step) => {
    const [one, next] = [places[step] ?? -1, places[step + 1] ?? -1];
    if (one < 0 || next < 0) return [];
    return along ? { from: one, to: next } : { from: next, to: one };
  });
  const focus: Focus = { lit, person: -1 };
  return { focus, steps, ends: [places[0] ?? -1, places.at(-1) ?? -1].filter((at) => at >= 0) };
}

/** Everybody, the largest circles first; where all are alike, those with the most ties. */
export function rankingOf(picture: Picture, radii: Float32Array): Uint32Array {
  const order = numbered(radii.length);
  if (radii.some((radius) => radius !== radii[0])) return order.sort((a, b) => (radii[b] ?? 0) - (radii[a] ?? 0) || a - b);
  const { starts } = tiesAround(picture);
  const degree = (at: number) => (starts[at + 1] ?? 0) - (starts[at] ?? 0);
  return order.sort((a, b) => degree(b) - degree(a) || a - b);
}

/** The first twelve of the ranking: those who stand above the smallest circle. */
export function leadersOf(ranking: Uint32Array, radii: Float32Array): ReadonlySet<number> {
  const smallest = radii[ranking.at(-1) ?? 0] ?? 0;
  return new Set(ranking.subarray(0, LEADING).filter((person) => (radii[person] ?? 0) > smallest));
}
