import { useEffect, useRef, useState } from "react";
import type { Timeline } from "../../state/posting.ts";
import type { Holding } from "../../state/holdings.ts";
import { NOT_PLAYED } from "../../state/played.ts";
import { useDoing, useWords } from "../../state/useStore.ts";
import { useMedia } from "../../controls/useMedia.ts";

export const SPEEDS = [1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** The whole time at speed 1. */
const PLAYED_IN_MS = 24_000;

export interface Play {
  /** Where the playhead stands: so many stretches are over; null: it does not. */
  readonly step: number | null;
  readonly isPlaying: boolean;
  /** Where motion is unwelcome there is nothing to play, only steps. */
  readonly isStill: boolean;
  readonly speed: Speed;
  readonly count: number;
  setSpeed(speed: Speed): void;
  /** Plays on from where the playhead stands, from the start where it has come to the end. */
  toggle(): void;
  goTo(step: number): void;
  end(): void;
}

/**
 * A playhead that runs over the time: the map lights whoever had shared by then.
 * @param joined how many people had shared by the end of each stretch.
 */
export function usePlay(holding: Holding, { stretches, firstMs }: Timeline, joined: Float64Array): Play {
  const { set, say } = useDoing();
  const { texts, formats } = useWords();
  const isStill = useMedia("(prefers-reduced-motion: reduce)");
  const [step, setStep] = useState<number | null>(null);
  const [isWanted, setWanted] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const { picture } = holding;
  const people = firstMs.length;
  const isOver = step === stretches.count;
  const isPlaying = isWanted && !isOver;
  const moment = step === null ? null : stretches.fromMs + step * stretches.widthMs;
  const count = joined[(step ?? 0) - 1] ?? 0;

  useEffect(() => {
    if (moment === null) return set(() => ({ played: NOT_PLAYED }));
    const rows = Array.from(picture?.people ?? []).filter((row) => (firstMs[row] ?? NaN) < moment);
    set(() => ({ played: { atMs: moment, rows, count } }));
  }, [moment, count, firstMs, picture, set]);
  useEffect(() => () => set(() => ({ played: NOT_PLAYED })), [set]);

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => setStep((now) => Math.min(stretches.count, (now ?? 0) + 1)), PLAYED_IN_MS / stretches.count / speed);
    return () => clearInterval(timer);
  }, [isPlaying, speed, stretches.count]);

  const latest = useRef("");
  useEffect(() => {
    if (moment !== null) latest.current = texts.time.at(formats.zoned(moment), count, people);
    if (isWanted && isOver) say(latest.current);
  }, [isWanted, isOver, moment, count, people, texts, formats, say]);

  return {
    step,
    isPlaying,
    isStill,
    speed,
    count,
    setSpeed,
    toggle() {
      if (isPlaying) say(latest.current);
      else if (step === null || isOver) setStep(1);
      setWanted(!isPlaying);
    },
    goTo(next) {
      setWanted(false);
      const to = Math.max(0, Math.min(stretches.count, next));
      setStep(to);
      const atMs = stretches.fromMs + to * stretches.widthMs;
      say(texts.time.at(formats.zoned(atMs), joined[to - 1] ?? 0, people));
    },
    end() {
      setWanted(false);
      setStep(null);
    },
  };
}
