/** Yang dikatakan jendela tentang rencana, di luar layarnya sendiri. */
import { formatsOf } from "../formats.ts";
import type { aboutPlans as english, PlanStepFacts } from "../en/aboutPlans.ts";

const { count } = formatsOf("id");
const people = (value: number) => `${count(value)} akun`;

const lists: Record<NonNullable<PlanStepFacts["list"]>, string> = {
  include: "daftar wajib ada",
  exclude: "daftar jangan",
  rumour: "asal rumor",
};

export const aboutPlans: typeof english = {
  nameOf: (id) => `Rencana ${id}`,
  copyOf: (name) => `${name}, salinan`,
  add: "Tambahkan ke rencana",
  open: (name) => `Buka rencana: ${name}`,
  steps: {
    plan: ({ plan = "" }: PlanStepFacts) => `Mengubah permintaan ${plan}`,
    newPlan: ({ plan = "" }: PlanStepFacts) => `Memulai ${plan}`,
    copyPlan: ({ plan = "" }: PlanStepFacts) => `Menyalin ${plan}`,
    renamePlan: ({ plan = "" }: PlanStepFacts) => `Mengganti nama rencana menjadi “${plan}”`,
    deletePlan: ({ plan = "" }: PlanStepFacts) => `Menghapus ${plan}`,
    listInPlan: ({ count: rows = 0, name, plan = "", list = "include" }: PlanStepFacts) =>
      `Memasukkan ${name ?? people(rows)} ke ${lists[list]} ${plan}`,
    unlistInPlan: ({ count: rows = 0, name, plan = "", list = "include" }: PlanStepFacts) =>
      `Mengeluarkan ${name ?? people(rows)} dari ${lists[list]} ${plan}`,
    choosePlanned: ({ name = "", plan = "", how = "back" }: PlanStepFacts) =>
      ({
        in: `Memasukkan ${name} ke ${plan}`,
        out: `Mengeluarkan ${name} dari ${plan}`,
        swap: `Mengganti satu akun dengan ${name} di ${plan}`,
        back: `Mengembalikan ${plan} ke pilihan Tular`,
      })[how],
  },
  headline: (value, all) => `${count(value)} dari ${people(all)} saat itu, dalam model`,
  caption: (step) =>
    step === 0 ? "Menyala: mereka yang memulai." : `${count(step)} langkah kemudian. Menyala: siapa pun yang sudah terjangkau saat itu.`,
};
