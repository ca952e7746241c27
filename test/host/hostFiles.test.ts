import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { HEADERS } from "../../src/host/headers.mjs";
import { writeHostFiles } from "../../src/host/hostFiles.mjs";

async function written(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tular-host-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await writeHostFiles(folder);
  return readFileSync(join(folder, name), "utf8");
}

describe("the header files for hosts", () => {
  it("say to Netlify and Cloudflare what our own server says", async () => {
    const [everything = "", assets = ""] = (await written("_headers")).split("/assets/*\n");
    const [path, ...lines] = everything.trimEnd().split("\n");
    expect(path).toBe("/*");
    expect(Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/s)))).toEqual(HEADERS);
    expect(assets.trim()).toMatch(/^Cache-Control: .*immutable$/);
    // Cloudflare takes no longer line.
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2000);
  });

  it("say the same to nginx, with errors too", async () => {
    const text = await written("nginx.conf");
    const found = [...text.matchAll(/^add_header (\S+) "([^"]*)" always;$/gm)].map(([, name, value]) => [name, value]);
    expect(Object.fromEntries(found)).toEqual(HEADERS);
    // A header added inside a location would make nginx forget those outside.
    expect(text.match(/add_header/g)).toHaveLength(Object.keys(HEADERS).length);
  });
});
