/** Apa yang boleh dikatakan tentang sebuah angka dalam rapat, dan apa yang tidak. */
import type { SayingFacts, sayings as english } from "../en/sayings.ts";

const ranged = ({ value, range }: SayingFacts) => (range === undefined ? value : `${range[0]} sampai ${range[1]}`);
const of = (name: string, rest: string) => (name === "" ? `Semuanya bersama-sama ${rest}` : `${name} ${rest}`);

export const sayings: typeof english = {
  lateral: {
    safe: (facts) =>
      `${ranged(facts)} dari yang dibagikan dan terjelaskan menular dari orang ke orang, menurut cara-cara hitung yang wajar.`,
    unsafe: (facts) => `“${facts.value} penjualan datang dari mulut ke mulut.” Dibagikan bukan terjual, dan sesudah bukan berarti karena.`,
  },
  explained: {
    safe: (facts) => `Berkas ini menjelaskan ${ranged(facts)} dari yang dibagikan ulang: ada yang mereka ikuti yang lebih dulu punya.`,
    unsafe: () => "“Sisanya datang dari iklan.” Berkas tidak menyebut dari mana sisanya datang.",
  },
  reach: {
    safe: (facts) => of(facts.name, `bisa dilihat oleh ${ranged(facts)}, dihitung di dalam berkas ini.`),
    unsafe: (facts) => `“Menjangkau ${facts.value}.” Linimasa hanya menampilkan sebagian kiriman.`,
  },
  amplification: {
    safe: (facts) =>
      `${facts.name === "" ? "Semua ini" : `Kiriman ${facts.name}`} bisa dilihat orang berbeda sebanyak ${ranged(facts)} jumlah pengikut ${facts.name === "" ? "para penulisnya" : "akun itu"} dalam berkas ini.`,
    unsafe: (facts) =>
      `“Getok tular menjangkau ${facts.value} lebih banyak.” Bisa melihat bukan berarti melihat, dan sesudah bukan berarti karena.`,
  },
  reachCredit: {
    safe: (facts) =>
      `${ranged(facts)}, bisa melihat kiriman akun lain lewat ${facts.name === "" ? "mereka" : facts.name}; tiap orang dibagi rata di antara yang bisa menjadi sumbernya.`,
    unsafe: (facts) => `“Menjangkau ${facts.value}.” Linimasa hanya menampilkan sebagian kiriman.`,
  },
  influence: {
    safe: (facts) =>
      facts.name === ""
        ? `Terhitung ${ranged(facts)} sepanjang rantai dalam berkas ini, dari semua akun bersama-sama: sekali dibagikan ulang dihitung bagi setiap orang di rantainya.`
        : `${facts.name} berada di balik ${ranged(facts)} sepanjang rantai dalam berkas ini; urutan orang dengan rentang bertumpang tindih tidak bisa dibedakan.`,
    unsafe: (facts) =>
      facts.name === ""
        ? "“Sebanyak itu orang yang terbujuk.” Yang dihitung siapa meneruskan setelah siapa, dan sebagian dihitung beberapa kali."
        : "“Ini influencer nomor 4.” Angka yang berdekatan bertukar tempat dari sampel ke sampel.",
  },
  expected: {
    safe: (facts) =>
      `Dalam model ini sekitar ${ranged(facts)} diperkirakan meneruskan kiriman biasa berikutnya${facts.name === "" ? "" : ` dari ${facts.name}`}.`,
    unsafe: (facts) => `“Kiriman berikutnya mendapat ${facts.value}.” Satu kiriman jauh lebih beragam daripada perkiraannya.`,
  },
  ties: {
    safe: (facts) =>
      facts.name === ""
        ? `${ranged(facts)} diraih dalam periode berkas ini: kiriman yang berulang kali diteruskan tanpa dibayar.`
        : `${facts.name} punya ${ranged(facts)} yang berulang kali meneruskan tanpa dibayar, dalam periode berkas ini.`,
    unsafe: (facts) =>
      facts.name === ""
        ? "“Sebanyak itu yang saling percaya.” Yang terlihat adalah meneruskan; percaya adalah kesimpulan."
        : `“${facts.value} mempercayai akun ini.” Yang terlihat adalah meneruskan; percaya adalah kesimpulan.`,
  },
  without: {
    safe: (facts) =>
      `Tanpa ${facts.name === "" ? "orang ini" : facts.name}, ${facts.isNone ? "mungkin tidak seorang pun" : `sedikitnya ${facts.value}`} akan hilang, dihitung dari catatan.`,
    unsafe: () => "“Tanpa orang ini kampanye gagal.” Orang lain mungkin akan mengambil alih.",
  },
  speed: {
    safe: (facts) =>
      facts.isTopic
        ? `Separuh dari yang meneruskannya sudah melakukannya ${ranged(facts)} setelah hal ini pertama muncul dalam berkas.`
        : `Separuh dari yang meneruskan sebuah kiriman biasa sudah melakukannya dalam ${ranged(facts)}, di antara kiriman dengan lima pembagi atau lebih.`,
    unsafe: () => "“Getok tular membuatnya lebih cepat.” Kecepatan naik bersama ukuran: bandingkan kiriman seukuran.",
  },
  structure: {
    safe: (facts) =>
      of(facts.name, `berada di ${facts.value} menurut ikatan dalam berkas ini: siapa yang bisa didengar, bukan siapa yang didengar.`),
    unsafe: () => "“Pengikutnya banyak, jadi berpengaruh.” Punya pengikut dan diteruskan adalah dua hal berbeda.",
  },
  signals: {
    safe: (facts) =>
      facts.name === ""
        ? `Dua tanda tak biasa atau lebih, jadi patut diperiksa: ${facts.value}.`
        : `Dari tiga tanda pada audiens ${facts.name}, yang tak biasa: ${facts.value}. Mulai dua, patut diperiksa.`,
    unsafe: () => "“Pengikut palsu.” Ekspor yang terpotong dan akun terkenal tampak sama.",
  },
  afterTheMoney: {
    safe: (facts) =>
      facts.holdsOne
        ? `Tidak terlihat perubahan yang bertahan setelah kegiatan berbayar (rasio laju ${facts.value}, ${ranged(facts)}).`
        : `Setelah tindakan berbayar terakhir, yang dibagikan ulang tanpa dibayar per hari ${ranged(facts)} dari sebelum yang pertama.`,
    unsafe: (facts) =>
      facts.holdsOne
        ? "“Media berbayar tidak berguna.” Tidak terlihat bukan bukti tidak ada."
        : "“Uanglah yang mengubahnya.” Hal lain juga berubah seiring waktu.",
  },
  money: {
    safe: (facts) => `Menurut yang ditandai berbayar di berkas, angkanya ${ranged(facts)}.`,
    unsafe: () => "“Media berbayar tidak berguna.” Tidak terlihat bukan bukti tidak ada.",
  },
};
