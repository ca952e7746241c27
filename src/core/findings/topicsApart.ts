/**
 * Whom one topic did not get to: where a column of posts says what they are about, how many could have seen the topic that
 * came first and nothing of the one that came next, of the two with the most shares. Whoever wrote or passed on a post, or
 * follows somebody who did, could have seen it. Worth saying of topics that five people passed on, if it is twenty people and
 * a twentieth of those who could have seen the first. How fast each went: the median half-life of its posts.
 */

import { medianOf } from "../cascades/attribution.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { FEWEST_FOR_MEDIAN } from "../cascades/postSamples.ts";
import { spreadersOfPosts } from "../cascades/reached.ts";
import type { Attribute } from "../network/network.ts";
import type { Facts } from "./facts.ts";
import { defineFinding, type Found } from "./finding.ts";

const TOPIC_HEADER =
  /^(topics?|topik|themes?|tema|narratives?|narasi|issues?|isu|claims?|klaim|campaigns?|kampanye|stor(y|ies)|messages?|pesan)$/i;
const MOST_TOPICS = 12;
const FEWEST_PASSING = 5;
const FEWEST_MISSED = 20;
const LEAST_PART = 0.05;

interface Topic {
  readonly name: string;
  /** Who wrote or passed on a post of it, or follows somebody who did. */
  readonly could: Uint8Array;
  readonly count: number;
  readonly passing: number;
  readonly firstMs: number;
  /** NaN: too few posts to say. */
  readonly halfLifeMs: number;
}

interface TopicsApart extends Found {
  readonly first: string;
  readonly next: string;
  readonly missed: number;
  readonly ofFirst: number;
  readonly ofNext: number;
  readonly halfLives: readonly [number, number];
}

export const topicsApart = defineFinding<TopicsApart>({
  id: "topicsApart",
  kind: "how",
  needs: ["reach", "halfLife"],
  find(facts) {
    const column = facts.network.posts.attributes.find(isTopics);
    if (column === undefined || facts.network.follows.count === 0) return null;
    const { reading } = candidatesOf(facts.bench).adoptions;
    if (reading !== "posts" && reading !== "unordered") return null;
    const topics = topicsIn(facts, column).filter(({ passing }) => passing >= FEWEST_PASSING);
    const [most, other] = topics.toSorted((a, b) => b.passing - a.passing);
    if (most === undefined || other === undefined) return null;
    const [first, next] = other.firstMs < most.firstMs ? [other, most] : [most, other];
    const audience = facts.people("directAudience");
    const rows = Array.from(first.could.keys()).filter((row) => first.could[row] === 1 && next.could[row] === 0);
    if (rows.length < FEWEST_MISSED || rows.length < LEAST_PART * first.count) return null;
    return {
      people: Uint32Array.from(rows.sort((a, b) => audience[b] - audience[a] || a - b)),
      first: first.name,
      next: next.name,
      missed: rows.length,
      ofFirst: first.count,
      ofNext: next.count,
      halfLives: [first.halfLifeMs, next.halfLifeMs],
    };
  },
  words: {
    en: ({ first, next, missed, ofFirst, ofNext, halfLives: [before, after] }, say) => ({
      subject: say.people(missed),
      rest: ` could have seen “${first}” and nothing of “${next}”.`,
      more: `“${first}” could have been seen by ${say.people(ofFirst)}, “${next}” by ${say.count(ofNext)}.${
        Number.isNaN(before)
          ? ""
          : ` Half of the shares of a post about “${first}” came within ${say.duration(before)}${Number.isNaN(after) ? "" : `, about “${next}” within ${say.duration(after)}`}.`
      }`,
      working: `${say.people(ofFirst)} wrote or passed on “${first}” or follow somebody who did; ${say.count(ofFirst - missed)} of them could have seen “${next}” as well.`,
      safe: `In these files, ${say.count(missed)} of the ${say.people(ofFirst)} who could have seen “${first}” follow nobody who posted or passed on “${next}”.`,
      unsafe: `“${say.people(missed)} believe it.” Having been able to see is neither seeing nor believing.`,
      caveat: "Counts the follows in the files; who heard of it otherwise is not known. Topics are as the file names them.",
    }),
    id: ({ first, next, missed, ofFirst, ofNext, halfLives: [before, after] }, say) => ({
      subject: say.people(missed),
      rest: ` bisa melihat “${first}”, tetapi tidak “${next}”.`,
      more: `“${first}” bisa dilihat ${say.people(ofFirst)}, “${next}” ${say.count(ofNext)}.${
        Number.isNaN(before)
          ? ""
          : ` Separuh dari yang membagikan kiriman tentang “${first}” melakukannya dalam ${say.duration(before)}${Number.isNaN(after) ? "" : `, tentang “${next}” dalam ${say.duration(after)}`}.`
      }`,
      working: `${say.people(ofFirst)} menulis atau meneruskan “${first}” atau mengikuti yang melakukannya; ${say.count(ofFirst - missed)} di antaranya bisa melihat “${next}” juga.`,
      safe: `Dalam berkas ini, ${say.count(missed)} dari ${say.people(ofFirst)} yang bisa melihat “${first}” tidak mengikuti siapa pun yang menulis atau meneruskan “${next}”.`,
      unsafe: `“${say.people(missed)} memercayainya.” Bisa melihat belum tentu melihat, apalagi percaya.`,
      caveat:
        "Hanya menghitung ikatan mengikuti dalam berkas; siapa yang mendengarnya dari tempat lain tidak diketahui. Topik sesuai isi berkas.",
    }),
  },
});

function isTopics(attribute: Attribute): attribute is Attribute & { kind: "text" } {
  return attribute.kind === "text" && TOPIC_HEADER.test(attribute.name) && attribute.words.length <= MOST_TOPICS + 1;
}

function topicsIn(facts: Facts, { codes, words }: Attribute & { kind: "text" }): Topic[] {
  const { network, bench } = facts;
  const { offsets, member } = bench.sharedPart(spreadersOfPosts);
  const halfLives = facts.outcome("halfLife").posts ?? new Float64Array(0);
  return words.slice(1).map((name, i): Topic => {
    const posts = Array.from(codes.keys()).filter((post) => codes[post] === i + 1);
    const could = new Uint8Array(network.people.count);
    const passing = new Set<number>();
    for (const post of posts)
      for (const row of member.subarray(offsets[post], offsets[post + 1])) {
        could[row] = 1;
        for (const hears of network.follows.audience(row)) could[hears] = 1;
        if (row !== network.posts.author[post]) passing.add(row);
      }
    const known = Float64Array.from(posts, (post) => halfLives[post]).filter((value) => !Number.isNaN(value));
    return {
      name,
      could,
      count: could.reduce((sum, one) => sum + one, 0),
      passing: passing.size,
      firstMs: posts.reduce((least, post) => (network.posts.timeMs[post] < least ? network.posts.timeMs[post] : least), Infinity),
      halfLifeMs: known.length < FEWEST_FOR_MEDIAN ? NaN : medianOf(known),
    };
  });
}
