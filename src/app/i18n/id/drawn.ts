import type { drawn as english } from "../en/drawn.ts";
import { count } from "./counting.ts";

const LAYERS = { follows: "ikatan mengikuti", shares: "ikatan" };

export const drawn: typeof english = {
  outside: "di luar filter",
  withoutTies: (value, layer) => `${count(value)} akun tanpa ${LAYERS[layer]}: tidak ada di peta`,
  lessTied: (value) => `${count(value)} akun dengan ikatan lebih sedikit: tidak ada di peta`,
  chosen: (value) => `${count(value)} akun dipilih`,
  chosenShare: (value, share, measure) => `${count(value)} akun dipilih: seluruhnya ${share} dari ${measure}`,
  clear: "Kosongkan pilihan",
  whyHidden: "{name} disembunyikan di peta ini.",
  whyNoTies: "{name} tidak punya ikatan dalam berkas ini, jadi peta tidak menampilkan akun ini.",
  whyNoFollows: "{name} tidak punya ikatan mengikuti, dan peta hanya menampilkan ikatan itu.",
  whyLessTied: "Ikatan {name} lebih sedikit daripada akun yang muat di peta.",
  show: "Tampilkan lagi",
  outOfSight: {
    one: "{name} berada di luar bagian peta yang terlihat.",
    several: (unseen, all) =>
      unseen === all
        ? `Tidak satu pun dari ${count(all)} akun ini ada di bagian peta yang terlihat.`
        : `${count(unseen)} dari ${count(all)} akun ini berada di luar bagian peta yang terlihat.`,
    show: (all) => (all === 1 ? "Tampilkan di peta" : "Tampilkan semuanya"),
  },
  noTies: {
    title: "Tanpa ikatan, tanpa peta",
    detail: (value) => `Berkas ini menyebut ${count(value)} akun, dan tidak ada dua yang terikat. Tabel dan angka tetap bisa dipakai.`,
  },
  hiddenHere: "Semua yang seharusnya ada di sini disembunyikan.",
  fitOfChosen: (value, all) =>
    value === 0
      ? `Tidak satu pun dari ${count(all)} akun yang dipilih cocok dengan filter.`
      : `${count(value)} dari ${count(all)} akun yang dipilih cocok dengan filter: peta dan tabel memuat akun ini saja.`,
  noneFit: {
    title: "Tidak ada akun pilihan yang cocok dengan filter.",
    why: "Pilihan dan filter berlaku bersama: hanya yang termasuk keduanya yang tercantum.",
  },
  hiddenPeople: (value) => `${count(value)} akun disembunyikan.`,
  nobodyLeft: {
    title: "Semua disembunyikan",
    detail: (value) => `Anda menyembunyikan ${count(value)} akun, seluruh isi peta ini.`,
  },
};
