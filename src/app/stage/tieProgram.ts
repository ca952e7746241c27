/** How ties lie in the graphics card's memory, and how its programs read them. */
import type { Picture } from "../../engine/protocol.ts";
import type { TieStyles } from "./tieStyle.ts";

/** What a tie takes, in bytes. */
export const BYTES = 20;

/** Per tie: both ends, the colour, the width, the bend. */
export function packed({ heard, hears }: Picture, { tie, rgba, width, bend }: TieStyles): ArrayBuffer {
  const bytes = new ArrayBuffer(tie.length * BYTES);
  const [whole, real] = [new Uint32Array(bytes), new Float32Array(bytes)];
  for (let at = 0; at < tie.length; at++) {
    const one = tie[at] ?? 0;
    whole[5 * at] = heard[one] ?? 0;
    whole[5 * at + 1] = hears[one] ?? 0;
    whole[5 * at + 2] = rgba[at] ?? 0;
    real[5 * at + 3] = width[at] ?? 0;
    real[5 * at + 4] = bend[at] ?? 0;
  }
  return bytes;
}

/** Lets the program read ties from a byte of the buffer on; WebGL 2 cannot begin in the middle by itself. */
export function pointAt(gl: WebGL2RenderingContext, program: WebGLProgram, start: number): void {
  const each = (name: string, point: (location: number) => void) => {
    const location = gl.getAttribLocation(program, name);
    if (location < 0) return;
    gl.enableVertexAttribArray(location);
    gl.vertexAttribDivisor(location, 1);
    point(location);
  };
  each("ends", (location) => gl.vertexAttribIPointer(location, 2, gl.UNSIGNED_INT, BYTES, start));
  each("colour", (location) => gl.vertexAttribPointer(location, 4, gl.UNSIGNED_BYTE, true, BYTES, start + 8));
  each("width", (location) => gl.vertexAttribPointer(location, 1, gl.FLOAT, false, BYTES, start + 12));
  each("bend", (location) => gl.vertexAttribPointer(location, 1, gl.FLOAT, false, BYTES, start + 16));
}

export function programOf(gl: WebGL2RenderingContext, corners: string, inks: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, text] of [
    [gl.VERTEX_SHADER, corners],
    [gl.FRAGMENT_SHADER, inks],
  ] as const) {
    const shader = gl.createShader(kind);
    if (shader === null) continue;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) === false && !gl.isContextLost()) {
    throw new Error(`a working shader was expected, found ${gl.getProgramInfoLog(program) ?? "nothing"}`);
  }
  return program;
}
