/** The presentation's end of the line: what changes is told, and what is wished in the other window is done here. */
import { useEffect, useRef, useState } from "react";
import { openLine, type Line, type NotesHands, type NotesTold, type Sketches, type Wish } from "./notesLine.ts";

/** @returns whether a window with the notes listens. */
export function useNotesLine(told: NotesTold | undefined, sketches: Sketches, hands: NotesHands): boolean {
  const [isHeard, setHeard] = useState(false);
  const line = useRef<Line | undefined>(undefined);
  const latest = useRef({ told, sketches, hands });
  const from = told?.from;

  useEffect(() => {
    latest.current = { told, sketches, hands };
    if (told !== undefined) line.current?.say({ kind: "told", told, sketches });
  });
  useEffect(() => {
    if (from === undefined) return;
    line.current = openLine((said) => {
      if (said.kind === "gone") setHeard(false);
      if (said.kind === "asked") {
        setHeard(true);
        const now = latest.current;
        if (now.told !== undefined) line.current?.say({ kind: "told", told: now.told, sketches: now.sketches });
      }
      if (said.kind !== "wished" || said.of !== from) return;
      setHeard(true);
      fulfil(said.wish, latest.current.hands);
    });
    const own = line.current;
    if (latest.current.told !== undefined) own?.say({ kind: "told", told: latest.current.told, sketches: {} });
    const leave = () => own?.say({ kind: "over", from });
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
      own?.close();
      line.current = undefined;
    };
  }, [from]);
  return isHeard;
}

function fulfil(wish: Wish, hands: NotesHands): void {
  if (wish.kind === "goTo") hands.goTo(wish.at);
  else if (wish.kind === "setBlack") hands.setBlack(wish.isBlack);
  else if (wish.kind === "toggleNames") hands.toggleNames();
  else if (wish.kind === "end") hands.end();
  else window.dispatchEvent(new KeyboardEvent(wish.type, { key: wish.key }));
}
