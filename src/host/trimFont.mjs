/**
 * Writes `src/app/fonts/inter-latin.woff2`: Inter's Latin letters with the weights and features that the app uses, and
 * their optical sizes. The untrimmed file would be a third of the first load. `node src/host/trimFont.mjs`, by hand,
 * after a new version of Inter; a test compares what it would write with what is there.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
// @ts-expect-error The package brings no types.
import subsetFont from "subset-font";

const INTER = new URL("../../node_modules/@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2", import.meta.url);
export const TRIMMED = fileURLToPath(new URL("../app/fonts/inter-latin.woff2", import.meta.url));

const WEIGHTS = { min: 400, max: 700 };
/** Kerning, figures of one width, and what accents need. */
const FEATURES = ["kern", "tnum", "ccmp", "locl", "mark", "mkmk"];

/** @returns {Promise<Buffer>} */
export async function trimmedFont() {
  return subsetFont(await readFile(INTER), "", {
    targetFormat: "woff2",
    keepAllGlyphs: true,
    noHinting: true,
    keepFeatures: FEATURES,
    variationAxes: { wght: WEIGHTS },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(TRIMMED, await trimmedFont());
