/** 0, 1, … count − 1. Counted in a loop: `from` asks its function by way of an iterator, which takes many times as long. */
export function numbered(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let at = 0; at < count; at++) numbers[at] = at;
  return numbers;
}
