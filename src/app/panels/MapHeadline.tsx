import { useMemo } from "react";
import type { Network } from "../../core/network/network.ts";
import { useWords, type Words } from "../state/useStore.ts";
import { usePeople, type People } from "./usePeople.ts";
import styles from "./MapHeadline.module.css";

/** The first finding as the map's headline, and what the map is made of below it. */
export function MapHeadline() {
  const words = useWords();
  const people = usePeople();
  const shares = people?.holding.network.shares;
  const period = useMemo(() => (shares === undefined ? undefined : periodOf(shares)), [shares]);
  if (people === undefined) return null;
  return (
    <div className={styles.headline} data-over-map data-in-picture="headline">
      <h1 className={styles.title}>
        <span className={styles.ground}>{headlineOf(people, words)}</span>
      </h1>
      <p className={styles.caption}>
        <span className={styles.ground}>{captionOf(people.holding.network, period, words)}</span>
      </p>
    </div>
  );
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
  if (shares.count > 0)
    parts.push(
      posts.count > 0 ? texts.map.of(texts.map.actions(shares.count), texts.map.posts(posts.count)) : texts.map.actions(shares.count),
    );
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
