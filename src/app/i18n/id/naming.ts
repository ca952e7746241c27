/** Nama yang ditampilkan untuk akun. */
import type { naming as english } from "../en/naming.ts";

export const naming: typeof english = {
  heading: "Nama",
  shown: { real: "Apa adanya", standIn: "Nama samaran: Akun 014", blurred: "Dikaburkan" },
  keepsKnown: "Merek, media, dan akun kita tetap dengan namanya",
  standIn: (number) => `Akun ${number}`,
  command: {
    real: "Tampilkan nama apa adanya",
    standIn: "Ganti nama dengan nama samaran",
    blurred: "Kaburkan nama",
  },
  said: {
    real: "Nama ditampilkan apa adanya.",
    standIn: "Nama diganti dengan nama samaran, di sini dan di setiap berkas yang diekspor.",
    blurred: "Nama dikaburkan, di sini dan di setiap berkas yang diekspor.",
  },
};
