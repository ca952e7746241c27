/** Seberapa pasti angka dan peringkat. */
import { DOUBT_WORDS } from "../../../core/doubt/words.ts";
import type { doubt as english } from "../en/doubt.ts";
import { formatsOf } from "../formats.ts";

const { count } = formatsOf("id");

export const doubt: typeof english = {
  place: "Peringkat",
  places: DOUBT_WORDS.id.place,
  placeBy: (measure) => `Peringkat menurut ${measure}`,
  alike: (others) => `dengan ${count(others)} lainnya`,
  placeOf: (all, measure) => `dari ${count(all)} akun menurut ${measure}`,
  axis: "Peringkat",
  group: (others) => `Urutannya dengan ${count(others)} akun lain tidak pasti.`,
  range: (low, high) => `${low} sampai ${high}`,
  spokenRange: (value, low, high) => `${value}, rentang 95% ${low} sampai ${high}`,
  spokenPlace: (place, others) => (others === 0 ? place : `${place}, satu dari ${count(others + 1)} akun yang urutannya tidak pasti`),
  noRange: "kiriman terlalu sedikit untuk rentang",
  foot: "Pita adalah rentang 95% dari nilainya, pada sumbu akar kuadrat. Pita yang bertumpang tindih berarti urutannya tidak diketahui.",
  asking: "Kepastian peringkat ini sedang dihitung.",
  noPlaceRange: "Angka yang berdekatan bisa saja bertukar peringkat.",
  heading: "Dari mana rentangnya",
  headingNone: "Seberapa pasti",
  amongTen: (share) => `Masuk sepuluh teratas dalam ${share} undian.`,
  value: (low, high) => `Rentang 95% dari nilainya: ${low} sampai ${high}.`,
  thin: "Terlalu sedikit untuk satu angka: baca rentangnya.",
  gaps: {
    heading: "Bila ada yang hilang",
    ask: "Bagaimana bila satu dari sepuluh ikatan mengikuti hilang?",
    askShares: "Bagaimana bila satu dari sepuluh kali dibagikan hilang?",
    asking: "Menghapus ikatan dan akun secara acak",
    label: "Pasangan akun yang tetap pada urutannya",
    what: { follows: "Mengikuti", shares: "Dibagikan", people: "Akun" },
    without: (part) => `tanpa ${part}`,
    limit: "Untuk celah yang acak. Celah nyata sering berupa seluruh daftar, dan bisa lebih besar pengaruhnya.",
    failed: "Ini tidak bisa dihitung.",
  },
  columns: {
    placeLow: (name) => `${name}: peringkat terbaik`,
    placeHigh: (name) => `${name}: peringkat terakhir`,
    valueLow: (name) => `${name}: ujung bawah rentang 95%`,
    valueHigh: (name) => `${name}: ujung atas rentang 95%`,
  },
};
