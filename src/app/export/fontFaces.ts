/** The pieces of Inter that a picture's words need, written into the picture. Loaded only when a picture is saved. */

interface Piece {
  has(code: number): boolean;
  load(): Promise<{ default: string }>;
}

const within =
  (...ranges: readonly (readonly [number, number])[]) =>
  (code: number) =>
    ranges.some(([from, to]) => code >= from && code <= to);

/** By the letters that each file holds; other scripts are left to the reader's own typefaces. */
const PIECES: readonly Piece[] = [
  {
    has: within([0x20, 0xff], [0x2000, 0x206f], [0x20ac, 0x20ac], [0x2122, 0x2122], [0x2191, 0x2191], [0x2193, 0x2193], [0x2212, 0x2212]),
    load: () => import("../fonts/inter-latin.woff2?inline"),
  },
  {
    has: within([0x100, 0x2ba], [0x1d00, 0x1dbf], [0x1e00, 0x1e9f], [0x1ef2, 0x1eff], [0x2c60, 0x2c7f], [0xa720, 0xa7ff]),
    load: () => import("@fontsource-variable/inter/files/inter-latin-ext-opsz-normal.woff2?inline"),
  },
  {
    has: within([0x1ea0, 0x1ef9]),
    load: () => import("@fontsource-variable/inter/files/inter-vietnamese-opsz-normal.woff2?inline"),
  },
  {
    has: within([0x370, 0x3ff]),
    load: () => import("@fontsource-variable/inter/files/inter-greek-opsz-normal.woff2?inline"),
  },
  {
    has: within([0x400, 0x45f], [0x490, 0x491], [0x4b0, 0x4b1]),
    load: () => import("@fontsource-variable/inter/files/inter-cyrillic-opsz-normal.woff2?inline"),
  },
];

export interface FontPiece {
  /** The file, as a URL that carries it. */
  readonly url: string;
  /** The letters for which it is there, as style sheets say it. */
  readonly range: string;
}

/** The pieces that a picture's words need. @param letters those that the words are made of. */
export async function fontPieces(letters: ReadonlySet<string>): Promise<readonly FontPiece[]> {
  const codes = Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
  const needed = PIECES.filter(({ has }) => codes.some(has));
  const loaded = await Promise.all(needed.map(({ load }) => load()));
  return loaded.map(({ default: url }, at) => {
    const held = codes.filter((code) => needed[at]?.has(code) === true).sort((a, b) => a - b);
    return { url, range: held.map((code) => `U+${code.toString(16).toUpperCase()}`).join(",") };
  });
}

/** The same as a style sheet. */
export async function fontFaces(letters: ReadonlySet<string>): Promise<string> {
  const pieces = await fontPieces(letters);
  const faces = pieces.map(
    ({ url, range }) => `@font-face{font-family:Inter;font-weight:400 700;src:url(${url}) format("woff2");unicode-range:${range}}`,
  );
  return faces.join("");
}

/** Letters that no piece holds: whoever reads the file sees them in a typeface of their own computer. */
export function lettersWithout(texts: Iterable<string>): string {
  const missing = new Set<string>();
  for (const text of texts) {
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      if (/[\p{L}\p{N}\p{So}]/u.test(letter) && !PIECES.some(({ has }) => has(code))) missing.add(letter);
    }
  }
  return [...missing].join("");
}
