/** The one curve along which everything moves, as in `--curve` of theme.css: cubic-bezier(0.2, 0, 0, 1). */
const [X1, Y1, X2, Y2] = [0.2, 0, 0, 1];
const STEPS = 12;

/** How far something has come, 0 to 1, when this part of its time is over. */
export function alongCurve(part: number): number {
  let [low, high] = [0, 1];
  // the bezier tells place and time by a third number, which is found by halving
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (bezier(middle, X1, X2) < part) low = middle;
    else high = middle;
  }
  return part <= 0 ? 0 : part >= 1 ? 1 : bezier((low + high) / 2, Y1, Y2);
}

function bezier(t: number, first: number, second: number): number {
  const rest = 1 - t;
  return 3 * rest * rest * t * first + 3 * rest * t * t * second + t * t * t;
}
