/** Brings node_modules to what the lock file says, with nothing but Node and npm. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Runs `npm ci` if a package is missing or has another version than the lock file says.
 * @param {string} root
 */
export function installMissing(root) {
  if (isInstalled(root)) return;
  console.log("Installing what is missing (npm ci) …");
  const npm = process.env["npm_execpath"];
  const quiet = ["ci", "--no-audit", "--no-fund"];
  const result =
    npm === undefined || !/npm-cli\.[cm]?js$/.test(npm)
      ? spawnSync(["npm", ...quiet].join(" "), { cwd: root, stdio: "inherit", shell: true })
      : spawnSync(process.execPath, [npm, ...quiet], { cwd: root, stdio: "inherit" });
  if (result.status !== 0) throw new Error("npm ci failed; its reason stands above.");
}

/** @param {string} root */
function isInstalled(root) {
  const installed = packagesIn(join(root, "node_modules", ".package-lock.json"));
  const wanted = packagesIn(join(root, "package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional === true || installed[path]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesIn(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")).packages : {};
}
