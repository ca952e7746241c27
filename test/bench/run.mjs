/**
 * `npm run bench [-- row …] [--large] [--rounds 5]`: Tular and a named peer in turn on the same seeded input, answers
 * compared, as ratios with their spread beside the line that the plan draws for a million ties. "x" = peer ÷ ours.
 * Rows whose peer is not installed are left out by name.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildLibrary } from "../../src/host/build.mjs";
import { SIZES, peopleFor, writeInput } from "./input.mjs";
import { LEFT_OUT, ROWS } from "./rows.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = join(ROOT, "node_modules/.cache/bench");
const ONCE = fileURLToPath(new URL("once.mjs", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { large: { type: "boolean", default: false }, rounds: { type: "string", default: "3" } },
});
const sizes = Object.entries(SIZES).filter(([name]) => values.large || name !== "large");
const asked = ROWS.filter(({ id }) => positionals.length === 0 || positionals.some((start) => id.startsWith(start)));
const leftOut = new Map(asked.map((row) => [row, row.whyLeftOut?.() ?? null]));
const rows = asked.filter((row) => leftOut.get(row) === null);

/** @typedef {ReturnType<typeof writeInput> & { people: number, library: string }} Job */

/** @param {string} id @param {"ours" | "peer"} side @param {Job} job */
function runOnce(id, side, job) {
  const answerFile = join(FOLDER, `answer-${side}.bin`);
  const args = ["--expose-gc", "--max-old-space-size=8192", ONCE, id, side, JSON.stringify({ ...job, answerFile })];
  const result = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  if (result.status !== 0) throw new Error(`${side} broke down: ${result.stderr.trim().split("\n").slice(0, 8).join("\n")}`);
  const bytes = readFileSync(answerFile);
  return {
    figure: /** @type {number} */ (JSON.parse(result.stdout).figure),
    answer: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
  };
}

/**
 * @param {Float64Array} ours
 * @param {Float64Array} peers
 * @param {number | "at least as good"} tolerance
 */
function isSame(ours, peers, tolerance) {
  if (ours.length !== peers.length || ours.length === 0) return false;
  if (tolerance === "at least as good") return ours[0] >= peers[0];
  return ours.every((value, i) => Math.abs(value - peers[i]) <= tolerance);
}

/** @param {number} figure @param {string} unit @param {number} ties */
function written(figure, unit, ties) {
  if (unit === "kept memory") return `${(figure / ties).toFixed(1)} B a tie`;
  if (unit === "peak memory") return `${(figure / 1e6).toFixed(0)} MB`;
  return figure < 1 ? `${(figure * 1000).toFixed(0)} µs` : `${figure.toFixed(0)} ms`;
}

/** @param {number[]} numbers ascending */
function spreadOf(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted[sorted.length - 1]];
}

/** @param {typeof ROWS[number]} row @param {number} ties @param {Job} job */
function compare(row, ties, job) {
  const ratios = [];
  const figures = { ours: /** @type {number[]} */ ([]), peer: /** @type {number[]} */ ([]) };
  for (let round = 0; round < Number(values.rounds); round++) {
    const ours = runOnce(row.id, "ours", job);
    const peer = runOnce(row.id, "peer", job);
    if (!isSame(ours.answer, peer.answer, row.tolerance))
      throw new Error(`the answers differ: ours ${ours.answer.slice(0, 5)}, theirs ${peer.answer.slice(0, 5)}`);
    figures.ours.push(ours.figure);
    figures.peer.push(peer.figure);
    ratios.push(peer.figure / ours.figure);
  }
  const [least, middle, most] = spreadOf(ratios);
  const holds = middle >= row.line;
  const [line, above, below] = row.isWish === true ? ["reach for", "reached", "not yet"] : ["at least", "holds", "below"];
  // The lines are drawn for a million ties.
  const verdict = ties !== SIZES.medium ? "" : ` · ${line} ${row.line.toFixed(1)}x: ${holds ? above : below}`;
  const [ours, theirs] = [figures.ours, figures.peer].map((list) => written(spreadOf(list)[1], row.unit, ties));
  console.log(`${row.work} · ${row.peerName} ${theirs}, Tular ${ours}`);
  console.log(`    ${least.toFixed(1)}x / ${middle.toFixed(1)}x / ${most.toFixed(1)}x${verdict}`);
  return holds || row.isWish === true || ties !== SIZES.medium;
}

if (rows.length > 0) await buildLibrary({ folder: FOLDER });
let isFine = asked.length > 0;
for (const [name, ties] of rows.length > 0 ? sizes : []) {
  console.log(
    `\n${name}: ${ties.toLocaleString("en")} ties, ${peopleFor(ties).toLocaleString("en")} people; least / median / most of ${values.rounds} rounds`,
  );
  const job = { ...writeInput(FOLDER, ties), people: peopleFor(ties), library: join(FOLDER, "tular.js") };
  for (const row of rows) {
    try {
      isFine = compare(row, ties, job) && isFine;
    } catch (error) {
      isFine = false;
      console.log(`${row.work} · ${row.peerName}\n    ${error instanceof Error ? error.message : error}`);
    }
  }
}
console.log("");
for (const [{ work, peerName }, why] of leftOut) if (why !== null) console.log(`Left out: ${work} · ${peerName}: ${why}.`);
console.log(`Not asked, since \`measure\` does not offer it: ${LEFT_OUT.join(", ")}.`);
process.exitCode = isFine ? 0 : 1;
