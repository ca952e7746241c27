/** Dasar semua angka: disebutkan sekali di halaman metode. */
import type { basis as english } from "../en/basis.ts";

export const basis: typeof english = {
  heading: "Dasar semua angka",
  rules: [
    {
      name: "Bobot kedekatan",
      what: "Seberapa besar sebuah suara adalah suara sesama. Suara merek atau media: tidak sama sekali. Antara dua orang yang pernah saling menanggapi (membagikan, mengutip, membalas, atau menyebut, dua arah): seluruhnya. Selain itu, seseorang sanggup menjaga sekitar 150 hubungan, jadi suara dengan 600 pendengar adalah seperempat suara sesama bagi masing-masing. Mengikuti balik saja tidak membuktikan apa-apa. Audiens adalah yang lebih besar antara pengikut dalam berkas dan jumlah yang dinyatakan. Menurut aturan yang lain, suara adalah siaran mulai sepuluh kali audiens biasa, dan sedikitnya 100.",
    },
    {
      name: "Meneruskan",
      what: "Yang dihitung adalah pertama kali seseorang membagikan atau mengutip sebuah kiriman; berikutnya hanya menambah volume. Balasan dan penyebutan adalah percakapan, suka hanya ditampilkan. Membagikan kiriman sendiri dan membagikan sebelum kirimannya ada disisihkan dan dihitung.",
    },
    {
      name: "Kredit",
      what: "Yang dibagikan ulang bisa datang dari semua akun yang diikuti pembaginya dan yang lebih dulu punya. Kredit dibagi di antara mereka, makin baru makin besar, kecuali anggapannya lain: yang pertama didengar, yang terakhir didengar, sama rata, atau menurut yang pernah diteruskan. Bila tidak ada calonnya, itu tidak terjelaskan.",
    },
    {
      name: "Rentang",
      what: "Angka lateral mencakup 100, 150, dan 200 hubungan serta empat cara membagi kredit. Kiriman diundi ulang, 500 kali kecuali jaringannya besar: nilai punya rentang 95%, peringkat 90% di tengah. Bila kiriman tidak diketahui, yang dibagikan dari satu penulis dalam satu hari dianggap satu.",
    },
    {
      name: "Peringkat",
      what: "Nilai yang sama berbagi peringkat (ke-1, ke-2, ke-2, ke-4). Beberapa akun menjadi satu kelompok bila ada satu peringkat yang bisa ditempati setiap akun itu: urutannya tidak pasti.",
    },
    {
      name: "Bukti paling sedikit",
      what: "Peluang sepanjang ikatan perlu lima kesempatan, median tiga nilai, waktu paruh lima penerus. Di bawah 30 kiriman atau 100 kali dibagikan, rentang menggantikan angka.",
    },
    {
      name: "Berkas yang menyebut lebih sedikit",
      what: "Tanpa kiriman, catatan dibaca dua kali: sebagai total untuk akun, setiap yang dibagikan dikreditkan kepada penulisnya, dan sebagai satu topik untuk jangkauan, kecepatan, bentuk, dan porsi lateral. Tanpa waktu, tidak diketahui siapa lebih dulu. Tanpa data mengikuti, siapa membagikan siapa menggantikannya bila bisa, dan angkanya menyebut itu.",
    },
  ],
};
