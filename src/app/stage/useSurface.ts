/** Keeps one drawing surface open in the page and up to date. */
import { useEffect, useRef, useState } from "react";
import type { Picture } from "../../engine/protocol.ts";
import type { Outlook } from "../state/story.ts";
import type { SelectMode } from "../state/selection.ts";
import { modeOf } from "./selectMode.ts";
import type { Spoken, Surface, SurfaceStyle } from "./surface.ts";
import { takeSurface } from "./takeSurface.ts";

/** What the surface asks the map's owner to do. */
interface Answers {
  readonly picture: Picture;
  readonly onSelect: (rows: number[], mode: SelectMode) => void;
  readonly onHover: (row: number | null) => void;
  readonly onMove: (row: number, x: number, y: number) => void;
  readonly onMenu: (row: number, x: number, y: number) => void;
  readonly onLook?: ((outlook: Outlook | null) => void) | undefined;
  readonly startsAt?: (() => Outlook | null) | undefined;
}

const REOPEN_AFTER_MS = 400;

interface Following {
  readonly picture: Picture;
  readonly positions: Float32Array;
  readonly style: SurfaceStyle;
  readonly spoken: Spoken;
}

function giveUp(lost: { current: Surface | null }): void {
  lost.current?.kill();
  lost.current = null;
}

/** Opens a surface in the host, opens another when the browser takes its context away, and keeps it up to date. */
export function useSurface(host: { readonly current: HTMLDivElement | null }, latest: { readonly current: Answers }, now: Following) {
  const [surface, setSurface] = useState<Surface | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [view, setView] = useState({ scale: 1, isWhole: true });
  const [opening, setOpening] = useState(0);
  /** One whose drawing context is lost: its grounds and words stay, until another surface stands in its place. */
  const lost = useRef<Surface | null>(null);

  useEffect(() => {
    let isOver = false;
    let made: Surface | null = null;
    let timer = 0;
    const rowOf = (at: number) => latest.current.picture.people[at] ?? 0;
    void takeSurface().then((taken) => {
      if (isOver || host.current === null) {
        taken?.kill();
        return;
      }
      made = taken;
      if (made !== null) host.current.append(made.element);
      made?.listen({
        onPoint: (at) => latest.current.onHover(at === null ? null : rowOf(at)),
        onPress: (at, event) => latest.current.onSelect(at === null ? [] : [rowOf(at)], at === null ? "replace" : modeOf(event)),
        onMenu: (at, x, y) => latest.current.onMenu(rowOf(at), x, y),
        onDrop: (at, x, y) => latest.current.onMove(rowOf(at), x, y),
        onView: (next) => setView((before) => (before.scale === next.scale && before.isWhole === next.isWhole ? before : next)),
        onStands: () => giveUp(lost),
        onLook: (outlook) => latest.current.onLook?.(outlook),
        startsAt: () => latest.current.startsAt?.() ?? null,
        onLost() {
          // every canvas of it says so
          if (timer !== 0) return;
          timer = window.setTimeout(() => {
            giveUp(lost);
            [lost.current, made] = [made, null];
            setOpening((count) => count + 1);
          }, REOPEN_AFTER_MS);
        },
      });
      if (made === null) giveUp(lost);
      setMissing(made === null);
      setSurface(made);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
      made?.kill();
      setSurface(null);
    };
  }, [host, latest, opening]);

  useEffect(() => () => giveUp(lost), []);

  const shown = useRef<{ surface: Surface; what: Following } | null>(null);
  useEffect(() => {
    if (surface === null) return;
    const before = shown.current?.surface === surface ? shown.current.what : null;
    shown.current = { surface, what: now };
    if (before === null || before.picture !== now.picture) {
      surface.setPicture(now.picture, now.positions, now.style, now.spoken);
      return;
    }
    if (before.style !== now.style) surface.setStyle(now.style);
    if (before.positions !== now.positions) surface.setPositions(now.positions);
    if (before.spoken !== now.spoken) surface.setSpoken(now.spoken);
  });
  return { surface, isMissing, view };
}
