/** Posts across files: whose id a post column holds, and when a post was made. */
import { columnOf } from "../../base/numbered.ts";
import { alive, paced, partOf, PULSE_ROWS, PULSE_TEXTS, silentPulse, type Pulse } from "../../base/pulse.ts";
import type { Attribute } from "../../network/network.ts";
import type { PostColumns } from "../../network/open.ts";
import { NameTable, rowOfName } from "../../network/names.ts";
import { PAID_UNSAID } from "../cells/paid.ts";
import { mergedAttributes } from "./peopleJoin.ts";
import type { ReadFile } from "../format.ts";
import { snowflakeTime } from "../cells/snowflake.ts";

const YEAR_MS = 366 * 86_400_000;

export interface JoinedPosts {
  readonly columns: Omit<PostColumns, "paid">;
  /** Per post: 1 paid, 0 not, PAID_UNSAID. */
  readonly paid: Uint8Array;
  /** Per file with shares: post row per share entry. */
  readonly postOf: readonly (Int32Array | undefined)[];
  /** Per file with a posts table: for each row whether it is the first of its post. */
  readonly isFirst: readonly (Uint8Array | undefined)[];
  /** Files whose post column held the sharers' own posts. */
  readonly ownPostIds: ReadonlySet<number>;
  /** How many posts got their time from their id. */
  readonly timedById: number;
}

/** @param personOf per file: account → person. */
export function joinPosts(files: readonly ReadFile[], personOf: readonly Uint32Array[], pulse = silentPulse): JoinedPosts {
  const table = new NameTable();
  const author: number[] = [];
  const timeMs: number[] = [];
  const paid: number[] = [];
  const parts: { rows: Uint32Array; columns: readonly Attribute[]; file: string }[] = [];
  const isFirst = files.map((file, at) => {
    const { aboutPosts, posts } = file;
    if (aboutPosts === undefined || posts === undefined) return undefined;
    const still = paced(alive(pulse), aboutPosts.post.length, PULSE_TEXTS);
    const first = new Uint8Array(aboutPosts.post.length);
    const rows = aboutPosts.post.map((post, i) => {
      still(i);
      const row = table.add(posts.at(post));
      if (row === author.length) {
        first[i] = 1;
        author.push(aboutPosts.author[i] < 0 ? -1 : personOf[at][aboutPosts.author[i]]);
        timeMs.push(aboutPosts.timeMs[i]);
        paid.push(PAID_UNSAID);
      }
      if (paid[row] === PAID_UNSAID) paid[row] = aboutPosts.paid?.[i] ?? PAID_UNSAID;
      return row;
    });
    parts.push({ rows, columns: aboutPosts.columns, file: file.report.name });
    return first;
  });
  const listed = table.freeze();
  pulse(1, 4);
  const ownPostIds = new Set<number>();
  const postOf = files.map((file, at) => {
    if (file.shares === undefined || file.posts === undefined || file.posts.count === 0) return undefined;
    const { posts } = file;
    const isListed = (post: number) => listed.count > 0 && rowOfName(listed, posts.at(post)) >= 0;
    const about = { personOf: personOf[at], posts: posts.count, isListed };
    if (file.shares.isPostUnclear && !isOriginals(file.shares, about, partOf(pulse, 0.25, 0.5))) {
      if (file.shares.post.some((post) => post >= 0)) ownPostIds.add(at);
      return new Int32Array(file.shares.post.length).fill(-1);
    }
    const known = new Int32Array(posts.count).fill(-1);
    // the file's own column, which nobody asks any more: a large log has no room for a second one
    const { post: column } = file.shares;
    pulse(2, 4);
    for (let i = 0; i < column.length; i++) {
      if (i % PULSE_TEXTS === 0) pulse(2 + i / column.length, 4);
      const post = column[i];
      if (post >= 0 && known[post] < 0) known[post] = table.add(posts.at(post));
      column[i] = post < 0 ? -1 : known[post];
    }
    return column;
  });
  pulse(3, 4);
  while (author.length < table.count) author.push(-1);
  const times = columnOf(Float64Array, table.count, (row) => timeMs[row] ?? NaN);
  const timedById = fillTimesFromIds(table, times, firstShares(files, postOf, table.count, alive(pulse)), alive(pulse));
  const columns = {
    names: table.freeze(),
    author: Int32Array.from(author),
    timeMs: times,
    attributes: mergedAttributes(parts, table.count, alive(pulse)),
  };
  return {
    columns,
    paid: columnOf(Uint8Array, table.count, (row) => paid[row] ?? PAID_UNSAID),
    postOf,
    isFirst,
    ownPostIds,
    timedById,
  };
}

/**
 * Are these the ids of the original posts? Yes if a posts table lists one, or if different people share one id of one
 * author; ids that only one person has, or that repeat over several authors, are those of the sharers' own posts.
 */
function isOriginals(
  shares: NonNullable<ReadFile["shares"]>,
  { personOf, posts, isListed }: { personOf: Uint32Array; posts: number; isListed: (post: number) => boolean },
  pulse: Pulse,
): boolean {
  const authorOf = new Int32Array(posts).fill(-1);
  const sharerOf = new Int32Array(posts);
  const repeats = new Uint8Array(posts);
  for (let i = 0; i < shares.post.length; i++) {
    if (i % PULSE_ROWS === 0) pulse(i, shares.post.length);
    const post = shares.post[i];
    if (post < 0) continue;
    const author = personOf[shares.author[i]];
    const sharer = personOf[shares.sharer[i]];
    if (authorOf[post] < 0) {
      authorOf[post] = author;
      sharerOf[post] = sharer;
    } else if (authorOf[post] !== author) repeats[post] = OF_SEVERAL;
    // The same person again is a row pasted twice.
    else if (sharerOf[post] !== sharer && repeats[post] === 0) repeats[post] = OF_ONE;
  }
  const still = paced(alive(pulse), posts, PULSE_TEXTS);
  let [ofOneAuthor, repeated] = [0, 0];
  for (let post = 0; post < posts; post++) {
    still(post);
    if (authorOf[post] >= 0 && isListed(post)) return true;
    if (repeats[post] > 0) repeated++;
    if (repeats[post] === OF_ONE) ofOneAuthor++;
  }
  return ofOneAuthor > repeated / 2;
}

/** Posts that several people share: all from one author, or from several. */
const OF_ONE = 1;
const OF_SEVERAL = 2;

function firstShares(files: readonly ReadFile[], postOf: readonly (Int32Array | undefined)[], count: number, pulse: Pulse): Float64Array {
  const first = new Float64Array(count).fill(Infinity);
  files.forEach(({ shares }, at) => {
    const column = postOf[at];
    if (column === undefined || shares === undefined) return;
    const still = paced(pulse, column.length);
    for (let i = 0; i < column.length; i++) {
      still(i);
      const [post, time] = [column[i], shares.timeMs[i]];
      if (post >= 0 && time < first[post]) first[post] = time;
    }
  });
  return first;
}

/**
 * Gives posts without a time the time that an X id holds. Other platforms' numbers give nonsense, often years before the
 * first share: if that is so for half of them, none is believed.
 */
function fillTimesFromIds(table: NameTable, timeMs: Float64Array, firstShare: Float64Array, pulse: Pulse): number {
  const still = paced(pulse, table.count, PULSE_TEXTS);
  const candidates: { row: number; ms: number; gap: number }[] = [];
  let asked = 0;
  for (let row = 0; row < table.count; row++) {
    still(row);
    if (!Number.isNaN(timeMs[row]) || firstShare[row] === Infinity) continue;
    asked++;
    const ms = snowflakeTime(table.at(row));
    if (ms <= firstShare[row]) candidates.push({ row, ms, gap: firstShare[row] - ms });
  }
  const near = candidates.filter(({ gap }) => gap <= YEAR_MS);
  if (near.length < asked / 2) return 0;
  for (const { row, ms } of near) timeMs[row] = ms;
  return near.length;
}
