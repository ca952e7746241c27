/** Pekerjaan yang tersimpan di komputer ini, berkas proyek, dan program yang disimpan untuk bekerja tanpa sambungan. */
import type { keeping as english } from "../en/keeping.ts";
import { count } from "./counting.ts";

const listed = (parts: readonly string[]) => (parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} dan ${parts.at(-1)}`);

const fields: Readonly<Record<string, string>> = {
  opening: "laporan tentang berkasnya",
  answers: "jawaban tentang berkasnya",
  title: "namanya",
  appearance: "ukuran dan warna",
  arrangement: "siapa yang dipindah atau disembunyikan",
  selection: "pilihan",
  table: "tabel akun",
  postTable: "tabel kiriman",
  filters: "filter dan kumpulan",
  accounts: "keterangan tentang akun",
  story: "cerita",
  plans: "rencana",
  planned: "hasil rencana",
  place: "tempat Anda terakhir",
};

export const keeping: typeof english = {
  here: "Yang Anda buka tersimpan di sini sampai Anda menghapusnya.",
  title: {
    rename: "Ganti nama pekerjaan ini",
    field: "Nama pekerjaan ini",
    save: "Ganti nama",
    untitled: "Sebuah jaringan",
    names: (first, others) => (others === 0 ? first : `${first} dan ${count(others)} berkas lain`),
  },
  bar: {
    saved: "Tersimpan di komputer ini",
    saving: "Menyimpan…",
    unsaved: {
      full: "Belum tersimpan: tidak ada ruang",
      blocked: "Belum tersimpan: peramban tidak menyimpan",
      broken: "Belum tersimpan",
    },
    notKept: "Tidak disimpan di halaman ini",
    notKeptDetail: "Halaman ini tidak menyimpan apa pun di komputer ini. Simpan berkas proyek untuk melanjutkan nanti.",
    forgotten: "Tidak disimpan lagi",
  },
  recent: {
    heading: "Pekerjaan terakhir di komputer ini",
    goOn: "Lanjutkan yang terakhir",
    facts: (when, people) => `${when}, ${count(people)} akun`,
    copy: "salinan",
    begun: (when) => `${when}, belum ditampilkan`,
    rename: (name) => `Ganti nama ${name}`,
    remove: (name) => `Hapus ${name}`,
    all: (works) => `Tampilkan semua (${count(works)})`,
    deleteAll: "Hapus semua yang tersimpan di komputer ini",
    deleteTitle: "Hapus semua yang disimpan Tular di komputer ini?",
    deleteDetail: (works) =>
      `${count(works)} pekerjaan beserta berkas dan angkanya, pilihan bahasa dan warna Anda, serta program yang disimpan untuk bekerja tanpa sambungan. Ini tidak bisa diurungkan. Yang terbuka di jendela ini tetap terbuka, dan tidak disimpan lagi.`,
    deleteYes: "Hapus semua",
  },
  project: {
    save: "Simpan berkas proyek",
    saveDetail: "Terbuka di komputer mana pun seperti sekarang.",
    saveBare: "Simpan berkas proyek tanpa berkas asalnya",
    saveBareDetail: "Lebih kecil; jawaban tidak bisa diubah lagi.",
    style: "Pakai gaya dari proyek lain",
    styleDetail: "Ukuran, warna, kolom, dan tema. Bisa diurungkan.",
    file: "Proyek Tular",
  },
  busy: {
    opening: (name) => `Membuka ${name}`,
    saving: (name) => `Menyimpan ${name}`,
    rereading: (name) => `Membaca ulang berkasnya: ${name}`,
  },
  update: {
    title: "Versi baru Tular sudah siap.",
    detail: "Versi itu menunggu sampai semua jendela Tular ditutup.",
    now: "Perbarui sekarang",
    later: "Nanti",
  },
  lost: {
    sentence: (parts) => `Mulai dari awal atau tidak ada lagi: ${listed(parts)}.`,
    field: (field) => fields[field] ?? "bagian yang tidak dikenal Tular ini",
    manifest: "daftar isinya",
    network: "jaringannya",
    positions: "letak akun di peta",
    file: (name) => `berkas ${name}`,
  },
  notices: {
    blocked: {
      title: "Peramban ini tidak menyimpan apa pun.",
      detail:
        "Ini jendela privat, atau penyimpanan dimatikan. Pekerjaan Anda aman selama jendela ini terbuka; setelah dimuat ulang tidak ada lagi. Berkas proyek menyimpannya.",
    },
    full: {
      title: "Tidak ada ruang lagi untuk menyimpan pekerjaan ini.",
      detail:
        "Pekerjaan tetap terbuka dan bisa dipakai; setelah dimuat ulang tidak ada lagi. Simpan berkas proyek, hapus pekerjaan lama di layar awal, atau kosongkan ruang di komputer ini.",
    },
    broken: {
      title: "Pekerjaan ini tidak bisa disimpan.",
      detail:
        "Pekerjaan tetap terbuka dan bisa dipakai; setelah dimuat ulang mungkin tidak ada lagi. Tindakan berikutnya mencoba lagi. Berkas proyek menyimpannya.",
    },
    damaged: {
      title: "Pekerjaan itu tidak bisa dibuka lagi.",
      detail: "Catatannya di komputer ini rusak. Bukalah berkas-berkasnya. Pekerjaan yang sedang terbuka tidak berubah.",
    },
    newer: {
      title: "Pekerjaan itu disimpan oleh Tular yang lebih baru.",
      detail:
        "Tular ini bisa salah membacanya, jadi tidak disentuh. Muat ulang halaman untuk memakai yang baru. Pekerjaan yang sedang terbuka tidak berubah.",
    },
    undeleted: {
      title: "Tidak semuanya bisa dihapus.",
      detail: "Tutup jendela Tular yang lain dan coba lagi, atau hapus data situs ini di setelan peramban.",
    },
    copy: {
      title: "Pekerjaan ini juga terbuka di jendela lain.",
      detail: "Di sini Anda bekerja dengan salinannya. Keduanya disimpan, dan tidak saling menimpa.",
    },
    unsaved: { title: "Berkas proyek tidak bisa disimpan.", detail: "Pekerjaan yang sedang terbuka tidak berubah. Coba lagi." },
    styleless: {
      title: "Proyek itu tidak punya gaya yang terbaca.",
      detail: "Pilih berkas proyek lain. Pekerjaan yang sedang terbuka tidak berubah.",
    },
    partly: { title: "Sebagian pekerjaan itu tidak terbaca.", detail: "Jaringan dan angkanya utuh." },
    reread: {
      title: "Jaringannya dibaca ulang dari berkasnya.",
      detail: "Jaringan itu belum tersimpan, rusak, atau berbentuk lama. Yang dibuat dengan tangan masih ada.",
    },
    unmatched: {
      title: "Jaringannya dibaca ulang, dan tidak sama seperti semula.",
      detail: "Akunnya lain atau urutannya lain, jadi yang dibuat dengan tangan tidak bisa dikembalikan.",
    },
    saved: (file) => ({ title: `${file} tersimpan.`, detail: "Berkas ini terbuka di komputer mana pun: seret ke jendela Tular." }),
    missing: (names) => `Tidak disertakan karena tidak terbaca lagi: ${listed(names)}.`,
    refused: (file) => `${file} tidak dibuka.`,
    alone: {
      title: "Berkas proyek dibuka tersendiri.",
      detail: "Seret berkas itu saja, bukan ke “Tambahkan ke peta ini”. Pekerjaan yang sedang terbuka tidak berubah.",
    },
  },
};
