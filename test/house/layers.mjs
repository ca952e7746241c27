/**
 * The architecture in one table: each folder of src/, the folders it may import, and the packages it may use.
 * oxlint runs it as lint rules, so a wrong arrow is underlined in the editor and fails the tests.
 */
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const FOUNDATION = ["core/base", "core/network"];

/**
 * A file belongs to the deepest folder listed. "" is src/ itself: main.tsx.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const MAY_IMPORT = {
  "core/base": [],
  "core/network": ["core/base"],
  "core/cascades": FOUNDATION,
  "core/intake": FOUNDATION,
  "core/filter": FOUNDATION,
  // a project file holds a network, and is unpacked like any archive
  "core/project": [...FOUNDATION, "core/intake"],
  "core/measures": [...FOUNDATION, "core/cascades"],
  // measures and spread never import one another: what both need is cascades
  "core/spread": [...FOUNDATION, "core/cascades"],
  "core/doubt": [...FOUNDATION, "core/cascades", "core/measures"],
  "core/findings": [...FOUNDATION, "core/cascades", "core/measures", "core/doubt"],
  // tular.ts, the face without a screen
  core: [...FOUNDATION, "core/cascades", "core/intake", "core/measures", "core/spread", "core/doubt", "core/findings"],
  engine: [
    ...FOUNDATION,
    "core",
    "core/filter",
    "core/intake",
    "core/project",
    "core/measures",
    "core/spread",
    "core/doubt",
    "core/findings",
  ],
  // of core only what there is to say: codes of problems, reports, reasons and guesses
  "app/i18n": [...FOUNDATION, "core/intake", "core/measures", "core/spread", "core/doubt"],
  "app/controls": ["app/i18n"],
  "app/state": [
    ...FOUNDATION,
    "core",
    "core/filter",
    "core/intake",
    "core/measures",
    "core/spread",
    "core/doubt",
    "core/findings",
    "engine",
    "app/i18n",
    "data",
  ],
  "app/stage": [...FOUNDATION, "engine", "app/state", "app/controls", "app/i18n"],
  // keeps what is open, and draws a small picture of it
  "app/keeping": [...FOUNDATION, "core/filter", "core/intake", "core/spread", "core/project", "engine", "app/state", "app/stage"],
  "app/fonts": [],
  // a page of its own, written when the app is built
  "app/guide": ["core/intake", "app/controls", "app/i18n"],
  "app/export": [
    ...FOUNDATION,
    "core/doubt",
    "core/intake",
    "core/measures",
    "core/spread",
    "app/fonts",
    "app/stage",
    "app/state",
    "app/i18n",
  ],
  "app/panels": [
    ...FOUNDATION,
    "core/filter",
    "core/intake",
    "core/measures",
    "core/spread",
    "core/doubt",
    "core/findings",
    "core/project",
    // files of a story draw its scenes as they are presented
    "app/story",
    "app/export",
    "app/keeping",
    "app/state",
    "app/controls",
    "app/i18n",
  ],
  // what can be done, and the ways to do it: menus, keys, palette
  "app/commands": [...FOUNDATION, "app/stage", "app/keeping", "app/panels", "app/state", "app/controls", "app/i18n"],
  // scenes on a map of their own: made, presented, read
  "app/story": [
    ...FOUNDATION,
    "core/filter",
    "engine",
    "app/commands",
    "app/export",
    "app/panels",
    "app/stage",
    "app/state",
    "app/controls",
    "app/i18n",
  ],
  app: ["app/story", "app/commands", "app/state", "app/stage", "app/export", "app/keeping", "app/panels", "app/controls", "app/i18n"],
  host: [],
  // keeps the program; knows nothing of it but the names of its files
  offline: [],
  "": ["engine", "app", "app/export", "app/stage", "app/keeping", "app/state", "app/i18n"],
};

const CELLS = ["core/intake/report", "core/intake/cells"];
const TABLES = [...CELLS, "core/intake/text", "core/intake/rows"];

/**
 * The folders inside core/intake, from the ground up. Files beside them belong to none: what is shared by all, and what stands above all.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const MAY_IMPORT_INSIDE = {
  "core/intake/report": [],
  "core/intake/cells": ["core/intake/report"],
  "core/intake/text": [],
  "core/intake/rows": CELLS,
  "core/intake/json": ["core/intake/text"],
  "core/intake/containers": ["core/intake/text"],
  "core/intake/tables": TABLES,
  "core/intake/posts": [...TABLES, "core/intake/json", "core/intake/tables"],
  "core/intake/graphs": [...TABLES, "core/intake/json", "core/intake/tables"],
  // a format reads one file; what several make together is none of its business
  "core/intake/formats": [...TABLES, "core/intake/json", "core/intake/tables", "core/intake/posts", "core/intake/graphs"],
  "core/intake/joining": [...CELLS, "core/intake/rows", "core/intake/tables"],
};

/**
 * Packages, by world; a world that is not listed may use any.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const MAY_USE = {
  core: ["pure-rand", "saxes", "simple-statistics", "@zip.js/zip.js", "@streamparser/json", "hyparquet", "hyparquet-compressors", "fzstd"],
  engine: [],
  host: ["node:", "vite", "subset-font"],
};

const SRC = resolve(dirname(fileURLToPath(import.meta.url)), "../../src");

/**
 * The row of the table a file belongs to; null outside src/, undefined if no row covers it. "data": a sample export beside
 * src/, which may be brought along as text and in no other way.
 * @param {string} file
 */
export function layerOf(file) {
  const path = relative(SRC, file).split(sep);
  if (path[0] === "..") return path[1] === "data" && file.endsWith(".csv?raw") ? "data" : null;
  path.pop();
  if (path.length === 0) return "";
  return [path.slice(0, 2).join("/"), path[0]].find((name) => name in MAY_IMPORT);
}

/**
 * What is wrong with an import, or undefined.
 * @param {string} file
 * @param {string} specifier
 */
function objection(file, specifier) {
  const here = layerOf(file);
  if (here === null) return undefined;
  if (here === undefined) return "this folder has no row in the table of test/house/layers.mjs";
  if (!specifier.startsWith(".")) {
    const world = here.split("/")[0];
    const allowed = MAY_USE[world];
    if (allowed === undefined || allowed.some((name) => specifier === name || specifier.startsWith(name.endsWith(":") ? name : `${name}/`)))
      return undefined;
    return `${world} may not use the package ${specifier}`;
  }
  const there = layerOf(resolve(dirname(file), specifier));
  if (typeof there !== "string" || (there !== here && !MAY_IMPORT[here].includes(there)))
    return `${here || "src"} may not import ${there || "that folder"}`;
  const [room, other] = [roomOf(file), roomOf(resolve(dirname(file), specifier))];
  if (room === other || !(room in MAY_IMPORT_INSIDE) || !(other in MAY_IMPORT_INSIDE) || MAY_IMPORT_INSIDE[room].includes(other))
    return undefined;
  return `${room} may not import ${other}`;
}

/** The folder of a file, from src/ on. @param {string} file */
function roomOf(file) {
  return relative(SRC, dirname(file)).split(sep).join("/");
}

/**
 * The little of oxlint's rule interface that is used here.
 * @typedef {{ type: string, name?: string, source?: { value?: unknown } | null, callee?: Node, arguments?: Node[] }} Node
 * @typedef {{ filename: string, report(what: { node: unknown, message: string }): void }} Context
 */

const layers = {
  /** @param {Context} context */
  create(context) {
    const check = (/** @type {Node} */ node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== "string") return;
      const message = objection(context.filename, specifier);
      if (message !== undefined) context.report({ node: node.source, message });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

/** A date made without an argument is a clock; a date made from numbers is not. */
const noClock = {
  /** @param {Context} context */
  create(context) {
    const check = (/** @type {Node} */ node) => {
      if (node.callee?.type !== "Identifier" || node.callee.name !== "Date") return;
      if (node.type === "CallExpression" || node.arguments?.length === 0)
        context.report({ node, message: "core has no clock: take the time as an argument" });
    };
    return { NewExpression: check, CallExpression: check };
  },
};

export default { meta: { name: "house" }, rules: { layers, "no-clock": noClock } };
