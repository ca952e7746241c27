import { useState, type PointerEvent } from "react";

export interface Brush {
  /** The bars between which a drag is under way; null: none is. */
  readonly drag: readonly [start: number, end: number] | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: () => void;
  };
}

/** Dragging across bars of one width. @param onBrush told the first bar and the one after the last; a press tells one bar. */
export function useBrush(bars: number, onBrush: ((first: number, last: number) => void) | undefined): Brush {
  const [drag, setDrag] = useState<readonly [start: number, end: number] | null>(null);

  function barUnder(event: PointerEvent): number {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / Math.max(1, width)) * bars);
    return Math.min(bars - 1, Math.max(0, at));
  }

  return {
    drag,
    handlers: {
      onPointerDown(event) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const bar = barUnder(event);
        setDrag([bar, bar]);
      },
      onPointerMove(event) {
        if (drag !== null) setDrag([drag[0], barUnder(event)]);
      },
      onPointerUp(event) {
        if (drag === null) return;
        const [a, b] = [drag[0], barUnder(event)];
        setDrag(null);
        onBrush?.(Math.min(a, b), Math.max(a, b) + 1);
      },
      onPointerCancel: () => setDrag(null),
    },
  };
}
