// What the posts of the samples say: invented, and thrown together from pieces, in the mixture of Indonesian and English that
// people write in. Nobody wrote any of it.

/** How a post of the ginger drink's launch begins, by the author's circle. */
const BEGINS = [
  [
    "Sore hujan + dapur bau jahe = tenang",
    "Seduh manual lagi di rumah",
    "Home brew hari ini agak beda",
    "Cold brew jahe, kenapa nggak dari dulu",
  ],
  ["Habis bakso pedas butuh yang hangat", "Jajan malam ditutup jahe", "Street food run malam ini", "Gerobak pojok sekarang jual ini juga"],
  [
    "Anak pilek, emaknya yang sibuk",
    "Bekal sekolah beres, giliran ibunya",
    "Jam tidur anak = jam minum hangat",
    "Self care versi ibu rumah tangga",
  ],
  [
    "Deadline day, mode bertahan",
    "WFH hari ketiga, kopi sudah terlalu banyak",
    "Meeting back to back tapi tetap waras",
    "Jam tiga sore, ngantuk total",
  ],
  [
    "Kulit tenang kalau tidur cukup",
    "Night routine malam ini simpel aja",
    "Glow itu dari dalam katanya",
    "Skincare sudah, sekarang isi gelas",
  ],
  ["Minggu UTS, satu kos begadang", "Kelas jam tujuh itu kejahatan", "Anak kos wajib tahu ini", "Nugas bareng di teras kampus"],
  ["Pojok baca akhirnya jadi", "Repotting day, tangan penuh tanah", "Teras habis hujan, favorit banget", "Monstera baru, gelas baru"],
  [
    "Pulang gigs suara habis",
    "Soundcheck sambil pegang gelas hangat",
    "Backstage rider paling sederhana",
    "Antre masuk venue, dingin juga",
  ],
  ["Pagi di kota masih berkabut", "Catatan kecil dari trotoar", "Pasar pagi selalu jujur", "Lewat alun-alun sore ini"],
];

/** How it goes on, whoever writes. */
const GOES_ON = [
  "cobain Wedanira yang baru dan surprisingly enak",
  "Wedanira dingin ternyata segar juga",
  "jahenya kerasa, manisnya nggak lebay",
  "stok Wedanira di kulkas tinggal satu",
  "ditemani Wedanira hangat, worth it sih",
  "pertama kali beli, kayaknya bakal repeat",
  "rasanya kayak buatan nenek tapi praktis",
  "aku tim panas, kalian tim dingin?",
  "ginger kick-nya pas, nggak bikin tenggorokan kaget",
  "seduh dua menit langsung siap",
  "temenku yang anti jahe aja nambah",
  "finally ada minuman jahe yang nggak terlalu manis",
  "campur susu oat, trust me",
  "wanginya satu ruangan",
];

const ENDS = [
  "",
  "",
  "Recommended.",
  "Ada yang sudah coba?",
  "Next mau coba yang serai.",
  "Bukan iklan ya.",
  "Sekian review jujur.",
  "Simpan dulu, siapa tahu butuh.",
  "Kalian gimana?",
  "Noted buat minggu depan.",
];

const OF_BRAND = [
  "Hari ini Wedanira resmi hadir. Jahe, serai, gula aren: sudah, itu saja",
  "Satu resep, tiga daerah, nol pewarna. Kenalan dengan Wedanira",
  "Resep hangat dari dapur kami: Wedanira + susu oat",
  "Tim panas atau tim dingin? Vote di kolom balasan",
  "Terima kasih 1.000 cangkir pertama minggu ini",
  "Behind the scenes: begini jahe kami dipilih satu per satu",
  "Sore ini kami mampir ke kampus. Sampai ketemu di gerbang utara",
  "Pertanyaan paling sering: boleh untuk anak? Baca labelnya bareng yuk",
  "Gelas kecil dulu, biar pelan-pelan",
  "Petani jahe kami cerita soal musim ini",
  "Stok minggu ini sudah sampai di warung langganan",
  "Resep dingin untuk yang nggak tahan panas",
  "Kata pelanggan pertama kami: kok bisa seenak ini?",
  "Label baru, isi tetap sama",
];

const OF_MEDIA = [
  "Minuman jahe kembali ramai: pemain baru masuk, warung lama bertahan",
  "Kami mencicipi sembilan minuman jahe, ini catatannya",
  "Dari dapur rumahan ke rak toko: cerita sebuah merek jahe",
  "Kenapa minuman hangat laris justru di kota panas?",
  "Harga jahe naik dua kali sejak Januari, apa dampaknya",
  "Lima tempat minum jahe yang buka sampai malam",
  "Peluncuran Wedanira: antrean panjang, stok habis sebelum magrib",
  "Tanya jawab: apa bedanya wedang uwuh dan wedang jahe",
];

/**
 * @param {{ pick: (list: readonly string[]) => string, draw: (bound: number) => number }} draws
 * @param {{ type: string, group: number }} author
 */
export function launchText({ pick, draw }, { type, group }) {
  if (type === "media") return pick(OF_MEDIA);
  if (type === "brand")
    return [pick(OF_BRAND), pick(ENDS.slice(0, 2).concat("Link di bio.", "Ceritakan versimu."))].filter(Boolean).join(". ");
  const [begin, goesOn, end] = [pick(BEGINS[group]), pick(GOES_ON), pick(ENDS)];
  const tail = draw(4) === 0 ? " #jahe" : "";
  const sentences = [begin, goesOn.charAt(0).toUpperCase() + goesOn.slice(1), end].filter(Boolean).join(". ");
  return sentences.replace("?. ", "? ") + tail;
}

/** The rumour of the night ferry, its copies, and what answers it; the first two are told first. */
export const RUMOUR_TEXTS = {
  rumour: [
    "Kata orang pelabuhan Seladuva malam mulai minggu depan STOP. Terus kita pulang naik apa?",
    "Serius nih Seladuva jam 21.30 dihapus? Dari timur ke barat muter 3 jam dong",
    "Feri malam katanya stop, ada yang tahu?",
    "Shift malam gimana pulangnya kalau feri stop",
    "Denger-denger Seladuva malam terakhir hari Minggu",
    "No more night ferry?? please bilang ini bohong",
    "Kakakku kerja di loket, katanya jadwal malam dicoret",
    "Baru juga langganan bulanan, eh feri malam mau dihapus",
    "Ikan dari pulau mau diangkut pakai apa kalau malam nggak jalan",
    "Anak kampus siap-siap ngekos, feri malam stop",
    "Screenshot jadwal baru: kolom malam kosong semua",
    "Katanya karena sepi. Sepi dari mana, tiap malam penuh",
    "Seladuva malam stop, fix atau gosip?",
    "Ibu-ibu pasar sudah panik soal feri malam",
    "Kalau malam nggak ada feri, ambulans laut juga nggak ada?",
    "Tolong sebar, feri malam berhenti minggu depan",
    "Tetangga bilang kaptennya sendiri yang cerita",
    "Berarti konser Sabtu kita nginep di pelabuhan ya",
    "Feri malam stop = ongkos naik dua kali",
    "Ada yang punya nomor Seladuva? Telepon nggak diangkat",
    "Grup warga heboh feri malam",
    "Last night ferry on Sunday?? sedih banget",
    "Pantesan tiket malam minggu depan nggak bisa dipesan",
    "Kalau bener stop, aku resign dari shift malam",
    "Udah tanya petugas, jawabannya muter-muter",
    "Yang jualan di dermaga malam nasibnya gimana",
  ],
  correction: [
    "Feri malam Seladuva TETAP berjalan. Yang berubah hanya dermaga: mulai Senin dari dermaga 2",
    "Sudah kami tanyakan langsung: feri malam tetap jalan, pindah dermaga saja",
    "Cek fakta: tidak ada penghapusan feri malam Seladuva",
    "Jadwal malam bisa dipesan lagi. Maaf atas kebingungan sore ini",
  ],
};
