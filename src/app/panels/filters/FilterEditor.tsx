import { useState } from "react";
import type { Test } from "../../../core/filter/filter.ts";
import { Button } from "../../controls/Button.tsx";
import { useWords } from "../../state/useStore.ts";
import { FilterActions } from "./FilterActions.tsx";
import { FilterNear } from "./FilterNear.tsx";
import { FilterPicks } from "./FilterPicks.tsx";
import { FilterRange } from "./FilterRange.tsx";
import { isComplete } from "./filterTests.ts";
import type { People } from "../usePeople.ts";
import styles from "./FilterEditor.module.css";

interface FilterEditorProps {
  readonly people: People;
  readonly test: Test;
  readonly isNegated: boolean;
  readonly confirm: string;
  readonly onConfirm: (test: Test, isNegated: boolean) => void;
}

/** Makes or changes one clause; nothing happens to the filter before it is confirmed. */
export function FilterEditor({ people, test: first, isNegated: wasNegated, confirm, onConfirm }: FilterEditorProps) {
  const { texts } = useWords();
  const [test, setTest] = useState(first);
  const [isNegated, setNegated] = useState(wasNegated);
  function confirmIt(): void {
    if (isComplete(test)) onConfirm(test, isNegated);
  }
  return (
    <div
      className={styles.editor}
      role="group"
      aria-label={texts.filters.label}
      onKeyDown={(event) => event.key === "Enter" && isField(event.target) && confirmIt()}
    >
      <Body people={people} test={test} onChange={setTest} />
      <label className={styles.negate}>
        <input type="checkbox" checked={isNegated} onChange={(event) => setNegated(event.currentTarget.checked)} />
        {texts.filters.negate}
      </label>
      <div className={styles.end}>
        <Button kind="primary" onClick={confirmIt} {...(!isComplete(test) && { offBecause: offBecause(test, texts) })}>
          {confirm}
        </Button>
      </div>
    </div>
  );
}

/** Enter confirms in a field to type in; elsewhere it presses what has the focus. No form: the page may send none. */
function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && ["number", "datetime-local"].includes(target.type);
}

interface BodyProps {
  readonly people: People;
  readonly test: Test;
  readonly onChange: (test: Test) => void;
}

function Body({ people, test, onChange }: BodyProps) {
  switch (test.kind) {
    case "number":
      return <FilterRange people={people} test={test} onChange={onChange} />;
    case "actions":
      return <FilterActions network={people.holding.network} test={test} onChange={onChange} />;
    case "near":
      return <FilterNear people={people} test={test} onChange={onChange} />;
    default:
      return <FilterPicks people={people} test={test} onChange={onChange} />;
  }
}

function offBecause(test: Test, { filters }: ReturnType<typeof useWords>["texts"]): string {
  if (test.kind === "near") return filters.nearNobody;
  return test.kind === "number" ? filters.rangeTurned : filters.nothingChosen;
}
