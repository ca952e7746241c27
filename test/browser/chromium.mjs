/** Finds a Chromium on this computer, or gets one. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const PLAYWRIGHT = fileURLToPath(new URL("../../node_modules/playwright-core/cli.js", import.meta.url));

/** The path of a Chromium that is here already: CHROMIUM, an installed browser, or an earlier download. */
export async function findChromium() {
  const asked = process.env["CHROMIUM"];
  if (asked !== undefined && asked !== "") {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM: the path of a browser was expected, found "${asked}", which is not there.`);
  }
  const { chromium } = await import("playwright-core");
  return [...usualPlaces(), chromium.executablePath()].find((path) => path !== "" && existsSync(path));
}

/** As `findChromium`, but downloads one where there is none. */
export async function obtainChromium() {
  const found = await findChromium();
  if (found !== undefined) return found;
  console.log("No Chromium was found; getting one …");
  spawnSync(process.execPath, [PLAYWRIGHT, "install", "chromium"], { stdio: "inherit" });
  const downloaded = await findChromium();
  if (downloaded !== undefined) return downloaded;
  if (process.platform === "linux" && process.getuid?.() === 0) {
    spawnSync("apt-get update -qq && apt-get install -y -qq chromium", { stdio: "inherit", shell: true });
  }
  const packaged = await findChromium();
  if (packaged === undefined) throw new Error("No Chromium could be found or fetched. Install one, or set CHROMIUM to its path.");
  return packaged;
}

function usualPlaces() {
  if (process.platform === "darwin") {
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
      ["Chromium", "Google Chrome", "Microsoft Edge"].map((name) => join(folder, `${name}.app`, "Contents", "MacOS", name)),
    );
  }
  if (process.platform === "win32") {
    return ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) => {
      const folder = process.env[name];
      if (folder === undefined) return [];
      return [join("Chromium", "Application", "chrome.exe"), join("Google", "Chrome", "Application", "chrome.exe")]
        .concat(join("Microsoft", "Edge", "Application", "msedge.exe"))
        .map((path) => join(folder, path));
    });
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin", "/snap/bin"].filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}
