// Draws the sample's thumbnail with the map's own code, as paths for the first screen: `node data/draw.mjs`. Seeded, as
// everything here: the same picture every time. Run it after `make.mjs`.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";

const FOLDER = join(import.meta.dirname, "launch");
const SOURCE = join(import.meta.dirname, "../src");
const TARGET = join(SOURCE, "app/panels/launchPicture.ts");
const WIDTH = 528;
const HEIGHT = 256;
const MARGIN = 24;
const SETTINGS = { attribution: "decay", relationships: 150, seed: 1 };
/** What a thumbnail can show: more would be weight without a picture. */
const MOST_DOTS = 800;
const MOST_CIRCLES = 40;
const MOST_FAINT = 180;

const load = async (path) => (await runnerImport(join(SOURCE, path))).module;
const { makeHandlers } = await load("engine/handlers.ts");
const { radiiOf } = await load("app/state/radii.ts");
const { huesOf } = await load("app/stage/hues.ts");
const { bridgesOf } = await load("app/stage/tieStyle.ts");
const { growGround } = await load("app/stage/territories.ts");

const engine = makeHandlers();
const silent = () => {};
const files = readdirSync(FOLDER).map((name) => ({ name, blob: new Blob([readFileSync(join(FOLDER, name))]) }));
const { wire, report } = await engine.read({ files, answers: "suggested" }, silent);
await engine.adopt({ wire }, silent);
const picture = await engine.picture({ mostTies: 50_000, mostPeople: 12_000, settings: SETTINGS }, silent);
const laid = await engine.layout(
  { picture, iterations: 500, width: WIDTH, height: HEIGHT, seed: SETTINGS.seed, pinned: new Uint8Array(picture.people.length) },
  silent,
);
const measured = await engine.measure({ ids: ["lateralInfluence"], settings: SETTINGS }, silent);
const radii = radiiOf(picture, new Map(measured.people).get("lateralInfluence"));
const hues = huesOf(picture);
const hueOf = (community) => hues[community] ?? 8;

// ---- the map's units to the thumbnail's
const at = (i) => [laid.positions[2 * i], laid.positions[2 * i + 1]];
const places = Array.from(picture.people, (_, i) => at(i));
const [left, right] = [Math.min(...places.map(([x]) => x)), Math.max(...places.map(([x]) => x))];
const [top, bottom] = [Math.min(...places.map(([, y]) => y)), Math.max(...places.map(([, y]) => y))];
const scale = Math.min((WIDTH - 2 * MARGIN) / (right - left), (HEIGHT - 2 * MARGIN) / (bottom - top));
// the map's y grows upwards
const toX = (x) => Math.round((x - (left + right) / 2) * scale + WIDTH / 2);
const toY = (y) => Math.round(((top + bottom) / 2 - y) * scale + HEIGHT / 2);

/** @type {Map<number, { ground: string, ties: string, bridges: string, dots: string, circles: string }>} */
const byHue = new Map();
const pathsOf = (hue) => byHue.get(hue) ?? byHue.set(hue, { ground: "", ties: "", bridges: "", dots: "", circles: "" }).get(hue);

const steps = growGround({ positions: laid.positions, radii, community: picture.community, communities: 9 });
let step = steps.next();
while (!step.done) step = steps.next();
for (const { community, rings } of step.value.territories) {
  for (const ring of rings) {
    const points = [];
    for (let i = 0; i < ring.length; i += 6) points.push(`${toX(ring[i])} ${toY(ring[i + 1])}`);
    pathsOf(hueOf(community)).ground += `M${points.join("L")}Z`;
  }
}

const isBridge = bridgesOf(picture, radii);
const every = Math.ceil(picture.heard.length / MOST_FAINT);
picture.heard.forEach((heard, tie) => {
  if (isBridge[tie] === 0 && tie % every !== 0) return;
  const [x, y] = [toX(at(heard)[0]), toY(at(heard)[1])];
  const [toRight, toDown] = [toX(at(picture.hears[tie])[0]) - x, toY(at(picture.hears[tie])[1]) - y];
  const bend = [Math.round(toRight / 2 + toDown * 0.2), Math.round(toDown / 2 - toRight * 0.2)];
  pathsOf(hueOf(picture.community[heard]))[isBridge[tie] === 1 ? "bridges" : "ties"] += `M${x} ${y}q${bend} ${toRight} ${toDown}`;
});

const order = Array.from(picture.people.keys()).sort((a, b) => radii[b] - radii[a] || a - b);
const pace = Math.ceil(order.length / MOST_DOTS);
order.forEach((i, rank) => {
  const [x, y] = [toX(at(i)[0]), toY(at(i)[1])];
  const paths = pathsOf(hueOf(picture.community[i]));
  const r = Math.round(radii[i] * scale);
  // a line of no length with round ends is a dot
  if (r <= 2 || rank >= MOST_CIRCLES) paths.dots += rank % pace === 0 ? `M${x} ${y}h0` : "";
  else paths.circles += `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`;
});

const groups = [...byHue].sort(([a], [b]) => a - b).map(([hue, paths]) => ({ hue, ...paths }));
const shares = report.files.reduce((sum, file) => sum + file.shares, 0);
writeFileSync(
  TARGET,
  `/** The map of the sample launch, drawn by \`node data/draw.mjs\`; a path for each colour. */
export const LAUNCH_PICTURE = ${JSON.stringify({ width: WIDTH, height: HEIGHT, people: picture.peopleInAll, shares, groups }, null, 2)} as const;
`,
);
