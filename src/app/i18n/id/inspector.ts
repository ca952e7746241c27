/** Panel di samping peta: apa yang dikatakan jaringan, dan temuannya. */
import { between, count, people } from "./counting.ts";
import type { Texts } from "../en.ts";

export const inspector: Texts["inspector"] = {
  heading: "Apa kata jaringan ini",
  how: "Dari mana angka ini?",
  range: (low, high) => `rentang ${low} sampai ${high}`,
  noRange: "tanpa rentang",
  lateral: (share) => `antarorang ${share}`,
  vertical: (share) => `dari suara besar ${share}`,
  unexplained: (share) => `belum terjelaskan ${share}`,
  splitLabel: "Bagaimana kiriman menular",
  lateralSentence: (low, high) => `Dari 100 kali dibagikan yang bisa dijelaskan, ${between(low, high)} menular dari orang ke orang.`,
  creditedSentence: (low, high) =>
    `Dari 100 kali dibagikan, ${between(low, high)} menular dari orang ke orang, bila setiap kali dikreditkan kepada pengirimnya seperti di berkas.`,
  nobodyLarge: "Di sini tidak ada akun yang pendengarnya cukup banyak untuk disebut suara besar, jadi tidak ada yang terhitung siaran.",
  insideFile: "Di antara akun di berkas ini.",
  amplificationSentence: (reach) => `Sebagian bisa dilihat ${count(reach)} orang berbeda, termasuk audiens pengirimnya sendiri.`,
  amplificationPlain: "Berapa kali lebih besar jumlah orang yang bisa melihatnya daripada audiens pengirimnya sendiri.",
  halfLifeSentence: "Dalam waktu ini, separuhnya sudah dibagikan.",
  halfLifeOfTopic:
    "Dalam waktu ini sejak yang pertama, separuhnya sudah dibagikan: tanpa data kiriman, seluruh log dibaca sebagai satu topik.",
  notCounted: "Belum dihitung",
  factsHeading: "Di berkas ini",
  facts: {
    people: "Akun",
    follows: "Ikatan mengikuti",
    shares: "Bagikan dan tindakan lain",
    posts: "Kiriman",
    communities: "Komunitas",
    reciprocity: "Ikatan mengikuti yang berbalas",
    explained: "Kali dibagikan yang dijelaskan ikatan",
    byFollowers: "Kali dibagikan oleh pengikut pengirim",
  },
  stability: (value) => `stabilitas ${value} dari 1`,
  none: "tidak ada di berkas ini",
  selectedHeading: (value) => `${people(value)} dipilih`,
  backToNetwork: "Kembali ke jaringan",
  selectionMore: (value) => `dan ${count(value)} lagi di tabel`,
  numbersHeading: "Angka",
  attributesHeading: "Dari berkas",
  influenceSplit: "Kali dibagikan yang dikreditkan, menurut cara menularnya",
  lateralPart: (value) => `antarorang ${value}`,
  verticalPart: (value) => `dari suara besar ${value}`,
  heardBy: (value) => `didengar ${people(value)}`,
  hears: (value) => `mendengar ${people(value)}`,
  unit: (value, unit) => (unit === "" ? value : `${value} ${unit}`),
};

export const findings: Texts["findings"] = {
  heading: "Temuan",
  show: "Tampilkan di peta",
  everybody: "Tampilkan semua",
  safe: "Aman disampaikan",
  unsafe: "Jangan disampaikan",
  copy: "Salin kalimat yang aman",
  copied: "Tersalin",
  looking: "Mencari yang layak disampaikan.",
  nothing: "Tidak ada yang layak disampaikan secara khusus dari berkas ini.",
  stopped: "Anda menghentikan pencarian temuan.",
  again: "Cari lagi",
  lit: (value, all) => `${count(value)} dari ${people(all)} disorot.`,
};
