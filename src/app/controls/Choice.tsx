import { Select } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import styles from "./controls.module.css";

export interface ChoiceGroup {
  readonly label?: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}

interface ChoiceProps {
  readonly label: string;
  /** The label is only for those who cannot see what stands beside the choice. */
  readonly isLabelUnseen?: boolean;
  /** It stands in a form, as wide as its place. */
  readonly isField?: boolean;
  readonly value: string;
  readonly groups: readonly ChoiceGroup[];
  readonly onChange: (value: string) => void;
}

/** "Size by Lateral influence": a label, the value as a word, and a list. */
export function Choice({ label, isLabelUnseen = false, isField = false, value, groups, onChange }: ChoiceProps) {
  const shown = groups.flatMap(({ items }) => items).find((item) => item.value === value);
  return (
    <Select.Root value={value} onValueChange={(next) => next !== null && onChange(next)} modal={false}>
      <Select.Trigger className={isField ? styles.fieldTrigger : styles.trigger} aria-label={`${label}: ${shown?.label ?? ""}`}>
        {!isLabelUnseen && <span className={styles.triggerLabel}>{label}</span>}
        <span className={styles.triggerValue}>{shown?.label}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className={styles.floating} sideOffset={6} align={isField ? "start" : "end"} alignItemWithTrigger={false}>
          <Select.Popup className={styles.menu}>
            {groups.map((group, i) => (
              <Select.Group key={group.label ?? i}>
                {group.label !== undefined && <Select.GroupLabel className={styles.groupLabel}>{group.label}</Select.GroupLabel>}
                {group.items.map((item) => (
                  <Select.Item key={item.value} value={item.value} className={styles.item}>
                    <Select.ItemIndicator className={styles.indicator}>
                      <Check size={16} aria-hidden="true" />
                    </Select.ItemIndicator>
                    <Select.ItemText className={styles.itemText}>{item.label}</Select.ItemText>
                  </Select.Item>
                ))}
              </Select.Group>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
