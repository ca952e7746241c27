/** Numbers as pictures write them: a hundredth of a pixel is finer than anybody prints. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function pair(x: number, y: number): string {
  return `${short(x)} ${short(y)}`;
}
