/** When things happened, under the map, and what a table says of columns that do not fit. */
import type { Texts } from "../en.ts";
import { formatsOf } from "../formats.ts";

const { count } = formatsOf("id");
const people = (value: number) => `${count(value)} akun`;

export const time: Texts["time"] = {
  heading: "Waktu",
  days: (value) => `${count(value)} hari`,
  hours: (value) => `${count(value)} jam`,
  none: {
    title: "Berkas ini tidak memuat waktu.",
    why: "Tanpa waktu tidak ada yang tahu mana yang lebih dulu atau seberapa cepat menyebarnya, dan tidak ada yang bisa diputar.",
    wayOut: "Tambahkan ekspor berbagi yang memuat waktu",
  },
  noShares: "Belum ada ekspor berbagi di antara berkas ini, jadi tidak ada yang terjadi pada suatu waktu.",
  counting: "Menghitung apa yang terjadi kapan.",
  show: "Kolom",
  views: { movement: "Cara menyebar", kinds: "Tindakan" },
  movement: { lateral: "antarorang", vertical: "dari suara besar", unexplained: "belum terjelaskan" },
  kinds: { share: "kali dibagikan", quote: "kutipan", reply: "balasan", mention: "sebutan", like: "suka" },
  cumulative: (value) => `garis: sudah membagikan, ${people(value)}`,
  chart: (from, to, all, width) => `${all} kali dibagikan dan tindakan lain dari ${from} sampai ${to}, satu kolom untuk tiap ${width}`,
  column: (from, what) => `${from}: ${what}`,
  brushHint: "Seret melintasi kolom untuk menampilkan hanya yang bertindak saat itu.",
  exact: "Atur waktu",
  within: (from, to) => `Dalam ${from} – ${to}`,
  whole: (from, to) => `${from} – ${to}`,
  of: {
    everybody: "dari semua akun",
    chosen: (value) => `dari ${people(value)} yang dipilih`,
    post: "dari kiriman yang dipilih",
    fit: (value) => `dari ${people(value)} yang cocok dengan filter`,
  },
  faint: "pudar: semua akun",
  untimed: (value) => `${count(value)} tindakan yang waktunya tidak diketahui tidak termasuk.`,
  play: "Putar",
  pause: "Jeda",
  again: "Putar lagi",
  back: "Mundur selangkah",
  forward: "Maju selangkah",
  end: "Akhiri putaran",
  speed: "Kecepatan",
  speeds: { 1: "×1", 2: "×2", 4: "×4" },
  playhead: "Saat",
  at: (moment, value, all) => `Sampai ${moment}: ${count(value)} dari ${people(all)} sudah membagikan`,
  headline: (value, all) => `${count(value)} dari ${people(all)} sudah membagikan saat itu`,
  caption: (moment) => `${moment}. Menyala: yang sudah membagikan atau mengutip sesuatu sampai saat itu.`,
  moreColumns: (value) => `+${count(value)} kolom`,
  moreColumnsHint: "Kolom ini tidak muat di samping yang lain. Pilih satu untuk menampilkannya lebih dulu.",
  shownOf: (value, all) =>
    value === 0 ? "Tidak ada akun yang cocok dengan filter ini." : `${count(value)} dari ${people(all)} cocok dengan filter.`,
  numbersOfAll: (all) => `Angka ini tentang semua ${people(all)}; filter mengubah siapa yang ditampilkan, bukan apa yang dihitung.`,
};
