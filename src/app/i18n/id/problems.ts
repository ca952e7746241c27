/** What is said of a file that cannot be used, or only in part: what is wrong, what was expected, what to do. */
import type { ProblemCode, ProblemFacts } from "../../../core/base/problem.ts";
import type { ProblemWords } from "../en/problems.ts";
import { bytes as size, count } from "./counting.ts";

/** What to do with a kind of file that cannot be read, by what it was recognised as. */
const INSTEAD: readonly (readonly [kind: RegExp, doNext: string])[] = [
  [/^Gephi/, "Buka di Gephi, pilih File, Export, Graph file, GEXF, lalu seret berkas itu."],
  [/^Excel|^OpenDocument/, "Buka di program lembar kerja, pilih File, Simpan sebagai, Buku kerja Excel (.xlsx), lalu seret berkas itu."],
  [/^RData/, 'Tulis tabelnya di R dengan write.csv(ikatan, "ikatan.csv", row.names = FALSE), lalu seret berkas itu.'],
  [
    /^HTML \(/,
    "Namanya .xls, tetapi isinya halaman web dengan sebuah tabel. Buka di Excel, LibreOffice, atau Google Sheets, simpan di sana sebagai .xlsx atau .csv, lalu seret berkas itu.",
  ],
  [
    /^HTML/,
    "Jika ini unduhan data Anda dari suatu platform, minta lagi dalam bentuk JSON. Jika bukan, cari tombol ekspor di halaman itu (CSV, JSON, atau Excel), lalu seret hasilnya.",
  ],
  [/^SQLite/, "Ekspor tabelnya dari basis data sebagai CSV, lalu seret berkas itu."],
  [/^PDF|^Word|^PowerPoint|^RTF|^PostScript/, "Salin tabelnya ke lembar kerja, atau minta tabelnya dalam bentuk CSV."],
  [
    /^WhatsApp/,
    "Obrolan ini memuat siapa yang menulis, tetapi tidak kepada siapa: WhatsApp tidak menyertakan pesan mana yang dibalas. Catat di lembar kerja siapa membalas atau meneruskan pesan siapa, dalam dua kolom, lalu seret itu. Grup Telegram mengekspor balasannya: pilih JSON di sana.",
  ],
  [/^7-Zip|^RAR|^bzip2|^XZ|^Zstandard/, "Buka arsipnya di komputer ini, lalu seret isinya, atau kemas lagi sebagai .zip."],
];

function unsupported(found: string): ProblemWords {
  return {
    what: found === "" ? "Tular tidak membaca jenis berkas ini." : `Tular tidak membaca jenis berkas ini: ${found}.`,
    expected: "Yang diharapkan: tabel (CSV, TSV) atau berkas jaringan (GEXF, GraphML, dan lainnya).",
    doNext:
      INSTEAD.find(([kind]) => kind.test(found))?.[1] ??
      "Simpan sebagai CSV. Di Excel: File, Simpan sebagai, CSV UTF-8. Di Gephi: File, Export, Graph file, GEXF.",
  };
}

/** What a platform hands out of an account, in a file or a part without its ties. */
function otherPart(found: string, expected: string): ProblemWords {
  return {
    what: `Bagian unduhan ini tidak memuat siapa mengikuti siapa: ${found}.`,
    expected: `Yang diharapkan: ${expected}.`,
    doNext:
      "Seret seluruh unduhannya, atau bagian-bagian itu. Jika tidak ada di dalamnya, minta semua data Anda dari platformnya, dalam bentuk JSON.",
  };
}

const PAGES = /\.html?(?:,|$)/i;

export const problems: Record<ProblemCode, (facts: ProblemFacts) => ProblemWords> = {
  "empty-file": () => ({
    what: "Berkas ini kosong.",
    expected: "Yang diharapkan: baris-baris dengan dua akun.",
    doNext: "Ekspor ulang dan periksa ukurannya sebelum diseret ke sini.",
  }),
  "only-header": () => ({
    what: "Berkas ini hanya berisi judul kolom, tanpa baris.",
    expected: "Yang diharapkan: baris-baris dengan dua akun.",
    doNext: "Periksa periode atau filter ekspornya; hasilnya kosong.",
  }),
  "binary-file": () => ({
    what: "Ini bukan tabel atau jaringan, apa pun namanya.",
    expected: "Yang diharapkan: berkas teks, yaitu CSV, TSV, atau GEXF.",
    doNext: "Buka di program asalnya, lalu ekspor datanya sebagai CSV.",
  }),
  "picture-file": () => ({
    what: "Ini gambar, apa pun namanya.",
    expected: "Yang diharapkan: berkas teks, yaitu CSV, TSV, atau GEXF.",
    doNext: "Ekspor data di balik gambar itu sebagai CSV.",
  }),
  "cut-gzip": () => ({
    what: "Berkas terkompresi ini terpotong di tengah.",
    expected: "Yang diharapkan: berkas .gz yang utuh.",
    doNext: "Unduh ulang; unduhan pertama terputus.",
  }),
  "format-unsupported": ({ found = "", expected = "" }) => (expected === "" ? unsupported(found) : otherPart(found, expected)),
  "archive-broken": () => ({
    what: "Arsip zip ini rusak atau terpotong.",
    expected: "Yang diharapkan berkas .zip atau .xlsx yang utuh.",
    doNext: "Unduh atau simpan lagi; jika dikirim terpisah-pisah, gabungkan dulu.",
  }),
  "archive-locked": () => ({
    what: "Arsip ini dikunci dengan kata sandi.",
    expected: "Yang diharapkan arsip tanpa kata sandi.",
    doNext: "Buka arsip di komputer ini dengan kata sandinya, lalu seret berkas di dalamnya.",
  }),
  "archive-hostile": () => ({
    what: "Isi arsip ini membengkak jauh melebihi ukuran yang tertulis, atau bagian-bagiannya bertumpuk. Arsip tidak dibuka.",
    expected: "Yang diharapkan arsip biasa berisi hasil ekspor.",
    doNext: "Jangan dipakai kecuali Anda tahu pembuatnya; jika tahu, buka sendiri dan seret berkas di dalamnya.",
  }),
  "archive-nested": () => ({
    what: "Ada arsip di dalam arsip di dalam arsip ini.",
    expected: "Yang diharapkan berkas, atau satu arsip berisi berkas.",
    doNext: "Buka arsip terluar dan seret isinya.",
  }),
  "archive-empty": ({ found = "" }) => ({
    what: "Tidak ada isinya yang bisa dibaca Tular.",
    expected: "Yang diharapkan tabel, jaringan, atau unduhan data.",
    doNext: PAGES.test(found)
      ? "Isinya halaman web, untuk dilihat saja. Minta unduhan yang sama dari platformnya dalam bentuk JSON, lalu seret hasilnya."
      : "Lihat isinya dan seret berkas yang memuat pengikut atau kiriman yang dibagikan.",
  }),
  "left-out": (facts) => ({
    what: `Tidak dipakai: ${count(facts.count ?? 0)} bagian lain di dalamnya, tanpa data mengikuti, berbagi, atau akun.`,
    expected: "Yang diharapkan tabel berisi akun.",
    doNext: "Tidak perlu berbuat apa-apa, kecuali salah satunya seharusnya dibaca.",
  }),
  "workbook-broken": () => ({
    what: "Buku kerja ini tidak bisa dibaca.",
    expected: "Yang diharapkan berkas .xlsx yang utuh.",
    doNext: "Buka di program lembar kerja dan simpan lagi, atau simpan lembarnya sebagai CSV UTF-8.",
  }),
  "parquet-broken": () => ({
    what: "Berkas Parquet ini rusak atau terpotong.",
    expected: "Yang diharapkan berkas Parquet yang utuh.",
    doNext: "Ekspor lagi, atau ekspor tabelnya sebagai CSV.",
  }),
  "parquet-group-large": ({ count = 0 }) => ({
    what: `Satu kelompok baris di berkas Parquet ini menjadi ${size(count)} setelah dibuka, lebih dari yang bisa dibaca sekaligus.`,
    expected: "Yang diharapkan: kelompok baris paling besar 1 GB; gudang data biasanya menulis 128 MB.",
    doNext:
      "Tulis ulang dengan kelompok baris yang lebih kecil (row_group_size di pyarrow, ROW_GROUP_SIZE di DuckDB), atau dengan kolom yang lebih sedikit.",
  }),
  "repository-broken": () => ({
    what: "Berkas repositori ini rusak atau terpotong.",
    expected: "Yang diharapkan berkas .car yang utuh, seperti yang diekspor Bluesky.",
    doNext: "Ekspor lagi di Bluesky: Pengaturan, Akun, Ekspor data saya.",
  }),
  "accounts-missing": ({ file = "", expected }) => ({
    title: `Akun di ${file} tidak dikenali.`,
    what: "Tidak ditemukan dua kolom akun.",
    expected:
      "Yang diharapkan: satu kolom untuk yang bertindak dan satu untuk tujuannya, misalnya pengikut dan yang diikuti, atau pembagi dan pemilik kiriman.",
    doNext:
      expected === undefined
        ? "Pilih sendiri kolom akun, di atas tiap kolom pada tabel. Atau ekspor ulang dengan kedua kolom akun."
        : "Ekspor ulang dengan kedua kolom akun, atau beri nama kolomnya source dan target.",
  }),
  "ids-rounded": (facts) => ({
    what: `Lembar kerja telah membulatkan id${facts.column === undefined ? "" : ` di “${facts.column}”`}: angka-angka terakhirnya nol.`,
    expected: "Yang diharapkan: id dengan semua angkanya; angka yang hilang tidak bisa dikembalikan.",
    doNext: "Pakai kolom nama akun, atau ekspor ulang dan jangan buka berkasnya di lembar kerja sebelum diseret ke sini.",
  }),
  "times-unread": (facts) => ({
    what: `Tidak ada waktu di kolom “${facts.column ?? ""}” yang bisa dibaca, jadi urutan dan kecepatan tidak diketahui.`,
    expected: "Yang diharapkan: tanggal dengan atau tanpa jam, misalnya 2026-03-05 14:05, 05/03/2026 14.05, atau 5 Maret 2026.",
    doNext: "Tulis kolomnya sebagai tanggal di lembar kerja, ekspor ulang, lalu seret berkasnya sekali lagi.",
  }),
  "counts-unread": (facts) => ({
    what: `Di “${facts.column ?? ""}”, ${count(facts.count ?? 0)} dari ${count(facts.of ?? 0)} nilai pertama bukan angka, misalnya “${facts.found ?? ""}”: tiap baris dihitung sekali.`,
    expected: "Yang diharapkan: berapa kali, misalnya 3 atau 1.200.",
    doNext: "Kalau isinya memang berapa kali, tulis dengan angka, lalu seret berkasnya sekali lagi.",
  }),
  "periods-across": ({ found = "", severity }) => ({
    what:
      severity === "error"
        ? `Tiap periode punya kolom sendiri (${found}): tabel seperti ini memuat berapa kali, tetapi tidak kepada siapa.`
        : `Tiap periode punya kolom sendiri (${found}). Hitungan di kolom itu tidak dibaca: tiap baris dihitung satu kali.`,
    expected: "Seharusnya satu baris untuk tiap pasangan akun dan periode: siapa, kepada siapa, kapan, berapa kali.",
    doNext:
      severity === "error"
        ? "Seret daftar yang menjadi dasar hitungan ini, dengan dua akun di tiap baris. Dalam tabel pivot, taruh akun lain di kolom, bukan periode."
        : "Ubah kolom menjadi baris: di Excel pilih Data, Dari Tabel, pilih kolom itu, lalu Unpivot Columns. Atau simpan satu kolom totalnya, dengan nama jumlah.",
  }),
  "names-only": () => ({
    what: "Ini daftar nama, dan tidak mengatakan siapa terikat dengan siapa.",
    expected: "Yang diharapkan: baris-baris dengan dua akun.",
    doNext:
      "Tambahkan ekspor pengikut atau ekspor kiriman yang dibagikan dari akun-akun ini. Untuk menampilkannya saja, pilih “Akun” di atas nama-namanya.",
  }),
  "unclosed-quote": () => ({
    what: "Tanda kutip dibuka di sini dan tidak pernah ditutup.",
    expected: "Yang diharapkan: satu baris tabel.",
    doNext: "Tutup atau hapus tanda kutip di baris itu, lalu seret berkasnya lagi.",
  }),
  "cell-too-long": (facts) => ({
    what: `Sel dalam tanda kutip yang mulai di sini lebih besar dari ${size(facts.count ?? 0)}.`,
    expected: "Yang diharapkan: satu baris tabel.",
    doNext: "Kalau tanda kutip itu tidak dimaksudkan membuka sel, hapus saja. Kalau tidak, ekspor ulang tanpa kolom itu.",
  }),
  "line-too-long": () => ({
    what: "Satu baris terlalu panjang untuk menjadi baris tabel.",
    expected: "Yang diharapkan: baris dengan paling banyak beberapa juta karakter.",
    doNext: "Periksa apakah ekspornya punya pergantian baris dan tidak ada tanda kutip yang terbuka.",
  }),
  "too-many-columns": (facts) => ({
    what: `Kolom tabel ini terlalu banyak${facts.count === undefined ? "" : ` (${count(facts.count)})`}.`,
    expected: "Yang diharapkan: paling banyak beberapa ribu kolom.",
    doNext: "Periksa tanda pemisahnya, atau simpan hanya kolom akun, kiriman, dan waktu.",
  }),
  "too-large": () => ({
    what: "Isi berkas ini melebihi yang bisa disimpan peramban di memori.",
    expected: "Yang diharapkan: berkas yang lebih kecil.",
    doNext: "Pecah per periode, atau seret hanya kolom akun, kiriman, dan waktu.",
  }),
  "xml-broken": () => ({
    what: "Berkas jaringan ini rusak: XML-nya tidak bisa dibaca.",
    expected: "Yang diharapkan: berkas GEXF atau GraphML yang utuh.",
    doNext: "Ekspor ulang. Di Gephi: File, Export, Graph file, GEXF.",
  }),
  "xml-hostile": () => ({
    what: "Berkas jaringan ini berisi definisi yang mengembang tanpa akhir. Berkas tidak dibuka.",
    expected: "Yang diharapkan: berkas GEXF atau GraphML tanpa definisi sendiri.",
    doNext: "Jangan pakai berkas ini kecuali Anda tahu siapa pembuatnya.",
  }),
  "json-broken": () => ({
    what: "Berkas JSON ini rusak atau terpotong.",
    expected: "Yang diharapkan: berkas JSON yang utuh.",
    doNext: "Ekspor ulang, lalu seret berkasnya seperti saat disimpan.",
  }),
  "json-hostile": () => ({
    what: "Isi berkas JSON ini bertumpuk atau panjang melebihi ekspor yang wajar. Berkas tidak dibuka.",
    expected: "Yang diharapkan: berkas JSON berisi jaringan atau kiriman.",
    doNext: "Jangan pakai berkas ini kecuali Anda tahu siapa pembuatnya.",
  }),
  "graph-broken": () => ({
    what: "Berkas jaringan ini rusak: mulai dari sini isinya tidak bisa dipahami.",
    expected: "Yang diharapkan: berkas yang mengikuti aturan formatnya.",
    doNext: "Ekspor ulang. Dari Gephi, GEXF paling aman: File, Export, Graph file, GEXF.",
  }),
  "nothing-read": (facts) => ({
    what: `Tidak satu baris pun bisa dipakai${facts.count === undefined ? "" : ` dari ${count(facts.count)}`}.`,
    expected: "Yang diharapkan: baris-baris dengan dua akun.",
    doNext: "Lihat baris yang disisihkan, dan dibaca sebagai apa tiap kolomnya.",
  }),
  "nobody-in-common": () => ({
    what: "Tidak ada akun yang muncul di kedua lapisan: pengikut dan kiriman membicarakan akun yang berbeda.",
    expected: "Yang diharapkan: id atau nama akun yang sama di keduanya.",
    doNext: "Tambahkan berkas yang memuat id dan nama tiap akun.",
  }),
  "no-ties": (facts) => ({
    title: "Belum ada ikatan.",
    what: `Ada ${count(facts.count ?? 0)} akun, tetapi tidak ada yang mengikuti atau membagikan kiriman akun lain.`,
    expected: "Semuanya bisa ditampilkan, masing-masing berdiri sendiri; siapa yang didengar tidak bisa dikatakan.",
    doNext: "Tambahkan ekspor pengikut atau ekspor berbagi dari akun-akun ini: nama yang sama akan menyatukannya.",
  }),
  "out-of-memory": () => ({
    what: "Memori tidak cukup untuk berkas ini.",
    expected: "Yang diharapkan: berkas yang lebih kecil, atau peramban dengan lebih sedikit halaman terbuka.",
    doNext: "Tutup halaman lain, lalu seret berkasnya lagi.",
  }),
  "project-broken": () => ({
    what: "Berkas proyek ini rusak: jaringan maupun berkas asalnya tidak terbaca.",
    expected: "Yang diharapkan: berkas proyek (.tular) yang utuh.",
    doNext: "Salin atau unduh sekali lagi; kalau ada salinan yang lebih lama, buka yang itu.",
  }),
  "project-newer": ({ found = "", expected = "" }) => ({
    what: `Berkas proyek ini disimpan oleh Tular yang lebih baru, dalam format versi ${found}.`,
    expected: `Yang diharapkan: versi ${expected} atau lebih lama; Tular ini bisa salah membacanya, jadi tidak disentuh.`,
    doNext: "Buka dengan Tular yang lebih baru: muat ulang halaman ini, atau tanyakan kepada pengirimnya.",
  }),
  "project-inside": () => ({
    what: "Ini berkas proyek di antara berkas lain.",
    expected: "Yang diharapkan: berkas proyek tersendiri; ia dibuka sebagai pekerjaan yang ada di dalamnya.",
    doNext: "Seret berkas proyeknya saja. Kalau berada dalam arsip, bongkar dulu arsipnya.",
  }),
};
