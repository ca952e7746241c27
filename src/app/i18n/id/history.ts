/** Nama setiap langkah riwayat. */
import { count, people } from "./counting.ts";
import type { StepFacts } from "../en/history.ts";
import type { Texts } from "../en.ts";
import { why } from "./why.ts";
import { aboutPlans } from "./aboutPlans.ts";
import { storySteps } from "./story.ts";
import { accountKinds } from "./accounts.ts";

export const history: Texts["history"] = {
  undo: "Urungkan",
  redo: "Ulangi",
  nothingToUndo: "Belum ada yang bisa diurungkan",
  nothingToRedo: "Tidak ada yang bisa diulangi",
  undoStep: (step) => `Urungkan: ${step}`,
  redoStep: (step) => `Ulangi: ${step}`,
  steps: {
    select: ({ count: rows = 0, name }: StepFacts) => (rows === 1 && name !== undefined ? `Memilih ${name}` : `Memilih ${people(rows)}`),
    selectPost: ({ name = "" }: StepFacts) => `Memilih kiriman ${name}`,
    clear: () => "Mengosongkan pilihan",
    finding: ({ name = "" }: StepFacts) => `Menampilkan temuan: ${name}`,
    accounts: () => "Menentukan akun milik kami, merek, dan media",
    account: ({ name = "", accountKind = "person" }: StepFacts) => `${name} dihitung sebagai ${accountKinds[accountKind]}`,
    assume: ({ count: relationships = 0, attribution, peerRule }: StepFacts) =>
      peerRule !== undefined
        ? `Membedakan siaran dengan cara lain: ${why.assumptions.peerRules[peerRule].name}`
        : attribution === undefined
          ? `Menganggap seseorang sanggup menjaga ${count(relationships)} hubungan`
          : `Membagi kredit dengan cara lain: ${why.assumptions.attributions[attribution].name}`,
    sort: ({ name = "" }: StepFacts) => `Mengurutkan menurut ${name}`,
    rangePosts: ({ name = "" }: StepFacts) => `Menampilkan kiriman menurut ${name}`,
    columns: () => "Mengubah kolom",
    sizeBy: ({ name = "" }: StepFacts) => `Ukuran menurut ${name}`,
    colourBy: ({ name = "" }: StepFacts) => `Warna menurut ${name}`,
    answer: () => "Menjawab pertanyaan",
    swap: () => "Menukar arah",
    open: ({ files = 0 }: StepFacts) => `Membuka ${count(files)} berkas`,
    move: ({ name = "" }: StepFacts) => `Menggeser ${name}`,
    release: () => "Melepaskan akun yang digeser",
    settle: () => "Melanjutkan penataan peta",
    pause: () => "Menjeda penataan peta",
    pin: ({ count: rows = 0, name }: StepFacts) => `Menyematkan ${name ?? people(rows)}`,
    unpin: ({ count: rows = 0, name }: StepFacts) => `Melepas sematan ${name ?? people(rows)}`,
    hide: ({ count: rows = 0, name }: StepFacts) => `Menyembunyikan ${name ?? people(rows)}`,
    show: ({ count: rows = 0 }: StepFacts) => `Menampilkan lagi ${people(rows)}`,
    filter: ({ name }: StepFacts) => (name === undefined ? "Menambah filter" : `Menyaring menurut ${name}`),
    refilter: ({ name }: StepFacts) => (name === undefined ? "Mengubah filter" : `Menyaring menurut ${name}`),
    unfilter: () => "Menghapus filter",
    unfilterAll: () => "Menghapus semua filter",
    join: () => "Mengubah cara filter digabung",
    saveSet: ({ count: rows = 0, name = "" }: StepFacts) => `Menyimpan ${people(rows)} sebagai “${name}”`,
    renameSet: ({ name = "" }: StepFacts) => `Mengganti nama kumpulan menjadi “${name}”`,
    deleteSet: ({ name = "" }: StepFacts) => `Menghapus kumpulan “${name}”`,
    ...aboutPlans.steps,
    rename: ({ name = "" }: StepFacts) => (name === "" ? "Menamai pekerjaan ini menurut berkasnya" : `Menamai pekerjaan ini “${name}”`),
    style: ({ name = "" }: StepFacts) => `Memakai gaya dari ${name}`,
    ...storySteps,
  },
};
