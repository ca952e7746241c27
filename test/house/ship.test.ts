import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkBundle } from "./bundle.mjs";
import { checkLicences } from "./licences.mjs";

/** A folder with these files, gone when the test ends. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "tular-ship-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe("the licence check", () => {
  const lock = (packages: Record<string, unknown>) =>
    folderWith({ "package-lock.json": JSON.stringify({ packages: { "": {}, ...packages } }) });

  it("lets free licences pass, one of several too, and leaves tools alone", () => {
    const packages = {
      "node_modules/a": { license: "MIT" },
      "node_modules/b": { license: "(GPL-3.0 OR Apache-2.0)" },
      "node_modules/c": { license: "GPL-3.0", dev: true },
    };
    expect(checkLicences(lock(packages))).toEqual({ checked: 2, objections: [] });
  });

  it("objects to a licence that binds, to half of a pair, to none", () => {
    const packages = {
      "node_modules/a": { license: "CC-BY-NC-4.0" },
      "node_modules/b": { license: "MIT AND GPL-3.0" },
      "node_modules/c": {},
    };
    expect(checkLicences(lock(packages)).objections).toEqual([
      "node_modules/a: CC-BY-NC-4.0",
      "node_modules/b: MIT AND GPL-3.0",
      "node_modules/c: no licence",
    ]);
  });
});

describe("the bundle check", () => {
  const page = '<script type="module" src="/assets/index-a.js"></script><link rel="stylesheet" href="/assets/index-b.css">';
  const built = (files: Readonly<Record<string, string>>) =>
    folderWith({ "index.html": page, "assets/index-a.js": "", "assets/index-b.css": "", ...files });
  /** Text that no packer can shorten much. */
  const heavy = (bytes: number) =>
    Array.from({ length: bytes }, (_, i) => String.fromCharCode(32 + (((Math.imul(i + 1, 0x9e3779b1) >>> 13) ^ (i * i)) % 90))).join("");

  it("weighs the page, what it links and what is imported at once, and no part that comes later", () => {
    const files = {
      "assets/index-a.js": 'import"./shared-c.js";import("./later-d.js");new Worker("/assets/worker-e.js");',
      "assets/shared-c.js": 'import{a}from"./deep-f.js";',
      "assets/deep-f.js": "1",
      "assets/later-d.js": "2",
      "assets/en-g.js": "6",
      "assets/id-h.js": "7",
      "assets/worker-e.js": "3",
      "assets/index-b.css":
        "@font-face{src:url(/assets/latin.woff2);unicode-range:U+0000-00FF,U+0131}@font-face{src:url(/assets/greek.woff2);unicode-range:U+0370-0377}",
      "assets/latin.woff2": "4",
      "assets/greek.woff2": "5",
    };
    expect(checkBundle(built(files)).firstLoad.sort()).toEqual(
      ["index-a.js", "shared-c.js", "deep-f.js", "en-g.js", "index-b.css", "latin.woff2"]
        .map((name) => `assets/${name}`)
        .concat("index.html")
        .sort(),
    );
    expect(checkBundle(built(files)).objections).toEqual([]);
  });

  it("objects to too heavy a first load, and not to a heavy part that comes later", () => {
    expect(checkBundle(built({ "assets/index-a.js": `"${heavy(400_000)}"` })).objections.join()).toMatch(/the first load is \d+ bytes/);
    expect(checkBundle(built({ "assets/later-d.js": `"${heavy(400_000)}"` })).objections.join()).not.toMatch(/first load/);
  });

  it.each([
    ["an address", 'fetch("https://example.com/a")', /names the address https:\/\/example\.com\/a/],
    ["a socket", 'new WebSocket("wss://example.com")', /names the address wss:\/\/example\.com/],
    ["eval", 'a=eval("1")', /contains eval/],
    ["WebAssembly", "new WebAssembly.Module(a)", /contains WebAssembly/],
    ["code from text", 'a=new Function("return 1")', /contains new Function/],
    ["code from text without new", 'a=Function("return this")()', /contains new Function/],
    ["a source map", "//# sourceMappingURL=a.js.map", /contains a source map/],
  ])("objects to %s", (_, code, complaint) => {
    expect(checkBundle(built({ "assets/later-d.js": code })).objections.join()).toMatch(complaint);
  });

  it("allows the names that only look like addresses", () => {
    const code = 'a="http://www.w3.org/2000/svg";b=`https://react.dev/errors/${1}`;c.eval(1);isFunction(d)';
    expect(checkBundle(built({ "assets/index-a.js": code })).objections).toEqual([]);
  });
});
