/** A header or word without what writers vary: case, accents, and the signs @ _ - . ' and space. */
export function normalized(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[@\s_\-.'’"()[\]/\\]+/g, "");
}
