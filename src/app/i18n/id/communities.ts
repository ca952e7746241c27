/** Tabel komunitas. */
import type { communities as english } from "../en/communities.ts";

export const communities: typeof english = {
  heading: "Komunitas",
  label: "Komunitas, satu di tiap baris",
  size: "Akun",
  part: "Bagian dari semua akun",
  counting: "Mencari komunitas.",
  none: { title: "Tidak ada komunitas di sini.", why: "Dalam berkas ini tidak ada akun yang terikat dengan akun lain." },
};
