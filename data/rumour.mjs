// A rumour about a night ferry, and its correction, in one evening. Seeded: the same files every time. Everything is
// invented. Planted: the rumour is passed on among friends; the correction comes two hours later from the ferry itself and is
// passed on by peers in four of six places only, where the rumour then stops; one person links two shores.
import { FIRST, fullNames, LAST, uniqueHandle } from "./people.mjs";
import { cell, drawsFrom, iso, lines } from "./seeded.mjs";
import { RUMOUR_TEXTS } from "./texts.mjs";

const PLACES = [
  { name: "east shore", size: 170, isCorrected: true },
  { name: "west shore", size: 150, isCorrected: false },
  { name: "harbour traders", size: 120, isCorrected: true },
  { name: "students", size: 110, isCorrected: true },
  { name: "night shift", size: 90, isCorrected: false },
  { name: "islands", size: 80, isCorrected: true },
];
const FERRY = "seladuva";
const MEDIA = ["warta_tirundu", "kabarselat.rana"];
const NAMES = ["Seladuva", "Warta Tirundu", "Kabar Selat Rana"];
const START_MS = Date.UTC(2026, 3, 14, 11, 12);
const MINUTE_MS = 60_000;
const CORRECTED_AFTER_MS = 130 * MINUTE_MS;
const END_MS = START_MS + 9 * 60 * MINUTE_MS;
/** How much of the will to pass on is left after each step. */
const FADING = 0.19;
const COPIES = 24;

/** @returns texts by file name */
export function makeRumour() {
  const { chance, draw, pick, normal } = drawsFrom(20260414);

  // ---- people: a ferry, two local papers, the rest in six places
  const people = [FERRY, ...MEDIA].map((handle, i) => ({ handle, name: NAMES[i], place: -1, order: -1 }));
  for (const [place, { size }] of PLACES.entries())
    for (let order = 0; order < size; order++) {
      const called = { first: pick(FIRST), last: pick(LAST) };
      people.push({ ...called, handle: uniqueHandle(people, called, draw), place, order });
    }
  const named = people.filter(({ place }) => place >= 0).sort((a, b) => a.order - b.order);
  fullNames(named, drawsFrom(20260415)).forEach((name, at) => (named[at].name = name));
  const rowsOf = PLACES.map((_, place) => [...people.keys()].filter((row) => people[row].place === place));

  // ---- who follows whom: neighbours, mostly both ways; few ties between places
  const follows = people.map(() => new Set());
  for (let row = people.length - 1; row >= 0; row--) {
    const { place } = people[row];
    if (place < 0) continue;
    // where the correction does not get to, few follow the ferry or a paper
    const { isCorrected } = PLACES[place];
    if (chance() < (isCorrected ? 0.36 : 0.04)) follows[row].add(0);
    for (const paper of [1, 2]) if (chance() < (isCorrected ? 0.15 : 0.02)) follows[row].add(paper);
    const wanted = 3 + Math.floor(Math.exp(normal() * 0.6 + 1.2));
    for (let i = 0; i < wanted; i++) {
      const there = chance() < 0.93 ? place : (place + 1 + draw(chance() < 0.7 ? 1 : PLACES.length - 1)) % PLACES.length;
      const other = rowsOf[there][Math.floor(chance() ** 1.9 * rowsOf[there].length)];
      if (other === row) continue;
      follows[row].add(other);
      if (chance() < 0.55) follows[other].add(row);
    }
  }
  // one person links the shores
  const link = rowsOf[0][3];
  for (const row of rowsOf[1].slice(0, 26)) {
    follows[row].add(link);
    if (chance() < 0.6) follows[link].add(row);
  }
  const audience = people.map(() => []);
  follows.forEach((followed, row) => followed.forEach((other) => audience[other].push(row)));

  // ---- what is posted: the rumour and its copies, then the correction
  const first = rowsOf[0][11];
  const copyists = Array.from({ length: COPIES }, () => pick(rowsOf[pick([0, 0, 1, 1, 2, 3, 4, 5])].slice(0, 40)));
  const posts = [
    { author: first, timeMs: START_MS, topic: "rumour", appeal: 2.6 },
    { author: link, timeMs: START_MS + 19 * MINUTE_MS, topic: "rumour", appeal: 1.9 },
    ...copyists.map((author) => ({ author, timeMs: START_MS + (25 + draw(300)) * MINUTE_MS, topic: "rumour", appeal: 0.7 + chance() })),
    { author: 0, timeMs: START_MS + CORRECTED_AFTER_MS, topic: "correction", appeal: 2.2 },
    { author: 1, timeMs: START_MS + CORRECTED_AFTER_MS + 21 * MINUTE_MS, topic: "correction", appeal: 1.2 },
    { author: 0, timeMs: START_MS + 260 * MINUTE_MS, topic: "correction", appeal: 1.1 },
    { author: 2, timeMs: START_MS + 205 * MINUTE_MS, topic: "correction", appeal: 1.2 },
  ]
    .sort((a, b) => a.timeMs - b.timeMs)
    .map((post, i) => ({ ...post, id: `p${String(i + 1).padStart(2, "0")}` }));
  for (const [topic, texts] of Object.entries(RUMOUR_TEXTS))
    posts.filter((post) => post.topic === topic).forEach((post, i) => (post.text = texts[i % texts.length]));

  // ---- what became of it: most goes one or two steps far; who heard the correction does not pass the rumour on
  const events = [];
  const heardAtMs = people.map(() => Infinity);
  for (const post of [...posts].sort((a, b) => (a.topic === b.topic ? 0 : a.topic === "correction" ? -1 : 1))) spread(post);

  function spread(post) {
    const has = new Set([post.author]);
    let wave = [{ row: post.author, timeMs: post.timeMs }];
    for (let step = 0; wave.length > 0 && step < 6; step++) {
      const next = [];
      for (const from of wave) for (const row of audience[from.row]) pass(post, from, row, { step, has, next });
      wave = next;
    }
  }

  function pass(post, from, row, { step, has, next }) {
    if (has.has(row)) return;
    const isMutual = follows[from.row].has(row);
    const isCorrection = post.topic === "correction";
    const place = PLACES[people[row].place];
    const base = (isMutual ? 0.46 : people[from.row].place < 0 ? 0.12 : 0.2) * (isCorrection && place?.isCorrected === false ? 0.08 : 1);
    if (chance() > Math.min(0.6, base * post.appeal * FADING ** step)) return;
    const timeMs = Math.round((from.timeMs + Math.exp(normal() * 0.9 + 2.9) * MINUTE_MS) / 1000) * 1000;
    if (timeMs > END_MS || (!isCorrection && timeMs > heardAtMs[row])) return;
    has.add(row);
    next.push({ row, timeMs });
    events.push({ row, other: post.author, post, timeMs, kind: chance() < 0.1 ? "quote" : "share" });
    if (isCorrection) for (const one of [row, ...audience[row]]) heardAtMs[one] = Math.min(heardAtMs[one], timeMs);
    else if (chance() < 0.22) events.push({ row, other: post.author, post, timeMs: timeMs + (1 + draw(20)) * MINUTE_MS, kind: "reply" });
    // the ferry answers some of those who ask
    if (!isCorrection && timeMs > START_MS + CORRECTED_AFTER_MS && chance() < 0.15)
      events.push({ row: 0, other: row, post: null, timeMs: timeMs + (3 + draw(30)) * MINUTE_MS, kind: "reply" });
  }

  events.sort((a, b) => a.timeMs - b.timeMs);
  const handle = (row) => people[row].handle;
  return {
    "follows.csv": lines(
      "follower,followed",
      follows.flatMap((followed, row) => [...followed].map((other) => `${handle(row)},${handle(other)}`)),
    ),
    "posts.csv": lines(
      "post_id,author,created_at,topic,text",
      posts.map(({ id, author, timeMs, topic, text }) => [id, handle(author), iso(timeMs), topic, cell(text)].join(",")),
    ),
    "shares.csv": lines(
      "account,original_author,post_id,created_at,kind",
      events.map(({ row, other, post, timeMs, kind }) => [handle(row), handle(other), post?.id ?? "", iso(timeMs), kind].join(",")),
    ),
    "people.csv": lines(
      "account,name,account_type,place",
      people.map(({ name, place }, row) =>
        [handle(row), name, row === 0 ? "brand" : place < 0 ? "media" : "person", PLACES[place]?.name ?? ""].join(","),
      ),
    ),
  };
}
