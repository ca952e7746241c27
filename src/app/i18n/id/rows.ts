/** What became of rows: what was decided for the user from a file, and why rows were set aside. */
import type { Decision, DropReason } from "../../../core/intake/report/report.ts";
import { count } from "./counting.ts";

const DELIMITERS: Record<string, string> = { tab: "tab", space: "spasi", ";": "titik koma", "|": "garis tegak" };
const text = (value: string | number | undefined) => (typeof value === "number" ? count(value) : (value ?? ""));

export const dropReasons: Record<DropReason, { what: string; became: string }> = {
  repeated: { what: "baris yang sama dua kali", became: "Dihitung sekali" },
  self: { what: "akun yang bertindak pada dirinya sendiri", became: "Dihitung, tidak digambar" },
  "no-account": { what: "tanpa akun yang bertindak", became: "Disisihkan" },
  "no-other-account": { what: "tanpa akun kedua", became: "Disisihkan" },
  "bad-time": { what: "waktu yang tidak ada, misalnya 30 Februari atau tahun 9999", became: "Disisihkan" },
  "bad-number": { what: "jumlah yang bukan angka, atau nol", became: "Disisihkan" },
  "unknown-kind": { what: "tindakan yang tidak dikenal Tular", became: "Disisihkan" },
  "missing-person": { what: "akun yang tidak didaftar berkas", became: "Disisihkan" },
  "missing-record": { what: "catatan yang didaftar berkas tetapi tidak ada di dalamnya", became: "Disisihkan" },
  ragged: { what: "isian lebih banyak atau lebih sedikit dari judul kolom", became: "Disisihkan" },
  "cut-short": { what: "catatan terakhir, yang terpotong di tengah", became: "Disisihkan" },
  "header-again": { what: "judul kolom sekali lagi, seperti saat berkas digabungkan", became: "Disisihkan" },
  total: { what: "jumlah dari baris-baris lain, bukan sebuah akun", became: "Disisihkan" },
  "same-log": { what: "sudah ada di berkas lain", became: "Dihitung di sana" },
};

export const decisions: Record<Decision["code"], (values: Decision["values"]) => string> = {
  delimiter: ({ delimiter = "" }) => `Kolom dipisahkan oleh ${DELIMITERS[delimiter] ?? text(delimiter)}.`,
  encoding: ({ encoding }) => `Dibaca sebagai teks ${text(encoding)}.`,
  gzip: () => "Dibuka kompresinya sambil dibaca.",
  "header-row": ({ line }) => `Judul kolom ada di baris ${text(line)}.`,
  "day-first": ({ rows }) =>
    rows === undefined ? "Hari ditulis sebelum bulan." : `Hari ditulis sebelum bulan, disimpulkan dari ${text(rows)} baris.`,
  "month-first": ({ rows }) =>
    rows === undefined ? "Bulan ditulis sebelum hari." : `Bulan ditulis sebelum hari, disimpulkan dari ${text(rows)} baris.`,
  "decimal-comma": () => "Koma dibaca sebagai tanda desimal.",
  "decimal-point": () => "Koma dibaca sebagai pemisah ribuan.",
  "dots-group": ({ column }) => `Titik di “${text(column ?? "")}” memisahkan ribuan: 1.200 berarti seribu dua ratus.`,
  "blank-count": ({ column, rows }) => `Bila “${text(column ?? "")}” kosong (${text(rows ?? 0)} baris), dihitung satu kali.`,
  "time-zone": ({ zone }) => `Waktu tanpa zona dibaca sebagai ${text(zone ?? "UTC")}.`,
  "clock-joined": ({ column, date }) => `“${text(column ?? "")}” berisi jam untuk “${text(date ?? "")}”.`,
  "own-post-id": () => "Id kiriman adalah milik tiap pembagi, jadi kirimannya dianggap tidak diketahui.",
  "flow-turned": () => "Hoaxy menulis retweet dan kutipan dari pemilik kiriman ke yang membagikan: baris-baris ini dibaca terbalik.",
  undirected: () => "Ikatan di berkas ini tanpa arah: masing-masing dihitung dua arah.",
  overlap: ({ file }) => `Sebagian besar sudah ada di ${text(file)}, jadi dihitung sekali.`,
  layer: ({ layer }) => `Dibaca sebagai lapisan ${layer === "follows" ? "pengikut" : "berbagi"}.`,
  "folded-to-join": () => "Nama akun dibandingkan tanpa @ dan huruf besar, supaya berkasnya cocok.",
  "named-by-label": ({ column }) => `Akun dikenali dari “${text(column ?? "")}”: id-nya hanya nomor urut di berkas ini.`,
  "post-time-from-id": () => "Waktu kiriman dibaca dari id-nya.",
  star: ({ account }) =>
    `Unduhan milik satu akun: semua ikatan bertemu di ${account === "me" ? "akun itu, yang tidak disebut namanya di berkas (di sini “me”)" : text(account ?? "")}. Terlihat siapa yang ada di sekitarnya; siapa yang berpengaruh di antara mereka perlu berkas lain.`,
  "whose-unsaid": () =>
    "Berkas ini tidak menyebut akun-akun ini pengikut siapa, jadi dibaca sebagai tabel akun. Namai berkas menurut akunnya supaya ikatannya terbaca, misalnya “rina_followers.jsonl” atau “rina_following.jsonl”.",
  "read-from-text": ({ rows }) =>
    `Di mana kolom tidak menyebutnya, teks menyebut siapa yang disebut atau dibagikan: ${text(rows ?? 0)} kali.`,
  "found-by-text": ({ rows }) =>
    `${text(rows ?? 0)} kali dibagikan tanpa menyebut kirimannya; kiriman itu ditemukan dari penulis dan teksnya.`,
  "first-sharer": () =>
    "Berkas ini tidak menyebut siapa pembuat hal yang dibagikan: yang pertama membagikannya di berkas ini dianggap penulisnya.",
  "lines-unquoted": () => "Baris yang oleh lembar kerja dibungkus utuh dalam tanda kutip dikeluarkan dari kutipnya.",
  "typographic-quotes": () => "Tanda kutip di sekitar sel adalah tanda kutip pengolah kata (“ ”), dan dibaca sebagai tanda kutip biasa.",
  "nothing-said": ({ words }) => `Dalam berkas ini “${text(words)}” berarti tidak ada isinya.`,
  "nobody-named": ({ column }) => `“${text(column ?? "")}” kosong di semua baris, jadi tidak menyebut siapa pun.`,
  "lists-taken-apart": ({ column, rows }) =>
    `“${text(column ?? "")}” memuat beberapa akun dalam satu sel: ${text(rows ?? 0)} sel seperti itu dipisah, dan tiap akun dihitung sebagai satu baris.`,
  "lists-joined": () => "Kolom-kolom yang bersama-sama memuat satu daftar, seperti “mentions/0” dan “mentions/1”, digabung.",
  "lists-name": ({ columns }) => `Siapa yang disebut sebuah kiriman dibaca dari ${text(columns)}.`,
  "lists-comment": ({ columns, rows }) => `${text(rows ?? 0)} komentar dalam ${text(columns)} dihitung sebagai balasan untuk kiriman itu.`,
  "answers-numbered": ({ rows }) =>
    `Menurut nomornya, ${text(rows ?? 0)} komentar membalas komentar lain: 2-1 adalah balasan pertama untuk komentar 2.`,
};
