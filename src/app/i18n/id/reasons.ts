/** Mengapa tidak ada angka, dan apa yang tidak dihitung dalam satu angka. */
import type { Texts } from "../en.ts";

export const reasons: Texts["reasons"] = {
  "layers-missing": "berkas ini tidak memuat siapa mengikuti siapa dan siapa membagikan apa",
  "follows-missing": "berkas ini tidak menyebut siapa mengikuti siapa",
  "shares-missing": "berkas ini tidak menyebut siapa membagikan apa",
  "no-audience": "tidak ada yang mengikuti akun ini di berkas",
  unexplained: "yang membagikan tidak mengikuti siapa pun yang lebih dulu",
  "no-shares": "belum pernah dibagikan",
  "no-post": "tidak disebutkan kiriman mana yang dibagikan",
  "no-post-time": "berkasnya tidak menyebut kapan kiriman dibuat",
  "order-unknown": "waktunya tidak tercatat, jadi urutannya tidak diketahui",
  "too-few": "terlalu jarang dibagikan untuk disimpulkan",
  "no-exposure": "tidak ada yang bisa diteruskan lewat ikatan ini",
  "no-tie": "keduanya tidak saling mengikuti",
  isolated: "tanpa ikatan di berkas ini",
  never: "tidak pernah terjadi dalam periode ini",
  "nothing-paid": "tidak ada yang ditandai berbayar di berkas",
  "no-cost": "berkasnya tidak menyebut biayanya",
  "not-declared": "berkasnya tidak menyebut jumlah pengikut menurut platform",
  "no-signals": "kurang dari dua dari tiga tanda bisa dilihat dalam berkas ini",
};

export const reasonsInCell: Texts["reasonsInCell"] = {
  "layers-missing": "tanpa data ikatan",
  "follows-missing": "tanpa data ikut",
  "shares-missing": "tanpa data berbagi",
  "no-audience": "tanpa pengikut",
  unexplained: "tidak terjelaskan",
  "no-shares": "belum dibagikan",
  "no-post": "kiriman tak jelas",
  "no-post-time": "waktu tak jelas",
  "order-unknown": "urutan tak jelas",
  "too-few": "terlalu sedikit",
  "no-exposure": "tanpa kesempatan",
  "no-tie": "tidak mengikuti",
  isolated: "tanpa ikatan",
  never: "tidak pernah",
  "nothing-paid": "tanpa bayaran",
  "no-cost": "biaya tak disebut",
  "not-declared": "tak dinyatakan",
  "no-signals": "tanpa tanda",
  noOwnPost: "belum ada kiriman",
  unsaid: "tidak disebut",
  pending: "sedang dihitung",
};

export const noReason: Texts["noReason"] = "tidak ada yang bisa dikatakan";

export const noOwnPost: Texts["noOwnPost"] = "tidak ada kiriman dari akun ini di berkas";

export const remarks: Texts["remarks"] = {
  proxy: "Diambil dari siapa membagikan kiriman siapa, karena berkasnya tanpa lapisan pengikut.",
  "direct-only": "Hanya langsung: berkasnya mengkreditkan setiap kali dibagikan kepada pengirim.",
  "inside-file": "Di antara akun di berkas ini; audiens mereka di luar tidak dihitung.",
  "order-unknown": "Waktunya tidak tercatat, jadi urutannya tidak diketahui.",
  "audience-unknown": "Jumlah pengikut akun-akun ini tidak diketahui.",
};
