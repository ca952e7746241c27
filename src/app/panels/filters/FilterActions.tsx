import { PARTS, type ActionsTest, type Test } from "../../../core/filter/filter.ts";
import { KINDS, type Network } from "../../../core/network/network.ts";
import { binsOf, type Bins } from "../../controls/bins.ts";
import { PickList } from "../../controls/PickList.tsx";
import { RangeField, type Writing } from "../../controls/RangeField.tsx";
import { Segmented } from "../../controls/Segmented.tsx";
import type { Formats } from "../../i18n/formats.ts";
import { fieldMoment, fieldText } from "../../i18n/zones.ts";
import { useWords } from "../../state/useStore.ts";
import styles from "./FilterEditor.module.css";

interface FilterActionsProps {
  readonly network: Network;
  readonly test: ActionsTest;
  readonly onChange: (test: Test) => void;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A log of fewer days is cut by hours. */
const FEW_DAYS = 5;
const MOST_BINS = 48;

/** Who did something, or had it done to them, of which kind and when. */
export function FilterActions({ network, test, onChange }: FilterActionsProps) {
  const { texts, formats } = useWords();
  const { filters } = texts;
  const { shares } = network;
  const held = KINDS.filter((_, kind) => shares.kind.includes(kind));
  const first = shares.timeMs.find(Number.isFinite) ?? 0;
  const aheadMs = formats.aheadMs(first);
  const days = binsInZone(shares.timeMs, DAY_MS, aheadMs);
  const isShort = days !== undefined && days.counts.length < FEW_DAYS;
  const bins = isShort ? binsInZone(shares.timeMs, HOUR_MS, aheadMs) : days;
  return (
    <div className={styles.parts}>
      <div>
        <p className={styles.title}>{filters.part}</p>
        <Segmented
          label={filters.part}
          value={test.part}
          options={PARTS.map((part) => ({ value: part, label: filters.parts[part] }))}
          onChange={(part) => onChange({ ...test, part })}
        />
      </div>
      {held.length > 1 && (
        <PickList
          label={filters.kind}
          items={held.map((kind) => ({ value: kind, label: filters.kinds[kind] }))}
          chosen={new Set(test.kinds ?? held)}
          words={{ search: filters.searchWords, none: filters.noWords }}
          onChange={(chosen) => {
            const kinds = held.filter((kind) => chosen.has(kind));
            onChange({ ...test, kinds: kinds.length === held.length ? null : kinds });
          }}
        />
      )}
      {bins !== undefined && (
        <div>
          <p className={styles.title}>{filters.timeIn(formats.zoneName(first))}</p>
          <RangeField
            bins={bins}
            range={{ from: test.fromMs, to: test.toMs }}
            words={{
              from: filters.from,
              to: filters.to,
              lowest: `${filters.time}: ${filters.from}`,
              highest: `${filters.time}: ${filters.to}`,
              say: isShort ? formats.moment : formats.day,
            }}
            writing={timesIn(formats)}
            onChange={({ from, to }) => onChange({ ...test, fromMs: from, toMs: to })}
          />
        </div>
      )}
    </div>
  );
}

/** Bins that begin with the days, or the hours, of the zone that is shown. */
function binsInZone(timeMs: Float64Array, unit: number, aheadMs: number): Bins | undefined {
  const bins = binsOf(aheadMs === 0 ? timeMs : shifted(timeMs, aheadMs), MOST_BINS, unit);
  return bins && { ...bins, edges: bins.edges.map((edge) => edge - aheadMs) };
}

const SHIFTED = new WeakMap<Float64Array, { readonly by: number; readonly values: Float64Array }>();

function shifted(values: Float64Array, by: number): Float64Array {
  const known = SHIFTED.get(values);
  if (known?.by === by) return known.values;
  const made = values.map((value) => value + by);
  SHIFTED.set(values, { by, values: made });
  return made;
}

/** Moments as they are written by hand, in the zone that is shown. */
function timesIn(formats: Formats): Writing {
  return { type: "datetime-local", write: (value) => fieldText(value, formats), read: (text) => fieldMoment(text, formats) };
}
