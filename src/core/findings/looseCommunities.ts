/**
 * How firm the borders of the communities are: how far repeated searches agree beyond chance (adjusted Rand index), and who stands between
 * groups. Worth saying below 0.75, where there are two communities and more.
 */
import { rowsWhere } from "../base/numbered.ts";
import { SURE } from "../network/membership.ts";
import { defineFinding, type Found } from "./finding.ts";

const FIRM = 0.75;

interface LooseCommunities extends Found {
  readonly stability: number;
  readonly count: number;
  /** The fewest and the most that a search found. */
  readonly counts: readonly [number, number];
}

export const looseCommunities = defineFinding<LooseCommunities>({
  id: "looseCommunities",
  kind: "doubt",
  needs: ["community", "membership"],
  find(facts) {
    const stability = facts.whole("community.stability");
    const count = facts.whole("community");
    if (!(count >= 2 && stability < FIRM)) return null;
    const sure = facts.people("membership");
    // the least sure first
    const people = rowsWhere(sure.length, (row) => sure[row] < SURE).sort((a, b) => sure[a] - sure[b] || a - b);
    return { stability, count, counts: facts.range("community") ?? [count, count], people };
  },
  words: {
    en: ({ stability, count, counts, people }, say) => ({
      subject: "The borders of the communities",
      rest: ` are not firm: repeated searches agree on ${say.percent(Math.max(0, stability))}, where 100% is the same every time and 0% mere chance.`,
      more:
        people.length === 0
          ? ""
          : `${say.peopleFirst(people.length)} ${people.length === 1 ? "stands" : "stand"} between groups: repeated searches put them now here, now there.`,
      working: `${say.count(count)} communities in the best division, ${say.count(counts[0])} to ${say.count(counts[1])} over all searches; the mean agreement of all pairs of searches (adjusted Rand index) is ${say.percent(Math.max(0, stability))}.`,
      safe: "The cores of these communities can be told apart; people at their borders could belong to another one as well.",
      unsafe: `“There are exactly ${say.count(count)} communities.” Other divisions are about as good.`,
      caveat: "Where many divisions are about equally good, no search can say which one is right.",
    }),
    id: ({ stability, count, counts, people }, say) => ({
      subject: "Batas antarkomunitas",
      rest: ` tidak tegas: pencarian berulang sepakat ${say.percent(Math.max(0, stability))}; 100% berarti selalu sama, 0% kebetulan belaka.`,
      more:
        people.length === 0
          ? ""
          : `${say.peopleFirst(people.length)} berada di antara kelompok: pencarian berulang menempatkannya berganti-ganti.`,
      working: `${say.count(count)} komunitas dalam pembagian terbaik, ${say.count(counts[0])} sampai ${say.count(counts[1])} di semua pencarian; kesepakatan rata-rata antarpencarian (indeks Rand terkoreksi) ${say.percent(Math.max(0, stability))}.`,
      safe: "Inti komunitas-komunitas ini bisa dibedakan; akun di tepinya bisa saja masuk ke komunitas lain.",
      unsafe: `“Ada tepat ${say.count(count)} komunitas.” Pembagian lain hampir sama baiknya.`,
      caveat: "Bila banyak pembagian hampir sama baiknya, tidak ada pencarian yang bisa memastikan mana yang benar.",
    }),
  },
});
