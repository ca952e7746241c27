import { Menu } from "@base-ui/react/menu";
import { Check, Columns3 } from "lucide-react";
import controls from "../../controls/controls.module.css";
import { useWords } from "../../state/useStore.ts";
import { termName } from "../words.ts";

interface ColumnMenuProps {
  readonly groups: readonly { readonly label: string; readonly ids: readonly string[] }[];
  readonly shown: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}

/** Which columns a table shows; one that is ticked comes last. */
export function ColumnMenu({ groups, shown, onChange }: ColumnMenuProps) {
  const words = useWords();
  const all = groups.flatMap(({ ids }) => ids);
  const toggle = (id: string, isShown: boolean) =>
    onChange(isShown ? [...shown.filter((one) => all.includes(one)), id] : shown.filter((one) => one !== id));
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={[controls.button, controls.quiet, controls.bar].join(" ")}>
        <Columns3 size={16} aria-hidden="true" />
        {words.texts.table.columns}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={controls.floating} sideOffset={6} align="end">
          <Menu.Popup className={controls.menu}>
            {groups.map(
              ({ label, ids }) =>
                ids.length > 0 && (
                  <Menu.Group key={label}>
                    <Menu.GroupLabel className={controls.groupLabel}>{label}</Menu.GroupLabel>
                    {ids.map((id) => (
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
                    ))}
                  </Menu.Group>
                ),
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
