import { useState, type ReactNode } from "react";
import styles from "./pickList.module.css";

export interface Pick {
  readonly value: string;
  readonly label: string;
  /** How many people it is about. */
  readonly count?: string;
  readonly mark?: ReactNode;
}

interface PickListProps {
  readonly label: string;
  readonly items: readonly Pick[];
  readonly chosen: ReadonlySet<string>;
  /** One of them, or any number. */
  readonly isSingle?: boolean;
  readonly words: { readonly search: string; readonly none: string };
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** From so many items on there is a field to look for one. */
const SEARCHED = 12;
const MOST_SHOWN = 200;

/** A list of boxes to tick; what is chosen stays in it while one looks for more. */
export function PickList({ label, items, chosen, isSingle = false, words, onChange }: PickListProps) {
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const found = items.filter((item) => wanted === "" || item.label.toLowerCase().includes(wanted)).slice(0, MOST_SHOWN);

  function toggle(value: string, isChosen: boolean): void {
    if (isSingle) return onChange(new Set([value]));
    const next = new Set(chosen);
    if (isChosen) next.add(value);
    else next.delete(value);
    onChange(next);
  }

  return (
    <fieldset className={styles.picks}>
      <legend className={styles.legend}>{label}</legend>
      {items.length > SEARCHED && (
        <input
          type="search"
          className={styles.search}
          aria-label={words.search}
          placeholder={words.search}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <ul className={styles.list}>
        {found.map(({ value, label: name, count, mark }) => (
          <li key={value}>
            <label className={styles.pick}>
              <input
                type={isSingle ? "radio" : "checkbox"}
                checked={chosen.has(value)}
                onChange={(event) => toggle(value, event.currentTarget.checked)}
              />
              {mark}
              <bdi className={styles.name}>{name}</bdi>
              {count !== undefined && <span className={styles.count}>{count}</span>}
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none}>{words.none}</p>}
    </fieldset>
  );
}
