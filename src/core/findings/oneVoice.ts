/**
 * A one-sided file: at least half of all re-shares are of one account's posts; without shares, at least half of all
 * follow ties lead to one account. It says less about the others than about her. Worth saying from 20 on.
 */
import { shareTiesOf } from "../cascades/shareTies.ts";
import type { Facts } from "./facts.ts";
import { defineFinding, type Found } from "./finding.ts";

const LEAST_PART = 0.5;
const FEWEST = 20;

interface OneVoice extends Found {
  readonly row: number;
  readonly share: number;
  readonly theirs: number;
  readonly all: number;
  readonly isOfShares: boolean;
}

export const oneVoice = defineFinding<OneVoice>({
  id: "oneVoice",
  kind: "how",
  needs: ["tieStrength", "directAudience"],
  find(facts) {
    const isOfShares = facts.bench.use(shareTiesOf).count > 0;
    const values = isOfShares ? carriedOf(facts) : facts.people("directAudience");
    let all = 0;
    let row = 0;
    values.forEach((value, person) => {
      all += value;
      if (value > values[row]) row = person;
    });
    const theirs = values[row];
    if (!(all >= FEWEST && theirs >= LEAST_PART * all)) return null;
    return { row, people: Uint32Array.of(row), share: theirs / all, theirs, all, isOfShares };
  },
  words: {
    en: ({ row, share, theirs, all, isOfShares }, say) => ({
      subject: say.nameFirst(row),
      rest: isOfShares
        ? ` wrote ${say.percent(share)} of what is shared in these files.`
        : ` is at the end of ${say.percent(share)} of the follow ties in these files.`,
      more: isOfShares ? "" : "That makes it a list of followers: it says who hears this account, and little about who hears whom.",
      working: `${say.count(theirs)} of ${say.count(all)} ${isOfShares ? "re-shares go back to its posts" : "follow ties lead to it"}.`,
      safe: isOfShares
        ? `Most of what these files hold is about the posts of ${say.nameOf(row)}.`
        : `These files show who follows ${say.nameOf(row)}, not how its followers know one another.`,
      unsafe: `“Everybody talks about ${say.nameOf(row)}.” The export may have been made around this account.`,
      caveat: "How an export was made decides what it shows: a search for one account finds that account.",
    }),
    id: ({ row, share, theirs, all, isOfShares }, say) => ({
      subject: say.nameFirst(row),
      rest: isOfShares
        ? ` menulis ${say.percent(share)} dari yang dibagikan dalam berkas ini.`
        : ` menjadi ujung ${say.percent(share)} ikatan mengikuti dalam berkas ini.`,
      more: isOfShares ? "" : "Jadi ini daftar pengikut: isinya siapa yang mendengar akun ini, sedikit tentang siapa mendengar siapa.",
      working: isOfShares
        ? `${say.count(theirs)} dari ${say.count(all)} kali dibagikan berasal dari kirimannya.`
        : `${say.count(theirs)} dari ${say.count(all)} ikatan mengikuti menuju akun ini.`,
      safe: isOfShares
        ? `Sebagian besar isi berkas ini menyangkut kiriman ${say.nameOf(row)}.`
        : `Berkas ini menunjukkan siapa yang mengikuti ${say.nameOf(row)}, bukan bagaimana para pengikutnya saling kenal.`,
      unsafe: `“Semua orang membicarakan ${say.nameOf(row)}.” Bisa jadi ekspornya memang dibuat di seputar akun ini.`,
      caveat: "Cara sebuah ekspor dibuat menentukan isinya: pencarian satu akun menemukan akun itu.",
    }),
  },
});

/** Per person how often her posts were passed on. */
function carriedOf({ bench, network }: Facts): Float64Array {
  const { heard, carried } = bench.use(shareTiesOf);
  const sums = new Float64Array(network.people.count);
  carried.forEach((times, tie) => (sums[heard[tie]] += times));
  return sums;
}
