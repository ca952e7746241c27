/** Where a presentation is, and what keys and clickers do in it. */
import { useEffect, useRef, useState } from "react";
import { placeOf, type Scene } from "../state/story.ts";
import { useDoing } from "../state/useStore.ts";

export interface Presenting {
  /** From 0. */
  readonly at: number;
  readonly isBlack: boolean;
  readonly isLaser: boolean;
  /** Typed so far: Enter goes to that scene. */
  readonly digits: string;
  readonly beganMs: number;
  goTo(at: number): void;
  setBlack(isBlack: boolean): void;
  setLaser(isLaser: boolean): void;
  end(): void;
}

const FORWARD = new Set(["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"]);
const BACK = new Set(["ArrowLeft", "ArrowUp", "PageUp", "Backspace"]);
const MOST_DIGITS = 3;

export function usePresenting(scenes: readonly Scene[], first: number, onNotes: () => void): Presenting {
  const { set } = useDoing();
  const [at, setAt] = useState(() => Math.max(0, placeOf({ scenes, lastId: 0, minutes: null }, first)));
  const [isBlack, setBlack] = useState(false);
  const [isLaser, setLaser] = useState(false);
  const [digits, setDigits] = useState("");
  const [beganMs] = useState(() => Date.now());

  function goTo(to: number): void {
    setDigits("");
    setBlack(false);
    setAt(Math.max(0, Math.min(to, scenes.length - 1)));
  }
  function end(): void {
    if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => {});
    set(({ place }) => ({ place: { ...place, overlay: null } }));
  }

  /** @returns whether the key meant something. */
  function press(key: string): boolean {
    if (/^\d$/u.test(key)) setDigits((digits + key).slice(-MOST_DIGITS));
    else if (key === "Enter" && digits !== "") goTo(Number(digits) - 1);
    else if (key === "Escape" && digits !== "") setDigits("");
    else if (FORWARD.has(key)) goTo(at + 1);
    else if (BACK.has(key)) goTo(at - 1);
    else if (key === "Home") goTo(0);
    else if (key === "End") goTo(scenes.length - 1);
    else if (key === "b" || key === "B" || key === ".") setBlack(!isBlack);
    else if (key === "n" || key === "N") onNotes();
    else if (key === "l" || key === "L") setLaser(true);
    else if (key === "Escape") end();
    else return false;
    return true;
  }
  const latest = useRef({ press, end });
  useEffect(() => {
    latest.current = { press, end };
  });

  useEffect(() => {
    let wasFull = document.fullscreenElement !== null;
    const leave = () => {
      // the browser's own Escape ends the full screen before any key arrives here
      if (wasFull && document.fullscreenElement === null) latest.current.end();
      wasFull = document.fullscreenElement !== null;
    };
    const down = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isOnButton = event.target instanceof Element && event.target.closest("button") !== null;
      if (isOnButton && (event.key === "Enter" || event.key === " ")) return;
      if (latest.current.press(event.key)) event.preventDefault();
    };
    const up = ({ key }: KeyboardEvent) => {
      if (key === "l" || key === "L") setLaser(false);
    };
    document.addEventListener("fullscreenchange", leave);
    window.addEventListener("keydown", down);
    window.addEventListener("keyup", up);
    return () => {
      document.removeEventListener("fullscreenchange", leave);
      window.removeEventListener("keydown", down);
      window.removeEventListener("keyup", up);
    };
  }, []);

  return { at, isBlack, isLaser, digits, beganMs, goTo, setBlack, setLaser, end };
}

/** The keys of a presentation work in the window of its notes, too. */
export function passKeys(from: Window, give: (type: "keydown" | "keyup", key: string) => void): () => void {
  const passing = (type: "keydown" | "keyup") => (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    // the notes are there already
    if (ctrlKey || metaKey || altKey || ["Tab", "n", "N"].includes(key)) return;
    const isOnButton = (event.target as Node | null)?.nodeName === "BUTTON";
    if (isOnButton && (key === "Enter" || key === " ")) return;
    event.preventDefault();
    give(type, key);
  };
  const [down, up] = [passing("keydown"), passing("keyup")];
  from.addEventListener("keydown", down);
  from.addEventListener("keyup", up);
  return () => {
    from.removeEventListener("keydown", down);
    from.removeEventListener("keyup", up);
  };
}
