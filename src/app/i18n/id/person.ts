/** Halaman satu akun. */
import { count, people } from "./counting.ts";
import type { Texts } from "../en.ts";

export const person: Texts["person"] = {
  place: (place) => `Peringkat ke-${place}`,
  placeOf: (all, measure) => `dari ${all} menurut ${measure}`,
  tied: (others) => `Sama dengan ${count(others)} akun lain.`,
  noRange: "Peringkat ini tanpa rentang: angka yang berdekatan bisa saja bertukar tempat.",
  asLargeVoice: (value) =>
    `Tidak ada kiriman akun ini yang terhitung dari orang ke orang: di sini ia suara besar, dan ${value} kali dibagikan darinya terhitung vertikal.`,
  notPassedOn: "Belum ada kiriman akun ini yang menular dari orang ke orang.",
  ownCircle: (all) => `lingkaran sendiri berisi ${people(all)}`,
  followers: (value) => `${count(value)} pengikut tercantum`,
  headline: (name, value) => `${name} didengar langsung oleh ${people(value)}`,
  arrows: "Panah mengarah dari yang didengar ke yang mendengar.",
  passedOnBy: "Yang meneruskan akun ini",
  passesOn: "Yang diteruskan akun ini",
  nobodyPasses: "Belum ada akun lain yang membagikan kiriman akun ini.",
  passesNobody: "Akun ini belum membagikan kiriman akun lain.",
  relationship: { mutual: "Saling mengikuti", follows: "Mengikuti", followed: "Diikuti", none: "Tanpa ikatan" },
  shared: (value) => `${value} dibagikan`,
  talks: { none: "tanpa balasan", both: (value) => `${count(value)} saling membalas`, one: (value) => `${count(value)} tak dibalas` },
  allTies: (value) => `Pilih semua ${count(value)}`,
};
