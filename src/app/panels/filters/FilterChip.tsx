import { useState } from "react";
import { Popover } from "@base-ui/react/popover";
import { X } from "lucide-react";
import type { Clause, ClauseFit } from "../../../core/filter/filter.ts";
import { Hinted } from "../../controls/Button.tsx";
import { changeClause, removeClause } from "../../state/actions/filterPeople.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { FilterEditor } from "./FilterEditor.tsx";
import { FilterPopup } from "./FilterPopup.tsx";
import { clauseWords } from "./filterWords.ts";
import type { People } from "../usePeople.ts";
import styles from "./FilterBar.module.css";

interface FilterChipProps {
  readonly people: People;
  readonly clause: Clause;
  /** Missing while it is being counted. */
  readonly fit: ClauseFit | undefined;
}

/** One clause as a sentence, counted; it opens to be changed, and can be removed. */
export function FilterChip({ people, clause, fit }: FilterChipProps) {
  const words = useWords();
  const { filters } = words.texts;
  const { perform } = useDoing();
  const sets = useTular((state) => state.filters.sets);
  const [isOpen, setOpen] = useState(false);
  const { subject, value } = clauseWords(clause, people, sets, words);
  const sentence = subject + value;
  return (
    <li className={styles.chip}>
      <Popover.Root open={isOpen} onOpenChange={setOpen}>
        <Hinted words={fit === undefined ? sentence : factsOf(clause, fit, people.holding.network.people.count, words)}>
          <Popover.Trigger className={styles.sentence}>
            <span className={styles.words}>
              <bdi>{subject}</bdi>
              <strong>
                <bdi>{value}</bdi>
              </strong>
            </span>
            {fit !== undefined && <span className={styles.count}>{words.formats.count(fit.count)}</span>}
          </Popover.Trigger>
        </Hinted>
        <FilterPopup title={sentence}>
          <FilterEditor
            people={people}
            test={clause.test}
            isNegated={clause.isNegated}
            confirm={filters.done}
            onConfirm={(test, isNegated) => {
              perform(changeClause, { id: clause.id, test, isNegated });
              setOpen(false);
            }}
          />
        </FilterPopup>
      </Popover.Root>
      <button
        type="button"
        className={styles.remove}
        aria-label={filters.remove(sentence)}
        onClick={() => perform(removeClause, clause.id)}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </li>
  );
}

function factsOf(
  { isNegated }: Clause,
  { count, without, unsaid }: ClauseFit,
  all: number,
  { texts }: ReturnType<typeof useWords>,
): string {
  const { filters } = texts;
  const facts = [filters.alone(count), filters.without(without, all)];
  if (unsaid > 0) facts.push(isNegated ? filters.unsaidNegated(unsaid) : filters.unsaid(unsaid));
  return facts.join(" ");
}
