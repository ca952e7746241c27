/** A heap of rows by a key, the largest on top, equal keys by the smaller row. Keys may fall while a row is inside: whoever takes it out looks again. */
export interface Heap {
  readonly size: number;
  /** The row on top, and the key it was put in with. */
  top(): number;
  topKey(): number;
  /** Gives the row on top a new key, no larger than its old one. */
  lowerTop(key: number): void;
  removeTop(): void;
}

export function heapOf(rows: Uint32Array, keyOf: (row: number) => number): Heap {
  const heap = rows.slice();
  const keys = Float64Array.from(heap, keyOf);
  let size = heap.length;
  for (let at = (size >> 1) - 1; at >= 0; at--) sink(at);

  function isAbove(a: number, b: number): boolean {
    return keys[a] > keys[b] || (keys[a] === keys[b] && heap[a] < heap[b]);
  }

  function sink(start: number): void {
    for (let at = start; ;) {
      let child = 2 * at + 1;
      if (child >= size) return;
      if (child + 1 < size && isAbove(child + 1, child)) child++;
      if (!isAbove(child, at)) return;
      [heap[at], heap[child]] = [heap[child], heap[at]];
      [keys[at], keys[child]] = [keys[child], keys[at]];
      at = child;
    }
  }

  return {
    get size() {
      return size;
    },
    top: () => heap[0],
    topKey: () => keys[0],
    lowerTop(key) {
      keys[0] = key;
      sink(0);
    },
    removeTop() {
      size--;
      heap[0] = heap[size];
      keys[0] = keys[size];
      sink(0);
    },
  };
}
