/** Panduan: halaman tersendiri di samping aplikasi. */
import type { guide as english } from "../en/guide.ts";

export const guide: typeof english = {
  title: "Panduan Tular",
  lead: "Apa yang diperlukan, apa yang dibaca, apa yang dijanjikan, dan bagaimana memberikannya kepada orang lain.",
  other: "English",
  toApp: "Buka Tular",
  contents: "Di halaman ini",
  startHeading: "Cara memulai",
  start: [
    "Seret satu berkas atau lebih ke mana saja di jendela, pilih berkasnya, atau tempel sel dari lembar kerja. Setiap berkas dikenali; yang tidak bisa dikatakan berkas ditanyakan dalam satu kalimat dengan baris milik Anda, dan ada jawaban yang disarankan.",
    "Tekan “Tampilkan peta”. Kalimat di samping peta mengatakan jaringan apa ini, dengan angka; masing-masing membuka cara menghitungnya dan apa yang tidak boleh dikatakan.",
    "Berkas yang diseret ke atas peta yang terbuka menggantikannya atau bergabung dengannya: jendela mengatakan yang mana sebelum Anda melepasnya. Urungkan mengembalikan setiap langkah.",
  ],
  needsHeading: "Peramban dan ukuran",
  needs: [
    "Setiap perubahan diuji di Chromium, dasar dari Chrome, Edge, dan Brave. Versi baru Firefox dan Safari diperkirakan berjalan: tidak diuji pada setiap perubahan, tetapi dicoba dari awal sampai akhir pada 30 November 2026 (Firefox 153; WebKitGTK 2.50 sebagai pengganti Safari). Peta memerlukan WebGL 2; tanpa itu tabel dan angka tetap berjalan.",
    "Berkas terbesar yang dibuka dalam pengujian berisi 563.069 tindakan membagikan, membalas, dan menyebut. Yang lebih besar mungkin bisa; memori komputer yang menentukan.",
    "Di ponsel orang membaca: peta, temuan, akun. Berkas sebaiknya dibuka di komputer.",
  ],
  formatsHeading: "Berkas yang dibaca",
  formats: "Berkas dikenali dari isinya, bukan dari namanya. Yang dikenal:",
  packed:
    "Semuanya boleh dikompresi gzip atau berada di dalam arsip zip. Tabel boleh juga berupa lembar buku kerja Excel (.xlsx) atau berkas Parquet, yang kelompok barisnya boleh sampai 1 GB setelah dibuka.",
  set: "Tidak ada baris yang hilang diam-diam: yang disisihkan dihitung, dengan alasan dan nomor barisnya.",
  promiseHeading: "Arti “tidak ada data yang keluar dari komputer ini”",
  handHeading: "Tanpa koneksi, dalam satu berkas, di server sendiri",
  hand: [
    "Tanpa koneksi: begitu halaman termuat, koneksi tidak diperlukan lagi. Hanya memuat ulang yang memerlukannya.",
    "Dalam satu berkas: tular.html adalah seluruh aplikasi. Salin ke diska lepas atau kirimkan; klik dua kali membukanya di peramban. Tidak perlu dipasang, tidak perlu koneksi, kebijakannya sendiri melarang setiap koneksi, dan tidak ada pekerjaan yang disimpannya di komputer.",
    "Di server: folder yang dibuat `npm run build` adalah semuanya. _headers (Netlify, Cloudflare Pages) dan nginx.conf membawa tajuk yang membuat peramban menjaga janji itu; tanpanya aplikasi berjalan dan janjinya hanya kata-kata.",
  ],
  keysHeading: "Tombol",
  keys: "Tekan ? di aplikasi untuk daftar lengkapnya. Huruf tunggal bekerja selama peta atau baris tabel menjadi fokus, dan bisa dimatikan di sana.",
  samplesHeading: "Contoh",
  samples: "Empat kumpulan berkas rekaan ada di layar awal, untuk dilihat sebelum Anda membawa berkas sendiri.",
};
