/** python-igraph as a peer: it works in a process of its own (`withIgraph.py`), with its clock around the work alone. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("withIgraph.py", import.meta.url));
/** From this one on it searches for communities in directed networks. */
const IS_NEW_ENOUGH = "import igraph, sys; sys.exit(igraph.__version_info__ < (1, 0))";
/** PageRank runs on all processors. Threads that wait for one another by spinning would take many times as long on a busy machine. */
const ENVIRONMENT = { ...process.env, OMP_WAIT_POLICY: "passive" };

/** Why it cannot be asked here; null where it can. */
export function whyNoIgraph() {
  const { error, status } = spawnSync("python3", ["-c", IS_NEW_ENOUGH]);
  if (error !== undefined) return "python3 cannot be started";
  return status === 0 ? null : "python3 has no igraph of version 1.0 or later";
}

/**
 * @param {"pagerank" | "coreness" | "circles" | "communities"} work
 * @param {(values: Record<string, number>, input: import("./rows.mjs").Input) => Float64Array} answer
 */
export function withIgraph(work, answer) {
  return {
    prepare: (/** @type {import("./rows.mjs").Input} */ { follows }) => follows,
    work: (/** @type {string} */ follows) => {
      const options = /** @type {const} */ ({ encoding: "utf8", maxBuffer: Infinity, env: ENVIRONMENT });
      const { error, status, stdout, stderr } = spawnSync("python3", [PROGRAM, work, follows], options);
      if (status !== 0) throw error ?? new Error(stderr);
      return /** @type {{ elapsedMs: number, values: Record<string, number> }} */ (JSON.parse(stdout));
    },
    elapsedMs: (/** @type {{ elapsedMs: number }} */ result) => result.elapsedMs,
    answer: (/** @type {{ values: Record<string, number> }} */ { values }, /** @type {import("./rows.mjs").Input} */ input) =>
      answer(values, input),
  };
}
