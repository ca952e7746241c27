import { useState } from "react";
import { Popover } from "@base-ui/react/popover";
import { Group, ListFilter, Pencil, Trash2 } from "lucide-react";
import type { HandSet } from "../../../core/filter/filter.ts";
import { Button } from "../../controls/Button.tsx";
import controls from "../../controls/controls.module.css";
import { addClause } from "../../state/actions/filterPeople.ts";
import { deleteSet, renameSet, saveSet } from "../../state/actions/keepSets.ts";
import { selectPeople } from "../../state/actions/selectPeople.ts";
import { useNames } from "../useNames.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { NameForm } from "./NameForm.tsx";
import { FilterPopup } from "./FilterPopup.tsx";
import styles from "./SetsMenu.module.css";

/** Sets of people made by hand: save the selection as one, select it again, filter by it, rename it, delete it. */
export function SetsMenu() {
  const { texts, formats } = useWords();
  const { perform } = useDoing();
  const sets = useTular((state) => state.filters.sets);
  const selected = useTular(({ selection }) => selection.rows);
  return (
    <Popover.Root>
      <Popover.Trigger className={[controls.button, controls.quiet, controls.bar].join(" ")}>
        <Group size={16} aria-hidden="true" />
        {texts.filters.sets}
        {sets.length > 0 && <span className={styles.count}>{formats.count(sets.length)}</span>}
      </Popover.Trigger>
      <FilterPopup title={texts.filters.sets}>
        {sets.length === 0 && <p className={styles.none}>{texts.filters.noSets}</p>}
        <ul>
          {sets.map((set) => (
            <KeptSet key={set.id} set={set} />
          ))}
        </ul>
        {selected.length > 0 && (
          <NameForm
            label={texts.filters.saveSet}
            detail={texts.table.selected(selected.length)}
            first=""
            placeholder={texts.filters.setName}
            onName={(name) => perform(saveSet, { name, rows: selected })}
          />
        )}
      </FilterPopup>
    </Popover.Root>
  );
}

function KeptSet({ set }: { readonly set: HandSet }) {
  const { texts, formats } = useWords();
  const { filters } = texts;
  const { perform } = useDoing();
  const name = useNames()?.textOf(set.name) ?? set.name;
  const [isNaming, setNaming] = useState(false);
  if (isNaming)
    return (
      <li>
        <NameForm
          label={filters.rename(name)}
          first={name}
          placeholder={texts.filters.setName}
          onName={(given) => {
            perform(renameSet, { id: set.id, name: given });
            setNaming(false);
          }}
        />
      </li>
    );
  return (
    <li className={styles.set}>
      <button
        type="button"
        className={styles.name}
        title={filters.selectSet(name)}
        onClick={() => perform(selectPeople, { rows: set.rows, mode: "replace" })}
      >
        <bdi>{name}</bdi>
        <span className={styles.count}>{formats.count(set.rows.length)}</span>
      </button>
      <Button
        kind="quiet"
        size="bar"
        hint={filters.only}
        aria-label={filters.filterBySet(name)}
        onClick={() => perform(addClause, { test: { kind: "set", set: set.id } })}
      >
        <ListFilter size={16} aria-hidden="true" />
      </Button>
      <Button kind="quiet" size="bar" hint={filters.rename(name)} aria-label={filters.rename(name)} onClick={() => setNaming(true)}>
        <Pencil size={16} aria-hidden="true" />
      </Button>
      <Button
        kind="quiet"
        size="bar"
        hint={filters.deleteSet(name)}
        aria-label={filters.deleteSet(name)}
        onClick={() => perform(deleteSet, set.id)}
      >
        <Trash2 size={16} aria-hidden="true" />
      </Button>
    </li>
  );
}
