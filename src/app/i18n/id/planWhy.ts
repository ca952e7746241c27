/** Bagaimana rencana diketahui: penjelasannya, yang boleh dikatakan, dan ujian modelnya terhadap berkas. */
import type { planWhy as english } from "../en/planWhy.ts";
import { count, these } from "./counting.ts";

export const planWhy: typeof english = {
  why: {
    title: "Hasil rencana ini",
    description: {
      reached: "Berapa akun berbeda yang bisa melihatnya, dalam model, bila akun-akun ini memulai.",
      sharers: "Berapa akun berbeda yang meneruskannya, dalam model, bila akun-akun ini memulai.",
      crisis: "Berapa akun berbeda yang akan meneruskan rumor, dan tidak bila akun-akun ini diberi tahu, dalam model.",
    },
    formula: "Cara menghitungnya",
    words: {
      spread:
        "Satu akun diundi, lalu kabar ditelusuri mundur ke semua yang mungkin menjadi asalnya: lewat tiap ikatan dengan peluang ikatan itu meneruskan sesuatu. Bagian dari sekian banyak undian yang menemukan salah satu akun terpilih, dikali jumlah semua akun, adalah angkanya.",
      crisis:
        "Satu akun diundi, lalu kabar ditelusuri mundur selangkah demi selangkah, lewat tiap ikatan dengan peluangnya. Akun itu selamat bila akun yang diberi tahu, ditambah jedanya, sedekat rumor. Bagian dari sekian banyak undian itu, dikali jumlah semua akun, adalah angkanya.",
    },
    counted: {
      reached: "Siapa pun yang mengikuti akun yang meneruskan bisa melihatnya. Mereka yang memulai ikut dihitung.",
      sharers: "Yang dihitung siapa pun yang meneruskan, dan mereka yang memulai.",
      crisis: "Yang dihitung siapa pun yang akan meneruskan rumor; yang bisa melihatnya jauh lebih banyak.",
    },
    sets: (value) =>
      `${count(value)} undian. Sebagian memilih akunnya, sebagian menyatakan sebaik apa pilihan itu setidaknya, dan angkanya dihitung pada sisanya.`,
    range: "Asal rentangnya",
    rangeWords: {
      spread:
        "Kampanye dari akun-akun ini disimulasikan berulang kali, masing-masing dengan nasibnya sendiri: 95 dari 100 yang di tengah. Kekeliruan model tidak termasuk.",
      crisis: "Seberapa jauh angka ini bisa meleset karena undiannya terbatas. Kekeliruan model tidak termasuk.",
    },
    noRange: "Tidak ada: angka ini hanya baik untuk membandingkan satu pilihan dengan pilihan lain.",
    certificate: "Asal janjinya",
    certificateWords: (low, best, confidence) =>
      `Rencana ini menghasilkan sedikitnya ${low}, dan tidak ada rencana yang menghasilkan lebih dari ${best}: keduanya dengan keyakinan ${confidence}.`,
    basis: "Dasarnya",
    model: (name) => `Model: ${name}.`,
    seed: (seed) => `Semua undian berasal dari angka ${seed}.`,
    caveat: "Yang tidak dikatakannya",
    caveatWords:
      "Dibagikan sesudah orang lain tidak berarti dibagikan karena orang itu: teman memang mirip. Bisa melihat belum berarti melihat. Orang yang tidak ada dalam berkas ini tidak ada dalam angka mana pun.",
    source: "Sumber",
    safe: {
      plan: (chosen, all, low, high) =>
        `“Dalam model, mengajak ${these(chosen)} lebih dulu menjangkau sekitar ${all} akun, ${low} sampai ${high} dalam 95 dari 100 kampanye simulasi.”`,
      sharers: (chosen, all, low, high) =>
        `“Dalam model, sekitar ${all} akun meneruskannya bila ${these(chosen)} memulai, ${low} sampai ${high} dalam 95 dari 100 kampanye simulasi.”`,
      pending: (chosen, all) => `“Dalam model, mengajak ${these(chosen)} lebih dulu menghasilkan sekitar ${all} akun.”`,
      relative: (chosen, ratio) =>
        `“Dalam model, ucapan ${these(chosen)} menular ${ratio} sejauh akun sebanyak itu dengan pengikut terbanyak.”`,
      relativeAlone: (chosen) => `“Dalam model, ucapan ${these(chosen)} menular paling jauh.”`,
      crisis: (chosen, all, delay) =>
        `“Memberi tahu ${these(chosen)} lebih dulu diperkirakan membuat ${all} akun tidak meneruskan rumor dalam model bila jawaban datang ${delay}; dengan jeda lain daftarnya berubah.”`,
      crisisRelative: (chosen, delay) =>
        `“Dalam model, ${these(chosen)} yang sebaiknya diberi tahu lebih dulu bila jawaban datang ${delay}; dengan jeda lain daftarnya berubah.”`,
    },
    unsafe: {
      plan: (all) => `“Kampanye ini akan menjangkau ${all} akun.” Model memperkirakannya; tidak ada yang menjanjikannya.`,
      relative: "“Kampanye ini akan menjangkau sekian akun.” Berkas ini tidak bisa mengatakan berapa.",
      crisis: "“Ini akan menghentikan krisis.” Yang dikatakan hanya siapa yang diberi tahu lebih dulu, dalam model.",
    },
  },
  calibration: {
    title: "Apakah model ini bisa meramalkan?",
    good: (judged, factor) =>
      `Diuji pada ${count(judged)} kiriman berikutnya, peluang yang dipelajari harus dikali ${factor} agar jumlahnya sesuai yang terlihat. Angka di sini sudah memakainya.`,
    bad: (judged, factor) =>
      `Diuji pada ${count(judged)} kiriman berikutnya, peluang yang dipelajari harus dikali ${factor}. Itu terlalu jauh untuk menyebut jumlah akun; rencana hanya bisa dibandingkan.`,
    plot: "Tiap titik: seperlima dari kiriman berikutnya, dikelompokkan menurut ukuran yang diramalkan. Di garis itu, yang meneruskan sebanyak kata model.",
    lines: (step) => `Garis pada tiap kelipatan ${step}; ukuran kecil mendapat ruang lebih lapang.`,
    orMore: (factor) => `${factor} atau lebih`,
    orLess: (factor) => `${factor} atau kurang`,
    across: "diramalkan",
    upwards: "terlihat",
    errors: (model, plain) =>
      `Untuk satu kiriman, ramalannya rata-rata meleset ${model} akun. Selalu menyebut rata-rata semua kiriman akan meleset ${plain}.`,
    point: (predicted, observed, posts) => `${count(posts)} kiriman: diramalkan ${predicted} akun, terlihat ${observed}`,
    reasons: {
      "no-log": "Berkas ini tidak memuat yang dibagikan, jadi tidak ada yang bisa diuji. Rencana hanya bisa dibandingkan.",
      "no-times": "Data ini tidak memuat waktu, jadi tidak ada yang lebih dulu atau kemudian. Rencana hanya bisa dibandingkan.",
      "no-posts": "Data ini tidak menyebut kiriman mana yang dibagikan, jadi ukurannya tidak bisa diuji. Rencana hanya bisa dibandingkan.",
      "too-few": "Kiriman berikutnya terlalu sedikit untuk menguji. Rencana hanya bisa dibandingkan.",
    },
    pending: "Sedang diuji pada kiriman berikutnya.",
    failed: "Ini tidak bisa dihitung.",
  },
  notes: {
    "no-log": "Tidak ada yang dibagikan untuk dipelajari: yang menentukan hanya siapa mengikuti siapa.",
    "not-calibrated": "Yang dipelajari tidak bisa diuji pada kiriman berikutnya.",
    "calibration-failed": "Diuji pada kiriman berikutnya, model meleset lebih dari dua kali lipat.",
    "no-certificate": "Untuk model ini, batas rencana terbaik tidak diketahui.",
    proxy: "Berkas ini tidak memuat siapa mengikuti siapa: yang dipakai adalah siapa membagikan kiriman siapa.",
    chosen: "Model yang dipilih hanya baik untuk membandingkan.",
  },
};
