import { useId, useRef, useState, type KeyboardEvent } from "react";
import { Search } from "lucide-react";
import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { useDoing, useWords } from "../../state/useStore.ts";
import { useEnter } from "../useEnter.ts";
import { useFoundPeople } from "../useFoundPeople.ts";
import { usePeople, type People } from "../usePeople.ts";
import styles from "./Find.module.css";

/** Where the command that finds a person brings the focus. */
export const FIND_FIELD_ID = "find-person";

interface FindProps {
  readonly onFound: (row: number) => void;
}

/** Looks people up by name or id; the engine does the looking. */
export function Find({ onFound }: FindProps) {
  const { texts } = useWords();
  const { conductor } = useDoing();
  const people = usePeople();
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const [isLeft, setLeft] = useState(false);
  const { rows: found, isAnswered } = useFoundPeople(conductor, people, text);
  const enter = useEnter(text, isAnswered, () => choose(found[active]));
  const isOpen = !isLeft && text.trim() !== "" && (isAnswered || found.length > 0);

  function type(next: string): void {
    setText(next);
    setActive(0);
    setLeft(false);
  }

  function choose(row: number | undefined): void {
    if (row === undefined) return;
    type("");
    // The keys go back to the window: Ctrl+Z takes the choice back.
    field.current?.blur();
    onFound(row);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.stopPropagation();
      type("");
      field.current?.blur();
    }
    if (event.key === "Enter") enter.press();
    if (!isOpen || found.length === 0) return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    setActive((active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
  }

  return (
    <search className={styles.find}>
      <label className={styles.field}>
        <Search size={16} aria-hidden="true" />
        <input
          ref={field}
          id={FIND_FIELD_ID}
          className={styles.input}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-label={texts.find.label}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-activedescendant={isOpen && found.length > 0 ? `${listId}-${active}` : undefined}
          placeholder={texts.find.placeholder}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            enter.leave();
            setLeft(true);
          }}
        />
        <kbd className={styles.key} aria-hidden="true">
          /
        </kbd>
      </label>
      <div className={styles.popover} hidden={!isOpen}>
        <ul id={listId} role="listbox" aria-label={texts.find.label}>
          {people !== undefined &&
            found.map((row, i) => (
              <li
                key={row}
                id={`${listId}-${i}`}
                role="option"
                aria-selected={i === active}
                className={styles.option}
                onMouseMove={({ movementX, movementY }) => {
                  // a list that opens under a pointer at rest is not pointed at
                  if (movementX !== 0 || movementY !== 0) setActive(i);
                }}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(row)}
              >
                <Option people={people} row={row} />
              </li>
            ))}
        </ul>
        {isOpen && found.length === 0 && (
          <p className={styles.none} role="status">
            {texts.find.none(text.trim())}
          </p>
        )}
      </div>
    </search>
  );
}

function Option({ people, row }: { readonly people: People; readonly row: number }) {
  const community = people.communityOf(row);
  const { texts } = useWords();
  const isOutside = people.holding.fit?.mask[row] === 0;
  return (
    <>
      <CommunityDot community={community} />
      <span className={styles.name} data-outside={isOutside || undefined}>
        <bdi>{people.plainOf(row)}</bdi>
        {people.idBeside(row) !== undefined && <bdi className={styles.beside}>{people.idBeside(row)}</bdi>}
      </span>
      <span className={styles.community}>
        {isOutside ? texts.filters.outside : community >= 0 && <bdi>{people.communityName(community)}</bdi>}
      </span>
    </>
  );
}
