import { useState } from "react";
import { Popover } from "@base-ui/react/popover";
import { ArrowLeft, Plus } from "lucide-react";
import type { Test } from "../../../core/filter/filter.ts";
import { Button } from "../../controls/Button.tsx";
import controls from "../../controls/controls.module.css";
import { addClause } from "../../state/actions/filterPeople.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { FilterEditor } from "./FilterEditor.tsx";
import { FilterPopup } from "./FilterPopup.tsx";
import { choicesOf, type Choice } from "./filterTests.ts";
import type { People } from "../usePeople.ts";
import styles from "./FilterBar.module.css";

/** "Add a filter": first what it is about, then what is asked of it. */
export function FilterMenu({ people, label }: { readonly people: People; readonly label: string }) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const [isOpen, setOpen] = useState(false);
  const [test, setTest] = useState<Test | null>(null);
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        setTest(null);
      }}
    >
      <Popover.Trigger className={[controls.button, controls.quiet, controls.bar].join(" ")}>
        <Plus size={16} aria-hidden="true" />
        {label}
      </Popover.Trigger>
      <FilterPopup title={texts.filters.add}>
        {test === null ? (
          <Choices people={people} onChoose={setTest} />
        ) : (
          <>
            <div className={styles.back}>
              <Button kind="quiet" size="bar" onClick={() => setTest(null)}>
                <ArrowLeft size={16} aria-hidden="true" />
                {texts.filters.back}
              </Button>
            </div>
            <FilterEditor
              people={people}
              test={test}
              isNegated={false}
              confirm={texts.filters.confirm}
              onConfirm={(chosen, isNegated) => {
                perform(addClause, { test: chosen, isNegated });
                setOpen(false);
                setTest(null);
              }}
            />
          </>
        )}
      </FilterPopup>
    </Popover.Root>
  );
}

function Choices({ people, onChoose }: { readonly people: People; readonly onChoose: (test: Test) => void }) {
  const words = useWords();
  const { texts } = words;
  const sets = useTular((state) => state.filters.sets);
  const chosen = useTular(({ selection }) => selection.rows);
  const groups = choicesOf(people, sets, chosen, words);
  const section = (heading: string, choices: readonly Choice[]) =>
    choices.length > 0 && (
      <section aria-label={heading}>
        <p className={controls.groupLabel} aria-hidden="true">
          {heading}
        </p>
        <ul>
          {choices.map(({ key, name, start }) => (
            <li key={key}>
              <button type="button" className={styles.choice} onClick={() => onChoose(start)}>
                <bdi>{name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <div className={styles.choices}>
      {section(texts.filters.about, groups.people)}
      {section(texts.inspector.attributesHeading, groups.attributes)}
      {section(texts.inspector.numbersHeading, groups.numbers)}
    </div>
  );
}
