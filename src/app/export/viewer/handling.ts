/** Moving the map with mouse, wheel, fingers and buttons, and finding out who is meant. */
import type { Camera, Spot } from "./spots.ts";

export interface Handling {
  readonly camera: () => Camera;
  readonly setCamera: (camera: Camera, isMoving: boolean) => void;
  readonly spots: () => Iterable<Spot>;
  readonly point: (person: number) => void;
  readonly press: (person: number) => void;
}

const NEAREST = 9;
const DRAGGED = 4;
const RESTS_AFTER_MS = 140;
const SCALES = { least: 0.1, most: 12 };

export function handleMap(
  canvas: HTMLCanvasElement,
  { camera, setCamera, spots, point, press }: Handling,
): { zoomBy(factor: number): void } {
  const fingers = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  let rest = 0;

  /** Whoever lies under a place, or nearest to it; −1: nobody. */
  function personAt(x: number, y: number): number {
    const { scale, x: left, y: top } = camera();
    let [best, least] = [-1, Infinity];
    for (const spot of spots()) {
      const away = Math.hypot(spot.x * scale + left - x, spot.y * scale + top - y) - spot.radius * scale;
      if (away < Math.min(least, NEAREST)) [best, least] = [spot.person, away];
    }
    return best;
  }

  function move(next: Camera): void {
    setCamera(next, true);
    clearTimeout(rest);
    rest = window.setTimeout(() => setCamera(camera(), false), RESTS_AFTER_MS);
  }

  function zoomAt(factor: number, x: number, y: number): void {
    const { scale, x: left, y: top } = camera();
    const next = Math.min(SCALES.most, Math.max(SCALES.least, scale * factor));
    const grown = next / scale;
    move({ scale: next, x: x - (x - left) * grown, y: y - (y - top) * grown });
  }

  const placeOf = (event: MouseEvent) => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const { x, y } = placeOf(event);
      zoomAt(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), x, y);
    },
    { passive: false },
  );
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    if (fingers.size === 0) travelled = 0;
    fingers.set(event.pointerId, placeOf(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    const now = placeOf(event);
    const before = fingers.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType === "mouse") point(personAt(now.x, now.y));
      return;
    }
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled < DRAGGED) return;
    if (other === undefined) {
      const { scale, x, y } = camera();
      move({ scale, x: x + now.x - before.x, y: y + now.y - before.y });
    } else {
      const [was, is] = [before, now].map((place) => Math.hypot(place.x - other.x, place.y - other.y));
      zoomAt((is ?? 1) / Math.max(1, was ?? 1), (now.x + other.x) / 2, (now.y + other.y) / 2);
    }
  });
  for (const kind of ["pointerup", "pointercancel"] as const)
    canvas.addEventListener(kind, (event) => {
      const place = placeOf(event);
      const isLast = fingers.delete(event.pointerId) && fingers.size === 0;
      if (kind === "pointerup" && isLast && travelled < DRAGGED) press(personAt(place.x, place.y));
    });
  canvas.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") point(-1);
  });
  return { zoomBy: (factor) => zoomAt(factor, canvas.clientWidth / 2, canvas.clientHeight / 2) };
}
