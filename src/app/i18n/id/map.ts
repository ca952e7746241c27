/** Peta: alat, judul dan legendanya. */
import { between, count, people } from "./counting.ts";
import { inSentence } from "../../../core/network/calling.ts";
import type { Texts } from "../en.ts";

export const map: Texts["map"] = {
  region: "Peta",
  sizeBy: "Ukuran",
  colourBy: "Warna",
  community: "Komunitas",
  nothing: "Sama untuk semua",
  distance: "Langkah dari akun kami",
  lateralHeadline: (low, high) => `Dari 100 kali dibagikan yang bisa dijelaskan, ${between(low, high)} menular dari orang ke orang`,
  communitiesHeadline: (all, communities) => `${people(all)} dalam ${communities === 1 ? "satu" : count(communities)} komunitas`,
  peopleHeadline: (all) => people(all),
  actions: (value) => `${count(value)} tindakan berbagi dan lainnya`,
  posts: (value) => `${count(value)} kiriman`,
  ties: (value) => `${count(value)} ikatan mengikuti`,
  people,
  period: (from, to) => (from === to ? from : `${from} sampai ${to}`),
  of: (shares, posts) => `${posts}, ${shares}`,
  around: (name) => `Sekitar ${inSentence(name, "id")}`,
  fit: "Lihat semua",
  pause: "Jeda",
  resume: "Lanjutkan penataan",
  release: "Lepaskan akun yang digeser",
  box: "Kotak",
  lasso: "Laso",
  areaHint:
    "Seret mengelilingi akun yang diinginkan. Dengan tombol: panah menggeser tanda silang, Enter menetapkan sudut, Enter lagi memilih, Escape keluar.",
  showHidden: (value) => `Tampilkan ${count(value)} yang disembunyikan`,
  menuOf: (name) => `Tindakan untuk ${name}`,
  showTies: "Tampilkan ikatan",
  wayFromHere: "Jalur terpendek dari sini",
  pin: "Sematkan",
  unpin: "Lepas sematan",
  hide: "Sembunyikan",
  selectCommunity: "Pilih komunitas",
  way: {
    begin: "Jalur terpendek",
    pickFirst: "Pilih akun tempat jalur dimulai, di peta atau lewat pencarian.",
    pickSecond: "Dari {from} ke siapa? Pilih di peta atau lewat pencarian.",
    steps: (steps) => `${count(steps)} langkah dari {from} ke {to}`,
    isHeardBy: "didengar",
    whoIsHeardBy: "yang didengar",
    hears: "mendengar",
    whoHears: "yang mendengar",
    against: "Tidak ada jalur ke sana yang hanya searah pengaruh; di tempat tertulis “mendengar”, jalur ini melawan arah.",
    none: "Tidak ada jalur dari {from} ke {to}.",
    notDrawn: "Tidak semua akun di jalur ini digambar di peta.",
  },
  notDrawn: "Peta belum digambar karena Anda menghentikannya.",
  draw: "Gambar peta",
  keysHint:
    "Tombol panah berjalan dari orang ke orang, plus dan minus memperbesar, 0 menampilkan seluruh peta, F menampilkan yang dipilih. L menyematkan, H menyembunyikan, 1 sampai 4 memilih yang berjarak sekian langkah.",
};

export const stage: Texts["stage"] = {
  label: (akun, ties) => `Peta ${akun} akun dan ${ties} ikatan`,
  cannotDraw:
    "Peramban ini tidak bisa menggambar peta karena WebGL 2 mati atau tidak ada. Tabel dan angka tetap bisa dipakai. Untuk melihat peta, nyalakan akselerasi perangkat keras di setelan peramban, atau buka Tular di Chrome, Edge, Firefox, atau Safari yang baru.",
  legend: "Legenda",
  communities: "Komunitas",
  otherCommunities: "Komunitas lain",
  pinned: (value) => `disematkan: ${people(value)}`,
  others: "Lainnya",
  headcount: (value, share) => `${people(value)}, ${share}`,
  size: (name) => `Ukuran: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  ties: "Ikatan",
  inside: "di dalam komunitas",
  bridges: "jembatan terkuat",
  density: (share) => `${share < 0.001 ? "Kurang dari 1" : count(Math.round(share * 1000))} dari setiap ${count(1000)} ikatan yang mungkin`,
  cut: (drawn, all) => `${count(drawn)} dari ${count(all)} ikatan digambar: yang terkuat`,
};
