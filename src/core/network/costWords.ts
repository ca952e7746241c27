/** Headers of columns that say what something cost, as they read without case, accents, spaces and signs. */
export const COST_WORDS = "cost fee price rate biaya tarif harga costo tarifa custo cache cout kosten honorar";

const KNOWN = new Set(COST_WORDS.split(" "));

export function isCostHeader(header: string): boolean {
  const letters = header
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\P{L}+/gu, "");
  return KNOWN.has(letters);
}
