/** Where names stand: greedily, the most important first, in eight slots around a circle; never over another word, a panel or the rim. */
import { coverOf, isInside, isOnDisc, isOver, type Board, type Box, type Disc, type Line } from "./labels.ts";

export interface Named {
  readonly disc: Disc;
  readonly text: string;
  readonly weight: number;
  /** Named even where that covers other circles: the picture speaks of her. */
  readonly isSure?: boolean;
}

/** Above this a name would hide more than it says. */
const TOO_BAD = 11;
/** What it costs to cover a person who matters most. */
const OVER_LEADER = 40;

/** Places as many names as have room, at most `most`; the list is in order of importance. */
export function placeNames<T extends Named>(board: Board, people: readonly T[], most: number, ink: string): { line: Line; named: T }[] {
  const lines: { line: Line; named: T }[] = [];
  for (const named of people) {
    if (lines.length >= most) break;
    const { disc, text, weight, isSure = false } = named;
    const size = (Math.round(Math.min(17, 10.5 + 0.34 * disc.radius) * 2) / 2) * board.textScale;
    const around = board.rings.find((ring) => isWithin(disc, ring)) ?? disc;
    const slots = slotsAround(around, board.measure(text, size, weight) + 4, size + 3);
    const box = bestSlot(board, disc, slots, isSure ? Infinity : TOO_BAD);
    if (box === undefined) continue;
    board.taken.push(box);
    lines.push({ named, line: { text, x: box.x + 2, y: box.y + box.height / 2, size, weight, colour: ink } });
  }
  return lines;
}

function bestSlot(board: Board, disc: Disc, slots: readonly Box[], worst: number): Box | undefined {
  let best: Box | undefined;
  let least = worst;
  for (const [at, slot] of slots.entries()) {
    const roomy = { x: slot.x - 2, y: slot.y - 1, width: slot.width + 4, height: slot.height + 2 };
    if (!isInside(slot, board) || board.taken.some((box) => isOver(roomy, box))) continue;
    const covers = (one: Disc) => isOnDisc(slot, one) && !isWithin(disc, one);
    if (board.rings.some(covers)) continue;
    const hidden = board.kept.filter(covers).length;
    const cost = 0.6 * at + coverOf(slot, board.discs, disc) + OVER_LEADER * hidden;
    if (cost < least) [least, best] = [cost, slot];
  }
  return best;
}

/** Does its middle lie in the other one? */
function isWithin({ x, y }: Disc, other: Disc): boolean {
  return isOnDisc({ x, y, width: 0, height: 0 }, other);
}

/** Right, left, below, above, and the four corners. */
function slotsAround({ x, y, radius }: Disc, width: number, height: number): Box[] {
  const out = radius + 3;
  const across = 0.75 * out;
  const down = 0.55 * out;
  const corners: [number, number][] = [
    [x + out, y - height / 2],
    [x - out - width, y - height / 2],
    [x - width / 2, y + out - 1],
    [x - width / 2, y - out - height + 1],
    [x + across, y + down],
    [x + across, y - down - height],
    [x - across - width, y + down],
    [x - across - width, y - down - height],
  ];
  return corners.map(([left, top]) => ({ x: left, y: top, width, height }));
}
