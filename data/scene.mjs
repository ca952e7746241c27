// An arts scene in two camps, as a follower export alone. Seeded: the same files every time. Everything is invented. Planted:
// those of the stage and those of the screen follow each other hardly at all; ten people are followed from both sides.
import { FIRST, fullNames, LAST, uniqueHandle } from "./people.mjs";
import { drawsFrom, lines } from "./seeded.mjs";

const CAMPS = [
  [
    { work: "theatre", size: 110 },
    { work: "dance", size: 80 },
    { work: "puppetry", size: 50 },
  ],
  [
    { work: "short film", size: 105 },
    { work: "media art", size: 75 },
    { work: "animation", size: 60 },
  ],
];
const BRIDGES = 10;
const BRIDGE_WORK = ["curating", "festival work", "stage light"];

/** @returns texts by file name */
export function makeScene() {
  const { chance, draw, pick, normal } = drawsFrom(20260520);
  const circles = CAMPS.flatMap((camp, at) => camp.map((circle) => ({ ...circle, camp: at })));
  const people = [];
  const newcomer = () => {
    const called = { first: pick(FIRST), last: pick(LAST) };
    return { ...called, handle: uniqueHandle(people, called, draw) };
  };
  for (const [circle, { work, size, camp }] of circles.entries())
    for (let order = 0; order < size; order++) people.push({ ...newcomer(), work, circle, camp, order });
  for (let i = 0; i < BRIDGES; i++) people.push({ ...newcomer(), work: BRIDGE_WORK[i % 3], circle: -1, camp: -1, order: -1 });
  const named = people.toSorted((a, b) => a.order - b.order);
  const names = new Map(fullNames(named, drawsFrom(20260521)).map((name, at) => [named[at], name]));

  const rowsOf = circles.map((_, circle) => [...people.keys()].filter((row) => people[row].circle === circle));
  const bridges = [...people.keys()].filter((row) => people[row].camp < 0);
  const follows = people.map(() => new Set());
  const known = (rows) => rows[Math.floor(chance() ** 2.2 * rows.length)];

  function follow(row, other, returned) {
    if (other === row) return;
    follows[row].add(other);
    if (chance() < returned) follows[other].add(row);
  }

  for (const [row, { circle, camp }] of people.entries()) {
    if (camp < 0) continue;
    const wanted = 4 + Math.floor(Math.exp(normal() * 0.6 + 1.3));
    for (let i = 0; i < wanted; i++) {
      const luck = chance();
      const own = circles.flatMap((one, at) => (one.camp === camp && at !== circle ? [at] : []));
      const other = circles.flatMap((one, at) => (one.camp !== camp ? [at] : []));
      follow(row, known(rowsOf[luck < 0.8 ? circle : luck < 0.994 ? pick(own) : pick(other)]), 0.4);
    }
    for (const bridge of bridges) if (chance() < 0.055) follow(row, bridge, 0.45);
  }
  const handle = (row) => people[row].handle;
  return {
    "followers.csv": lines(
      "follower,followed",
      follows.flatMap((followed, row) => [...followed].map((other) => `${handle(row)},${handle(other)}`)),
    ),
    "people.csv": lines(
      "account,name,works_in",
      people.map((person, row) => `${handle(row)},${names.get(person)},${person.work}`),
    ),
  };
}
