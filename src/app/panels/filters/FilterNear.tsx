import type { Test } from "../../../core/filter/filter.ts";
import { COURSES } from "../../../core/network/ways.ts";
import { Segmented } from "../../controls/Segmented.tsx";
import { useWords } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";
import styles from "./FilterEditor.module.css";

interface FilterNearProps {
  readonly people: People;
  readonly test: Test & { kind: "near" };
  readonly onChange: (test: Test) => void;
}

const STEPS = [1, 2, 3, 4] as const;

/** People within some steps of those who were selected. */
export function FilterNear({ people, test, onChange }: FilterNearProps) {
  const { texts, formats } = useWords();
  const { filters } = texts;
  const [only] = test.people;
  return (
    <div className={styles.parts}>
      <div>
        <p className={styles.title}>{filters.nearWho}</p>
        {only === undefined ? (
          <p className={styles.sub}>{filters.nearNobody}</p>
        ) : (
          <p>{test.people.length === 1 ? <bdi>{people.nameOf(only)}</bdi> : filters.severalPeople(test.people.length)}</p>
        )}
      </div>
      <div>
        <p className={styles.title}>{filters.steps}</p>
        <Segmented
          label={filters.steps}
          value={String(test.steps)}
          options={STEPS.map((steps) => ({ value: String(steps), label: formats.count(steps) }))}
          onChange={(steps) => onChange({ ...test, steps: Number(steps) })}
        />
      </div>
      <div>
        <p className={styles.title}>{filters.course}</p>
        <Segmented
          label={filters.course}
          value={test.course}
          options={COURSES.map((course) => ({ value: course, label: filters.courses[course] }))}
          onChange={(course) => onChange({ ...test, course })}
        />
      </div>
    </div>
  );
}
