/**
 * The library of slides brings JSZip along, which makes functions out of text (the page's policy forbids that) and writes times
 * into files. Our own zip takes its place, see `app/export/slides/packing.ts`.
 */
import { fileURLToPath } from "node:url";

const PACKING = fileURLToPath(new URL("../app/export/slides/packing.ts", import.meta.url));
const IMPORT = "import JSZip from 'jszip';";

/** @returns {import("vite").Plugin} */
export function slidesWithoutJszip() {
  return {
    name: "slides-without-jszip",
    enforce: "pre",
    transform(code, id) {
      if (!/pptxgenjs\/dist\/pptxgen\.es\.js/.test(id.replaceAll("\\", "/"))) return null;
      if (!code.includes(IMPORT)) throw new Error(`pptxgenjs was expected to begin with ${IMPORT}`);
      return { code: code.replace(IMPORT, `import { Packing as JSZip } from ${JSON.stringify(PACKING)};`), map: null };
    },
  };
}
