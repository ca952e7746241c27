import { useState } from "react";
import { Button } from "../../controls/Button.tsx";
import { useWords } from "../../state/useStore.ts";
import styles from "./SetsMenu.module.css";

interface NameFormProps {
  readonly label: string;
  readonly detail?: string;
  readonly first: string;
  readonly placeholder: string;
  readonly onName: (name: string) => void;
  /** Escape was pressed: it stays as it was. */
  readonly onLeave?: () => void;
}

const LONGEST_NAME = 80;

/** A name for something that was made by hand. */
export function NameForm({ label, detail, first, placeholder, onName, onLeave }: NameFormProps) {
  const { texts } = useWords();
  const [name, setName] = useState(first);
  function keep(): void {
    if (name.trim() === "") return;
    onName(name.trim());
    setName("");
  }
  return (
    <div className={styles.form}>
      <label className={styles.label}>
        <span>
          {label} {detail !== undefined && <span className={styles.count}>{detail}</span>}
        </span>
        <input
          className={styles.input}
          placeholder={placeholder}
          maxLength={LONGEST_NAME}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") keep();
            if (event.key === "Escape") onLeave?.();
          }}
        />
      </label>
      <Button onClick={keep} {...(name.trim() === "" && { offBecause: placeholder })}>
        {texts.filters.save}
      </Button>
    </div>
  );
}
