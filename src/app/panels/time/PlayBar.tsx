import type { ReactNode } from "react";
import { Pause, Play as PlayIcon, StepBack, StepForward, X } from "lucide-react";
import type { Stretches } from "../../state/posting.ts";
import { Button } from "../../controls/Button.tsx";
import { Segmented } from "../../controls/Segmented.tsx";
import { useWords } from "../../state/useStore.ts";
import { SPEEDS, type Play, type Speed } from "./usePlay.ts";
import styles from "./TimeView.module.css";

interface PlayBarProps {
  readonly play: Play;
  readonly stretches: Stretches;
  /** In all. */
  readonly people: number;
  readonly children: ReactNode;
}

/** Play, steps and speed; what the columns are of, or while it plays who had shared by then. */
export function PlayBar({ play, stretches, people, children }: PlayBarProps) {
  const { texts, formats } = useWords();
  const { time } = texts;
  const { step, isPlaying, isStill, speed } = play;
  const toggle = isPlaying ? time.pause : step === stretches.count ? time.again : time.play;
  return (
    <div className={styles.bar}>
      {!isStill && (
        <Button size="bar" onClick={play.toggle}>
          {isPlaying ? <Pause size={16} aria-hidden="true" /> : <PlayIcon size={16} aria-hidden="true" />}
          {toggle}
        </Button>
      )}
      {(isStill || step !== null) && (
        <>
          <Button size="bar" kind="quiet" hint={time.back} aria-label={time.back} onClick={() => play.goTo((step ?? 0) - 1)}>
            <StepBack size={16} aria-hidden="true" />
          </Button>
          <Button size="bar" kind="quiet" hint={time.forward} aria-label={time.forward} onClick={() => play.goTo((step ?? 0) + 1)}>
            <StepForward size={16} aria-hidden="true" />
          </Button>
        </>
      )}
      {!isStill && (
        <Segmented<`${Speed}`>
          label={time.speed}
          value={`${speed}`}
          options={SPEEDS.map((value) => ({ value: `${value}` as const, label: time.speeds[value] ?? "" }))}
          onChange={(value) => play.setSpeed(Number(value) as Speed)}
        />
      )}
      {step === null ? (
        children
      ) : (
        <>
          <p className={styles.scope}>{time.at(formats.zoned(stretches.fromMs + step * stretches.widthMs), play.count, people)}</p>
          <Button size="bar" kind="quiet" onClick={play.end}>
            <X size={16} aria-hidden="true" />
            {time.end}
          </Button>
        </>
      )}
    </div>
  );
}
