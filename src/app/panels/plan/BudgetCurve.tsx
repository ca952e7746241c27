import { useRef, useState } from "react";
import { scaleLinear } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";
import { useWidth } from "../../controls/useWidth.ts";
import { changeQuestion } from "../../state/actions/makePlans.ts";
import type { AnswerPoint } from "../../state/planAnswers.ts";
import { useDoing } from "../../state/useStore.ts";
import type { DoubtPart } from "./parts.ts";
import { countedIn, saidOf } from "./said.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./Doubt.module.css";

const HEIGHT_PX = 176;
/** Room for the numbers of the axes. */
const MARGIN = { top: 10, right: 10, bottom: 24, left: 48 };
const Y_TICKS = 4;
const TICK_ROOM_PX = 84;

/** What more people, or more money, would bring: a line with its band, and a handle to ask for another amount. */
export function BudgetCurve({ view, answer }: DoubtPart) {
  const points = pointsOf(answer.curve, view.plan.question.isBudget);
  const last = points.at(-1);
  // where nothing is won there is nothing to draw
  return points.length < 2 || last === undefined || !(last.mean > 0) ? null : (
    <Curve view={view} answer={answer} points={points} end={last.at} />
  );
}

interface CurveProps extends DoubtPart {
  readonly points: readonly Point[];
  /** Where the curve ends. */
  readonly end: number;
}

function Curve({ view, answer, points, end }: CurveProps) {
  const words = usePlanWords();
  const { curve: texts } = words.plan;
  const { plan, isStale, isBusy } = view;
  const { question } = plan;
  const chart = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(chart);
  const unit = question.isBudget ? "money" : "people";
  const counted = countedIn(plan);
  const { isRelative, exact } = saidOf(answer, words);
  const asked = question.isBudget ? (question.budget ?? 0) : question.size;
  const amount = (value: number) =>
    question.isBudget ? words.amounts.moneyShort(value, question.prices.currency) : words.formats.count(value);
  const most = Math.max(end, asked);
  const x = scaleLinear([0, most], [MARGIN.left, Math.max(MARGIN.left + 1, widthPx - MARGIN.right)]);
  // the axis is marked in what is said: people, or parts of the most that is shown, and nothing is more than all of that
  const best = points.reduce((one, other) => (other.mean > one.mean ? other : one));
  const top = isRelative ? 1 : Math.max(...points.map(({ high }) => high));
  const scale = scaleLinear([0, top], [HEIGHT_PX - MARGIN.bottom, MARGIN.top]).nice(Y_TICKS);
  const partOf = (value: number) => Math.min(1, value / best.mean);
  const y = (value: number) => scale(isRelative ? partOf(value) : value);
  const said = (value: number) => (isRelative ? words.formats.percent(partOf(value)) : exact(value));
  const relative = question.isBudget ? texts.relative.money(amount(best.at)) : texts.relative.people(best.at);
  const flat = answer.flattens < 0 ? undefined : answer.curve[answer.flattens];
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{texts[unit][counted === "crisis" ? "crisis" : "title"]}</h3>
      <p className={styles.sub}>
        {texts.lead[unit][counted]} {isRelative && `${relative} `}
        {flat === undefined
          ? texts.never
          : question.isBudget
            ? texts.flattens.money(amount(flat.cost ?? 0))
            : texts.flattens.people(flat.people)}
      </p>
      <div ref={chart} className={styles.curve}>
        {widthPx > 0 && (
          <svg width={widthPx} height={HEIGHT_PX} role="img" aria-label={texts.label(points.length - 1)}>
            {scale.ticks(Y_TICKS).map((tick) => (
              <g key={tick} className={styles.tick}>
                <line x1={MARGIN.left} x2={widthPx - MARGIN.right} y1={scale(tick)} y2={scale(tick)} />
                <text x={MARGIN.left - 8} y={scale(tick)} dy="0.32em" textAnchor="end">
                  {isRelative ? words.formats.percent(tick) : exact(tick)}
                </text>
              </g>
            ))}
            {x.ticks(Math.max(2, Math.floor(widthPx / TICK_ROOM_PX))).map((tick) => (
              <text
                key={tick}
                className={styles.axisWord}
                x={x(tick)}
                y={HEIGHT_PX - 6}
                textAnchor={tick === 0 ? "start" : x(tick) > widthPx - TICK_ROOM_PX / 2 ? "end" : "middle"}
              >
                {question.isBudget ? words.amounts.moneyShort(tick, "") : words.formats.count(tick)}
              </text>
            ))}
            <path className={styles.band} d={bandOf(points, x, y)} />
            <path className={styles.line} d={lineOf(points, x, y)} />
            {flat !== undefined && (
              <circle className={styles.flat} cx={x(question.isBudget ? (flat.cost ?? 0) : flat.people)} cy={y(flat.mean)} r={4} />
            )}
          </svg>
        )}
        {widthPx > 0 && (
          <Handle
            points={points}
            asked={asked}
            most={most}
            isBudget={question.isBudget}
            place={{ x, y }}
            amount={amount}
            said={said}
            isOff={isStale || isBusy}
            {...{ view, answer }}
          />
        )}
      </div>
    </section>
  );
}

interface Point {
  readonly at: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** From nothing on; points without a price have no place on an axis of money. */
function pointsOf(curve: readonly AnswerPoint[], isBudget: boolean): readonly Point[] {
  const start: Point = { at: 0, mean: 0, low: 0, high: 0 };
  const placed = curve.flatMap(({ people, cost, mean, low, high }) => {
    const at = isBudget ? cost : people;
    return at === null ? [] : [{ at, mean, low, high }];
  });
  return [start, ...placed];
}

type Scale = (value: number) => number;

function lineOf(points: readonly Point[], x: Scale, y: Scale): string {
  return (
    line<Point>(
      (point) => x(point.at),
      (point) => y(point.mean),
    ).curve(curveMonotoneX)([...points]) ?? ""
  );
}

function bandOf(points: readonly Point[], x: Scale, y: Scale): string {
  return (
    area<Point>(
      (point) => x(point.at),
      (point) => y(point.low),
      (point) => y(point.high),
    ).curve(curveMonotoneX)([...points]) ?? ""
  );
}

interface HandleProps extends DoubtPart {
  readonly points: readonly Point[];
  readonly asked: number;
  readonly most: number;
  readonly isBudget: boolean;
  readonly place: { readonly x: Scale; readonly y: Scale };
  readonly amount: (value: number) => string;
  readonly said: (value: number) => string;
  readonly isOff: boolean;
}

/** The browser's own handle, which nobody sees. */
const THUMB_PX = 16;
/** So many places of the handle along an axis of money. */
const MONEY_STEPS = 40;

/** Your number, to be dragged or moved with the keys; the plan follows when the hand lets go. */
function Handle({ view: { plan }, points, asked, most, isBudget, place: { x, y }, amount, said, isOff }: HandleProps) {
  const { plan: texts } = usePlanWords();
  const { perform, conductor } = useDoing();
  const [moved, setMoved] = useState<{ readonly from: number; readonly to: number }>();
  // what is held counts only as long as nobody said otherwise
  const held = moved?.from === asked ? moved.to : null;
  const value = held ?? asked;
  const unit = isBudget ? "money" : "people";
  const at = pointAt(points, value);
  const step = isBudget ? niceStep(most / MONEY_STEPS) : 1;
  function settle(): void {
    setMoved(undefined);
    if (held === null || held === asked || held <= 0) return;
    perform(changeQuestion, { plan, changes: isBudget ? { budget: held } : { size: held } });
    conductor.planning.ask(plan.id);
  }
  const left = x(value);
  const isLeft = left > (x(0) + x(most)) / 1.6;
  return (
    <>
      <span className={styles.stem} aria-hidden="true" style={{ left, top: y(at.mean), bottom: MARGIN.bottom }} />
      <span className={styles.knob} aria-hidden="true" style={{ left, top: y(at.mean) }} />
      <span className={styles.knobWords} aria-hidden="true" data-left={isLeft || undefined} style={{ left, top: y(at.mean) }}>
        {held === null ? texts.curve.yours[unit] : `${amount(held)}: ${said(at.mean)}`}
      </span>
      <input
        type="range"
        className={styles.slide}
        style={{ left: x(0) - THUMB_PX / 2, width: x(most) - x(0) + THUMB_PX }}
        aria-label={texts.curve.slider[unit]}
        aria-valuetext={texts.curve.at(amount(value), said(at.mean), said(at.low), said(at.high))}
        title={texts.curve.let}
        min={0}
        max={most}
        step={step}
        value={value}
        disabled={isOff}
        onChange={(event) => setMoved({ from: asked, to: Number(event.currentTarget.value) })}
        onPointerUp={settle}
        onKeyUp={(event) => event.key === "Enter" && settle()}
        onBlur={settle}
      />
    </>
  );
}

/** What an amount brings: between two points as the line between them. */
function pointAt(points: readonly Point[], value: number): Point {
  const next = points.findIndex(({ at }) => at >= value);
  const after = points[next];
  const before = points[next - 1];
  if (after === undefined) return points.at(-1) ?? { at: 0, mean: 0, low: 0, high: 0 };
  if (before === undefined) return after;
  const part = after.at > before.at ? (value - before.at) / (after.at - before.at) : 1;
  const between = (from: number, to: number) => from + part * (to - from);
  return { at: value, mean: between(before.mean, after.mean), low: between(before.low, after.low), high: between(before.high, after.high) };
}

/** 1, 2 or 5 times a power of ten, near a number. */
function niceStep(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const [nice = 10] = [1, 2, 5].filter((one) => one * power >= value);
  return nice * power;
}
