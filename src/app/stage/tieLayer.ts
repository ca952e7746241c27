/**
 * Draws all ties in WebGL, in one call. People's places lie in a texture, so a frame of the layout uploads eight bytes a
 * person and nothing about ties; a new style uploads 20 bytes a tie. Each tie is a ribbon along a curve with soft edges.
 * (sigma would work through every tie again for each frame: see src/README.md.)
 */
import type { Picture } from "../../engine/protocol.ts";
import type { Matrix } from "./matrix.ts";
import { BYTES, packed, pointAt, programOf } from "./tieProgram.ts";
import { HEAD, HEAD_INK, RIBBON, RIBBON_INK, TEXTURE_WIDTH } from "./tieShaders.ts";
import { BRIDGE, type TieStyles } from "./tieStyle.ts";

export interface TieLayer {
  setPicture(picture: Picture): void;
  setPositions(positions: Float32Array, radii: Float32Array): void;
  setStyles(styles: TieStyles): void;
  /**
   * @param isResting draws every tie; while the map moves, a fair sample will do where the graphics card is slow.
   * While it moves something is always drawn, fewer ties where the card is busy: old ties would stand beside new people.
   * @returns false where the map rests and the card is still busy with the last drawing, which then stays.
   */
  draw(matrix: Matrix, size: { width: number; height: number; density: number }, isResting: boolean): boolean;
  kill(): void;
}

const CURVE_STEPS = 14;
/** The few that are looked at from near. */
const FINE_STEPS = 40;
/** Ties grow with nearness up to this. */
export const MOST_THICKENING = 1.25;
/** Ties of a sample are this much stronger at most. */
const MOST_BOOST = 2.5;
const FRAME_MS = 20;
const POLL_MS = 4;
const FIRST_PACE = 4000;
const SLOWEST_PACE = 1000;

/** Null where the browser has no WebGL 2. */
export function openTieLayer(canvas: HTMLCanvasElement): TieLayer | null {
  const context = canvas.getContext("webgl2", { antialias: false, premultipliedAlpha: true });
  return context === null ? null : makeTieLayer(context);
}

function makeTieLayer(gl: WebGL2RenderingContext): TieLayer {
  const ribbon = programOf(gl, RIBBON, RIBBON_INK);
  const head = programOf(gl, HEAD, HEAD_INK);
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  let picture: Picture | null = null;
  let isPlaced = false;
  let styles: TieStyles | null = null;
  /** How many ties the graphics card draws in the time of a frame; found out while drawing. */
  let pace = FIRST_PACE;
  let isBusy = false;

  function drawRange(program: WebGLProgram, from: number, to: number, corners: number): void {
    if (to <= from) return;
    pointAt(gl, program, from * BYTES);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, corners, to - from);
  }

  function tell(program: WebGLProgram, { a, b, c, d, e, f }: Matrix, width: number, height: number): void {
    const scale = Math.hypot(a, b);
    gl.useProgram(program);
    gl.uniformMatrix3fv(gl.getUniformLocation(program, "view"), false, [a, b, 0, c, d, 0, e, f, 1]);
    gl.uniform2f(gl.getUniformLocation(program, "size"), width, height);
    gl.uniform1f(gl.getUniformLocation(program, "scale"), scale);
    gl.uniform1f(gl.getUniformLocation(program, "thickening"), Math.min(MOST_THICKENING, scale));
    gl.uniform1f(gl.getUniformLocation(program, "boost"), 1);
  }

  /** Every rank, or of the ordinary ones only the share that the card can draw in a frame, stronger instead. */
  function drawRanks({ rankStarts, isCurved, tie, grains }: TieStyles, share: number): number {
    const steps = gl.getUniformLocation(ribbon, "steps");
    const boost = gl.getUniformLocation(ribbon, "boost");
    const trim = gl.getUniformLocation(ribbon, "trim");
    const grain = gl.getUniformLocation(ribbon, "grain");
    let drawn = 0;
    for (let rank = 0; rank + 1 < rankStarts.length; rank++) {
      const [from, to] = [rankStarts[rank] ?? 0, rankStarts[rank + 1] ?? 0];
      const part = rank < BRIDGE ? share : 1;
      const isCurve = isCurved || rank >= BRIDGE;
      const end = from + Math.ceil((to - from) * part);
      gl.uniform1f(boost, Math.min(MOST_BOOST, 1 / part));
      gl.uniform1f(grain, grains[rank] ?? 1);
      const pieces = rank >= BRIDGE ? FINE_STEPS : isCurve ? CURVE_STEPS : 1;
      gl.uniform1i(steps, pieces);
      gl.uniform1f(trim, rank < BRIDGE ? 0 : 1);
      drawRange(ribbon, from, end, 2 * pieces + 2);
      drawn += end - from;
    }
    gl.useProgram(head);
    drawRange(head, rankStarts[BRIDGE] ?? tie.length, tie.length, 3);
    return drawn;
  }

  /** Waits without blocking until the card is done, and learns its pace. */
  function watch(drawn: number): void {
    const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (sync === null) return;
    gl.flush();
    isBusy = true;
    const startMs = performance.now();
    const poll = () => {
      if (!gl.isContextLost() && gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED) {
        setTimeout(poll, POLL_MS);
        return;
      }
      gl.deleteSync(sync);
      isBusy = false;
      const tookMs = Math.max(1, performance.now() - startMs);
      // a few ties say nothing about the pace: waiting is all that was measured
      if (drawn * 2 > FIRST_PACE) pace = Math.max(SLOWEST_PACE, (pace + (drawn * FRAME_MS) / tookMs) / 2);
    };
    setTimeout(poll, POLL_MS);
  }

  return {
    setPicture(next) {
      picture = next;
      styles = null;
      isPlaced = false;
    },
    setPositions(positions, radii) {
      const rows = Math.max(1, Math.ceil(radii.length / TEXTURE_WIDTH));
      const places = new Float32Array(TEXTURE_WIDTH * rows * 4);
      for (let at = 0; at < radii.length; at++) {
        places[4 * at] = positions[2 * at] ?? 0;
        places[4 * at + 1] = positions[2 * at + 1] ?? 0;
        places[4 * at + 2] = radii[at] ?? 0;
      }
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, TEXTURE_WIDTH, rows, 0, gl.RGBA, gl.FLOAT, places);
      isPlaced = true;
    },
    setStyles(next) {
      if (picture === null) return;
      gl.bufferData(gl.ARRAY_BUFFER, packed(picture, next), gl.STATIC_DRAW);
      styles = next;
    },
    draw(matrix, { width, height, density }, isResting) {
      if (isBusy && isResting) return false;
      if (isBusy) pace = Math.max(SLOWEST_PACE, pace / 2);
      const canvas = gl.canvas;
      const [wide, high] = [Math.round(width * density), Math.round(height * density)];
      if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
      gl.viewport(0, 0, wide, high);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      if (!isPlaced || styles === null) return true;
      for (const program of [head, ribbon]) tell(program, matrix, width, height);
      const isWatching = isBusy;
      const drawn = drawRanks(styles, isResting ? 1 : Math.min(1, pace / Math.max(1, styles.tie.length)));
      // one drawing is watched at a time
      if (!isWatching) watch(drawn);
      return true;
    },
    kill() {
      gl.getExtension("WEBGL_lose_context")?.loseContext();
    },
  };
}
