/** Writes the guide beside the built app: a page without a script, with the app's own style sheets and one of its own. */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** @param {string} root @param {string} folder the built app */
export async function writeGuide(root, folder) {
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport(join(root, "src/app/guide/guidePage.ts"));
  const app = await readFile(join(folder, "index.html"), "utf8");
  const styles = [...app.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*href="\/?([^"]+)"/g)].map(([, href = ""]) => href);
  await copyFile(join(root, "src/app/guide/guide.css"), join(folder, "guide.css"));
  const { guidePage } = /** @type {{ guidePage(styles: readonly string[]): string }} */ (module);
  await writeFile(join(folder, "guide.html"), guidePage([...styles, "guide.css"]));
}
