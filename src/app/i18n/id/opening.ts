import type { opening as english } from "../en/opening.ts";
import { formatsOf } from "../formats.ts";

const { count } = formatsOf("id");

export const opening: typeof english = {
  containers: { workbook: "Buku kerja", archive: "Arsip", table: "Tabel Parquet" },
  parts: (parts) => `${count(parts)} bagian terbaca`,
  sheets: (parts) => `${count(parts)} tabel terbaca`,
  allParts: (parts) => `Tampilkan semua ${count(parts)} bagian`,
  partOf: (name) => `dari “${name}”`,
  inside: (files, tables) => `${count(files)} berkas, ${count(tables)} tabel.`,
  insideHeading: (name) => `Isi ${name}`,
  leftOut: (parts) => `${count(parts)} bagian lain tidak memuat pengikut, kiriman yang dibagikan, atau akun:`,
  leftOutFine: "Tidak ada yang perlu dilakukan, kecuali salah satunya seharusnya terbaca.",
  takenFor: (format, layer) => `Dibaca sebagai: ${format}, ${layer}`,
  layers: {
    follows: "siapa mengikuti siapa",
    shares: "siapa membagikan, menyebut, atau membalas siapa",
    people: "tentang akun",
    posts: "tentang kiriman",
  },
  questionsOf: (questions, files) =>
    `${count(questions)} pertanyaan untuk ${count(files)} berkas: satu jawaban berlaku untuk berkas yang serupa.`,
  onlyKinds: {
    quote: { name: "Kutipan", read: "siapa mengutip siapa", roles: { actor: "Yang mengutip", other: "Kiriman siapa" } },
    reply: { name: "Balasan", read: "siapa membalas siapa", roles: { actor: "Yang membalas", other: "Yang dibalas" } },
    mention: { name: "Sebutan", read: "siapa menyebut siapa", roles: { actor: "Yang menyebut", other: "Yang disebut" } },
    like: { name: "Suka", read: "siapa menyukai kiriman siapa", roles: { actor: "Yang menyukai", other: "Kiriman siapa" } },
  },
  columns: {
    change: (header) => `Arti “${header}”`,
    changeNumbered: (at) => `Arti kolom ${count(at)}`,
    given: "Menurut pilihan Anda. Berkas dengan judul kolom yang sama akan dibaca begini.",
    givenOnce: "Menurut pilihan Anda.",
    remembered: "Seperti pilihan Anda yang terakhir untuk judul kolom yang sama.",
    reset: "Kembali ke temuan Tular",
    fault: {
      "no-actor": "Harus ada satu kolom yang mengatakan siapa bertindak. Pilih dulu kolom lain untuk itu.",
      twice: "Dua kolom tidak bisa punya arti yang sama.",
    },
  },
  styles: {
    toMonth: "Bulan lebih dulu",
    toDay: "Hari lebih dulu",
    toPoint: "Itu pemisah ribuan",
    toComma: "Itu tanda desimal",
  },
  mapping: {
    why: "Tambahkan berkas yang memuat id dan nama pengguna tiap akun, lalu keduanya bisa disatukan.",
    add: "Tambah berkas berisi id dan nama pengguna",
  },
  rows: {
    download: "Unduh baris-baris ini",
    busy: "Membaca baris",
    limited: (kept) => `Berkasnya memuat ${count(kept)} baris pertama untuk tiap alasan.`,
    failed: "Baris-barisnya tidak bisa dibaca lagi. Apakah berkasnya dipindahkan atau diubah?",
    headers: ["berkas", "baris", "alasan", "apa jadinya", "isi baris"],
    fileName: (name) => `${name} disisihkan.csv`,
  },
  usedFirst: "Kolom yang dipakai berdiri di depan, yang kosong di belakang.",
  star: "Ikatan satu akun saja",
  starHow:
    "Berkas ini unduhan milik satu akun: siapa yang diikutinya dan siapa pengikutnya. Tambahkan ekspor akun lain untuk melihat siapa yang berpengaruh di antara mereka.",
  folder: {
    tooMany: (most) => `Folder itu berisi lebih dari ${count(most)} berkas; ${count(most)} yang pertama diambil.`,
    empty: "Folder itu tidak berisi berkas.",
  },
};
