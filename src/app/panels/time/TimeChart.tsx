import { useRef } from "react";
import { scaleTime, scaleUtc } from "d3-scale";
import type { Stretches } from "../../state/posting.ts";
import { useBrush } from "../../controls/useBrush.ts";
import { useWords } from "../../state/useStore.ts";
import { useWidth } from "../../controls/useWidth.ts";
import styles from "./TimeView.module.css";

/** One part of the columns, bottom first. */
export interface Series {
  readonly id: string;
  readonly name: string;
  /** Everybody's, per stretch; and of it what those did who are meant. */
  readonly all: Float64Array;
  readonly meant: Float64Array;
}

interface TimeChartProps {
  readonly stretches: Stretches;
  readonly series: readonly Series[];
  /** How many people had shared by the end of each stretch. */
  readonly joined: Float64Array;
  /** The time that the filter asks for. */
  readonly window: { readonly fromMs: number | null; readonly toMs: number | null };
  /** How many stretches the playhead has passed; null: there is none. */
  readonly step: number | null;
  readonly onBrush: (first: number, last: number) => void;
  readonly onStep: (step: number) => void;
}

/** Between two words of the axis, in pixels. */
const TICK_ROOM = 84;
/** The last word of the axis keeps clear of the name of the zone. */
const ZONE_ROOM = 76;

/** Columns to drag across, a line of how many had shared by then, and the playhead on the axis below. */
export function TimeChart({ stretches, series, joined, window, step, onBrush, onStep }: TimeChartProps) {
  const { texts, formats } = useWords();
  const { fromMs, widthMs, count } = stretches;
  const chart = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(chart);
  const { drag, handlers } = useBrush(count, onBrush);
  const totals = Array.from({ length: count }, (_, at) => series.reduce((sum, { all }) => sum + (all[at] ?? 0), 0));
  const highest = Math.max(1, ...totals);
  const endMs = fromMs + count * widthMs;
  const partOf = (ms: number) => Math.max(0, Math.min(1, (ms - fromMs) / (endMs - fromMs)));
  const isCut = window.fromMs !== null || window.toMs !== null;
  const ticks = (formats.zone === "utc" ? scaleUtc() : scaleTime())
    .domain([fromMs, endMs])
    .ticks(Math.max(2, Math.floor(widthPx / TICK_ROOM)))
    .map((tick) => tick.getTime());
  const sum = totals.reduce((all, total) => all + total, 0);
  return (
    <div className={styles.chart} ref={chart}>
      <div className={styles.plot}>
        <svg
          className={styles.columns}
          viewBox={`0 0 ${count} 100`}
          preserveAspectRatio="none"
          role="img"
          aria-label={texts.time.chart(formats.moment(fromMs), formats.zoned(endMs), formats.count(sum), formats.duration(widthMs))}
          {...handlers}
        >
          {totals.map(
            (total, at) =>
              total > 0 && <Column key={at} at={at} series={series} scale={96 / highest} isPast={step !== null && at >= step} />,
          )}
          <polyline className={styles.joined} vectorEffect="non-scaling-stroke" points={lineOf(joined)} />
        </svg>
        {(isCut || drag !== null) && (
          <span
            className={styles.window}
            style={
              drag === null
                ? band(partOf(window.fromMs ?? fromMs), partOf(window.toMs === null ? endMs : window.toMs + 1))
                : band(Math.min(...drag) / count, (Math.max(...drag) + 1) / count)
            }
          />
        )}
        {step !== null && <span className={styles.playhead} style={{ insetInlineStart: `${(100 * step) / count}%` }} />}
      </div>
      <input
        type="range"
        className={styles.scrub}
        aria-label={texts.time.playhead}
        aria-valuetext={formats.zoned(fromMs + (step ?? 0) * widthMs)}
        min={0}
        max={count}
        step={1}
        value={step ?? 0}
        data-idle={step === null || undefined}
        onChange={(event) => onStep(Number(event.currentTarget.value))}
      />
      <div className={styles.axis} aria-hidden="true">
        {ticks.map((tick) => {
          const part = partOf(tick);
          return (
            part * widthPx < widthPx - ZONE_ROOM && (
              <span key={tick} style={{ insetInlineStart: `${100 * part}%` }}>
                {formats.isMidnight(tick) ? formats.dayOfYear(tick) : formats.clock(tick)}
              </span>
            )
          );
        })}
        <span className={styles.zone}>{formats.zoneName(endMs)}</span>
      </div>
    </div>
  );
}

const band = (from: number, to: number) => ({ insetInlineStart: `${100 * from}%`, width: `${100 * (to - from)}%` });

interface ColumnProps {
  readonly at: number;
  readonly series: readonly Series[];
  readonly scale: number;
  /** Behind the playhead nothing has happened yet. */
  readonly isPast: boolean;
}

/** What those who are meant did, stacked; above it, faint, what everybody else did. */
function Column({ at, series, scale, isPast }: ColumnProps) {
  const heights = series.map(({ meant }) => (meant[at] ?? 0) * scale);
  const tops = heights.map((_, i) => 100 - heights.slice(0, i + 1).reduce((sum, height) => sum + height, 0));
  const rest = series.reduce((sum, { all, meant }) => sum + (all[at] ?? 0) - (meant[at] ?? 0), 0) * scale;
  const rect = (id: string, y: number, height: number) =>
    height > 1e-9 && <rect key={id} data-series={id} x={at + 0.08} width={0.84} y={y} height={height} />;
  if (isPast)
    return rect(
      "faint",
      (tops.at(-1) ?? 100) - rest,
      heights.reduce((sum, height) => sum + height, rest),
    );
  return (
    <>
      {series.map(({ id }, i) => rect(id, tops[i] ?? 100, heights[i] ?? 0))}
      {rect("faint", (tops.at(-1) ?? 100) - rest, rest)}
    </>
  );
}

/** Along the ends of the stretches, from nobody at the start. */
function lineOf(joined: Float64Array): string {
  const most = Math.max(1, joined.at(-1) ?? 1);
  return ["0,100", ...Array.from(joined, (value, at) => `${at + 1},${100 - (96 * value) / most}`)].join(" ");
}
