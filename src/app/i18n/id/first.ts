/** Layar pertama, dengan janjinya dan cara memeriksanya; dan yang dikatakan saat berkas diseret ke jendela. */
import type { Texts } from "../en.ts";

export const first: Texts["first"] = {
  headline: "Lihat ucapan siapa yang menular dari orang ke orang, dan seberapa jauh",
  explanation:
    "Buka ekspor pengikut dan ekspor kiriman yang dibagikan. Tular menggambar siapa yang didengar sesamanya, siapa yang hanya menyiarkan, dan komunitas apa yang terbentuk.",
  drop: "Seret berkas ke mana saja di jendela ini",
  formats:
    "CSV, Excel, Parquet, dan tabel lain, berkas jaringan seperti GEXF, GraphML, dan JSON, hasil alat pemantau, unduhan akun sendiri, juga dalam zip",
  choose: "Pilih berkas",
  samplesHeading: "Atau lihat contoh dulu",
  sampleMissing: "Contoh tidak bisa dimuat. Periksa apakah semua berkas program ada di tempatnya.",
  kindsHeading: "Bawa yang Anda punya",
  kinds: [
    { name: "Siapa mengikuti siapa", detail: "Ekspor pengikut: dua kolom akun, satu ikatan per baris." },
    { name: "Siapa membagikan kiriman siapa", detail: "Bagikan, kutip, balas, sebut; kiriman dan waktu membuatnya lebih berbicara." },
    { name: "Apa yang diketahui tentang akun", detail: "Nama, jenis, kelompok, jumlah pengikut yang tercantum." },
  ],
  promise: "Tidak ada data yang keluar dari komputer ini.",
  promiseDetail: "Berkas dibaca, dihitung, dan digambar di peramban ini, bahkan tanpa koneksi.",
  check: {
    link: "Bagaimana saya memeriksanya?",
    title: "Cara memeriksa bahwa tidak ada data yang keluar",
    parts: [
      {
        heading: "Peramban Anda yang menjaganya",
        isInGuide: true,
        sentences: [
          "Setiap halaman dan skrip Tular disertai kebijakan konten berisi connect-src 'none', form-action 'none', dan frame-src 'none': peramban menolak setiap koneksi yang hendak dibuka oleh skrip, formulir, atau bingkai. Skrip dan gaya hanya boleh berasal dari Tular sendiri.",
        ],
      },
      {
        heading: "Amati jaringannya",
        isInGuide: true,
        sentences: [
          "Tekan F12, pilih Network, lalu buka berkas Anda. Yang tampak hanya bagian Tular sendiri, diminta menurut namanya, tanpa tambahan apa pun. Kebijakannya juga tertulis di sana: baris pertama, Response headers, Content-Security-Policy.",
        ],
      },
      {
        heading: "Atau matikan koneksinya",
        isInGuide: true,
        sentences: [
          "Tunggu sampai halaman ini termuat, putuskan koneksi, lalu buka berkas Anda: membaca, menghitung, dan menggambar tetap berjalan. Koneksi hanya perlu untuk memuat ulang halaman; edisi satu berkas, tular.html, tidak memerlukannya sama sekali.",
        ],
      },
      {
        heading: "Yang tidak bisa dicegah kebijakan",
        isInGuide: true,
        sentences: [
          "Kebijakan tidak dapat mencegah halaman berpindah ke alamat lain, maka hal ini diuji: pada setiap perubahan, peramban yang seluruh lalu lintasnya dicatat membuka berkas yang setiap namanya ditandai. Tanda itu tidak boleh ditemukan di sana, dan halaman yang sengaja membocorkan harus tertangkap. WebRTC dihapus sebelum aplikasi dimulai.",
        ],
      },
      {
        heading: "Apa yang tersimpan di komputer ini",
        isInGuide: true,
        sentences: [
          "Agar tidak ada yang hilang ketika halaman dimuat ulang, pekerjaan yang Anda buka disimpan di peramban ini, untuk alamat ini: berkasnya, jaringan yang dibuat darinya, apa yang Anda kerjakan dan sebuah gambar kecil, serta bahasa dan warna pilihan Anda. Semuanya tidak dikirim ke mana pun; siapa pun yang memakai peramban ini di komputer ini bisa membukanya.",
          "“Hapus semua yang tersimpan di komputer ini”, di bawah pekerjaan terakhir pada layar awal, menghapus semuanya sekaligus. Jendela privat menyimpannya sampai ditutup. Edisi satu berkas hanya menyimpan bahasa dan warna, bukan pekerjaan.",
        ],
      },
      {
        heading: "Peramban apa, dan sebesar apa berkasnya",
        isInGuide: false,
        sentences: [
          "Setiap perubahan diuji di Chromium, dasar dari Chrome, Edge, dan Brave. Versi baru Firefox dan Safari diperkirakan berjalan: tidak diuji pada setiap perubahan, tetapi dicoba dari awal sampai akhir pada 30 November 2026 (Firefox 153; WebKitGTK 2.50 sebagai pengganti Safari). Peta memerlukan WebGL 2.",
          "Berkas terbesar yang dibuka dalam pengujian berisi 563.069 kali dibagikan, balasan, dan sebutan. Yang lebih besar mungkin bisa; memori komputer yang menentukan.",
        ],
      },
    ],
  },
};

export const veil: Texts["veil"] = {
  title: "Lepaskan berkas untuk membukanya",
  detail: "Berkas tetap di komputer ini. Pekerjaan yang terbuka tidak disentuh sampai peta baru ditampilkan.",
};
