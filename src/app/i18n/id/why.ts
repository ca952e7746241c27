/** Terdiri dari apa sebuah angka, apa anggapannya, apa yang boleh dikatakan tentangnya, dan halaman metode. */
import type { Texts } from "../en.ts";
import type { SayingFacts } from "../en/why.ts";
import { count } from "./counting.ts";

const ranged = ({ value, range }: SayingFacts) => (range === undefined || range[0] === range[1] ? value : `${range[0]} sampai ${range[1]}`);
const of = (name: string, rest: string) => (name === "" ? `Semuanya bersama-sama ${rest}` : `${name} ${rest}`);

export const why: Texts["why"] = {
  placeCounting: "Seberapa pasti peringkat ini sedang dihitung.",
  pieces: {
    heading: (value) => `Asal ${value} ini`,
    by: "Urutkan menurut",
    byPerson: "Yang meneruskan",
    byPost: "Kiriman",
    credited: "kredit",
    rest: (value) => `${count(value)} baris lain bersama-sama`,
    total: "Jumlah",
    more: (value) => `Tampilkan ${count(value)} lagi`,
    direct: (value) => `${value} diteruskan langsung`,
    further: (value) => `${value} diambil alih dari sana`,
    postsBehind: "Kiriman di baliknya",
    peopleBehind: "Diteruskan tepat sesudahnya oleh",
    unknownPost: "Berkas tidak menyebut kiriman yang mana.",
    talksBehind: "Balasan dan penyebutan antara keduanya",
    noText: "teks tidak ada di berkas",
    said: { share: "membagikan", quote: "mengutip", reply: "membalas", mention: "menyebut", like: "menyukai" },
    counting: "Mencari dari mana asalnya.",
  },
  tie: {
    person: "Akun",
    relationship: "Hubungan",
    trust: "Kepercayaan",
    conversation: "Percakapan",
    sharedCircles: (percent) => `${percent} lingkaran`,
    noTrust: "kiriman terlalu sedikit",
    both: (value) => `${count(value)} saling balas`,
    one: (value) => `${count(value)} satu arah`,
    none: "tidak ada",
  },
  without: {
    heading: "Tanpa orang ini",
    only: (value) => `${count(value)} orang hanya bisa melihat sesuatu dari semua ini lewat orang ini.`,
    onlyNone: "Semua yang bisa melihat sesuatu lewat orang ini bisa melihatnya juga lewat orang lain.",
    lost: (percent) => `Kiriman rata-rata dari orang lain akan menjangkau sedikitnya ${percent} lebih sedikit orang.`,
    lostLittle: "Kiriman orang lain akan menjangkau hampir sama banyak orang.",
    lostNone: "Kiriman orang lain akan menjangkau jumlah orang yang sama.",
  },
  membership: {
    between: "di antara kelompok",
    fact: "Akun di antara kelompok",
    ring: "Lingkaran kosong: di antara kelompok, karena pencarian komunitas lain menempatkannya bersama yang lain.",
  },
  assumptions: {
    title: "Anggapan",
    lead: "Yang tidak bisa dijawab oleh berkas. Angka langsung mengikuti, dan setiap perubahan bisa diurungkan. Rentang mencakup batas-batas wajar aturan itu dan empat cara membagi kredit.",
    peerRule: "Kapan sebuah suara adalah siaran",
    peerRules: {
      relationships: {
        name: "Makin banyak pendengar, makin siaran",
        what: "Makin besar audiensnya, makin kecil bagian yang mendengar sesama. Rentang mencakup 100 sampai 200 hubungan.",
      },
      hubs: {
        name: "Mulai ukuran tertentu",
        what: "Sepuluh kali audiens biasa, dan sedikitnya 100: semua atau tidak sama sekali. Hanya yang pernah bercakap dengannya mendengar sesama. Rentang mencakup sepertiga sampai tiga kali ukuran itu, dan lebih lebar.",
      },
    },
    relationships: "Jumlah hubungan yang sanggup dijaga seseorang",
    relationshipsWhy:
      "Siapa yang didengar lebih banyak orang dari itu tidak mungkin mengenal semuanya: bagi kebanyakan, suaranya adalah siaran. Di antara 1,7 juta orang, 100 sampai 200 hubungan bertahan (Gonçalves, Perra, Vespignani 2011).",
    attribution: "Siapa mendapat kredit bila beberapa orang bisa jadi meneruskannya",
    attributions: {
      decay: { name: "Makin baru, makin besar", what: "Yang baru saja didengar mendapat lebih dari yang sudah lama didengar." },
      first: { name: "Yang pertama didengar", what: "Semuanya untuk yang pertama kali didengar." },
      last: { name: "Yang terakhir didengar", what: "Semuanya untuk yang terakhir didengar sebelum dibagikan." },
      uniform: { name: "Sama rata", what: "Semua yang didengar sebelumnya mendapat bagian sama." },
      em: {
        name: "Menurut yang pernah diteruskan",
        what: "Seperti “makin baru, makin besar”, dan lebih besar bagi ikatan yang pernah meneruskan.",
      },
    },
    usual: "Kembali ke yang biasa",
    isUsual: "Ini anggapan yang biasa.",
    isOther: "Ini bukan anggapan yang biasa: sebutkan di samping angkanya.",
    counting: "Menghitung ulang.",
  },
  how: {
    rows: "Lihat baris di baliknya",
    assumption: "Ubah anggapan",
    method: "Semua metode",
    measuredUnder: (peerRule, relationships, attribution) =>
      `Anggapan: ${peerRule === "hubs" ? "akun besar adalah siaran" : `${count(relationships)} hubungan`}; kredit: ${attribution.charAt(0).toLowerCase()}${attribution.slice(1)}.`,
    parts: {
      lateral: (value) => `${value} lateral`,
      vertical: (value) => `${value} vertikal`,
      unexplained: (percent) => `${percent} dari semua yang dibagikan tidak terjelaskan, tidak dihitung`,
      reached: (value) => `${value} bisa melihatnya`,
      audience: (value) => `${value} mengikuti penulisnya`,
      followers: (value) => `${value} pengikut`,
      all: (value) => `${value} seluruhnya`,
      uncut: (value) => `${value} seandainya catatan berlanjut`,
      searches: (value) => `yang terbaik dari ${count(value)} pencarian`,
    },
  },
  sayings: {
    lateral: {
      safe: (facts) =>
        `${ranged(facts)} dari yang dibagikan dan terjelaskan menular dari orang ke orang, menurut cara-cara hitung yang wajar.`,
      unsafe: (facts) =>
        `“${facts.value} penjualan datang dari mulut ke mulut.” Dibagikan bukan terjual, dan sesudah bukan berarti karena.`,
    },
    reach: {
      safe: (facts) => of(facts.name, `bisa dilihat oleh ${facts.value}, dihitung di dalam berkas ini.`),
      unsafe: (facts) => `“Menjangkau ${facts.value}.” Linimasa hanya menampilkan sebagian kiriman.`,
    },
    influence: {
      safe: (facts) =>
        of(
          facts.name,
          `berada di balik ${ranged(facts)} sepanjang rantai dalam berkas ini; urutan orang dengan rentang bertumpang tindih tidak bisa dibedakan.`,
        ),
      unsafe: () => "“Ini influencer nomor 4.” Angka yang berdekatan bertukar tempat dari sampel ke sampel.",
    },
    expected: {
      safe: (facts) =>
        `Dalam model ini sekitar ${ranged(facts)} diperkirakan meneruskan kiriman biasa berikutnya${facts.name === "" ? "" : ` dari ${facts.name}`}.`,
      unsafe: (facts) => `“Kiriman berikutnya mendapat ${facts.value}.” Satu kiriman jauh lebih beragam daripada perkiraannya.`,
    },
    ties: {
      safe: (facts) => of(facts.name, `punya ${facts.value} yang berulang kali meneruskan tanpa dibayar, dalam periode berkas ini.`),
      unsafe: (facts) => `“${facts.value} mempercayai akun ini.” Yang terlihat adalah meneruskan; percaya adalah kesimpulan.`,
    },
    without: {
      safe: (facts) =>
        `Tanpa ${facts.name === "" ? "orang ini" : facts.name}, sedikitnya ${facts.value} akan hilang, dihitung dari catatan.`,
      unsafe: () => "“Tanpa orang ini kampanye gagal.” Orang lain mungkin akan mengambil alih.",
    },
    speed: {
      safe: (facts) => `Separuhnya dibagikan dalam ${ranged(facts)}, di antara kiriman dengan lima pembagi atau lebih.`,
      unsafe: () => "“Getok tular membuatnya lebih cepat.” Kecepatan naik bersama ukuran: bandingkan kiriman seukuran.",
    },
    structure: {
      safe: (facts) =>
        of(facts.name, `berada di ${facts.value} menurut ikatan dalam berkas ini: siapa yang bisa didengar, bukan siapa yang didengar.`),
      unsafe: () => "“Pengikutnya banyak, jadi berpengaruh.” Punya pengikut dan diteruskan adalah dua hal berbeda.",
    },
    signals: {
      safe: (facts) => of(facts.name, `menunjukkan ${facts.value} yang tidak biasa; patut diperiksa.`),
      unsafe: () => "“Pengikut palsu.” Ekspor yang terpotong dan akun terkenal tampak sama.",
    },
    money: {
      safe: (facts) => `Menurut yang ditandai berbayar di berkas, angkanya ${ranged(facts)}.`,
      unsafe: () => "“Media berbayar tidak berguna.” Tidak terlihat bukan bukti tidak ada.",
    },
  },
  methods: {
    title: "Bagaimana setiap angka dihitung",
    lead: (measures) =>
      `${count(measures)} ukuran, dengan kata-kata yang berdiri di samping angkanya. Bila sebuah angka tidak bisa disebut, ia dikosongkan dan alasannya diberikan; tidak ada yang diisi nol.`,
    print: "Cetak",
    contents: "Isi",
    question: "Pertanyaan",
    formula: "Cara menghitung",
    unit: "Satuan",
    caveat: "Yang tidak dikatakannya",
    source: "Sumber",
    cost: "Biaya hitung",
    costWords: "n akun, m ikatan, s kali dibagikan",
    noUnit: {
      percent: "bagian, 0 sampai 100%",
      ratio: "berapa kali lipat",
      duration: "waktu",
      label: "nomor kelompok",
      other: "sebuah angka",
    },
    scopes: {
      person: "dari satu akun",
      post: "dari satu kiriman",
      community: "dari satu komunitas",
      tie: "dari satu ikatan",
      whole: "dari keseluruhan",
    },
    sections: {
      audience: "Siapa bisa menjangkau siapa",
      ties: "Apa yang dibawa ikatan",
      influence: "Lateral dan vertikal",
      reach: "Jangkauan dan penguatan",
      speed: "Kecepatan",
      shape: "Bentuk",
      money: "Diraih dan dibeli",
      quality: "Seberapa banyak dijelaskan berkas",
      checking: "Patut diperiksa",
    },
  },
};
