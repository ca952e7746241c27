import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { HEADERS, SERVICE_WORKER_HEADERS, SERVICE_WORKER_PATH } from "../../src/host/headers.mjs";
import { writeHostFiles } from "../../src/host/hostFiles.mjs";

async function written(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tular-host-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await writeHostFiles(folder);
  return readFileSync(join(folder, name), "utf8");
}

/** The rules of `_headers`: path and headers. */
function rulesIn(text: string): { path: string; headers: Record<string, string> }[] {
  return [...text.matchAll(/^(\/\S*)\n((?: {2}.*\n)*)/gm)].map(([, path = "", lines = ""]) => ({
    path,
    headers: Object.fromEntries(
      lines
        .trimEnd()
        .split("\n")
        .map((line) => line.trim().split(/: (.*)/s)),
    ) as Record<string, string>,
  }));
}

/** As hosts answer: the headers of all rules that fit, and one header twice is two policies. */
function answered(text: string, path: string): Record<string, string[]> {
  const fits = rulesIn(text).filter((rule) => (rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path));
  const all: Record<string, string[]> = {};
  for (const { headers } of fits) for (const [name, value] of Object.entries(headers)) (all[name] ??= []).push(value);
  return all;
}
const once = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));

describe("the header files for hosts", () => {
  it.each(["/", "/index.html", "/guide.html", "/tular.html", "/assets/worker-1.js"])(
    "say to Netlify and Cloudflare what our own server says of %s",
    async (path) => {
      const text = await written("_headers");
      const { "Cache-Control": cached, ...found } = answered(text, path);
      expect(found).toEqual(once(HEADERS));
      expect(cached?.[0] ?? "").toMatch(path.startsWith("/assets/") ? /immutable$/ : /^$/);
      // Cloudflare takes no longer line.
      expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThan(2000);
    },
  );

  it("let the service worker ask for the program's own files, and nobody else", async () => {
    const { "Cache-Control": cached, ...found } = answered(await written("_headers"), SERVICE_WORKER_PATH);
    expect(found).toEqual(once(SERVICE_WORKER_HEADERS));
    expect(cached).toEqual(["no-cache"]);
    const [page, worker] = [HEADERS, SERVICE_WORKER_HEADERS].map((headers) => headers["Content-Security-Policy"]);
    expect(worker).toBe(page?.replace("connect-src 'none'", "connect-src 'self'"));
  });

  it("say the same to nginx, with errors too", async () => {
    const [everything = "", own = ""] = (await written("nginx.conf")).split(`location = ${SERVICE_WORKER_PATH} {`);
    const headersIn = (text: string) =>
      [...text.matchAll(/^ *add_header (\S+) "([^"]*)" always;$/gm)].map(([, name, value]) => [name, value]);
    expect(Object.fromEntries(headersIn(everything))).toEqual(HEADERS);
    // A header added inside a location makes nginx forget those outside: there all of them are said again, and nowhere else any.
    expect(Object.fromEntries(headersIn(own))).toEqual(SERVICE_WORKER_HEADERS);
    expect(everything.match(/add_header/g)).toHaveLength(Object.keys(HEADERS).length);
  });
});
