import { useMemo } from "react";
import type { Network } from "../../../core/network/network.ts";
import { findingHeadline } from "../../state/findings.ts";
import { clearSelection } from "../../state/actions/selectPeople.ts";
import { useDoing, useTular, useWords, type Words } from "../../state/useStore.ts";
import { postName } from "../../state/posts.ts";
import { useFindings } from "../findings/useFindings.ts";
import { usePeople, type People } from "../usePeople.ts";
import { termInside } from "../words.ts";
import styles from "./MapHeadline.module.css";

/** Measures whose values of several people may be added: each event is credited once. */
const ADDS_UP: ReadonlySet<string> = new Set(["lateralInfluence", "influence", "attentionRank"]);

/** The finding in view as the map's headline, or who is chosen, and what the map is made of below it. */
export function MapHeadline() {
  const words = useWords();
  const { perform } = useDoing();
  const people = usePeople();
  const shares = people?.holding.network.shares;
  const period = useMemo(() => (shares === undefined ? undefined : periodOf(shares)), [shares]);
  const { sentences, chosen } = useFindings();
  const { rows, post } = useTular(({ selection }) => selection);
  const played = useTular((state) => state.played);
  if (people === undefined) return null;
  const { network } = people.holding;
  const isOfPost = post !== undefined;
  const [only] = chosen === undefined && !isOfPost && rows.length === 1 ? rows : [];
  const finding = chosen ?? sentences?.[0];
  const isChoice = chosen === undefined && !isOfPost && rows.length > 1;
  const isOfPerson = only !== undefined && network.follows.count > 0;
  const all = network.people.count;
  const { texts, formats } = words;
  const isPlayed = played.atMs !== null;
  const isWatched = played.step !== undefined;
  const headline = isPlayed
    ? texts.time.headline(played.count, all)
    : isWatched
      ? texts.aboutPlans.headline(played.count, all)
      : isOfPost
        ? texts.posts.headline(rows.length)
        : isOfPerson
          ? words.texts.person.headline(people.saidOf(only), network.follows.audience(only).length)
          : isChoice
            ? choiceHeadline(people, rows, words)
            : finding === undefined
              ? headlineOf(people, words)
              : findingHeadline(finding);
  const caption =
    played.atMs !== null
      ? texts.time.caption(formats.moment(played.atMs))
      : played.step !== undefined
        ? texts.aboutPlans.caption(played.step)
        : isOfPost
          ? postCaption(people, post)
          : isOfPerson
            ? words.texts.person.arrows
            : captionOf(network, period, words);
  return (
    <div className={styles.headline} data-over-map>
      <div data-in-picture="headline">
        <h1 className={styles.title}>
          <span className={styles.ground}>{headline}</span>
        </h1>
        <p className={styles.caption}>
          <span className={styles.ground}>
            {caption}
            {chosen !== undefined && ` ${words.texts.findings.lit(rows.length, network.people.count)}`}
          </span>
        </p>
        <ShownOf people={people} selected={chosen === undefined && !isOfPost ? rows.length : 0} />
      </div>
      {rows.length > 0 && (
        <button type="button" className={styles.clear} onClick={() => perform(clearSelection, undefined)}>
          {words.texts.drawn.clear}
        </button>
      )}
    </div>
  );
}

/** What the map speaks of while a filter or a selection is on: so many of all. */
function ShownOf({ people, selected }: { readonly people: People; readonly selected: number }) {
  const { texts } = useWords();
  const { fit, network } = people.holding;
  const all = network.people.count;
  // without a filter the headline says how many are chosen
  const parts = [
    fit !== null && texts.time.shownOf(fit.count, all),
    fit !== null && selected > 1 && texts.time.selectedOf(selected, all),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <p className={styles.shown}>
      <span className={styles.ground}>{parts.join(" ")}</span>
    </p>
  );
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
  if (!(together > 0)) return texts.drawn.chosen(rows.length);
  return texts.drawn.chosenShare(rows.length, formats.percent(together / all), termInside(leading, words));
}

function headlineOf({ holding, communities }: People, { texts }: Words): string {
  const range = holding.columns.ranges.get("lateralShare");
  const count = holding.network.people.count;
  if (range !== undefined && !Number.isNaN(range[0]))
    return texts.map.lateralHeadline(Math.round(range[0] * 100), Math.round(range[1] * 100));
  if (communities.count > 0) return texts.map.communitiesHeadline(count, communities.count);
  return texts.map.peopleHeadline(count);
}

function captionOf({ people, follows, shares, posts }: Network, period: readonly [number, number] | undefined, { texts, formats }: Words) {
  const parts = [texts.map.people(people.count)];
  if (follows.count > 0) parts.push(texts.map.ties(follows.count));
  if (shares.count > 0) {
    // A row of totals says how often: what people did is counted, not rows.
    const actions = texts.map.actions(Math.round(shares.weight.reduce((sum, times) => sum + times, 0)));
    parts.push(posts.count > 0 ? texts.map.of(actions, texts.map.posts(posts.count)) : actions);
  }
  const when = period === undefined ? "" : `${texts.map.period(formats.day(period[0]), formats.day(period[1]))}. `;
  return `${when}${parts.join(", ")}.`;
}

/** The first and the last moment of the log. */
function periodOf({ hasTimes, timeMs }: Network["shares"]): readonly [number, number] | undefined {
  if (!hasTimes) return undefined;
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < timeMs.length; i++) {
    const time = timeMs[i] ?? NaN;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return [first, last];
}
