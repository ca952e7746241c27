// A small circle of seed swappers, as totals: who passed on whose posts, and how often in a season. Seeded: the same file every
// time. Everything is invented. Planted: three groups; one grower in each is passed on by her own group again and again, one
// seed bank is passed on once by nearly everybody, and two people carry things from group to group.
import { FIRST, LAST, uniqueHandle } from "./people.mjs";
import { drawsFrom, lines } from "./seeded.mjs";

const GROUPS = [90, 78, 62];
const BANK = "lumbung_benirung";

/** @returns texts by file name */
export function makeCircle() {
  const { chance, draw, pick, normal } = drawsFrom(20260612);
  const people = [{ handle: BANK, group: -1 }];
  for (const [group, size] of GROUPS.entries())
    for (let i = 0; i < size; i++) people.push({ handle: uniqueHandle(people, { first: pick(FIRST), last: pick(LAST) }, draw), group });
  const rowsOf = GROUPS.map((_, group) => [...people.keys()].filter((row) => people[row].group === group));
  const totals = new Map();
  const carry = (sharer, author, times) => {
    if (sharer === author) return;
    const key = `${people[sharer].handle},${people[author].handle}`;
    totals.set(key, (totals.get(key) ?? 0) + times);
  };

  for (const rows of rowsOf) {
    const [grower, ...others] = rows;
    for (const row of others) {
      if (chance() < 0.55) carry(row, grower, 2 + Math.floor(Math.exp(normal() * 0.6 + 1)));
      for (let i = 1 + draw(4); i > 0; i--) carry(row, rows[Math.floor(chance() ** 1.8 * rows.length)], 1 + draw(3));
      if (chance() < 0.75) carry(row, 0, 1);
    }
  }
  // two people who are heard in two groups
  for (const [carrier, there] of [
    [rowsOf[0][2], rowsOf[1]],
    [rowsOf[1][2], rowsOf[2]],
  ])
    for (const row of there.slice(0, 24)) {
      if (chance() < 0.7) carry(row, carrier, 1 + draw(3));
      if (chance() < 0.3) carry(carrier, row, 1);
    }
  for (let i = 0; i < 26; i++) carry(pick(rowsOf[0]), pick(rowsOf[2]), 1);
  return {
    "totals.csv": lines(
      "sharer,author,count",
      [...totals].map(([pair, times]) => `${pair},${times}`),
    ),
  };
}
