import { useCallback, useEffect, useRef } from "react";

/** Whoever stands here takes the keys himself. */
const KEEPS_KEYS = "input, textarea, select, [contenteditable], dialog, [role=menu], [role=listbox]";

/**
 * Keys that are pressed while nobody listens yet.
 *
 * @param onMissed somebody pressed one: whoever listens is wanted now
 * @returns what whoever listens calls once, to have them all.
 */
export function useMissedKeys(onMissed: () => void): () => void {
  const missed = useRef<KeyboardEvent[]>([]);
  const stop = useRef(() => {});
  const latest = useRef(onMissed);
  useEffect(() => {
    latest.current = onMissed;
  });
  useEffect(() => {
    function miss(event: KeyboardEvent): void {
      if (event.target instanceof Element && event.target.closest(KEEPS_KEYS) !== null) return;
      missed.current.push(event);
      latest.current();
    }
    stop.current = () => window.removeEventListener("keydown", miss);
    window.addEventListener("keydown", miss);
    return stop.current;
  }, []);
  return useCallback(() => {
    stop.current();
    for (const event of missed.current.splice(0)) window.dispatchEvent(new KeyboardEvent(event.type, event));
  }, []);
}
