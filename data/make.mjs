// Makes the sample exports that lie beside it: `node data/make.mjs`. Seeded: the same files every time.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCircle } from "./circle.mjs";
import { makeLaunch } from "./launch.mjs";
import { makeRumour } from "./rumour.mjs";
import { makeScene } from "./scene.mjs";

/** Each sample by its folder: what makes its files, as texts by name. */
export const SAMPLES = { launch: makeLaunch, rumour: makeRumour, scene: makeScene, circle: makeCircle };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [folder, make] of Object.entries(SAMPLES)) {
    mkdirSync(join(import.meta.dirname, folder), { recursive: true });
    for (const [name, text] of Object.entries(make())) writeFileSync(join(import.meta.dirname, folder, name), text);
  }
}
