/** The large parts of the window, between which F6 goes round. A part says in the page which it is. */

/** In the order of F6. */
const PARTS = ["bar", "map", "findings", "table", "question", "answer", "doubt"] as const;

const FOCUSABLE = "button, input, select, textarea, a[href], [tabindex]";

/** Brings the focus from the part it is in to the next one on the screen, or the one before. */
export function goRound(direction: 1 | -1): void {
  const there = PARTS.map((part) => document.querySelector<HTMLElement>(`[data-part="${part}"]`)).filter((part) => part !== null);
  const here = there.findIndex((part) => part.contains(document.activeElement));
  const first = direction === 1 ? 0 : there.length - 1;
  for (let turn = 0; turn < there.length; turn++) {
    const at = here < 0 ? first + turn * direction : here + (turn + 1) * direction;
    const part = there[(at + there.length * 2) % there.length];
    if (part !== undefined && takeFocus(part)) return;
  }
}

/** The part itself where it takes the focus, else its table, else the first thing in it that does. */
function takeFocus(part: HTMLElement): boolean {
  const candidates = [part, ...part.querySelectorAll<HTMLElement>("[role=grid]"), ...part.querySelectorAll<HTMLElement>(FOCUSABLE)];
  for (const candidate of candidates) {
    if (candidate.tabIndex < 0 || candidate.offsetParent === null) continue;
    candidate.focus();
    if (document.activeElement === candidate) return true;
  }
  return false;
}
