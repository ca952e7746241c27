/** What may be shipped: the licences of everything that the app is built from, read from the lock file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ALLOWED = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "CC0-1.0", "OFL-1.1"]);

/**
 * One line for each package that may not be shipped.
 * @param {string} root
 * @returns {{ checked: number, objections: string[] }}
 */
export function checkLicences(root) {
  /** @type {Record<string, { version?: string, license?: string, dev?: boolean }>} */
  const packages = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== "" && dev !== true);
  const objections = shipped
    .map(([path, { license }]) => ({ path, licence: license ?? declaredIn(join(root, path)) }))
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ path, licence }) => `${path}: ${licence}`);
  return { checked: shipped.length, objections };
}

/** Older packages leave their licence out of the lock file. @param {string} folder */
function declaredIn(folder) {
  try {
    const { license, licenses } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return String(license?.type ?? license ?? licenses?.[0]?.type ?? "no licence");
  } catch {
    return "no licence";
  }
}

/** One of several is enough ("A OR B"); of a sum every part counts ("A AND B"). @param {string} expression */
function isAllowed(expression) {
  return expression
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => ALLOWED.has(licence.trim())));
}
