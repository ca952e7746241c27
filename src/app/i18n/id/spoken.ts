/** Sentences for those who listen to the window: what has just changed on the map and in the tables. */
import type { Texts } from "../en.ts";
import { count, people } from "./counting.ts";

export const spoken: Texts["spoken"] = {
  place: (place) => `peringkat ke-${count(place)}`,
  by: (place, measure) => `${place} menurut ${measure}`,
  community: (name) => `komunitas ${name}`,
  nobody: "Tidak ada lagi akun yang dipilih.",
  selected: (value) => `${people(value)} dipilih.`,
  finding: (sentence, lit, all) => `${sentence} ${count(lit)} dari ${people(all)} menyala.`,
  filtered: (value, all) => `${count(value)} dari ${people(all)}.`,
  unfiltered: (all) => `Tanpa filter: semua ${people(all)}.`,
  sorted: (name, isDescending) => `Diurutkan menurut ${name}, dari yang ${isDescending ? "tertinggi" : "terendah"}.`,
  undone: (step) => `Diurungkan: ${step}`,
  redone: (step) => `Diulangi: ${step}`,
  opened: (all) => `Peta terbuka: ${people(all)}.`,
};
