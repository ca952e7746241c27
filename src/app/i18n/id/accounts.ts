/** Pertanyaan akun mana yang milik kami, merek atau media. */
import { count } from "./counting.ts";
import type { AccountType } from "../../../core/network/network.ts";
import type { Texts } from "../en.ts";

export const accountKinds: Record<"ours" | AccountType, string> = {
  ours: "akun kami",
  brand: "merek",
  media: "media massa",
  person: "perorangan",
  unknown: "tidak diketahui",
};

export const accounts: Texts["accounts"] = {
  heading: "Akun mana milik Anda, dan mana merek atau media?",
  why: "Lateral dan vertikal bergantung padanya: siapa pun yang mendengar merek atau media tanpa pernah berbincang dengannya mendengar siaran.",
  nobodyLikely:
    "Tidak ada yang menonjol sebagai merek atau media, jadi semua dihitung sebagai perorangan. Kalau ada akun milik Anda, cari lalu nyatakan di halamannya.",
  findOurs: "Cari akun kami",
  noneIsOurs: "Tidak ada milik kami",
  right: "Benar",
  change: "Ubah…",
  use: "Pakai ini",
  kinds: accountKinds,
  choices: { ours: "Milik kami", brand: "Merek", media: "Media massa", person: "Perorangan", unknown: "Tidak diketahui" },
  kindOf: (name) => `Jenis akun ${name}`,
  kind: "Jenis akun",
  others: "Untuk akun lain: pilih di peta, lalu tentukan jenis akunnya di halamannya.",
  reasons: {
    file: "menurut berkas",
    name: "dari namanya",
    broadcasts: "didengar sangat banyak, mendengar sedikit",
    "most-shared": "paling banyak dibagikan",
    "most-followed": "hampir semua ikatan menuju ke sini",
  },
  fact: "Milik kami, merek, dan media",
  counted: (ours, brands, media) =>
    [ours > 0 && `${count(ours)} milik kami`, brands > 0 && `${count(brands)} merek`, media > 0 && `${count(media)} media`]
      .filter((part) => part !== false)
      .join(", "),
  nobody: "belum ada",
};
