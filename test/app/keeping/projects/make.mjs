/**
 * Makes a project file of today's version, to be kept for good: `node test/app/keeping/projects/make.mjs`, once, before the
 * version is counted up. It refuses to write over one that is there: a file of an earlier version can only be made by that.
 */
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

/** @param {string} path @returns {Promise<any>} */
const load = async (path) => (await runnerImport(fileURLToPath(new URL(path, import.meta.url)))).module;

const { makeProject } = await load("project.ts");
const { PROJECT_VERSION } = await load("../../../../src/core/project/projectFile.ts");
const target = (/** @type {string} */ ending) => fileURLToPath(new URL(`version${PROJECT_VERSION}.${ending}`, import.meta.url));
if (existsSync(target("tular"))) throw new Error(`${target("tular")} is there already`);
const { file, expected } = await makeProject();
writeFileSync(target("tular"), file);
writeFileSync(target("json"), `${JSON.stringify(expected, null, 2)}\n`);
