// Draws the samples' thumbnails with the map's own code, as paths for the first screen: `node data/draw.mjs`. Seeded, as
// everything here: the same pictures every time. Run it after `make.mjs`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { SAMPLES } from "./make.mjs";

const SOURCE = join(import.meta.dirname, "../src");
const TARGET = join(SOURCE, "app/panels/door/samplePictures.ts");
const SHAPE = { width: 528, height: 256 };
const SETTINGS = { attribution: "decay", relationships: 150, seed: 1 };
/** As the map is sized: the first of these that has something to say. */
const SIZES = ["lateralInfluence", "influence", "directAudience"];

const load = async (path) => (await runnerImport(join(SOURCE, path))).module;
const silent = () => {};

/** What a sample's card shows: its map, and how much there is. */
async function drawn(files) {
  const { makeHandlers } = await load("engine/handlers.ts");
  const { radiiOf } = await load("app/state/radii.ts");
  const { sketchMap } = await load("app/keeping/sketchMap.ts");
  const engine = makeHandlers();
  const dropped = Object.entries(files).map(([name, text]) => ({ name, blob: new Blob([text]) }));
  const { wire, report } = await engine.read({ files: dropped, answers: "suggested" }, silent);
  await engine.adopt({ wire }, silent);
  const picture = await engine.picture({ mostTies: 50_000, mostPeople: 12_000, settings: SETTINGS }, silent);
  const pinned = new Uint8Array(picture.people.length);
  const measured = new Map((await engine.measure({ ids: SIZES, settings: SETTINGS }, silent)).people);
  const sizes = SIZES.map((id) => measured.get(id)).find((values) => values?.some((value) => value > 0));
  const radii = radiiOf(picture, sizes ?? null);
  const laid = await engine.layout({ picture, iterations: 500, ...SHAPE, seed: SETTINGS.seed, pinned, radii }, silent);
  const drawing = sketchMap({ picture, positions: laid.positions, radii });
  let step = drawing.next();
  while (!step.done) step = drawing.next();
  const sum = (what) => report.files.reduce((all, file) => all + file[what], 0);
  return { people: picture.peopleInAll, ties: sum("ties"), shares: sum("shares"), sketch: step.value };
}

/** The text of the file that the first screen reads. */
export async function drawSamples() {
  const pictures = {};
  for (const [name, make] of Object.entries(SAMPLES)) pictures[name] = await drawn(make());
  return `/** The maps of the samples, drawn by \`node data/draw.mjs\`; a path for each colour. */
export const SAMPLE_PICTURES = ${JSON.stringify(pictures, null, 2)} as const;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, await drawSamples());
