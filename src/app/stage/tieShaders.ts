/** The programs that draw ties: a ribbon along a curve with soft edges, and a head at the person who hears. */

/** People's places lie in a texture of this width. */
export const TEXTURE_WIDTH = 256;
/** No tie is thinner than this, in pixels. */
export const THINNEST = 1.15;

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

export const RIBBON = `${WORDS}
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
  across = (gl_VertexID % 2 == 0 ? 1.0 : -1.0) * (halfWidth + 0.5);
  ink = vec4(colour.rgb, 1.0) * min(1.0, colour.a * boost);
  gl_Position = toClip(point + aside * across);
}`;

export const RIBBON_INK = `#version 300 es
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
export const HEAD = `${WORDS}
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

export const HEAD_INK = `#version 300 es
precision highp float;
flat in vec4 ink;
in vec3 share;
out vec4 result;
void main() {
  float edge = min(share.x, min(share.y, share.z));
  result = ink * clamp(edge / fwidth(edge), 0.0, 1.0);
}`;
