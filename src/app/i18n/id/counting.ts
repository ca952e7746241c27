/** Cara bahasa Indonesia menyebut jumlah. */
import { formatsOf } from "../formats.ts";

export const { count, bytes } = formatsOf("id");

const WORDS = [
  "tidak ada",
  "satu",
  "dua",
  "tiga",
  "empat",
  "lima",
  "enam",
  "tujuh",
  "delapan",
  "sembilan",
  "sepuluh",
  "sebelas",
  "dua belas",
];

/** Sampai dua belas sebagai kata, seperti di tengah kalimat. */
export const word = (value: number): string => WORDS[value] ?? count(value);

/** Sama, di awal kalimat. */
export const firstWord = (value: number): string => word(value).replace(/^[a-z]/, (letter) => letter.toUpperCase());

export const people = (value: number): string => `${count(value)} akun`;

export const between = (low: number, high: number): string => (low === high ? count(low) : `${count(low)} sampai ${count(high)}`);

export const steps = (value: number): string => `${count(value)} langkah`;

export const these = (value: number): string => (value === 1 ? "satu akun ini" : `${word(value)} akun ini`);
