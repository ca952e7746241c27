import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { handedScripts } from "./src/host/handed.mjs";
import { slidesWithoutJszip } from "./src/host/slides.mjs";
import { DEVELOPMENT_HEADERS, HEADERS } from "./src/host/headers.mjs";

/** `vite build --mode library` writes the core alone, as one module for other programs. */
const LIBRARY = {
  emptyOutDir: false,
  copyPublicDir: false,
  lib: { entry: "src/core/tular.ts", formats: ["es" as const], fileName: () => "tular.js" },
  rolldownOptions: { output: { codeSplitting: false } },
};

/** They tell what a process holds, or for how long it is silent: what others left behind in it would count as well. */
const OF_A_PROCESS = ["test/core/intake/memory.test.ts", "test/engine/stopping.test.ts"];
/** Milliseconds of a window are told here: nothing else may be at work. */
const TIMING = "test/browser/mainThread.test.ts";
const IN_BROWSER = { environment: "node" as const, globalSetup: ["test/browser/serveApp.ts"], testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig(({ mode }) => ({
  plugins: mode === "library" ? [] : [react(), slidesWithoutJszip(), handedScripts()],
  worker: { format: "es" as const },
  // read from its source, so that the plugin sees it in development too
  optimizeDeps: { exclude: ["pptxgenjs"] },
  build: {
    target: "es2023",
    sourcemap: false,
    // A data: URL would be one more kind of source for the policy to allow.
    assetsInlineLimit: 0,
    // What counts is the first load; test/house/bundle.mjs weighs it.
    chunkSizeWarningLimit: 1000,
    ...(mode === "library" ? LIBRARY : { emptyOutDir: true }),
  },
  server: { headers: DEVELOPMENT_HEADERS },
  preview: { headers: HEADERS },
  test: {
    // the two processors of a small machine, not one of them
    maxWorkers: "100%",
    projects: [
      {
        extends: true as const,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/{core,engine,host,contract,oracle}/**/*.test.ts"],
          exclude: OF_A_PROCESS,
          // The core keeps nothing between calls; modules are read once for all files, which saves a third of the time.
          isolate: false,
          setupFiles: ["test/seed.ts"],
          // Properties run hundreds of cases; a busy machine is no wrong number.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true as const,
        test: {
          name: "app",
          // Each test takes its own root down and begins its own store; modules are read once for all files, which halves the time.
          isolate: false,
          environment: "happy-dom",
          include: ["test/app/**/*.test.{ts,tsx}"],
          setupFiles: ["test/seed.ts", "test/app/loadTexts.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true as const,
        // These start linters and compilers of their own, or want a process of their own.
        test: { name: "house", environment: "node", include: ["test/house/**/*.test.ts", ...OF_A_PROCESS], testTimeout: 60_000 },
      },
      {
        extends: true as const,
        // A window leaves nearly half of two processors idle, and a second one makes use of that.
        test: { ...IN_BROWSER, name: "browser", include: ["test/browser/**/*.test.ts"], exclude: [TIMING] },
      },
      {
        extends: true as const,
        test: { ...IN_BROWSER, name: "timing", include: [TIMING], sequence: { groupOrder: 1 } },
      },
    ],
  },
}));
