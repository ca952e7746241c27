/**
 * One measurement in a process of its own, since the first call in a fresh process is what a user gets.
 * `node --expose-gc once.mjs <row> ours|peer <job as JSON>`; prints the figure, leaves the answer in a file.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ROWS } from "./rows.mjs";

const [id, side, job] = process.argv.slice(2);
const { follows, shares, people, library, answerFile } = JSON.parse(job);
const row = ROWS.find((candidate) => candidate.id === id);
if (row === undefined) throw new Error(`a row was expected (${ROWS.map((known) => known.id).join(", ")}), found "${id}"`);
const chosen = side === "ours" ? row.ours : row.peer;

const input = { follows, shares, people, tular: await import(pathToFileURL(library).href) };
const prepared = /** @type {never} */ (await chosen.prepare(input));
await collect();
const keptBefore = keptBytes();
forgetPeak();
const residentBefore = process.memoryUsage().rss;
const startMs = performance.now();
const result = /** @type {never} */ (await chosen.work(prepared));
const elapsedMs = chosen.elapsedMs?.(result) ?? performance.now() - startMs;
const peakBytes = peakResident() - residentBefore;
await collect();
const figure = { time: elapsedMs, "peak memory": peakBytes, "kept memory": keptBytes() - keptBefore }[row.unit];
const answer = await chosen.answer(result, input);
writeFileSync(answerFile, new Uint8Array(answer.buffer, answer.byteOffset, answer.byteLength));
console.log(JSON.stringify({ figure }));

/** Arrays outside the heap are let go only a moment after the first collection. */
async function collect() {
  globalThis.gc?.();
  await new Promise((done) => setTimeout(done, 50));
  globalThis.gc?.();
}

/** Linux alone can begin anew with the peak; elsewhere that of the preparation counts too. */
function forgetPeak() {
  if (process.platform === "linux") writeFileSync("/proc/self/clear_refs", "5");
}

/** In bytes. What the system tells of a process's resources includes on Linux the peak of whoever started it. */
function peakResident() {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS * 1024;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) * 1024;
}

function keptBytes() {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
