import type { Test } from "../../../core/filter/filter.ts";
import { binsOf } from "../../controls/bins.ts";
import { RangeField } from "../../controls/RangeField.tsx";
import { valuesOf } from "../../state/columns.ts";
import { useWords } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";
import { columnFormat, termInside, termName, writingOf } from "../words.ts";
import styles from "./FilterEditor.module.css";

interface FilterRangeProps {
  readonly people: People;
  readonly test: Test & { kind: "number" };
  readonly onChange: (test: Test) => void;
}

const MOST_BINS = 40;

/** A range of a column's numbers. */
export function FilterRange({ people, test, onChange }: FilterRangeProps) {
  const words = useWords();
  const { filters } = words.texts;
  const values = valuesOf(people.holding, test.column);
  const bins = values === undefined ? undefined : binsOf(values, MOST_BINS);
  const inside = termInside(test.column, words);
  return (
    <>
      <p className={styles.title}>{termName(test.column, words)}</p>
      {bins === undefined ? (
        <p className={styles.sub}>{filters.noValues}</p>
      ) : (
        <RangeField
          bins={bins}
          range={test}
          isLateral={test.column === "lateralInfluence"}
          words={{
            from: filters.from,
            to: filters.to,
            lowest: filters.lowest(inside),
            highest: filters.highest(inside),
            say: columnFormat(test.column, words.formats),
          }}
          writing={writingOf(test.column)}
          onChange={({ from, to }) => onChange({ ...test, from, to })}
        />
      )}
    </>
  );
}
