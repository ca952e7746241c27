import { Pause, Play, StepBack, StepForward, X } from "lucide-react";
import { Button } from "../../controls/Button.tsx";
import { Segmented } from "../../controls/Segmented.tsx";
import { planOf } from "../../state/plans.ts";
import { useDoing, useTular } from "../../state/useStore.ts";
import { usePeople, type People } from "../usePeople.ts";
import { planName } from "../words.ts";
import { usePlanWords } from "./usePlanWords.ts";
import { SPEEDS, useWatch, type Speed, type Watch } from "./useWatch.ts";
import styles from "./WatchBar.module.css";

/** A plan that plays on the map: a clock of steps, a growing count, speed, and a handle for any step. */
export function WatchBar({ id }: { readonly id: number }) {
  const people = usePeople();
  const plan = useTular(({ plans }) => planOf(plans, id));
  if (people === undefined || plan === undefined) return null;
  return <Bar people={people} id={id} isCrisis={plan.question.kind === "crisis"} name={plan.name} />;
}

interface BarProps {
  readonly people: People;
  readonly id: number;
  readonly isCrisis: boolean;
  readonly name: string;
}

function Bar({ people, id, isCrisis, name }: BarProps) {
  const words = usePlanWords();
  const { watch: texts } = words.plan;
  const { set } = useDoing();
  const watch = useWatch(people, id);
  const title = texts[isCrisis ? "rumour" : "title"](people.textOf(planName({ id, name }, words)));
  return (
    <section className={styles.panel} aria-label={title} data-over-map>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <bdi>{title}</bdi>
        </h2>
        <Button size="bar" kind="quiet" onClick={() => set(({ place }) => ({ place: { ...place, watchedPlan: null } }))}>
          <X size={16} aria-hidden="true" />
          {texts.end}
        </Button>
      </div>
      {typeof watch === "string" ? (
        <p className={styles.sub} role="status">
          {watch === "pending" ? texts.pending : texts.failed}
        </p>
      ) : (
        <>
          <Controls watch={watch} />
          <p className={styles.clock} aria-live={watch.isPlaying ? "off" : "polite"}>
            <strong>{texts.step(watch.step, watch.last)}</strong>
            <span>{texts.count(watch.count, people.holding.network.people.count)}</span>
          </p>
          <p className={styles.sub}>
            {isCrisis ? texts.oneRumour : texts.one} {watch.isRelative && texts.relative}
          </p>
        </>
      )}
    </section>
  );
}

function Controls({ watch }: { readonly watch: Watch }) {
  const { texts, plan } = usePlanWords();
  const { watch: words } = plan;
  const { step, last, isPlaying, isStill } = watch;
  return (
    <>
      <div className={styles.controls}>
        {!isStill && (
          <Button size="bar" onClick={watch.toggle}>
            {isPlaying ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
            {isPlaying ? words.pause : step >= last ? words.again : words.play}
          </Button>
        )}
        <Button size="bar" kind="quiet" hint={words.back} aria-label={words.back} onClick={() => watch.goTo(step - 1)}>
          <StepBack size={16} aria-hidden="true" />
        </Button>
        <Button size="bar" kind="quiet" hint={words.forward} aria-label={words.forward} onClick={() => watch.goTo(step + 1)}>
          <StepForward size={16} aria-hidden="true" />
        </Button>
        {!isStill && (
          <Segmented<`${Speed}`>
            label={words.speed}
            value={`${watch.speed}`}
            options={SPEEDS.map((value) => ({ value: `${value}` as const, label: texts.time.speeds[value] ?? "" }))}
            onChange={(value) => watch.setSpeed(Number(value) as Speed)}
          />
        )}
      </div>
      <input
        type="range"
        className={styles.scrub}
        aria-label={words.scrub}
        aria-valuetext={words.step(step, last)}
        min={0}
        max={Math.max(1, last)}
        step={1}
        value={step}
        onChange={(event) => watch.goTo(Number(event.currentTarget.value))}
      />
    </>
  );
}
