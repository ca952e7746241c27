/**
 * Draws all ties in WebGL, in one call. People's places lie in a texture, so a frame of the layout uploads eight bytes a
 * person and nothing about ties; a new style uploads 20 bytes a tie. Each tie is a ribbon along a curve with soft edges.
 * (sigma would work through every tie again for each frame: see src/README.md.)
 */
import type { Picture } from "../../engine/protocol.ts";
import { BRIDGE, type TieStyles } from "./tieStyle.ts";

/** From positions to pixels: x = a·x + c·y + e, y = b·x + d·y + f. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export interface TieLayer {
  setPicture(picture: Picture): void;
  setPositions(positions: Float32Array, radii: Float32Array): void;
  setStyles(styles: TieStyles): void;
  /**
   * @param isResting draws every tie; while the map moves, a fair sample will do where the graphics card is slow.
   * @returns false where the card is still busy with the last drawing, which then stays.
   */
  draw(matrix: Matrix, size: { width: number; height: number; density: number }, isResting: boolean): boolean;
  kill(): void;
}

const TEXTURE_WIDTH = 256;
const BYTES = 20;
/** No tie is thinner than this, in pixels. */
export const THINNEST = 1.15;
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

const WORDS = `#version 300 es
precision highp float;
precision highp int;
uniform highp sampler2D places;
uniform mat3 view;
uniform vec2 size;
uniform float scale;
uniform float thickening;
uniform float boost;
in uvec2 ends;
in vec4 colour;
in float width;
in float bend;
vec4 placeOf(uint person) {
  vec4 place = texelFetch(places, ivec2(int(person % ${TEXTURE_WIDTH}u), int(person / ${TEXTURE_WIDTH}u)), 0);
  return vec4((view * vec3(place.xy, 1.0)).xy, place.z * scale, 0.0);
}
vec4 toClip(vec2 pixel) {
  return vec4(pixel.x / size.x * 2.0 - 1.0, 1.0 - pixel.y / size.y * 2.0, 0.0, 1.0);
}
vec2 turnOf(vec2 from, vec2 to) {
  return (from + to) / 2.0 + vec2(to.y - from.y, from.x - to.x) * bend;
}
`;

const RIBBON = `${WORDS}
uniform int steps;
uniform float trim;
out float across;
flat out float halfWidth;
flat out vec4 ink;
flat out vec2 seed;
void main() {
  seed = vec2(ends % 1021u);
  vec4 source = placeOf(ends.x);
  vec4 target = placeOf(ends.y);
  vec2 from = source.xy;
  vec2 to = target.xy;
  vec2 turn = turnOf(from, to);
  float t = float(gl_VertexID / 2) / float(steps);
  // ties with a head run from rim to rim
  vec2 rims = trim * vec2(source.z, target.z) / max(1.0, distance(from, to));
  t = mix(min(rims.x, 0.5), 1.0 - min(rims.y, 0.5), t);
  vec2 point = mix(mix(from, turn, t), mix(turn, to, t), t);
  vec2 along = mix(turn - from, to - turn, t);
  vec2 aside = length(along) > 0.0 ? normalize(vec2(-along.y, along.x)) : vec2(0.0);
  halfWidth = max(${THINNEST.toFixed(2)}, width * thickening) / 2.0;
  across = (gl_VertexID % 2 == 0 ? 1.0 : -1.0) * (halfWidth + 0.7);
  ink = vec4(colour.rgb, 1.0) * min(1.0, colour.a * boost);
  gl_Position = toClip(point + aside * across);
}`;

const RIBBON_INK = `#version 300 es
precision highp float;
in float across;
flat in float halfWidth;
flat in vec4 ink;
flat in vec2 seed;
uniform float grain;
out vec4 result;
// A tie fainter than a screen's eight bits can show is drawn at some of its points only.
float chance(vec2 at) {
  vec3 mixed = fract(vec3(at.xyx) * 0.1031);
  mixed += dot(mixed, mixed.yzx + 33.33);
  return fract((mixed.x + mixed.y) * mixed.z);
}
void main() {
  if (grain < 1.0 && chance(gl_FragCoord.xy + seed * 7.31) > grain) discard;
  result = ink * clamp(halfWidth + 0.5 - abs(across), 0.0, 1.0);
}`;

/** A head that touches the circle of the person who hears. */
const HEAD = `${WORDS}
flat out vec4 ink;
out vec3 share;
void main() {
  vec2 from = placeOf(ends.x).xy;
  vec4 target = placeOf(ends.y);
  vec2 along = normalize(target.xy - turnOf(from, target.xy));
  float thick = max(${THINNEST.toFixed(2)}, width * thickening);
  vec2 tip = target.xy - along * target.z;
  vec2 aside = vec2(-along.y, along.x) * (1.6 * thick + 1.0);
  vec2 back = tip - along * (4.2 * thick + 1.0);
  vec2 corner = gl_VertexID == 0 ? tip : back + (gl_VertexID == 1 ? aside : -aside);
  ink = vec4(colour.rgb, 1.0) * colour.a;
  share = vec3(gl_VertexID == 0, gl_VertexID == 1, gl_VertexID == 2);
  gl_Position = toClip(corner);
}`;

const HEAD_INK = `#version 300 es
precision highp float;
flat in vec4 ink;
in vec3 share;
out vec4 result;
void main() {
  float edge = min(share.x, min(share.y, share.z));
  result = ink * clamp(edge / fwidth(edge), 0.0, 1.0);
}`;

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
      if (isBusy) return false;
      const canvas = gl.canvas;
      const [wide, high] = [Math.round(width * density), Math.round(height * density)];
      if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
      gl.viewport(0, 0, wide, high);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      if (!isPlaced || styles === null) return true;
      for (const program of [head, ribbon]) tell(program, matrix, width, height);
      watch(drawRanks(styles, isResting ? 1 : Math.min(1, pace / Math.max(1, styles.tie.length))));
      return true;
    },
    kill() {
      gl.getExtension("WEBGL_lose_context")?.loseContext();
    },
  };
}

/** Per tie: both ends, the colour, the width, the bend. */
function packed({ heard, hears }: Picture, { tie, rgba, width, bend }: TieStyles): ArrayBuffer {
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
function pointAt(gl: WebGL2RenderingContext, program: WebGLProgram, start: number): void {
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

function programOf(gl: WebGL2RenderingContext, corners: string, inks: string): WebGLProgram {
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
