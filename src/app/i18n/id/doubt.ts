/** Seberapa pasti angka dan peringkat. */
import { DOUBT_WORDS } from "../../../core/doubt/words.ts";
import type { doubt as english } from "../en/doubt.ts";
import { count } from "./counting.ts";

export const doubt: typeof english = {
  place: "Peringkat",
  places: DOUBT_WORDS.id.place,
  firstPlace: "ke-1, teratas",
  lastPlace: (end, all) => (end < all ? `ke-${count(end)} dari ${count(all)}` : `ke-${count(end)}, terakhir`),
  placeBy: (measure) => `Peringkat menurut ${measure}`,
  placeCounted: "Peringkat hitungan",
  counted: "Menurut hitungan: seberapa besar peran kebetulan dalam peringkat ini tidak bisa dikatakan dari berkas ini.",
  alike: (others) => `dengan ${count(others)} lainnya`,
  placeOf: (all, measure) => `dari ${count(all)} akun yang punya ${measure}`,
  noPlace: "tanpa peringkat",
  beyond: (told) => `setelah ${count(told)} teratas`,
  group: (others) => `Urutannya dengan ${count(others)} akun lain tidak pasti.`,
  spokenPlace: (place, others) => (others === 0 ? place : `${place}, satu dari ${count(others + 1)} akun yang urutannya tidak pasti`),
  spokenRange: (value, kind, low, high) =>
    kind === "drawn" ? `${value}, rentang 95% ${low} sampai ${high}` : `${value}, ${low} sampai ${high} menurut beberapa cara menghitung`,
  spokenNoRange: (value) => `${value}, kiriman terlalu sedikit untuk rentang`,
  foot: {
    drawn: "Pita adalah rentang 95% dari nilainya, pada sumbu akar kuadrat. Pita yang bertumpang tindih berarti urutannya tidak diketahui.",
    ways: "Pita dari yang terkecil sampai yang terbesar menurut beberapa cara menghitung. Seberapa besar peran kebetulan tidak bisa dikatakan dari berkas ini.",
  },
  range: (low, high) => `${low} sampai ${high}`,
  heading: "Dari mana rentangnya",
  headingNone: "Seberapa pasti",
  ofPost: "Sebuah kiriman hanya terjadi sekali. Seberapa besar bagian kebetulan dalam angkanya tidak bisa diketahui dari satu kiriman.",
  more: "Selengkapnya",
  pending: "Seberapa pasti angkanya sedang dihitung.",
  amongTen: (share) => `Masuk sepuluh teratas dalam ${share} undian.`,
  value: (low, high) => `Rentang 95% dari nilainya: ${low} sampai ${high}.`,
  sampled: (low, high) => `rentang 95%: ${low} sampai ${high}`,
  gaps: {
    heading: "Bila ada yang hilang",
    ask: "Bagaimana bila satu dari sepuluh ikatan hilang?",
    asking: "Menghapus ikatan dan akun secara acak",
    label: "Pasangan akun yang tetap pada urutannya",
    what: { follows: "ikatan mengikuti", shares: "kali dibagikan", people: "akun" },
    without: (part, what) => `Tanpa ${part} ${what}`,
    axis: (from) => `Sumbunya dari ${from}, yang terjaga karena kebetulan, sampai 100%.`,
    limit: "Celah ini acak. Celah nyata sering berupa seluruh daftar, dan bisa lebih besar pengaruhnya.",
    failed: "Ini tidak bisa dihitung.",
  },
  columns: {
    placeLow: (name) => `${name}: peringkat terbaik`,
    placeHigh: (name) => `${name}: peringkat terakhir`,
    group: (name) => `${name}: kelompok setara`,
    valueLow: (name) => `${name}: ujung bawah rentang 95%`,
    valueHigh: (name) => `${name}: ujung atas rentang 95%`,
  },
};
