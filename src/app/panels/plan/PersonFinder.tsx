import { useId, useState, type KeyboardEvent } from "react";
import { Search } from "lucide-react";
import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { useDoing } from "../../state/useStore.ts";
import { useEnter } from "../useEnter.ts";
import { useFoundPeople } from "../useFoundPeople.ts";
import type { People } from "../usePeople.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./PersonFinder.module.css";

interface PersonFinderProps {
  readonly people: People;
  readonly label: string;
  readonly onFound: (row: number) => void;
}

/** A field in which a person is found by name, with the best fits beneath it. */
export function PersonFinder({ people, label, onFound }: PersonFinderProps) {
  const { plan: texts } = usePlanWords();
  const { conductor } = useDoing();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const { rows: found, isAnswered } = useFoundPeople(conductor, people, typed);
  const enter = useEnter(typed, isAnswered, () => choose(found[active]));
  const id = useId();

  function choose(row: number | undefined): void {
    if (row === undefined) return;
    setTyped("");
    onFound(row);
  }
  function press(event: KeyboardEvent): void {
    const next = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key];
    if (event.key === "Enter") enter.press();
    else if (next !== undefined && found.length > 0) setActive((next + found.length) % found.length);
    else return;
    event.preventDefault();
  }
  return (
    <div className={styles.finder}>
      <label className={styles.field}>
        <Search size={16} aria-hidden="true" />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={found.length > 0}
          aria-controls={id}
          aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={label}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={press}
          onBlur={enter.leave}
        />
      </label>
      <ul id={id} role="listbox" aria-label={label} hidden={found.length === 0}>
        {found.map((row, at) => (
          <li
            key={row}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            className={styles.option}
            onMouseEnter={() => setActive(at)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(row)}
          >
            <CommunityDot community={people.communityOf(row)} />
            <bdi className={styles.name}>{people.plainOf(row)}</bdi>
            {people.idBeside(row) !== undefined && <bdi className={styles.beside}>{people.idBeside(row)}</bdi>}
          </li>
        ))}
      </ul>
      {typed.trim() !== "" && isAnswered && found.length === 0 && (
        <p className={styles.none} role="status">
          {texts.lists.none(typed.trim())}
        </p>
      )}
    </div>
  );
}
