import { useState } from "react";
import { Popover } from "@base-ui/react/popover";
import { Plus, X } from "lucide-react";
import { LinkButton } from "../../controls/Button.tsx";
import controls from "../../controls/controls.module.css";
import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { listInPlan, unlistInPlan } from "../../state/actions/makePlans.ts";
import type { PeopleList } from "../../state/plans.ts";
import { useDoing, useTular } from "../../state/useStore.ts";
import { FilterPopup } from "../filters/FilterPopup.tsx";
import { PersonFinder } from "./PersonFinder.tsx";
import type { QuestionPart } from "./parts.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./Question.module.css";

interface PeopleListFieldProps extends QuestionPart {
  readonly list: PeopleList;
}

/** So many stand there; the others come on demand. */
const MOST_SHOWN = 6;

/** People on a list of the question, as chips, and the ways to add some: from the selection, by name, from a set. */
export function PeopleListField({ list, plan, people, errorAt }: PeopleListFieldProps) {
  const { plan: texts } = usePlanWords();
  const { perform } = useDoing();
  const [isWhole, setWhole] = useState(false);
  const rows = plan.question[list];
  const shown = isWhole ? rows : rows.slice(0, MOST_SHOWN);
  const error = errorAt(list);
  const label = texts.lists[list];
  return (
    <div className={styles.field} role="group" aria-label={label}>
      <div className={styles.listHead}>
        <span className={styles.label}>{label}</span>
        <Adding list={list} plan={plan} people={people} />
      </div>
      {rows.length === 0 ? (
        <p className={styles.hint}>{texts.lists.nobody[list]}</p>
      ) : (
        <ul className={styles.chips}>
          {shown.map((row) => (
            <li key={row} className={styles.chip}>
              <CommunityDot community={people.communityOf(row)} />
              <bdi className={styles.chipName}>{people.nameOf(row)}</bdi>
              <button
                type="button"
                className={styles.remove}
                aria-label={texts.lists.remove(people.nameOf(row))}
                onClick={() => perform(unlistInPlan, { plan, list, rows: [row], name: people.nameOf(row) })}
              >
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
          {rows.length > MOST_SHOWN && (
            <li className={styles.more}>
              <LinkButton onClick={() => setWhole(!isWhole)}>
                {isWhole ? texts.lists.fewer : texts.lists.more(rows.length - MOST_SHOWN)}
              </LinkButton>
            </li>
          )}
        </ul>
      )}
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function Adding({ list, plan, people }: Pick<PeopleListFieldProps, "list" | "plan" | "people">) {
  const { plan: texts, formats } = usePlanWords();
  const { perform } = useDoing();
  const [isOpen, setOpen] = useState(false);
  const selected = useTular(({ selection }) => selection.rows);
  const sets = useTular(({ filters }) => filters.sets);
  const label = texts.lists.addTo(texts.lists[list]);
  function add(rows: readonly number[]): void {
    const [only] = rows;
    perform(listInPlan, { plan, list, rows, ...(rows.length === 1 && only !== undefined && { name: people.nameOf(only) }) });
    setOpen(false);
  }
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className={[controls.button, controls.quiet, controls.bar, styles.add].join(" ")} aria-label={label}>
        <Plus size={14} aria-hidden="true" />
        {texts.lists.add}
      </Popover.Trigger>
      <FilterPopup title={label}>
        <PersonFinder people={people} label={texts.lists.find} onFound={(row) => add([row])} />
        {selected.length > 0 ? (
          <button type="button" className={styles.offer} onClick={() => add(selected)}>
            {texts.lists.selected(selected.length)}
          </button>
        ) : (
          <p className={styles.hint}>{texts.lists.noneSelected}</p>
        )}
        {sets.map((set) => (
          <button key={set.id} type="button" className={styles.offer} onClick={() => add(set.rows)}>
            <bdi>{people.textOf(set.name)}</bdi> <span className={styles.hint}>{formats.count(set.rows.length)}</span>
          </button>
        ))}
      </FilterPopup>
    </Popover.Root>
  );
}
