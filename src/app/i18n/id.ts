/** Every text on screen in Indonesian. A share as a noun is "kali dibagikan"; nouns have no plural of their own. */
import type { Texts } from "./en.ts";
import { aboutPlans } from "./id/aboutPlans.ts";
import { commands } from "./id/commands.ts";
import { communities } from "./id/communities.ts";
import { door } from "./id/door.ts";
import { keeping } from "./id/keeping.ts";
import { accounts } from "./id/accounts.ts";
import { filters } from "./id/filters.ts";
import { first, veil } from "./id/first.ts";
import { history } from "./id/history.ts";
import { findings, inspector } from "./id/inspector.ts";
import { map, stage } from "./id/map.ts";
import { intake, opening, problem } from "./id/opening.ts";
import { person } from "./id/person.ts";
import { noOwnPost, noReason, reasons, reasonsInCell, remarks } from "./id/reasons.ts";
import { drawn } from "./id/drawn.ts";
import { doubt } from "./id/doubt.ts";
import { naming } from "./id/naming.ts";
import { posts } from "./id/posts.ts";
import { decisions, dropReasons } from "./id/rows.ts";
import { story } from "./id/story.ts";
import { spoken } from "./id/spoken.ts";
import { time } from "./id/time.ts";
import { why } from "./id/why.ts";
import { count, people } from "./id/counting.ts";

export const id: Texts = {
  doubt,
  naming,
  story,
  close: "Tutup",
  stop: "Hentikan",
  cancel: "Batal",
  nothingLeaves: "Tidak ada data yang keluar dari komputer ini",
  unchanged: "Pekerjaan yang sedang terbuka tidak berubah.",
  door,
  keeping,
  intake,
  first,
  veil,
  opening,
  problem,
  map,
  stage,
  inspector,
  findings,
  accounts,
  person,
  reasons,
  reasonsInCell,
  noReason,
  noOwnPost,
  remarks,
  filters,
  history,
  view: {
    language: "Bahasa",
    theme: "Warna layar",
    themes: { system: "Ikuti sistem", light: "Terang", dark: "Gelap", projector: "Proyektor" },
    zone: "Waktu",
    zones: { local: (zone) => `Zona komputer ini (${zone})`, utc: () => "Waktu universal (UTC)" },
    display: "Tampilan",
  },
  nav: {
    main: "Tampilan",
    map: "Peta",
    people: "Akun",
    posts: "Kiriman",
    plan: "Rencana",
    files: "Berkas dan jawaban",
  },
  decisions,
  dropReasons,
  tasks: {
    picture: "Menggambar ikatan terkuat",
    layout: "Menata peta",
    measure: "Menghitung siapa yang diteruskan",
    findings: "Mencari yang layak disampaikan",
    doubt: "Menghitung seberapa pasti angkanya",
    plan: "Mencari penyuara awal",
    planDoubt: "Membandingkan rencana dengan cara lain",
    measureStopped: "Penghitungan dihentikan. Angka yang belum ada masih belum diketahui.",
    measureAgain: "Lanjutkan hitungan",
  },
  how: {
    formula: "Cara menghitungnya",
    today: "Hari ini",
    rangeFrom: "Rentangnya adalah hasil di bawah asumsi wajar lainnya.",
    caveat: "Yang tidak dikatakannya",
    source: "Sumber",
    nothing: "Tidak ada yang bisa dikatakan di sini:",
  },
  table: {
    drawer: "Di bawah peta: akun, kiriman, komunitas, dan waktu",
    heading: "Akun",
    person: "Akun",
    community: "Komunitas",
    columns: "Kolom",
    openFull: "Buka tabel penuh",
    hide: "Tutup tabel",
    showTable: "Tampilkan tabel",
    resize: "Tinggi tabel",
    resizeInspector: "Lebar panel",
    label: "Akun, satu di tiap baris",
    fullHeading: (all, measure) => `${people(all)}, menurut ${measure}`,
    selected: (value) => `${count(value)} dipilih`,
    showOnMap: "Tampilkan di peta",
    clear: "Kosongkan",
    hint: "Klik judul kolom untuk mengurutkan. Enter memilih, Spasi menambah, Escape mengosongkan.",
    touchHint: "Ketuk judul kolom untuk mengurutkan, baris untuk memilih.",
    select: (name) => `Pilih ${name}`,
    ofEach: "Tiap akun punya angkanya sendiri: begini masing-masing dihitung.",
  },
  find: {
    label: "Cari akun",
    placeholder: "Cari akun",
    none: (typed) => `Tidak ada akun bernama “${typed}”.`,
  },
  export: {
    button: "Ekspor",
    targets: {
      png: "PNG",
      svg: "SVG",
      pdf: "PDF",
      pptx: "PowerPoint",
      html: "Halaman web",
      workbook: "Excel",
      people: "Akun, CSV",
      posts: "Kiriman, CSV",
      ties: "Ikatan, CSV",
      plan: "Rencana, CSV",
      gexf: "GEXF",
      graphml: "GraphML",
      json: "JSON",
      methods: "Metode",
    },
  },
  commands,
  drawn,
  aboutPlans,
  spoken,
  posts,
  communities,
  time,
  why,
  failure: {
    title: "Ada yang salah di dalam Tular.",
    detail: "Ini kesalahan program, bukan berkas Anda.",
    again: "Coba lagi",
  },
};
