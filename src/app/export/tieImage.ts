import type { Displayed } from "../stage/displayed.ts";
import { openTieLayer } from "../stage/tieLayer.ts";

const POLL_MS = 8;

/** All ties, drawn by the stage's own layer on a canvas that nobody sees; null where the graphics card cannot. */
export async function tieImage({ size, matrix, picture, positions, radii, ties }: Displayed, density: number): Promise<ImageBitmap | null> {
  const canvas = document.createElement("canvas");
  const layer = openTieLayer(canvas);
  const context = canvas.getContext("webgl2");
  if (layer === null || context === null) return null;
  try {
    layer.setPicture(picture);
    layer.setPositions(positions, radii);
    layer.setStyles(ties);
    layer.draw(matrix, { ...size, density }, true);
    const isWhole = context.drawingBufferWidth === canvas.width && context.drawingBufferHeight === canvas.height;
    if (!isWhole || context.isContextLost()) return null;
    // what is asked for before the card is done would hold up the screen until it is
    const [image] = await Promise.all([createImageBitmap(canvas), untilDrawn(context)]);
    return image;
  } finally {
    layer.kill();
  }
}

async function untilDrawn(context: WebGL2RenderingContext): Promise<void> {
  const sync = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (sync === null) return;
  context.flush();
  while (!context.isContextLost() && context.getSyncParameter(sync, context.SYNC_STATUS) !== context.SIGNALED) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  context.deleteSync(sync);
}
