/** What stands over the map: the finding in view, or who is chosen, as a headline, and a line below it. */
import type { FoundSentence } from "../../../core/findings/finding.ts";
import { shortened } from "../../../core/findings/names.ts";
import { atBeginning } from "../../../core/network/calling.ts";
import type { Network } from "../../../core/network/network.ts";
import { actionsIn } from "../../state/acts.ts";
import { findingHeadline } from "../../state/findings.ts";
import type { Played } from "../../state/played.ts";
import { postName } from "../../state/posts.ts";
import type { Words } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";
import { termInside } from "../words.ts";

/** Measures whose values of several people may be added: each event is credited once. */
const ADDS_UP: ReadonlySet<string> = new Set(["lateralInfluence", "influence", "attentionRank"]);

/** Half of what a percent is written to. */
const LEAST_PART = 0.0005;

export interface OnMap {
  readonly people: People;
  /** Undefined until they are found. */
  readonly sentences: readonly FoundSentence[] | undefined;
  readonly selection: {
    readonly rows: readonly number[];
    /** Those of them who are lit. */
    readonly spoken: readonly number[];
    readonly finding: string | undefined;
    readonly post: number | undefined;
  };
  readonly played: Played;
  /** The ends of the way that is shown. */
  readonly way: { readonly from: number; readonly to: number } | null;
}

export function mapWords({ people, sentences, selection, played, way }: OnMap, words: Words): { headline: string; caption: string } {
  const { rows, spoken, post } = selection;
  const { network } = people.holding;
  const { texts, formats } = words;
  const chosen = sentences?.find(({ id }) => id === selection.finding);
  const caption = captionOf(network, words);
  if (way !== null) return { headline: texts.story.way(people.saidOf(way.from), people.saidOf(way.to)), caption };
  if (played.atMs !== null)
    return { headline: texts.time.headline(played.count, network.people.count), caption: texts.time.caption(formats.zoned(played.atMs)) };
  if (played.step !== undefined)
    return {
      headline: texts.aboutPlans.headline(played.count, network.people.count),
      caption: texts.aboutPlans.caption(played.step, played.isRelative),
    };
  if (post !== undefined) return { headline: texts.posts.headline(rows.length), caption: postCaption(people, post) };
  if (chosen !== undefined) return { headline: findingHeadline(chosen), caption };
  const [only] = rows.length === 1 ? rows : [];
  if (only !== undefined && network.follows.count > 0)
    return {
      headline: texts.person.headline(atBeginning(shortened(people.saidOf(only))), network.follows.audience(only).length),
      caption: texts.person.arrows,
    };
  if (rows.length > 1) return { headline: choiceHeadline(people, spoken.length > 0 ? spoken : rows, words), caption };
  const [first] = sentences ?? [];
  return { headline: first === undefined ? headlineOf(people, words) : findingHeadline(first), caption };
}

/** What the post says and who wrote it. */
function postCaption(people: People, post: number): string {
  const author = people.holding.network.posts.author[post] ?? -1;
  const name = postName(people, post);
  return author < 0 ? name : `${people.saidOf(author)}: ${name}`;
}

/** How many are chosen, and what they have together of what can be added up. */
function choiceHeadline({ holding, leading }: People, rows: readonly number[], words: Words): string {
  const { texts, formats } = words;
  const values = leading !== null && ADDS_UP.has(leading) ? holding.columns.people.get(leading) : undefined;
  if (values === undefined || leading === null) return texts.drawn.chosen(rows.length);
  const all = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
  const together = rows.reduce((sum, row) => sum + (values[row] || 0), 0);
  // a part that would read as 0 is not told
  if (!(together / all >= LEAST_PART)) return texts.drawn.chosen(rows.length);
  return texts.drawn.chosenShare(rows.length, formats.percent(together / all), termInside(leading, words));
}

function headlineOf({ holding, communities }: People, { texts }: Words): string {
  const range = holding.columns.ranges.get("lateralShare");
  const count = holding.network.people.count;
  if (isUntied(holding.network)) return texts.map.untiedHeadline(count);
  if (range !== undefined && !Number.isNaN(range[0]))
    return texts.map.lateralHeadline(Math.round(range[0] * 100), Math.round(range[1] * 100));
  if (communities.count > 0) return texts.map.communitiesHeadline(count, communities.count);
  return texts.map.peopleHeadline(count);
}

/** Nobody follows or has shared anybody, as far as the files know. */
function isUntied({ follows, shares }: Network): boolean {
  return follows.count === 0 && shares.count === 0;
}

export function captionOf(network: Network, { texts, formats }: Words): string {
  if (isUntied(network)) return texts.map.untied;
  const { people, follows, shares, posts } = network;
  const period = periodOf(shares);
  const parts = [texts.map.people(people.count)];
  if (follows.count > 0) parts.push(texts.map.ties(follows.count));
  if (shares.count > 0) {
    const actions = texts.map.actions(actionsIn(shares));
    parts.push(posts.count > 0 ? texts.map.of(actions, texts.map.posts(posts.count)) : actions);
  }
  const when = period === undefined ? "" : `${texts.map.period(formats.day(period[0]), formats.day(period[1]))}. `;
  return `${when}${parts.join(", ")}.`;
}

/** The first and the last moment of the log. */
function periodOf(shares: Network["shares"]): readonly [number, number] | undefined {
  if (!shares.hasTimes) return undefined;
  const period = PERIODS.get(shares) ?? foundPeriod(shares);
  PERIODS.set(shares, period);
  return period;
}

const PERIODS = new WeakMap<Network["shares"], readonly [number, number]>();

function foundPeriod({ timeMs }: Network["shares"]): readonly [number, number] {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < timeMs.length; i++) {
    const time = timeMs[i] ?? NaN;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return [first, last];
}
