/** Ids of posts on X, which hold the time when they were made. */

/** X began to make ids out of times on 4 November 2010; this is its zero. */
const SNOWFLAKE_START_MS = 1_288_834_974_657;

/** When an X post was made, by its id; NaN if the id holds no time. */
export function snowflakeTime(id: string): number {
  if (!/^\d{12,19}$/.test(id)) return NaN;
  return Number(BigInt(id) >> 22n) + SNOWFLAKE_START_MS;
}
