/** Worked examples of findings: small networks, the numbers counted by hand, and networks of which the same is not said. */
import type { Network } from "../../src/core/network/network.ts";
import { drawNetwork, sampleRandom, type Sketch } from "../../src/core/network/sample.ts";
import type { Settings } from "../../src/core/network/workbench.ts";

export interface FindingExample {
  readonly name: string;
  network(): Network;
  readonly settings?: Partial<Settings>;
  /** Ids, in the finding's order. */
  readonly people: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly words: { readonly en: string; readonly id: string };
}

type Shares = NonNullable<Sketch["shares"]>;
type Follows = NonNullable<Sketch["follows"]>;

const many = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const shared = (author: string, sharers: readonly string[], weight = 1): Shares => sharers.map((sharer) => ({ sharer, author, weight }));
const followed = (who: string, by: readonly string[]): Follows => by.map((follower) => [follower, who] as const);
/** Everybody follows everybody else. */
const circle = (members: readonly string[]): Follows =>
  members.flatMap((who) =>
    followed(
      who,
      members.filter((other) => other !== who),
    ),
  );

/** Voices, each shared by so many, and `others` of whom three share each. */
const voicesAmong = (voices: Readonly<Record<string, number>>, others: number): Network =>
  drawNetwork({
    shares: [
      ...Object.entries(voices).flatMap(([voice, sharers]) => shared(voice, many("s", sharers))),
      ...many("o", others).flatMap((other) => shared(other, many("s", 3))),
    ],
  });

const TEN = many("a", 10);
const TWENTY = many("b", 20);
/** Two circles of ten and twenty; how often a member of each is shared by the next. */
const twoCircles = (timesOfTen: number, timesOfTwenty: number): Network =>
  drawNetwork({
    follows: [...circle(TEN), ...circle(TWENTY)],
    shares: [...shared("a0", ["a1"], timesOfTen), ...shared("b0", ["b1"], timesOfTwenty)],
  });

const OTHER_TEN = many("b", 10);
/** Two circles of ten; a9 is followed in the other one, and shared by eight there, a1 and a2 by one each. */
const bridged = (
  weight: number,
  { brands = [], timesOfLeader = 50 }: { brands?: readonly string[]; timesOfLeader?: number } = {},
): Network =>
  drawNetwork({
    brands,
    follows: [...circle(TEN), ...circle(OTHER_TEN), ...followed("a9", many("b", 4))],
    shares: [
      ...shared("a0", ["a1"], timesOfLeader),
      ...shared("b0", ["b1"], 40),
      ...shared("a9", many("b", 8), weight),
      ...shared("a1", ["b8"], weight),
      ...shared("a2", ["b9"], weight),
    ],
  });

/** Two circles of ten; a9 is followed by so many of the other one, and a1 by one. */
const twoCamps = (followers: number): Network =>
  drawNetwork({
    follows: [...circle(TEN), ...circle(OTHER_TEN), ...followed("a9", OTHER_TEN.slice(0, followers)), ...followed("a1", ["b9"])],
  });

/** A rumour by one whom thirty follow, and later a correction by one whom so many of them follow; some pass each on. */
const twoTopics = (corrected: number, header = "topic", passing = 5): Network =>
  drawNetwork({
    follows: [...followed("r", many("p", 30)), ...followed("c", many("p", corrected))],
    shares: [
      ...many("p", passing).map((sharer, i) => ({ sharer, author: "r", post: "rumour", timeMs: i + 1 })),
      ...many("p", 10)
        .slice(10 - passing)
        .map((sharer, i) => ({ sharer, author: "c", post: "correction", timeMs: i + 101 })),
    ],
    posts: [
      { id: "rumour", author: "r", timeMs: 0 },
      { id: "correction", author: "c", timeMs: 100 },
    ],
    postAttributes: [{ name: header, kind: "text", words: ["", "rumour", "correction"], codes: Uint32Array.of(1, 2) }],
  });

/** A hub whom 120 follow and some of them share; ten others whom ten follow and five share. */
const hubAmong = (sharers: number): Network =>
  drawNetwork({
    follows: [
      ...followed("hub", many("h", 120)),
      ...many("o", 10).flatMap((other) =>
        followed(
          other,
          many("f", 10).map((fan) => `${other}${fan}`),
        ),
      ),
    ],
    shares: [
      ...shared("hub", many("h", sharers)),
      ...many("o", 10).flatMap((other) =>
        shared(
          other,
          many("f", 5).map((fan) => `${other}${fan}`),
        ),
      ),
    ],
  });

interface Onward {
  readonly followers: number;
  readonly further: number;
  readonly others?: number;
}
/** An author with followers; one of them, whom further people follow, passes it on. */
const passedOnward = ({ followers, further, others = 20 }: Onward): Network =>
  drawNetwork({
    people: ["author", ...many("nobody", others)],
    follows: [...followed("author", many("f", followers)), ...followed("f0", many("g", further))],
    shares: shared("author", ["f1", "f0"]),
  });

const chains = (sharers: number): Network =>
  drawNetwork({ shares: [...shared("author", many("p", sharers)), ...["p0", "p1", "p2"].flatMap((voice) => shared(voice, ["p3"]))] });

const heardByMany = (shares: Shares): Network =>
  drawNetwork({
    people: ["v", "w"],
    follows: [...followed("v", many("p", 8)), ...followed("w", ["p6", "p7", "p8", "p9", "p10", "p11", "p12", "p13"])],
    ...(shares.length > 0 ? { shares } : {}),
  });
const withFourMore = (network: Sketch): Network => drawNetwork({ ...network, people: ["v", "w", ...many("p", 18)] });

const circlesInRing = (circles: number): Network => {
  const groups = Array.from({ length: circles }, (_, i) => many(`c${i}_`, 10));
  const next = groups.map((group, i) => [group[0] ?? "", (groups[(i + 1) % circles] ?? group)[1] ?? ""] as const);
  return drawNetwork({ follows: [...groups.flatMap(circle), ...next] });
};

const HOUR = 3_600_000;
const oneUnexplained = (sharers: readonly string[]): Network =>
  drawNetwork({
    follows: followed("author", ["f0", "f1", "f2"]),
    posts: [{ id: "p", author: "author", timeMs: 0 }],
    shares: sharers.map((sharer, i) => ({ sharer, author: "author", post: "p", timeMs: (i + 1) * HOUR })),
  });

const broadVoice = (followers: number, brands: readonly string[] = []): Network =>
  drawNetwork({
    brands,
    follows: ["voice", ...brands].flatMap((who) => followed(who, many("f", followers))),
    shares: [...shared("voice", ["f0", "f1"]), ...brands.flatMap((brand) => shared(brand, ["f0"]))],
  });

const random = (): Network => sampleRandom(3, { people: 40, follows: 90, posts: 0, shares: 0 });

export const EXAMPLES: Record<string, { examples: readonly FindingExample[]; notFound: readonly (() => Network)[] }> = {
  carriers: {
    examples: [
      {
        name: "one account",
        network: () => voicesAmong({ star: 40 }, 19),
        people: ["star"],
        values: { share: 40 / 97, theirs: 40, all: 97, isInsideFile: false },
        words: { en: "star carries 41% of the lateral influence.", id: "star membawa 41% pengaruh lateral." },
      },
      {
        name: "two who cannot be told apart: 34 and 26 lie within 2 √60",
        network: () => voicesAmong({ star: 34, moon: 26 }, 29),
        people: ["star", "moon"],
        values: { share: 60 / 147, theirs: 60, all: 147, isClose: true, atTop: 2 },
        words: { en: "Two people carry 41% of the lateral influence.", id: "Dua akun membawa 41% pengaruh lateral." },
      },
      {
        name: "two of whom one leads: 60 and 20 lie further apart than 2 √80",
        network: () => voicesAmong({ star: 60, moon: 20 }, 29),
        people: ["star", "moon"],
        values: { share: 80 / 167, theirs: 80, all: 167, isClose: false, atTop: 1, range: [80 / 167, 80 / 167] },
        words: { en: "Two people carry 48% of the lateral influence.", id: "Dua akun membawa 48% pengaruh lateral." },
      },
      {
        name: "a voice whose part hangs on how many relationships one can keep up",
        network: () => voicesAmong({ star: 200 }, 57),
        people: ["star"],
        values: { share: 150 / 321, theirs: 150, all: 321, range: [100 / 271, 200 / 371] },
        words: { en: "star carries 47% of the lateral influence.", id: "star membawa 47% pengaruh lateral." },
      },
    ],
    notFound: [() => voicesAmong({}, 40), () => voicesAmong({ star: 40 }, 5)],
  },
  communityShare: {
    examples: [
      {
        name: "more than its size",
        network: () => twoCircles(8, 2),
        people: ["a0", ...TEN.slice(1)],
        values: { size: 1 / 3, share: 0.8, members: 10, theirs: 8, all: 10, communities: [1] },
        words: {
          en: "The community around a0 is 33% of the people and earns 80% of the lateral influence in these files.",
          id: "Komunitas di sekitar a0 hanya 33% dari semua akun, tetapi meraih 80% pengaruh lateral dalam berkas ini.",
        },
      },
    ],
    notFound: [() => twoCircles(10, 20), () => twoCircles(9, 11)],
  },
  topicsApart: {
    examples: [
      {
        name: "a rumour that thirty could have seen, and its correction that ten of them could",
        network: () => twoTopics(10),
        people: ["r", ...many("p", 30).slice(10)],
        values: { first: "rumour", next: "correction", missed: 21, ofFirst: 31, ofNext: 11, halfLives: [NaN, NaN] },
        words: {
          en: "21 people could have seen “rumour” and nothing of “correction”.",
          id: "21 akun bisa melihat “rumour”, tetapi tidak “correction”.",
        },
      },
    ],
    notFound: [() => twoTopics(12), () => twoTopics(10, "lang"), () => twoTopics(10, "topic", 4)],
  },
  betweenCamps: {
    examples: [
      {
        name: "one account whom six of the other camp follow",
        network: () => twoCamps(6),
        people: ["a9"],
        values: { theirs: 6, between: 7, all: 187 },
        words: {
          en: "a9 stands between two camps that hardly follow each other.",
          id: "a9 berdiri di antara dua kubu yang hampir tidak saling mengikuti.",
        },
      },
    ],
    notFound: [
      () => twoCamps(4),
      () => twoCircles(1, 1),
      // so many ties between them that they are no camps
      () => drawNetwork({ follows: [...circle(TEN), ...circle(OTHER_TEN), ...TEN.slice(7).flatMap((one) => followed(one, OTHER_TEN))] }),
    ],
  },
  widestAudience: {
    examples: [
      {
        name: "two who are heard by fourteen of twenty",
        network: () => withFourMore({ follows: [...followed("v", many("p", 8)), ...followed("w", many("p", 14).slice(6))] }),
        people: ["v", "w"],
        values: { share: 0.7, reached: 14, all: 20 },
        words: {
          en: "Two people together are followed by 70% of the people in these files.",
          id: "Dua akun bersama-sama diikuti 70% akun dalam berkas ini.",
        },
      },
    ],
    notFound: [
      () => heardByMany([]),
      () => heardByMany(shared("v", ["p0"])),
      () => drawNetwork({ people: many("p", 30), follows: [["p0", "p1"]] }),
      // everybody follows everybody
      () =>
        drawNetwork({
          follows: many("p", 21).flatMap((one) =>
            followed(
              one,
              many("p", 21).filter((other) => other !== one),
            ),
          ),
        }),
    ],
  },
  bridges: {
    examples: [
      {
        name: "one account between two circles",
        network: () => bridged(2),
        people: ["a9"],
        values: { share: 0.8, theirs: 16, all: 20, communities: [0, 1], isOfShares: true },
        words: {
          en: "a9 bridges the community around a0 and the community around b0.",
          id: "a9 menjembatani komunitas di sekitar a0 dan komunitas di sekitar b0.",
        },
      },
    ],
    notFound: [() => bridged(1), () => bridged(2, { brands: ["a9"] }), () => bridged(2, { timesOfLeader: 1 }), () => twoCircles(8, 2)],
  },
  heardNotPassedOn: {
    examples: [
      {
        name: "six of 120 where half is usual",
        network: () => hubAmong(6),
        people: ["hub"],
        values: { audience: 120, passedOnBy: 6, usual: 0.5, lateral: 6, vertical: 0 },
        words: {
          en: "hub is heard by many and passed on by few: by 6 of 120 followers.",
          id: "hub didengar banyak, jarang diteruskan: oleh 6 dari 120 pengikutnya.",
        },
      },
    ],
    notFound: [() => hubAmong(60), () => hubAmong(0)],
  },
  earnedReach: {
    examples: [
      {
        name: "through one follower to thirty more",
        network: () => passedOnward({ followers: 10, further: 30 }),
        people: ["author", "f0", "f1"],
        values: { reach: 40, audience: 10, times: 4, passedOnBy: 2 },
        words: {
          en: "40 other people could have seen the posts of author; author alone has 10 followers in these files.",
          id: "40 orang lain bisa melihat kiriman author; author sendiri hanya punya 10 pengikut dalam berkas ini.",
        },
      },
      {
        name: "of our account, even if that is everybody",
        network: () => passedOnward({ followers: 10, further: 30, others: 0 }),
        settings: { accounts: { ours: [0], brands: [], media: [], people: [] } },
        people: ["author", "f0", "f1"],
        values: { reach: 40, audience: 10, times: 4 },
        words: {
          en: "40 other people could have seen the posts of author; author alone has 10 followers in these files.",
          id: "40 orang lain bisa melihat kiriman author; author sendiri hanya punya 10 pengikut dalam berkas ini.",
        },
      },
    ],
    notFound: [
      () => passedOnward({ followers: 10, further: 19 }),
      () => passedOnward({ followers: 50, further: 24 }),
      () => passedOnward({ followers: 10, further: 30, others: 0 }),
    ],
  },
  closedCircle: {
    examples: [
      {
        name: "three circles in a ring",
        network: () => circlesInRing(3),
        people: [...many("c0_", 10).slice(1), "c0_0"],
        values: { share: 90 / 91, inside: 90, all: 91, byChance: 1 / 3, members: 10 },
        words: {
          en: "The community around c0_1 keeps to itself: 99% of what its 10 people follow is inside it.",
          id: "Komunitas di sekitar c0_1 cenderung tertutup: 99% dari yang diikuti 10 akun anggotanya ada di dalamnya.",
        },
      },
    ],
    notFound: [() => drawNetwork({ follows: circle(TEN) }), () => circlesInRing(2)],
  },
  oneVoice: {
    examples: [
      {
        name: "three quarters of the shares",
        network: () => drawNetwork({ shares: [...shared("v", many("p", 15)), ...shared("w", many("q", 5))] }),
        people: ["v"],
        values: { share: 0.75, theirs: 15, all: 20, isOfShares: true },
        words: { en: "v wrote 75% of what is shared in these files.", id: "v menulis 75% dari yang dibagikan dalam berkas ini." },
      },
      {
        name: "a list of followers",
        network: () => drawNetwork({ follows: [...followed("v", many("p", 30)), ...followed("p0", many("p", 11).slice(1))] }),
        people: ["v"],
        values: { share: 0.75, theirs: 30, all: 40, isOfShares: false },
        words: {
          en: "v is at the end of 75% of the follow ties in these files.",
          id: "v menjadi ujung 75% ikatan mengikuti dalam berkas ini.",
        },
      },
    ],
    notFound: [() => drawNetwork({ shares: [...shared("v", many("p", 10)), ...shared("w", many("q", 11)), ...shared("x", many("q", 9))] })],
  },
  passedOnAgain: {
    examples: [
      {
        name: "three of thirty",
        network: () => chains(30),
        people: ["p0", "p1", "p2"],
        values: { share: 0.1, again: 3, all: 30, isInCascades: false },
        words: {
          en: "10% of those who pass something on have posts that others pass on.",
          id: "10% dari yang meneruskan menulis kiriman yang juga diteruskan akun lain.",
        },
      },
    ],
    notFound: [() => chains(29)],
  },
  unexplained: {
    examples: [
      {
        name: "one of four follows nobody",
        network: () => oneUnexplained(["f0", "f1", "f2", "x"]),
        people: ["x"],
        values: { share: 0.25, times: 1, all: 4 },
        words: {
          en: "25% of shares have no tie in these files that explains them.",
          id: "25% dari yang dibagikan tidak bisa dijelaskan dari berkas ini.",
        },
      },
    ],
    notFound: [() => oneUnexplained(["f0", "f1", "f2"]), () => voicesAmong({ star: 40 }, 19)],
  },
  lateralRange: {
    examples: [
      {
        name: "a voice of two hundred",
        network: () => broadVoice(200),
        people: ["voice"],
        values: { low: 0.5, high: 1, value: 0.75, isInsideFile: true, isByFile: true },
        words: {
          en: "Between 50 and 100 of every 100 shares moved person to person; these files cannot say it more exactly.",
          id: "Antara 50 dan 100 dari 100 kali dibagikan menular dari orang ke orang; berkas ini tidak bisa mengatakannya lebih tepat.",
        },
      },
      {
        name: "the same beside a brand",
        network: () => broadVoice(200, ["brand"]),
        people: ["voice"],
        values: { low: 1 / 3, high: 2 / 3, value: 1 / 2 },
        words: {
          en: "Between 33 and 67 of every 100 shares moved person to person; these files cannot say it more exactly.",
          id: "Antara 33 dan 67 dari 100 kali dibagikan menular dari orang ke orang; berkas ini tidak bisa mengatakannya lebih tepat.",
        },
      },
      {
        name: "a voice of two hundred, with posts and times",
        network: () =>
          drawNetwork({
            follows: followed("voice", many("f", 200)),
            posts: [{ id: "p", author: "voice", timeMs: 0 }],
            shares: ["f0", "f1"].map((sharer) => ({ sharer, author: "voice", post: "p", timeMs: HOUR })),
          }),
        people: ["voice"],
        values: { low: 0.5, high: 1, value: 0.75, isInsideFile: true, isByFile: false },
        words: {
          en: "Between 50 and 100 of every 100 explained shares moved person to person; these files cannot say it more exactly.",
          id: "Antara 50 dan 100 dari 100 kali dibagikan yang bisa dijelaskan menular dari orang ke orang; berkas ini tidak bisa mengatakannya lebih tepat.",
        },
      },
    ],
    notFound: [() => broadVoice(100)],
  },
  thinLog: {
    examples: [
      {
        name: "neither post nor time",
        network: () => broadVoice(10),
        people: [],
        values: { gap: "direct-only" },
        words: {
          en: "Who stood in between is not in these files: they credit every share to its author.",
          id: "Siapa yang ada di antaranya tidak tercatat dalam berkas ini: setiap yang dibagikan dikreditkan kepada penulisnya.",
        },
      },
      {
        name: "no follows",
        network: () =>
          drawNetwork({
            posts: [{ id: "p", author: "a", timeMs: 0 }],
            shares: [{ sharer: "b", author: "a", post: "p", timeMs: HOUR }],
          }),
        people: [],
        values: { gap: "audience-unknown" },
        words: {
          en: "Who could have seen it is not in these files: they do not say who follows whom.",
          id: "Siapa yang bisa melihatnya tidak tercatat dalam berkas ini: tidak disebutkan siapa mengikuti siapa.",
        },
      },
      {
        name: "no times",
        network: () =>
          drawNetwork({ follows: [["b", "a"]], posts: [{ id: "p", author: "a" }], shares: [{ sharer: "b", author: "a", post: "p" }] }),
        people: [],
        values: { gap: "order-unknown" },
        words: {
          en: "The order in which it went round is not in these files: the shares carry no time.",
          id: "Urutan penyebarannya tidak tercatat dalam berkas ini: tidak ada waktunya.",
        },
      },
      {
        name: "no shares",
        network: () => drawNetwork({ follows: [["b", "a"]] }),
        people: [],
        values: { gap: "follows-only" },
        words: {
          en: "Who passes on what is not in these files: they only say who follows whom.",
          id: "Siapa meneruskan apa tidak tercatat dalam berkas ini: yang disebut hanya siapa mengikuti siapa.",
        },
      },
    ],
    notFound: [() => oneUnexplained(["f0", "f1", "f2"])],
  },
  looseCommunities: {
    examples: [
      {
        name: "ties drawn by lot",
        network: random,
        // the least sure first: of forty people tied by lot these
        people: [26, 36, 17, 35, 33, 34, 16, 15, 1, 32, 8, 30, 24, 20, 4, 22, 0, 11, 2, 39, 29, 31, 6, 18, 25, 27, 38, 7, 13, 19].map(
          (row) => `p${row}`,
        ),
        values: { count: 6 },
        words: {
          en: "The borders of the communities are not firm: repeated searches agree on 56%, where 100% is the same every time and 0% mere chance.",
          id: "Batas antarkomunitas tidak tegas: pencarian berulang sepakat 56%; 100% berarti selalu sama, 0% kebetulan belaka.",
        },
      },
    ],
    notFound: [() => circlesInRing(3), () => drawNetwork({ follows: circle(TEN) })],
  },
};
