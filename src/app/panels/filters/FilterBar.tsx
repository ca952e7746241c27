import { ListX } from "lucide-react";
import type { Filter } from "../../../core/filter/filter.ts";
import { Button } from "../../controls/Button.tsx";
import { Segmented } from "../../controls/Segmented.tsx";
import { joinClauses, removeAllClauses } from "../../state/actions/filterPeople.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { FilterChip } from "./FilterChip.tsx";
import { FilterMenu } from "./FilterMenu.tsx";
import { SetsMenu } from "./SetsMenu.tsx";
import { usePeople, type People } from "../usePeople.ts";
import styles from "./FilterBar.module.css";

/** Who is shown: each clause of the filter as a chip, how they are joined, and more of them. */
export function FilterBar() {
  const { texts } = useWords();
  const { perform } = useDoing();
  const people = usePeople();
  const filter = useTular(({ filters }) => filters.filter);
  if (people === undefined) return null;
  const { clauses } = filter;
  return (
    <div className={styles.bar} role="group" aria-label={texts.filters.label}>
      {clauses.length > 0 && <span className={styles.where}>{texts.filters.where}</span>}
      <Clauses people={people} filter={filter} />
      <FilterMenu people={people} label={texts.filters.add} />
      {clauses.length > 0 && (
        <Button kind="quiet" size="bar" onClick={() => perform(removeAllClauses, undefined)}>
          <ListX size={16} aria-hidden="true" />
          {texts.filters.removeAll}
        </Button>
      )}
      <SetsMenu />
    </div>
  );
}

/** On the map: by which clauses some are left out, how many the headline says; nothing while everybody is shown. */
export function MapFilters() {
  const { texts } = useWords();
  const people = usePeople();
  const filter = useTular(({ filters }) => filters.filter);
  if (people === undefined || filter.clauses.length === 0) return null;
  return (
    <div className={styles.map} role="group" aria-label={texts.filters.label} data-over-map>
      <Clauses people={people} filter={filter} />
    </div>
  );
}

function Clauses({ people, filter: { clauses, join } }: { readonly people: People; readonly filter: Filter }) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const { fit } = people.holding;
  return (
    <>
      {clauses.length > 0 && (
        <ul className={styles.chips}>
          {clauses.map((clause, i) => (
            <FilterChip
              key={clause.id}
              people={people}
              clause={clause}
              fit={fit?.clauses.length === clauses.length ? fit.clauses[i] : undefined}
            />
          ))}
        </ul>
      )}
      {clauses.length > 1 && (
        <Segmented
          label={texts.filters.join.label}
          value={join}
          options={[
            { value: "and", label: texts.filters.join.and },
            { value: "or", label: texts.filters.join.or },
          ]}
          onChange={(next) => perform(joinClauses, next)}
        />
      )}
    </>
  );
}
