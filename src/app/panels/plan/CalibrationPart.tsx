import { useEffect, useState } from "react";
import { range, tickStep } from "d3-array";
import { scaleSqrt } from "d3-scale";
import { FACTOR_BOUNDS, type Calibration } from "../../../core/spread/answers.ts";
import { useDoing } from "../../state/useStore.ts";
import type { DoubtPart } from "./parts.ts";
import { usePlanWords, type PlanWords } from "./usePlanWords.ts";
import styles from "./Doubt.module.css";
import unseen from "../../controls/unseen.module.css";

/** Was the model right about posts that it had not learned from? */
export function CalibrationPart({ view: { plan }, answer }: DoubtPart) {
  const { plan: texts, formats } = usePlanWords();
  const words = texts.calibration;
  const calibration = useCalibration(plan, answer.basis.model === "learned" || answer.basis.notes.includes("no-log"));
  if (calibration === undefined) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{words.title}</h3>
      {calibration === "pending" && <p className={styles.pending}>{words.pending}</p>}
      {calibration === "failed" && <p className={styles.sub}>{words.failed}</p>}
      {typeof calibration === "object" &&
        (Number.isNaN(calibration.factor) ? (
          calibration.reasons.map((reason) => (
            <p key={reason} className={styles.sub}>
              {words.reasons[reason]}
            </p>
          ))
        ) : (
          <>
            <p className={styles.sub}>
              {words[calibration.isGood ? "good" : "bad"](calibration.judged, factorIn(calibration, formats, words))}
            </p>
            <Reliability calibration={calibration} />
          </>
        ))}
    </section>
  );
}

function factorIn({ factor }: Calibration, formats: PlanWords["formats"], { orLess, orMore }: PlanWords["plan"]["calibration"]): string {
  const [least, most] = FACTOR_BOUNDS;
  const said = formats.decimal(factor);
  return factor === most ? orMore(said) : factor === least ? orLess(said) : said;
}

const SIDE_PX = 148;
const MARGIN_PX = 8;
/** About so many lines lie behind the dots, at round sizes. */
const LINES = 4;

/** Groups of later posts: predicted across, seen upwards; on the line both agree. */
function Reliability({ calibration: { table, meanError, plainError } }: { readonly calibration: Calibration }) {
  const { plan: texts, formats } = usePlanWords();
  const words = texts.calibration;
  const end = Math.max(1, ...table.flatMap(({ predicted, observed }) => [predicted, observed]));
  // sizes are skewed: on a plain axis the largest would press all others into a corner
  const along = scaleSqrt([0, end], [MARGIN_PX, SIDE_PX - MARGIN_PX]);
  const up = scaleSqrt([0, end], [SIDE_PX - MARGIN_PX, MARGIN_PX]);
  const size = (value: number) => formats.decimal(value);
  const step = tickStep(0, end, LINES);
  const lines = range(step, end, step);
  const points = table.map(({ posts, predicted, observed }) => words.point(size(predicted), size(observed), posts));
  return (
    <div className={styles.reliability}>
      <figure className={styles.plot}>
        <svg width={SIDE_PX} height={SIDE_PX} aria-hidden="true">
          <rect className={styles.plotGround} x={0.5} y={0.5} width={SIDE_PX - 1} height={SIDE_PX - 1} />
          {lines.map((line) => (
            <path key={line} className={styles.plotLine} d={`M${along(line)} 0V${SIDE_PX}M0 ${up(line)}H${SIDE_PX}`} />
          ))}
          <line className={styles.agreed} x1={along(0)} y1={up(0)} x2={along(end)} y2={up(end)} />
          {table.map(({ predicted, observed }, at) => (
            <circle key={at} className={styles.dot} cx={along(predicted)} cy={up(observed)} r={4.5}>
              <title>{points[at]}</title>
            </circle>
          ))}
        </svg>
        {(["across", "upwards"] as const).map((axis) => (
          <span key={axis} className={styles[axis]} aria-hidden="true">
            <span>{size(0)}</span>
            <span>{words[axis]} →</span>
            <span>{size(end)}</span>
          </span>
        ))}
      </figure>
      <div>
        <p className={styles.caption}>{`${words.plot} ${words.lines(size(step))}`}</p>
        <ul className={unseen.text}>
          {points.map((point, at) => (
            <li key={at}>{point}</li>
          ))}
        </ul>
        <p className={styles.caption}>{words.errors(size(meanError), size(plainError))}</p>
      </div>
    </div>
  );
}

/** Asked once a plan is there; undefined where the model learns nothing. */
function useCalibration(plan: DoubtPart["view"]["plan"], isWanted: boolean): Calibration | "pending" | "failed" | undefined {
  const { conductor } = useDoing();
  const { learner } = plan.question;
  const [told, setTold] = useState<{ readonly of: string; readonly calibration: Calibration | "failed" }>();
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    // it is not stopped when the screen is left: the next plan rests on it, too
    conductor.planning.calibration(learner).then(
      (calibration) => !isOver && setTold({ of: learner, calibration }),
      () => !isOver && setTold({ of: learner, calibration: "failed" }),
    );
    return () => {
      isOver = true;
    };
  }, [conductor, learner, isWanted]);
  if (!isWanted) return undefined;
  return told?.of === learner ? told.calibration : "pending";
}
