import { useEffect, useMemo, useRef, useState } from "react";
import type { Spread } from "../../../core/spread/answers.ts";
import type { Network } from "../../../core/network/network.ts";
import { useMedia } from "../../controls/useMedia.ts";
import { NOT_PLAYED } from "../../state/played.ts";
import { useDoing, useTular } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";

export const SPEEDS = [1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** One step at speed 1. */
const STEP_MS = 1600;

export interface Watch {
  readonly step: number;
  readonly last: number;
  /** How many it has come to by the step. */
  readonly count: number;
  readonly isPlaying: boolean;
  /** Where motion is unwelcome there is nothing to play, only steps. */
  readonly isStill: boolean;
  readonly speed: Speed;
  readonly isRelative: boolean;
  setSpeed(speed: Speed): void;
  /** Plays on, or from the start where it has come to the end. */
  toggle(): void;
  goTo(step: number): void;
}

/** A simulated campaign of a plan, step by step on the map; "pending" until it is simulated. */
export function useWatch(people: People, id: number): Watch | "pending" | "failed" {
  const { conductor, set } = useDoing();
  const isStill = useMedia("(prefers-reduced-motion: reduce)");
  const isOfTime = useTular(({ played }) => played.atMs !== null);
  const [spread, setSpread] = useState<Spread | "failed">();
  const [step, setStep] = useState(0);
  const [isWanted, setWanted] = useState(!isStill);
  const [speed, setSpeed] = useState<Speed>(1);
  const { holding } = people;
  const { picture, network } = holding;
  const asked = useRef(false);

  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    conductor.planning.watch(id, {}).then(setSpread, () => setSpread("failed"));
  }, [conductor, id]);

  const told = typeof spread === "object" ? spread : undefined;
  const arrivals = useMemo(() => (told === undefined ? undefined : arrivalsOf(told, network)), [told, network]);
  const counts = useMemo(() => (arrivals === undefined ? [] : countsBy(arrivals)), [arrivals]);
  const isRelative = told?.basis.isRelative === true;
  const last = Math.max(0, counts.length - 1);
  const count = counts[step] ?? 0;
  const isPlaying = isWanted && told !== undefined && step < last && !isOfTime;

  useEffect(() => {
    // the time was set going below the map: two clocks at once would say nothing
    if (isOfTime) set(({ place }) => ({ place: { ...place, watchedPlan: null } }));
  }, [isOfTime, set]);
  useEffect(() => {
    if (arrivals === undefined) return;
    const rows = Array.from(picture?.people ?? []).filter((row) => isThere(arrivals, row, step));
    set(() => ({ played: { atMs: null, step, isRelative, rows, count } }));
  }, [arrivals, step, isRelative, count, picture, set]);
  useEffect(() => () => set(({ played }) => (played.step === undefined ? {} : { played: NOT_PLAYED })), [set]);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => setStep((now) => Math.min(last, now + 1)), STEP_MS / speed);
    return () => clearInterval(timer);
  }, [isPlaying, speed, last]);

  if (spread === "failed") return "failed";
  if (told === undefined) return "pending";
  return {
    step,
    last,
    count,
    isPlaying,
    isStill,
    speed,
    isRelative,
    setSpeed,
    toggle() {
      if (!isPlaying && step >= last) setStep(0);
      setWanted(!isPlaying);
    },
    goTo(next) {
      setWanted(false);
      setStep(Math.max(0, Math.min(last, next)));
    },
  };
}

/** The step at which it came to each person; −1: never. Where seeing counts, whoever hears somebody who passes it on sees it one step later. */
function arrivalsOf({ typical, basis }: Spread, { follows }: Network): Int32Array {
  const arrivals = Int32Array.from(typical);
  if (basis.objective !== "reached") return arrivals;
  typical.forEach((step, row) => {
    if (step < 0) return;
    for (const hears of follows.audience(row)) {
      const before = arrivals[hears] ?? -1;
      if (before < 0 || before > step + 1) arrivals[hears] = step + 1;
    }
  });
  return arrivals;
}

const isThere = (arrivals: Int32Array, row: number, step: number): boolean => {
  const at = arrivals[row] ?? -1;
  return at >= 0 && at <= step;
};

/** How many it has come to by each step. */
function countsBy(arrivals: Int32Array): readonly number[] {
  const last = arrivals.reduce((most, step) => Math.max(most, step), 0);
  const counts = new Array<number>(last + 1).fill(0);
  for (const step of arrivals) if (step >= 0) counts[step] = (counts[step] ?? 0) + 1;
  for (let step = 1; step <= last; step++) counts[step] = (counts[step] ?? 0) + (counts[step - 1] ?? 0);
  return counts;
}
