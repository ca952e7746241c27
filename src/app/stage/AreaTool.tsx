/** A veil over the map on which people are chosen by going round them: with a box or a free line, by pointer or keys. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useWords } from "../state/useStore.ts";
import { boxBetween } from "./area.ts";
import styles from "./stage.module.css";

export type AreaKind = "box" | "lasso";

interface AreaToolProps {
  readonly kind: AreaKind;
  readonly onArea: (area: readonly (readonly [number, number])[], event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }) => void;
  readonly onCancel: () => void;
}

type Place = readonly [number, number];

/** Less than this is a slip of the hand, in pixels. */
const SMALLEST = 6;
const STEP = 16;
const STRIDE = 64;
const MOVES: Readonly<Record<string, Place>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function AreaTool({ kind, onArea, onCancel }: AreaToolProps) {
  const { texts } = useWords();
  const veil = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState<readonly Place[]>([]);
  /** The cross that the arrow keys move, and the corner that was set with it. */
  const [cross, setCross] = useState<Place | null>(null);
  const [corner, setCorner] = useState<Place | null>(null);
  useEffect(() => veil.current?.focus(), []);

  function placeOf(event: PointerEvent): Place {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  const areaOf = (places: readonly Place[]): readonly Place[] => {
    const [first, last] = [places[0], places.at(-1)];
    return kind === "lasso" || first === undefined || last === undefined ? places : boxBetween(first, last);
  };

  function end(event: PointerEvent): void {
    const area = areaOf(line);
    setLine([]);
    const [xs, ys] = [area.map(([x]) => x), area.map(([, y]) => y)];
    const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
    if (size >= SMALLEST) onArea(area, event);
  }

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const move = MOVES[event.key];
    const { clientWidth, clientHeight } = event.currentTarget;
    const [x, y] = cross ?? [clientWidth / 2, clientHeight / 2];
    if (event.key === "Escape") onCancel();
    else if (move !== undefined) {
      const step = event.shiftKey ? STRIDE : STEP;
      setCross([Math.min(clientWidth, Math.max(0, x + step * move[0])), Math.min(clientHeight, Math.max(0, y + step * move[1]))]);
    } else if (event.key === "Enter" || event.key === " ") {
      if (corner === null) {
        setCross([x, y]);
        setCorner([x, y]);
      } else onArea(boxBetween(corner, [x, y]), event);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const drawn = corner !== null && cross !== null ? boxBetween(corner, cross) : areaOf(line);
  return (
    // Choosing by keys needs the arrows, as in a drawing program.
    <div
      ref={veil}
      className={styles.area}
      role="application"
      tabIndex={0}
      aria-label={texts.map.areaHint}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine([placeOf(event)]);
      }}
      onPointerMove={(event) => {
        if (line.length > 0) setLine([...line, placeOf(event)]);
      }}
      onPointerUp={end}
      onPointerCancel={() => setLine([])}
    >
      <svg className={styles.areaLine} aria-hidden="true">
        <polygon points={drawn.map((place) => place.join(",")).join(" ")} />
        {cross === null ? null : <path d={`M${cross[0] - 8} ${cross[1]}h16M${cross[0]} ${cross[1] - 8}v16`} />}
      </svg>
    </div>
  );
}
