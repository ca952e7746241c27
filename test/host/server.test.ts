import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HEADERS, SERVICE_WORKER_HEADERS } from "../../src/host/headers.mjs";
import { serveFolder } from "../../src/host/server.mjs";

let around: string;
let running: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  around = mkdtempSync(join(tmpdir(), "tular-host-"));
  mkdirSync(join(around, "dist/assets"), { recursive: true });
  writeFileSync(join(around, "secret.txt"), "secret");
  writeFileSync(join(around, "dist/index.html"), "<p>Tular</p>");
  writeFileSync(join(around, "dist/sw.js"), "0");
  writeFileSync(join(around, "dist/assets/worker-1.js"), "1");
  writeFileSync(join(around, "dist/assets/inter-1.woff2"), "2");
  symlinkSync(join(around, "secret.txt"), join(around, "dist/link.txt"));
  running = await serveFolder(join(around, "dist"), 0);
});
afterAll(async () => {
  await running.close();
  rmSync(around, { recursive: true, force: true });
});

/** Asks for a path exactly as it is written, which fetch would tidy up first. */
function askRaw(path: string): Promise<string> {
  return new Promise((done, fail) => {
    let answer = "";
    const socket = connect(running.port, "127.0.0.1", () => socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`));
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on("end", () => done(answer));
    socket.on("error", fail);
  });
}

describe("the server", () => {
  it.each([
    ["GET", "", 200, "text/html; charset=utf-8"],
    ["GET", "assets/worker-1.js", 200, "text/javascript; charset=utf-8"],
    ["GET", "assets/inter-1.woff2", 200, "font/woff2"],
    ["HEAD", "index.html", 200, "text/html; charset=utf-8"],
    ["GET", "nothing", 404, "text/plain; charset=utf-8"],
    ["GET", "assets", 404, "text/plain; charset=utf-8"],
    ["POST", "", 405, "text/plain; charset=utf-8"],
  ])("answers %s /%s with %i, its type and every header", async (method, path, status, type) => {
    const response = await fetch(running.address + path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe(type);
    expect(Object.fromEntries(response.headers)).toMatchObject(
      Object.fromEntries(Object.entries(HEADERS).map(([name, value]) => [name.toLowerCase(), value])),
    );
  });

  it("lets one script alone ask for files", async () => {
    const policyOf = async (path: string) => (await fetch(running.address + path)).headers.get("Content-Security-Policy");
    expect(await policyOf("sw.js")).toBe(SERVICE_WORKER_HEADERS["Content-Security-Policy"]);
    for (const path of ["", "assets/worker-1.js", "nothing", "assets/sw.js"])
      expect(await policyOf(path)).toBe(HEADERS["Content-Security-Policy"]);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/../../secret.txt",
    "/..%5csecret.txt",
    "/link.txt",
    "/%00",
    "/%zz",
    "//secret.txt",
  ])("leads nowhere outside its folder: %s", async (path) => {
    const answer = await askRaw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toContain("Content-Security-Policy: default-src 'none';");
    expect(answer).not.toMatch(/\r\n\r\nsecret/);
  });

  it("keeps hashed files for good and asks again for the page", async () => {
    expect((await fetch(`${running.address}assets/worker-1.js`)).headers.get("Cache-Control")).toContain("immutable");
    const page = await fetch(running.address);
    expect(page.headers.get("Cache-Control")).toBe("no-cache");
    const again = await fetch(running.address, { headers: { "If-None-Match": page.headers.get("ETag") ?? "" } });
    expect(again.status).toBe(304);
    expect(again.headers.get("Content-Security-Policy")).toBe(HEADERS["Content-Security-Policy"]);
  });

  it("takes the next port when its own is taken", async () => {
    const second = await serveFolder(join(around, "dist"), running.port);
    expect(second.port).toBeGreaterThan(running.port);
    expect(await (await fetch(second.address)).text()).toBe("<p>Tular</p>");
    await second.close();
  });
});

describe("the policy", () => {
  it("is the one that was promised, word for word", () => {
    expect(HEADERS["Content-Security-Policy"]).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'none'; " +
        "worker-src 'self'; manifest-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; sandbox allow-scripts allow-same-origin allow-downloads allow-modals; " +
        "require-trusted-types-for 'script'; trusted-types app-worker",
    );
  });
});
