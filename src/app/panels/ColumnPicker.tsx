import { Menu } from "@base-ui/react/menu";
import { Check, Columns3 } from "lucide-react";
import controls from "../controls/controls.module.css";
import { chooseColumns } from "../state/actions/changeTable.ts";
import { attributeId, firstColumns, personMeasures } from "../state/columns.ts";
import { nameColumn } from "../state/people.ts";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import { usePeople } from "./usePeople.ts";
import { termName } from "./words.ts";

/** Which columns the table shows; they stand in the order of this list. */
export function ColumnPicker() {
  const words = useWords();
  const { texts } = words;
  const { perform } = useDoing();
  const chosen = useTular(({ table }) => table.columns);
  const people = usePeople();
  if (people === undefined) return null;
  const { holding } = people;
  const shown = chosen ?? firstColumns(holding.columns);
  const name = nameColumn(holding);
  const measures = personMeasures().map(({ id }) => id);
  const attributes = holding.network.people.attributes.filter((attribute) => attribute !== name).map(attributeId);
  const all = [...measures, ...attributes];
  const toggle = (id: string, isShown: boolean) =>
    perform(chooseColumns, isShown ? [...shown.filter((one) => all.includes(one)), id] : shown.filter((one) => one !== id));
  const item = (id: string) => (
    <Menu.CheckboxItem
      key={id}
      className={controls.item}
      closeOnClick={false}
      checked={shown.includes(id)}
      onCheckedChange={(isShown) => toggle(id, isShown)}
    >
      <Menu.CheckboxItemIndicator className={controls.indicator}>
        <Check size={16} aria-hidden="true" />
      </Menu.CheckboxItemIndicator>
      <bdi className={controls.itemText}>{termName(id, words)}</bdi>
    </Menu.CheckboxItem>
  );
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={[controls.button, controls.quiet, controls.bar].join(" ")}>
        <Columns3 size={16} aria-hidden="true" />
        {texts.table.columns}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={controls.floating} sideOffset={6} align="end">
          <Menu.Popup className={controls.menu}>
            <Menu.Group>
              <Menu.GroupLabel className={controls.groupLabel}>{texts.inspector.numbersHeading}</Menu.GroupLabel>
              {measures.map(item)}
            </Menu.Group>
            {attributes.length > 0 && (
              <Menu.Group>
                <Menu.GroupLabel className={controls.groupLabel}>{texts.inspector.attributesHeading}</Menu.GroupLabel>
                {attributes.map(item)}
              </Menu.Group>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
