/** Hands out drawing surfaces, one of them opened ahead of its use. Loads the drawing code when it is first asked. */
import type { Surface } from "./surface.ts";

let prepared: Promise<Surface | null> | null = null;

/**
 * Opens the map's drawing contexts before there is anything to draw, so that nobody waits for the graphics card while
 * files are read. Call it when the screen has nothing else to do.
 */
export function prepareSurface(): void {
  prepared ??= openAnother();
}

/** A surface nobody uses; null where the browser has no WebGL 2. */
export function takeSurface(): Promise<Surface | null> {
  const taken = prepared ?? openAnother();
  prepared = null;
  return taken;
}

async function openAnother(): Promise<Surface | null> {
  const { openSurface } = await import("./openSurface.ts");
  return openSurface();
}
