/**
 * Logs of which the truth is known: posts drawn from all that might have been. Everybody who shares follows every author
 * and nobody else, so that each share goes back to the author of the post and to nobody in between.
 */
import type { Network } from "../../../src/core/network/network.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { drawsFor } from "./draws.ts";

const SHARERS = 90;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Plan {
  readonly posts: number;
  /** Which author a post is of, by weight. */
  readonly authors: readonly number[];
  /** Shares of a post; a tenth of all posts get none. */
  readonly meanShares: number;
  /** Days over which the posts come. */
  readonly days: number;
  /** How many of the authors are brands, from the first. */
  readonly brands?: number;
  /** Does the file say which post was shared? */
  readonly hasPosts?: boolean;
}

const NO_SHARES = 0.1;

/** The mean of what an author would get out of so many posts. */
export function trueInfluence({ posts, authors, meanShares }: Plan, author: number): number {
  return (posts * authors[author] * (1 - NO_SHARES) * meanShares) / authors.reduce((a, b) => a + b, 0);
}

export const authorName = (author: number): string => `author${author}`;

export function plantLog(seed: number, { posts, authors, meanShares, days, brands = 0, hasPosts = true }: Plan): Network {
  const draws = drawsFor(seed);
  const written = Array.from({ length: posts }, (_, post) => ({
    id: `post${post}`,
    author: authorName(draws.among(authors)),
    timeMs: Math.floor(draws.chance() * days * DAY),
  }));
  const shares = written.flatMap(({ id, author, timeMs }) => {
    const count = draws.chance() < NO_SHARES ? 0 : Math.min(SHARERS, draws.geometric(meanShares));
    const first = Math.floor(draws.chance() * SHARERS);
    return Array.from({ length: count }, (_, i) => ({
      sharer: `sharer${(first + i) % SHARERS}`,
      author,
      ...(hasPosts && { post: id }),
      // most of what comes comes within hours
      timeMs: timeMs + 1 + Math.floor(draws.exponential() * 2 * HOUR),
    }));
  });
  const names = authors.map((_, author) => authorName(author));
  return drawNetwork({
    people: names,
    brands: names.slice(0, brands),
    follows: Array.from({ length: SHARERS }, (_, i) => names.map((name) => [`sharer${i}`, name] as const)).flat(),
    ...(hasPosts && { posts: written }),
    shares,
  });
}
