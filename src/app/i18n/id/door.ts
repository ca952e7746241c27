/** Jalan masuk: contoh, sel tempelan, berkas di atas peta yang terbuka, dan pekerjaan yang tersimpan di komputer ini. */
import type { door as english } from "../en/door.ts";
import { count } from "./counting.ts";

export const door: typeof english = {
  back: "Kembali ke peta",
  guide: "Panduan",
  ownFiles: "Buka berkas Anda sendiri",
  join: {
    inPlace: "Buka menggantikan peta ini",
    inPlaceDetail: "Urungkan mengembalikan peta ini.",
    add: "Tambahkan ke peta ini",
    addDetail: "Berkasnya dan berkas ini menjadi satu jaringan.",
    elsewhere: "Di tempat lain, berkas dibuka menggantikan peta ini. Tidak ada yang berubah sebelum Anda menekan “Tampilkan peta”.",
    elsewhereOpening: "Berkas ini bergabung dengan berkas yang sedang dibuka.",
  },
  files: {
    menu: "Berkas",
    see: "Berkas dan jawaban",
    inPlace: "Buka berkas menggantikan peta ini",
    add: "Tambahkan berkas ke peta ini",
    paste: "Tempel sel",
    first: "Layar awal: contoh dan pekerjaan terakhir",
  },
  opening: {
    forAll: (files) => `Jawaban yang sama untuk ${count(files)} berkas seperti ini:`,
    until: (answer) => `Selama belum dijawab: ${answer}.`,
    alreadyIn: (file) => `sudah ada di ${file}`,
    suggested: "Langsung bisa, dengan jawaban yang disarankan; setiap jawaban bisa diubah nanti.",
  },
  paste: {
    button: "Tempel sel",
    title: "Tempel sel",
    detail:
      "Salin dua kolom atau lebih dari lembar kerja atau halaman web, misalnya siapa mengikuti siapa, lalu tempel di sini. Semuanya tetap di komputer ini.",
    field: "Sel",
    placeholder: "Tekan Ctrl+V atau ⌘V di sini",
    found: (rows, columns) => `${count(rows)} baris, ${count(columns)} kolom`,
    none: "Tidak ada tabel dalam salinan itu: diperlukan sedikitnya dua kolom.",
    open: "Buka",
    file: "Sel tempelan",
  },
  samples: {
    launch: { name: "Peluncuran minuman jahe", question: "Siapa yang membawanya, siapa yang hanya mendengar" },
    rumour: { name: "Kabar burung tentang feri malam", question: "Seberapa cepat menyebar, dan siapa yang terlewat ralatnya" },
    scene: { name: "Dunia seni dengan dua kubu", question: "Siapa yang berdiri di antaranya, hanya dari ikatan mengikuti" },
    circle: { name: "Lingkar kecil penukar benih", question: "Siapa yang diteruskan, bila hanya jumlahnya yang diketahui" },
    actions: (people, actions) => `${people} akun, ${actions} tindakan`,
    ties: (people, ties) => `${people} akun, ${ties} ikatan mengikuti`,
    totals: (people, rows) => `${people} akun, ${rows} jumlah`,
  },
};
