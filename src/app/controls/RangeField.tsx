import { binsBetween, edgesAround, rangeBetween, type Bins, type Range } from "./bins.ts";
import { Histogram } from "./Histogram.tsx";
import styles from "./rangeField.module.css";

/** How a bound is written by hand: in the field's own unit, such as hours or percent. */
export interface Writing {
  readonly type: "number" | "datetime-local";
  /** Stands behind a number. */
  readonly unit?: string;
  write(value: number): string;
  /** NaN: not a value. */
  read(text: string): number;
}

interface RangeFieldProps {
  readonly bins: Bins;
  readonly range: Range;
  readonly isLateral?: boolean;
  readonly words: {
    readonly from: string;
    readonly to: string;
    readonly lowest: string;
    readonly highest: string;
    readonly say: (value: number) => string;
  };
  readonly writing: Writing;
  readonly onChange: (range: Range) => void;
}

/** A histogram to drag across, a slider with two handles under it, and two fields for exact bounds: one range, three ways. */
export function RangeField({ bins, range, isLateral = false, words, writing, onChange }: RangeFieldProps) {
  const [first, last] = edgesAround(bins, range);
  const end = bins.edges.length - 1;
  const sayEdge = (edge: number) => words.say(bins.edges[edge] ?? NaN);
  const handle = (name: string, edge: number, move: (edge: number) => Range) => (
    <input
      type="range"
      className={styles.handle}
      aria-label={name}
      aria-valuetext={sayEdge(edge)}
      min={0}
      max={end}
      step={1}
      value={edge}
      onChange={(event) => onChange(move(Number(event.currentTarget.value)))}
    />
  );
  const field = (name: string, value: number | null, change: (value: number | null) => Range) => (
    <label className={styles.field}>
      <span>{name}</span>
      <span className={styles.entry}>
        <input
          type={writing.type}
          step="any"
          className={styles.input}
          value={value === null ? "" : writing.write(value)}
          onChange={(event) => {
            const read = event.currentTarget.value === "" ? null : writing.read(event.currentTarget.value);
            if (read === null || !Number.isNaN(read)) onChange(change(read));
          }}
        />
        {writing.unit !== undefined && <span aria-hidden="true">{writing.unit}</span>}
      </span>
    </label>
  );
  return (
    <div className={styles.range}>
      <div className={styles.bars}>
        <Histogram
          counts={bins.counts}
          chosen={binsBetween(first, last)}
          isLateral={isLateral}
          onBrush={(from, to) => onChange(rangeBetween(bins, from, to))}
        />
      </div>
      <div className={styles.slider}>
        <span className={styles.track} style={{ insetInline: `${(100 * first) / end}% ${100 - (100 * last) / end}%` }} />
        {handle(words.lowest, first, (edge) => rangeBetween(bins, Math.min(edge, last - 1), last))}
        {handle(words.highest, last, (edge) => rangeBetween(bins, first, Math.max(edge, first + 1)))}
      </div>
      <p className={styles.ends} aria-hidden="true">
        <span>{sayEdge(0)}</span>
        <span>{words.say((bins.edges[end] ?? NaN) - (bins.unit > 0 ? 1 : 0))}</span>
      </p>
      <div className={styles.fields}>
        {field(words.from, range.from, (from) => ({ ...range, from }))}
        {field(words.to, range.to, (to) => ({ ...range, to }))}
      </div>
    </div>
  );
}
