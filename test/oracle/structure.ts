/** Slow, obvious versions of the structural measures, on a matrix of who hears whom. */
import type { Network } from "../../src/core/network/network.ts";

/** `heard[u][v]`: does v hear u? Of the follow layer. */
export function matrixOfFollows({ people, follows }: Network): boolean[][] {
  const matrix = emptyMatrix(people.count);
  for (let u = 0; u < people.count; u++) for (const v of follows.audience(u)) matrix[u][v] = true;
  return matrix;
}

/** The same of who shares whom. */
export function matrixOfShares({ people, shares }: Network): boolean[][] {
  const matrix = emptyMatrix(people.count);
  for (let i = 0; i < shares.count; i++) if (shares.kind[i] <= 1) matrix[shares.author[i]][shares.sharer[i]] = true;
  return matrix;
}

function emptyMatrix(count: number): boolean[][] {
  return Array.from({ length: count }, () => Array.from({ length: count }, () => false));
}

const rows = (matrix: boolean[][]): number[] => matrix.map((_, row) => row);
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Who is tied to whom, in either direction. */
export function circleMatrix(heard: boolean[][]): boolean[][] {
  return heard.map((row, u) => row.map((tied, v) => u !== v && (tied || heard[v][u])));
}

export function slowDirectAudience(heard: boolean[][]): number[] {
  return heard.map((row) => row.filter(Boolean).length);
}

export function slowTwoStepAudience(heard: boolean[][]): number[] {
  return rows(heard).map((u) => {
    const reached = new Set<number>();
    for (const v of rows(heard)) {
      if (!heard[u][v]) continue;
      reached.add(v);
      for (const w of rows(heard)) if (heard[v][w]) reached.add(w);
    }
    reached.delete(u);
    return reached.size;
  });
}

export function slowReciprocity(heard: boolean[][]): number[] {
  return rows(heard).map((u) => {
    const followers = rows(heard).filter((v) => heard[u][v]);
    return followers.filter((v) => heard[v][u]).length / followers.length;
  });
}

/** For every k, throw people with fewer than k ties out until nobody is left to throw out. */
export function slowCoreDepth(circles: boolean[][]): number[] {
  const depth = circles.map(() => 0);
  for (let k = 1; k <= circles.length; k++) {
    const inside = new Set(rows(circles));
    for (let thrown = true; thrown;) {
      thrown = false;
      for (const u of inside) {
        if ([...inside].filter((v) => circles[u][v]).length >= k) continue;
        inside.delete(u);
        thrown = true;
      }
    }
    for (const u of inside) depth[u] = k;
  }
  return depth;
}

/** A thousand rounds of PageRank on the full matrix. */
export function slowAttentionRank(heard: boolean[][]): number[] {
  const count = heard.length;
  const followed = rows(heard).map((v) => rows(heard).filter((u) => heard[u][v]).length);
  let rank = rows(heard).map(() => 1 / count);
  for (let round = 0; round < 1000; round++)
    rank = rows(heard).map(
      (u) =>
        0.15 / count + 0.85 * sum(rows(heard).map((v) => (followed[v] === 0 ? rank[v] / count : heard[u][v] ? rank[v] / followed[v] : 0))),
    );
  return rank;
}

/** Burt's formula as it stands, with p(i, j) = 1 / ties of i. */
export function slowConstraint(circles: boolean[][]): number[] {
  const everybody = rows(circles);
  const p = circles.map((row) => row.map((tied) => (tied ? 1 / row.filter(Boolean).length : 0)));
  return everybody.map((i) => {
    const contacts = everybody.filter((j) => circles[i][j]);
    if (contacts.length === 0) return NaN;
    return sum(contacts.map((j) => (p[i][j] + sum(everybody.filter((q) => q !== i && q !== j).map((q) => p[i][q] * p[q][j]))) ** 2));
  });
}

/** Burt's formula as it stands: Σ over contacts j of 1 − Σ over others q of p(i, q) · m(j, q). */
export function slowEffectiveSize(circles: boolean[][]): number[] {
  const everybody = rows(circles);
  return everybody.map((i) => {
    const contacts = everybody.filter((j) => circles[i][j]);
    if (contacts.length === 0) return NaN;
    return sum(contacts.map((j) => 1 - contacts.filter((q) => q !== j && circles[j][q]).length / contacts.length));
  });
}

export function slowParticipation(circles: boolean[][], community: ArrayLike<number>): number[] {
  return rows(circles).map((u) => {
    const contacts = rows(circles).filter((v) => circles[u][v]);
    if (contacts.length === 0) return NaN;
    const groups = new Set(contacts.map((v) => community[v]));
    return 1 - sum([...groups].map((group) => (contacts.filter((v) => community[v] === group).length / contacts.length) ** 2));
  });
}

/** Leicht and Newman's double sum. */
export function slowModularity(heard: boolean[][], community: ArrayLike<number>): number {
  const everybody = rows(heard);
  const audience = everybody.map((u) => everybody.filter((v) => heard[u][v]).length);
  const sources = everybody.map((v) => everybody.filter((u) => heard[u][v]).length);
  const ties = sum(audience);
  let total = 0;
  for (const u of everybody)
    for (const v of everybody) if (community[u] === community[v]) total += (heard[u][v] ? 1 : 0) - (audience[u] * sources[v]) / ties;
  return total / ties;
}

/** The same from the ties themselves, for networks of any size. */
export function modularityOfTies({ people, follows }: Network, community: ArrayLike<number>): number {
  const [audience, sources] = [new Float64Array(people.count), new Float64Array(people.count)];
  const { offsets, items } = follows.audienceRows;
  let inside = 0;
  for (let heard = 0; heard < people.count; heard++) {
    for (let i = offsets[heard]; i < offsets[heard + 1]; i++) {
      audience[community[heard]]++;
      sources[community[items[i]]]++;
      if (community[heard] === community[items[i]]) inside++;
    }
  }
  return inside / items.length - audience.reduce((sum, ties, at) => sum + ties * sources[at], 0) / items.length ** 2;
}

/** The best modularity of all partitions; for a handful of people. */
export function bestModularity(heard: boolean[][]): number {
  const community = heard.map(() => 0);
  let best = -Infinity;
  function place(person: number, groups: number): void {
    if (person === heard.length) {
      best = Math.max(best, slowModularity(heard, community));
      return;
    }
    for (let group = 0; group <= groups; group++) {
      community[person] = group;
      place(person + 1, Math.max(groups, group + 1));
    }
  }
  place(0, 0);
  return best;
}

/** Adjusted Rand index by looking at every pair of people. */
export function slowAgreement(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [both, inA, inB, pairs] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) {
      pairs++;
      if (a[i] === a[j]) inA++;
      if (b[i] === b[j]) inB++;
      if (a[i] === a[j] && b[i] === b[j]) both++;
    }
  const expected = (inA * inB) / pairs;
  return (both - expected) / ((inA + inB) / 2 - expected);
}
