// The launch of a ginger drink, told by 2,000 people. Seeded: the same files every time. Everything is invented: the brand,
// the people, the posts.
import { FIRST, fullNames, LAST, uniqueHandle } from "./people.mjs";
import { cell, drawsFrom, iso, lines } from "./seeded.mjs";
import { launchText } from "./texts.mjs";

const PEOPLE = 2000;
const START_MS = Date.UTC(2026, 2, 1);
const DAYS = 31;
const HOUR_MS = 3_600_000;
const BRAND = "wedanira";

const GROUPS = [
  { name: "home brewers", city: "Bandung", size: 380 },
  { name: "street food", city: "Jakarta", size: 320 },
  { name: "parents", city: "Surabaya", size: 280 },
  { name: "remote workers", city: "Denpasar", size: 250 },
  { name: "skincare", city: "Jakarta", size: 210 },
  { name: "campus", city: "Yogyakarta", size: 190 },
  { name: "home and plants", city: "Semarang", size: 160 },
  { name: "gigs", city: "Bandung", size: 120 },
  { name: "city news", city: "Medan", size: 90 },
];

/** @returns texts by file name */
export function makeLaunch() {
  const { chance, draw, pick, normal } = drawsFrom(20260301);

  // ---- people: one brand, three media, the rest in nine circles; the earlier in a circle, the better known
  const people = [{ handle: BRAND, name: "Wedanira", type: "brand", group: 0, city: "Bandung", fame: 1 }];
  for (const [group, { size, city }] of GROUPS.entries()) {
    for (let i = 0; i < size && people.length < PEOPLE; i++) {
      const first = pick(FIRST);
      const last = pick(LAST);
      const handle = uniqueHandle(people, { first, last }, draw);
      people.push({ handle, first, last, type: "person", group, city, fame: 1 / (i + 4) ** 0.8 });
    }
  }
  // words have draws of their own, so that another text changes nothing in what happens
  const words = drawsFrom(20260331);
  const named = people.filter(({ first }) => first !== undefined).sort((a, b) => b.fame - a.fame);
  fullNames(named, words).forEach((name, at) => (named[at].name = name));
  const MEDIA = [
    ["kabarlereng", "Kabar Lereng"],
    ["sorekota", "Sore Kota"],
    ["racikmedia", "Racik Media"],
  ];
  MEDIA.forEach(([handle, name], i) => {
    const row = people.findIndex((person, at) => at > 0 && person.group === [8, 8, 1][i] && person.type === "person");
    people[row] = { ...people[row], handle, name, type: "media", fame: 0.9 };
  });

  // ---- who follows whom: mostly inside a circle, mostly the better known, some bridges, a third of it mutual
  const byGroup = GROUPS.map((_, group) => people.map((_, row) => row).filter((row) => people[row].group === group));
  const follows = people.map(() => new Set());
  const byFame = (rows) => rows[Math.floor(chance() ** 2.6 * rows.length)];
  for (let row = 1; row < people.length; row++) {
    const wanted = 3 + Math.floor(Math.exp(normal() * 0.7 + 1.1));
    if (chance() < (people[row].group < 2 ? 0.3 : 0.1)) follows[row].add(0);
    for (let i = 0; i < wanted; i++) {
      const near = chance() < 0.9;
      const group = near ? people[row].group : (people[row].group + 1 + draw(chance() < 0.6 ? 2 : GROUPS.length - 1)) % GROUPS.length;
      const other = byFame(byGroup[group]);
      if (other === row) continue;
      follows[row].add(other);
      if (chance() < (people[other].type === "person" ? 0.34 : 0.02)) follows[other].add(row);
    }
    for (const media of people.keys()) if (people[media].type === "media" && chance() < 0.03) follows[row].add(media);
  }
  const audience = people.map(() => []);
  follows.forEach((followed, row) => followed.forEach((other) => audience[other].push(row)));

  // ---- posts and what became of them: most cascades stay shallow, some pass from friend to friend
  const posts = [];
  const shares = [];
  const friendly = new Map();
  /** How much of the will to pass on is left after each step. */
  const FADING = 0.33;
  const MEDIA_ROWS = [...people.keys()].filter((row) => people[row].type === "media");
  const CREATORS = byGroup.slice(0, 8).flatMap((rows) =>
    rows
      .filter((row) => people[row].type === "person")
      .slice(2, 60)
      .filter((_, i) => i % 19 === 0),
  );
  const isPaid = new Set(CREATORS.filter((_, i) => i % 3 === 0));

  for (let i = 0; i < 412; i++) {
    const kindOfAuthor = chance();
    const author = kindOfAuthor < 0.34 ? 0 : kindOfAuthor < 0.42 ? pick(MEDIA_ROWS) : pick(CREATORS);
    const day = Math.floor(chance() ** 1.4 * DAYS);
    const timeMs = START_MS + day * 24 * HOUR_MS + Math.floor(hourOfDay() * HOUR_MS);
    const paid = isPaid.has(author) && chance() < 0.6;
    const text = launchText(words, people[author]);
    const post = { id: snowflake(timeMs), author, timeMs, paid, cost: paid ? 250_000 * (2 + draw(14)) : 0, text };
    posts.push(post);
    spread(post, 0.15 + 0.62 * Math.exp(normal() * 0.8 - 0.5));
  }

  function hourOfDay() {
    return (24 + 12 + normal() * 4.5) % 24; // Jakarta's evening is noon in UTC
  }

  function snowflake(timeMs) {
    return ((BigInt(timeMs - 1_288_834_974_657) << 22n) | BigInt(draw(2 ** 22))).toString();
  }

  function spread(post, appeal) {
    const has = new Set([post.author]);
    let wave = [{ row: post.author, timeMs: post.timeMs }];
    for (let step = 0; wave.length > 0 && step < 6; step++) {
      const next = [];
      for (const { row, timeMs } of wave) {
        for (const listener of audience[row]) {
          if (has.has(listener)) continue;
          const mutual = follows[row].has(listener);
          const base = people[row].type === "person" ? (mutual ? 0.34 : 0.12) : 0.06;
          if (chance() > Math.min(0.6, base * appeal) * (step === 0 ? 1 : FADING ** step)) continue;
          has.add(listener);
          const delayMs = Math.exp(normal() * 1.3 + 0.4) * HOUR_MS;
          const share = { row: listener, timeMs: Math.round((timeMs + delayMs) / 1000) * 1000 };
          next.push(share);
          shares.push({ ...share, post, kind: chance() < 0.14 ? "quote" : "share" });
          if (mutual) friendly.set(`${listener}>${row}`, { row: listener, other: row, post, timeMs: share.timeMs });
        }
      }
      wave = next;
    }
    // some find the post elsewhere: no tie in the files explains them
    for (let i = Math.floor(has.size * 0.22 * chance() * 2); i > 0; i--) {
      const row = 1 + draw(people.length - 1);
      if (has.has(row)) continue;
      has.add(row);
      shares.push({ row, timeMs: Math.round((post.timeMs + Math.exp(normal() + 1.5) * HOUR_MS) / 1000) * 1000, post, kind: "share" });
    }
  }

  // ---- conversation: friends who pass things on also talk, both ways
  const talk = [];
  for (const { row, other, post, timeMs } of friendly.values()) {
    if (chance() < 0.35) talk.push({ row, other, post, timeMs: timeMs + draw(90) * 60_000, kind: "reply" });
    if (chance() < 0.25) talk.push({ row: other, other: row, post, timeMs: timeMs + (90 + draw(300)) * 60_000, kind: "mention" });
  }

  // ---- the four exports, as tools write them
  const events = [
    ...shares.map(({ row, timeMs, post, kind }) => ({
      timeMs,
      line: [people[row].handle, people[post.author].handle, post.id, iso(timeMs), kind, post.paid ? "yes" : "no"],
    })),
    ...talk.map(({ row, other, post, timeMs, kind }) => ({
      timeMs,
      line: [people[row].handle, people[other].handle, people[other] === people[post.author] ? post.id : "", iso(timeMs), kind, "no"],
    })),
  ].sort((a, b) => a.timeMs - b.timeMs);

  return {
    "followers.csv": lines(
      "follower,followed",
      follows.flatMap((followed, row) => [...followed].map((other) => `${people[row].handle},${people[other].handle}`)),
    ),
    "shares.csv": lines(
      "account,original_author,original_post_id,created_at,kind,paid",
      events.map(({ line }) => line.join(",")),
    ),
    "posts.csv": lines(
      "post_id,author,created_at,paid,cost,text",
      posts
        .toSorted((a, b) => a.timeMs - b.timeMs)
        .map(({ id, author, timeMs, paid, cost, text }) =>
          [id, people[author].handle, iso(timeMs), paid ? "yes" : "no", paid ? cost : "", cell(text)].join(","),
        ),
    ),
    "people.csv": lines(
      "account,name,account_type,followers,city,fee",
      people.map(({ handle, name, type, city }, row) => {
        const declared = Math.round(audience[row].length * (type === "person" ? 1.2 + chance() : 40 + 20 * chance()));
        return [handle, name, type, declared, city, isPaid.has(row) ? 250_000 * (2 + draw(14)) : ""].join(",");
      }),
    ),
  };
}
