import { Button } from "../../controls/Button.tsx";
import { removeAllClauses, removeClause } from "../../state/actions/filterPeople.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { clauseWords } from "./filterWords.ts";
import type { People } from "../usePeople.ts";
import styles from "./FilterBar.module.css";

/** Instead of an empty table: that nobody fits, and whom it would let in again to take one clause away. */
export function FilterNobody({ people }: { readonly people: People }) {
  const words = useWords();
  const { filters } = words.texts;
  const { perform } = useDoing();
  const { filter, sets } = useTular((state) => state.filters);
  return (
    <div className={styles.nobody}>
      <p className={styles.nobodyTitle}>{filters.nobody}</p>
      <ul className={styles.ways}>
        {filter.clauses.map((clause, i) => {
          const without = people.holding.fit?.clauses[i]?.without ?? 0;
          if (without === 0) return null;
          const { subject, value } = clauseWords(clause, people, sets, words);
          return (
            <li key={clause.id}>
              <Button size="bar" onClick={() => perform(removeClause, clause.id)}>
                {filters.remove(subject + value)}
                <span className={styles.count}>{filters.ofAll(without, people.holding.network.people.count)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {filter.clauses.length > 1 && (
        <Button size="bar" onClick={() => perform(removeAllClauses, undefined)}>
          {filters.removeAll}
        </Button>
      )}
    </div>
  );
}
