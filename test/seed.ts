/**
 * Property tests draw the same cases for the same tree, so that a gate says the same thing twice.
 * Whoever hunts for others runs them with another seed: `TULAR_SEED=7 npx vitest run --project unit`.
 */
import fc from "fast-check";

const SEED = Number(process.env["TULAR_SEED"] ?? 20261129);
if (!Number.isInteger(SEED)) throw new Error("TULAR_SEED is a whole number.");

fc.configureGlobal({ seed: SEED });
