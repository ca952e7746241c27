/** What there is to say about doubt, in both languages: how it was made, what it covers, and why it is not told. */
import type { Doubt, DoubtReason } from "./result.ts";
import type { MissingLevel, MissingReason } from "./missing.ts";

export interface DoubtWords {
  /** "2nd to 6th", "2nd" where both are one. */
  place(low: number, high: number): string;
  /** How it was made and what it covers: sentences for "How do we know?", the first ones first. */
  made(doubt: Doubt): string[];
  /** Why something is not told, or told of less than all. */
  readonly reasons: Readonly<Record<DoubtReason, string>>;
  /** Of too few posts or shares, where there is no range to stand in the number's place. */
  readonly tooLittle: string;
  /** What was taken away, and what it did: one sentence. */
  gap(level: MissingLevel): string;
  readonly missingReasons: Readonly<Record<MissingReason, string>>;
}

const percentIn = (language: "en" | "id") => {
  const written = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  return (value: number): string => written.format(value);
};

/** What lateral numbers range over, by the rule that tells peers from broadcasts. */
export const BANDS = {
  en: { relationships: "100 to 200 relationships", hubs: "a third to three times the size of a hub" },
  id: { relationships: "100 sampai 200 hubungan", hubs: "sepertiga sampai tiga kali ukuran akun besar" },
} as const;

/** What stands behind the number of the whole. */
const WHOLE_UNITS = {
  en: { posts: "posts", "author-days": "days of authors", authors: "authors", none: "" },
  id: { posts: "kiriman", "author-days": "hari penulis", authors: "penulis", none: "" },
} as const;

const en: DoubtWords = {
  place: (low, high) => (low === high ? ordinal(low) : `${ordinal(low)} to ${ordinal(high)}`),
  made(doubt) {
    const { unit, units, isTopic, replicates, ways } = doubt;
    const count = (value: number): string => value.toLocaleString("en");
    const drawn = `drawn anew ${count(replicates)} times, each left out, counted once or several times as chance has it, and everybody was ranked again`;
    const what = {
      posts: `The ${count(units)} posts in these files are some of those that might have been. They were ${drawn}.`,
      "author-days": `These files do not say which post was shared. So all shares of an author's posts within one day stand for a post; these ${count(units)} days were ${drawn}.`,
      authors: `Without posts, an author with all who re-shared her stands for one. These ${count(units)} were ${drawn}.`,
      none: isTopic
        ? "These files do not say which posts were shared, so for this number the whole log is one item. One item cannot be drawn anew: how much is chance cannot be said."
        : "These files know neither posts nor times. So nothing can be drawn anew, and how much is chance cannot be said.",
    }[unit];
    const isWholeOnly = replicates === 0 && doubt.whole !== null && !Number.isNaN(doubt.whole.low);
    return [
      ...(replicates > 0 || unit === "none" ? [what] : []),
      ...(isWholeOnly
        ? [`${count(units)} ${WHOLE_UNITS.en[unit]} stand behind it: a range that holds the number of such a log in 95 of 100 cases.`]
        : []),
      ...(replicates > 0
        ? [
            "Places: the middle 90 of 100 of these rankings. Values: a range that holds the mean of such posts in 95 of 100 cases, made for numbers in which few posts carry most.",
          ]
        : []),
      ...(ways > 1
        ? [
            `${replicates > 0 ? "All this was done" : "It was counted"} in ${ways} ways: over ${BANDS.en[doubt.peerRule]} and every fair way to divide credit, as far as they matter here. The range goes from the least to the greatest of them, so it is right if any one of these ways is.`,
          ]
        : []),
      ...(doubt.rows.length > 0
        ? ["People are one group if there is one place that each of them could hold: their order cannot be told."]
        : []),
      "Not covered: follows and people that the files have missed, and who is marked as a brand or media.",
    ];
  },
  reasons: {
    "not-resampled": "For this number posts are not drawn anew: how much of it is chance, is not told.",
    "no-units": "These files do not say which posts were shared: how much is chance cannot be said.",
    "too-few": "Fewer than 30 posts or 100 shares stand behind this number: read the range, not the number.",
    "few-behind": "Where fewer than five posts stand behind a number, or one makes most of it, no range of values is given.",
    nobody: "Nobody has any of it.",
    "no-value": "These files say nothing of this number.",
    "only-first": "Told of the first 4,096 people only.",
    "fewer-replicates": "A large network: drawn anew fewer times than usual.",
  },
  tooLittle: "Fewer than 30 posts or 100 shares stand behind it, and no range can be made of them: too little for a number.",
  gap({ what, part, kept, top }) {
    const percent = percentIn("en");
    const ten = top.find(({ k }) => k === 10);
    const missing = { follows: "follows", shares: "shares", people: "people" }[what];
    const first = ten === undefined ? "" : `, and ${Math.round(10 * ten.overlap.mean)} of the first ten stay among the first ten`;
    return `If ${percent(part)} of the ${missing} were missing at random, ${percent(kept.mean)} of all pairs of people would keep their order${first}.`;
  },
  missingReasons: {
    "no-column": "This number is not about single people.",
    "held-fixed":
      "Communities stay as they were found while ties are taken away, so nothing could change here. How sure they are, is told by how far repeated searches agree.",
    "too-few": "Fewer than ten people have any of it.",
    "fewer-replicates": "A large network: tried fewer than 50 times.",
  },
};

const id: DoubtWords = {
  place: (low, high) => (low === high ? `ke-${low.toLocaleString("id")}` : `${id.place(low, low)} s.d. ${id.place(high, high)}`),
  made(doubt) {
    const { unit, units, isTopic, replicates, ways } = doubt;
    const count = (value: number): string => value.toLocaleString("id");
    const drawn = `diundi ulang ${count(replicates)} kali, masing-masing bisa tidak terpilih, terpilih sekali, atau beberapa kali, lalu semua akun diperingkat lagi`;
    const what = {
      posts: `${count(units)} kiriman dalam berkas ini hanyalah sebagian dari yang mungkin terjadi. Kiriman itu ${drawn}.`,
      "author-days": `Berkas ini tidak menyebut kiriman mana yang dibagikan. Karena itu semua yang dibagikan dari satu penulis dalam satu hari dianggap satu kiriman; ${count(units)} hari itu ${drawn}.`,
      authors: `Tanpa kiriman, satu penulis bersama semua yang membagikannya dianggap satu. ${count(units)} penulis itu ${drawn}.`,
      none: isTopic
        ? "Berkas ini tidak menyebut kiriman mana yang dibagikan. Untuk angka ini seluruh catatan menjadi satu hal, dan satu hal tidak bisa diundi ulang: seberapa besar peran kebetulan tidak bisa dikatakan."
        : "Berkas ini tidak menyebut kiriman maupun waktu. Tidak ada yang bisa diundi ulang, jadi seberapa besar peran kebetulan tidak bisa dikatakan.",
    }[unit];
    const isWholeOnly = replicates === 0 && doubt.whole !== null && !Number.isNaN(doubt.whole.low);
    return [
      ...(replicates > 0 || unit === "none" ? [what] : []),
      ...(isWholeOnly
        ? [`${count(units)} ${WHOLE_UNITS.id[unit]} mendasarinya: rentang yang memuat angka dari data semacam itu dalam 95 dari 100 kasus.`]
        : []),
      ...(replicates > 0
        ? [
            "Peringkat: 90 dari 100 hasil di tengah. Nilai: rentang yang memuat rata-rata kiriman semacam itu dalam 95 dari 100 kasus, dibuat untuk angka yang sebagian besarnya dibawa sedikit kiriman.",
          ]
        : []),
      ...(ways > 1
        ? [
            `${replicates > 0 ? "Semua ini dilakukan" : "Ini dihitung"} dengan ${ways} cara: untuk ${BANDS.id[doubt.peerRule]} dan semua cara wajar membagi kredit, sejauh berpengaruh di sini. Rentangnya dari yang terkecil sampai yang terbesar, jadi benar bila salah satu cara itu benar.`,
          ]
        : []),
      ...(doubt.rows.length > 0
        ? ["Beberapa akun menjadi satu kelompok bila ada satu peringkat yang bisa ditempati setiap akun itu: urutannya tidak pasti."]
        : []),
      "Tidak tercakup: ikatan dan akun yang tidak ada dalam berkas, dan siapa yang ditandai sebagai merek atau media.",
    ];
  },
  reasons: {
    "not-resampled": "Untuk angka ini kiriman tidak diundi ulang: seberapa besar peran kebetulan tidak disebutkan.",
    "no-units": "Berkas ini tidak menyebut kiriman mana yang dibagikan: seberapa besar peran kebetulan tidak bisa dikatakan.",
    "too-few": "Kurang dari 30 kiriman atau 100 kali dibagikan mendasari angka ini: baca rentangnya, bukan angkanya.",
    "few-behind":
      "Bila kurang dari lima kiriman mendasari sebuah angka, atau satu kiriman menjadi sebagian besarnya, rentang nilai tidak diberikan.",
    nobody: "Tidak ada akun yang memilikinya.",
    "no-value": "Berkas ini tidak mengatakan apa-apa tentang angka ini.",
    "only-first": "Hanya untuk 4.096 akun pertama.",
    "fewer-replicates": "Jaringan besar: diundi ulang lebih sedikit dari biasanya.",
  },
  tooLittle:
    "Kurang dari 30 kiriman atau 100 kali dibagikan mendasarinya, dan rentangnya tidak bisa dibuat: terlalu sedikit untuk sebuah angka.",
  gap({ what, part, kept, top }) {
    const percent = percentIn("id");
    const ten = top.find(({ k }) => k === 10);
    const missing = { follows: "ikatan mengikuti", shares: "kali dibagikan", people: "akun" }[what];
    const first = ten === undefined ? "" : `, dan ${Math.round(10 * ten.overlap.mean)} dari sepuluh teratas tetap di sepuluh teratas`;
    return `Bila ${percent(part)} ${missing} hilang secara acak, ${percent(kept.mean)} dari semua pasangan akun tetap pada urutannya${first}.`;
  },
  missingReasons: {
    "no-column": "Angka ini bukan tentang akun satu per satu.",
    "held-fixed":
      "Komunitas dibiarkan seperti semula saat ikatan dihilangkan, jadi di sini tidak ada yang bisa berubah. Seberapa pasti komunitas terlihat dari kesepakatan pencarian berulang.",
    "too-few": "Kurang dari sepuluh akun memilikinya.",
    "fewer-replicates": "Jaringan besar: dicoba kurang dari 50 kali.",
  },
};

export const DOUBT_WORDS: Readonly<Record<"en" | "id", DoubtWords>> = { en, id };

const ENDINGS = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" } as const;
const ORDINALS = new Intl.PluralRules("en", { type: "ordinal" });

function ordinal(place: number): string {
  return `${place.toLocaleString("en")}${ENDINGS[ORDINALS.select(place)]}`;
}
