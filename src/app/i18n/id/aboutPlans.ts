/** Yang dikatakan jendela tentang rencana, di luar layarnya sendiri. */
import type { aboutPlans as english, PlanStepFacts } from "../en/aboutPlans.ts";
import { count, people } from "./counting.ts";

type Listing = Record<NonNullable<PlanStepFacts["list"]>, (who: string, plan: string) => string>;

const listed: Listing = {
  include: (who, plan) => `Memasukkan ${who} ke daftar wajib ada ${plan}`,
  exclude: (who, plan) => `Memasukkan ${who} ke daftar jangan ${plan}`,
  rumour: (who, plan) => `Menjadikan ${who} asal rumor ${plan}`,
};
const unlisted: Listing = {
  include: (who, plan) => `Mengeluarkan ${who} dari daftar wajib ada ${plan}`,
  exclude: (who, plan) => `Mengeluarkan ${who} dari daftar jangan ${plan}`,
  rumour: (who, plan) => `${who} bukan lagi asal rumor ${plan}`,
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
    listInPlan: ({ count: rows = 0, name, plan = "", list = "include" }: PlanStepFacts) => listed[list](name ?? people(rows), plan),
    unlistInPlan: ({ count: rows = 0, name, plan = "", list = "include" }: PlanStepFacts) => unlisted[list](name ?? people(rows), plan),
    choosePlanned: ({ name = "", plan = "", how = "back" }: PlanStepFacts) =>
      ({
        in: `Memasukkan ${name} ke ${plan}`,
        out: `Mengeluarkan ${name} dari ${plan}`,
        swap: `Mengganti satu akun dengan ${name} di ${plan}`,
        back: `Mengembalikan ${plan} ke pilihan Tular`,
      })[how],
  },
  headline: (value, all) => `${count(value)} dari ${people(all)} saat itu, dalam model`,
  caption: (step, isRelative) =>
    [
      step === 0 ? "Menyala: mereka yang memulai." : `${count(step)} langkah kemudian. Menyala: siapa pun yang sudah terjangkau saat itu.`,
      ...(isRelative ? ["Satu kampanye simulasi; besarnya hanya untuk membandingkan."] : []),
    ].join(" "),
};
