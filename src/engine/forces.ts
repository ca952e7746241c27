/**
 * The forces of ForceAtlas2 in its linear-logarithmic form (Jacomy and others 2014; Noack 2009): everybody pushes
 * everybody away, ties pull, a weak gravity holds all together. Far groups push as one (Barnes and Hut 1986): people
 * are sorted along a space-filling curve, and the tree over them is laid down in the order of a walk through it, so
 * that finding who pushes whom is one forward scan.
 */

export interface Forces {
  readonly count: number;
  /** Positions; the caller may change them between steps. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1: stays where it is. */
  readonly pinned: Uint8Array;
  /** Moves everybody by one step. */
  step(): void;
}

export interface ForcesInput {
  /** x, y per person. */
  readonly positions: Float32Array;
  readonly pinned: Uint8Array;
  readonly heard: Uint32Array;
  readonly hears: Uint32Array;
  /** How strongly each tie pulls. */
  readonly pull: Float32Array;
}

const GRAVITY = 0.9;
const PUSH = 4;
const SLOW_DOWN = 4;
/** A group pushes as one if its width is less than this part of its distance. */
const THETA = 0.6;
const LEAF = 6;
const LEVELS = 16;
/** Curve positions take 32 bits, person numbers the 20 below them: together a whole number that a double holds. */
const ROOM = 2 ** 20;

export function makeForces({ positions, pinned, heard, hears, pull }: ForcesInput): Forces {
  const count = pinned.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const mass = new Float64Array(count).fill(1);
  for (let at = 0; at < count; at++) {
    x[at] = positions[2 * at];
    y[at] = positions[2 * at + 1];
  }
  for (let tie = 0; tie < heard.length; tie++) {
    mass[heard[tie]] += pull[tie];
    mass[hears[tie]] += pull[tie];
  }
  const forceX = new Float64Array(count);
  const forceY = new Float64Array(count);
  const beforeX = new Float64Array(count);
  const beforeY = new Float64Array(count);
  const speed = new Float64Array(count).fill(1);
  const tree = makeTree(count);

  function step(): void {
    beforeX.set(forceX);
    beforeY.set(forceY);
    tree.grow(x, y, mass);
    tree.push(forceX, forceY);
    gravitate();
    attract();
    move();
  }

  function gravitate(): void {
    for (let at = 0; at < count; at++) {
      const distance = Math.sqrt(x[at] * x[at] + y[at] * y[at]);
      if (distance === 0) continue;
      const factor = (GRAVITY * mass[at]) / distance;
      forceX[at] -= x[at] * factor;
      forceY[at] -= y[at] * factor;
    }
  }

  function attract(): void {
    for (let tie = 0; tie < heard.length; tie++) {
      const one = heard[tie];
      const other = hears[tie];
      const dx = x[one] - x[other];
      const dy = y[one] - y[other];
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (distance === 0) continue;
      const factor = (pull[tie] * Math.log(1 + distance)) / distance;
      forceX[one] -= dx * factor;
      forceY[one] -= dy * factor;
      forceX[other] += dx * factor;
      forceY[other] += dy * factor;
    }
  }

  /** Those whose force swings to and fro go slowly, those who are drawn steadily go fast. */
  function move(): void {
    for (let at = 0; at < count; at++) {
      if (pinned[at] === 1) continue;
      const fx = forceX[at];
      const fy = forceY[at];
      const swing = mass[at] * Math.hypot(beforeX[at] - fx, beforeY[at] - fy);
      const drive = Math.hypot(beforeX[at] + fx, beforeY[at] + fy) / 2;
      const calm = 1 + Math.sqrt(swing);
      const pace = (speed[at] * Math.log(1 + drive)) / calm;
      speed[at] = Math.min(1, Math.sqrt((pace * (fx * fx + fy * fy)) / calm));
      x[at] += (fx * pace) / SLOW_DOWN;
      y[at] += (fy * pace) / SLOW_DOWN;
    }
  }

  return { count, x, y, pinned, step };
}

interface Tree {
  grow(x: Float64Array, y: Float64Array, mass: Float64Array): void;
  /** Writes what pushes each person; overwrites. */
  push(forceX: Float64Array, forceY: Float64Array): void;
}

function makeTree(count: number): Tree {
  const keys = new Float64Array(count);
  const person = new Uint32Array(count);
  const code = new Uint32Array(count);
  const bodyX = new Float64Array(count);
  const bodyY = new Float64Array(count);
  const bodyMass = new Float64Array(count);
  // every group that is split has at least two parts, so there are fewer than two cells a person
  const room = 2 * count + 1;
  const cellX = new Float64Array(room);
  const cellY = new Float64Array(room);
  const cellMass = new Float64Array(room);
  const nearSquared = new Float64Array(room);
  /** The cell that follows after all cells inside this one. */
  const after = new Uint32Array(room);
  /** Bodies of a leaf; 0, 0 for a cell with parts. */
  const first = new Uint32Array(room);
  const last = new Uint32Array(room);
  let cells = 0;
  let width = 1;

  function grow(x: Float64Array, y: Float64Array, mass: Float64Array): void {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let at = 0; at < count; at++) {
      left = Math.min(left, x[at]);
      right = Math.max(right, x[at]);
      top = Math.min(top, y[at]);
      bottom = Math.max(bottom, y[at]);
    }
    width = Math.max(right - left, bottom - top, 1e-9);
    const scale = (2 ** LEVELS - 1) / width;
    for (let at = 0; at < count; at++) keys[at] = curve((x[at] - left) * scale, (y[at] - top) * scale) * ROOM + at;
    keys.sort();
    for (let i = 0; i < count; i++) {
      const at = keys[i] % ROOM;
      person[i] = at;
      code[i] = (keys[i] - at) / ROOM;
      bodyX[i] = x[at];
      bodyY[i] = y[at];
      bodyMass[i] = mass[at];
    }
    cells = 0;
    if (count > 0) split(0, count, 0);
  }

  /** Lays down the cell of the bodies from `low` to `high`, which share the first `level` quarters, and its parts. */
  function split(low: number, high: number, level: number): void {
    const cell = cells++;
    while (level < LEVELS && high - low > LEAF && quarter(code[low], level) === quarter(code[high - 1], level)) level++;
    let [sum, sumX, sumY] = [0, 0, 0];
    for (let i = low; i < high; i++) {
      sum += bodyMass[i];
      sumX += bodyMass[i] * bodyX[i];
      sumY += bodyMass[i] * bodyY[i];
    }
    cellMass[cell] = sum;
    cellX[cell] = sumX / sum;
    cellY[cell] = sumY / sum;
    nearSquared[cell] = (width / 2 ** level / THETA) ** 2;
    const isLeaf = high - low <= LEAF || level === LEVELS;
    first[cell] = isLeaf ? low : 0;
    last[cell] = isLeaf ? high : 0;
    for (let from = low; !isLeaf && from < high;) {
      let to = from + 1;
      while (to < high && quarter(code[to], level) === quarter(code[from], level)) to++;
      split(from, to, level + 1);
      from = to;
    }
    after[cell] = cells;
  }

  function push(forceX: Float64Array, forceY: Float64Array): void {
    for (let i = 0; i < count; i++) {
      const [hereX, hereY] = [bodyX[i], bodyY[i]];
      let [fx, fy] = [0, 0];
      for (let cell = 0; cell < cells;) {
        const dx = hereX - cellX[cell];
        const dy = hereY - cellY[cell];
        const squared = dx * dx + dy * dy;
        if (squared > nearSquared[cell]) {
          const factor = cellMass[cell] / squared;
          fx += dx * factor;
          fy += dy * factor;
          cell = after[cell];
          continue;
        }
        for (let j = first[cell]; j < last[cell]; j++) {
          const nearX = hereX - bodyX[j];
          const nearY = hereY - bodyY[j];
          const near = nearX * nearX + nearY * nearY;
          if (near === 0) continue;
          const factor = bodyMass[j] / near;
          fx += nearX * factor;
          fy += nearY * factor;
        }
        cell++;
      }
      forceX[person[i]] = PUSH * bodyMass[i] * fx;
      forceY[person[i]] = PUSH * bodyMass[i] * fy;
    }
  }

  return { grow, push };
}

/** Which quarter of a quarter of … a curve position lies in, at a level from the top. */
function quarter(code: number, level: number): number {
  return (code >>> (2 * (LEVELS - 1 - level))) & 3;
}

/** The position along a Z-shaped curve of a point on a grid of 65,536 by 65,536. */
function curve(x: number, y: number): number {
  return (spread(x) | (spread(y) << 1)) >>> 0;
}

/** Puts a zero bit before each of 16 bits. */
function spread(value: number): number {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
