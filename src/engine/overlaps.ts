/** Pushes circles apart until none lies over another. Works on a grid, small circles looking only near themselves. */

export interface Circles {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float32Array;
  /** 1: stays where it is. */
  readonly pinned: Uint8Array;
}

const CELL = 8;
const MOST_CELLS = 1 << 22;
/** The angle that never repeats: where circles of one centre go. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * One pass over all circles, each pushed from those that are smaller, or as large and before it.
 * @param margin kept free around every circle.
 * @returns how many pairs still lay over one another by more than half of that margin.
 */
export function pushApart(circles: Circles, margin: number): number {
  const { x, y, radius, pinned } = circles;
  const grid = sortIntoGrid(x, y);
  const { columns, rows, left, top, cell, starts, items } = grid;
  let overlapping = 0;
  for (let one = 0; one < x.length; one++) {
    const look = 2 * (radius[one] + margin) + cell / 2;
    const fromColumn = Math.max(0, Math.floor((x[one] - look - left) / cell));
    const toColumn = Math.min(columns - 1, Math.floor((x[one] + look - left) / cell));
    const fromRow = Math.max(0, Math.floor((y[one] - look - top) / cell));
    const toRow = Math.min(rows - 1, Math.floor((y[one] + look - top) / cell));
    for (let row = fromRow; row <= toRow; row++) {
      for (let at = starts[row * columns + fromColumn]; at < starts[row * columns + toColumn + 1]; at++) {
        const other = items[at];
        if (radius[other] < radius[one] || (radius[other] === radius[one] && other < one)) meet(one, other);
      }
    }
  }
  return overlapping;

  function meet(one: number, other: number): void {
    let dx = x[other] - x[one];
    let dy = y[other] - y[one];
    let distance = Math.sqrt(dx * dx + dy * dy);
    const wanted = radius[one] + radius[other] + 2 * margin;
    if (distance >= wanted || (pinned[one] === 1 && pinned[other] === 1)) return;
    const missing = wanted - distance;
    if (missing > margin) overlapping++;
    if (distance === 0) [dx, dy, distance] = [Math.cos(other * GOLDEN), Math.sin(other * GOLDEN), 1];
    const step = missing / distance;
    // the larger one gives way less
    const weightOne = pinned[one] === 1 ? 0 : radius[other] / (radius[one] + radius[other]);
    const shareOne = pinned[other] === 1 ? 1 : weightOne;
    x[one] -= dx * step * shareOne;
    y[one] -= dy * step * shareOne;
    x[other] += dx * step * (1 - shareOne);
    y[other] += dy * step * (1 - shareOne);
  }
}

/** Circles by cell: those of cell c are `items[starts[c]] … items[starts[c + 1] − 1]`. */
function sortIntoGrid(x: Float64Array, y: Float64Array) {
  const [left, right, top, bottom] = [x.reduce(min, 0), x.reduce(max, 0), y.reduce(min, 0), y.reduce(max, 0)];
  const cell = Math.max(CELL, Math.sqrt(((right - left) * (bottom - top)) / MOST_CELLS));
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((bottom - top) / cell) + 1;
  const starts = new Uint32Array(columns * rows + 1);
  const place = new Uint32Array(x.length);
  for (let i = 0; i < x.length; i++) {
    place[i] = Math.floor((y[i] - top) / cell) * columns + Math.floor((x[i] - left) / cell);
    starts[place[i] + 1]++;
  }
  for (let c = 0; c < columns * rows; c++) starts[c + 1] += starts[c];
  const next = starts.slice();
  const items = new Uint32Array(x.length);
  for (let i = 0; i < x.length; i++) items[next[place[i]]++] = i;
  return { columns, rows, left, top, cell, starts, items };
}

function min(a: number, b: number): number {
  return Math.min(a, b);
}

function max(a: number, b: number): number {
  return Math.max(a, b);
}
