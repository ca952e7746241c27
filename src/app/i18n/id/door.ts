/** Jalan masuk: contoh, sel tempelan, berkas di atas peta yang terbuka, dan pekerjaan yang tersimpan di komputer ini. */
import type { door as english } from "../en/door.ts";
import { formatsOf } from "../formats.ts";

const { count } = formatsOf("id");

export const door: typeof english = {
  back: "Kembali ke peta",
  guide: "Panduan",
  keptHere: "Yang Anda buka tersimpan di sini sampai Anda menghapusnya.",
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
  recent: {
    heading: "Pekerjaan terakhir di komputer ini",
    goOn: "Lanjutkan yang terakhir",
    untitled: "Sebuah jaringan",
    names: (first, others) => (others === 0 ? first : `${first} dan ${count(others)} berkas lain`),
    facts: (when, people) => `${when}, ${count(people)} akun`,
    open: "Sedang terbuka",
    remove: (name) => `Hapus ${name}`,
    removed: "Dihapus dari komputer ini.",
    all: (works) => `Tampilkan semua (${count(works)})`,
    deleteAll: "Hapus semua yang tersimpan di komputer ini",
    deleteTitle: "Hapus semua yang disimpan Tular di komputer ini?",
    deleteDetail: (works) =>
      `${count(works)} pekerjaan beserta berkas dan angkanya, serta pilihan bahasa dan warna Anda. Ini tidak bisa diurungkan. Yang terbuka di jendela ini tetap terbuka, dan tidak disimpan lagi.`,
    deleteYes: "Hapus semua",
    deleted: "Dihapus. Tidak ada lagi simpanan Tular di komputer ini.",
  },
  keeping: {
    blocked: {
      title: "Peramban ini tidak menyimpan apa pun.",
      detail:
        "Ini jendela privat, atau penyimpanan dimatikan. Pekerjaan Anda aman selama jendela ini terbuka; setelah dimuat ulang tidak ada lagi.",
    },
    full: {
      title: "Tidak ada ruang lagi untuk menyimpan pekerjaan ini.",
      detail:
        "Pekerjaan tetap terbuka dan bisa dipakai; setelah dimuat ulang tidak ada lagi. Hapus pekerjaan lama di layar awal, atau kosongkan ruang di komputer ini.",
    },
    broken: {
      title: "Pekerjaan ini tidak bisa disimpan.",
      detail: "Pekerjaan tetap terbuka dan bisa dipakai; setelah dimuat ulang mungkin tidak ada lagi. Tindakan berikutnya mencoba lagi.",
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
    partly: { title: "Sebagian pekerjaan itu tidak terbaca.", detail: "Jaringan dan angkanya utuh; yang tidak terbaca mulai dari awal." },
    undeleted: {
      title: "Tidak semuanya bisa dihapus.",
      detail: "Tutup jendela Tular yang lain dan coba lagi, atau hapus data situs ini di setelan peramban.",
    },
    reread: {
      title: "Peta itu tidak bisa dilanjutkan seperti semula.",
      detail: "Berkasnya tersimpan dan sedang dibaca ulang. Yang dibuat dengan tangan tidak ada di dalamnya.",
    },
  },
};
