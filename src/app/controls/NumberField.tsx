import { useId, useState } from "react";
import styles from "./numberField.module.css";
import unseen from "./unseen.module.css";

interface NumberFieldProps {
  readonly label: string;
  /** The label is only for those who cannot see what stands beside the field. */
  readonly isLabelUnseen?: boolean;
  /** null: nothing is said yet. */
  readonly value: number | null;
  readonly unit?: string;
  /** What is wrong with the value; what was typed and is no number says so by itself. */
  readonly error?: string | undefined;
  readonly write: (value: number) => string;
  /** Undefined: what was typed is not such a number. */
  readonly read: (typed: string) => number | undefined;
  /** What is said of it then. */
  readonly unreadable: string;
  /** Told when the field is left or Enter is pressed; null: it was emptied. */
  readonly onChange: (value: number | null) => void;
}

/** A number that is typed. What is typed stays as it is until it is read; an error stands beneath it. */
export function NumberField(props: NumberFieldProps) {
  const { label, isLabelUnseen = false, value, unit, error, write, read, unreadable, onChange } = props;
  const [held, setHeld] = useState<{ readonly of: number | null; readonly typed: string }>();
  const id = useId();
  // what is held counts only as long as nobody said otherwise: undo changes the field, too
  const typed = held !== undefined && Object.is(held.of, value) ? held.typed : undefined;
  const isUnreadable = typed !== undefined && typed.trim() !== "" && read(typed) === undefined;
  const said = isUnreadable ? unreadable : typed === undefined ? error : undefined;

  function settle(): void {
    if (typed === undefined) return;
    if (typed.trim() === "") {
      setHeld(undefined);
      return onChange(null);
    }
    const amount = read(typed);
    if (amount === undefined) return;
    setHeld(undefined);
    if (!Object.is(amount, value)) onChange(amount);
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelUnseen ? unseen.text : styles.label}>
        {label}
      </label>
      <span className={styles.entry} data-wrong={said !== undefined || undefined}>
        {unit !== undefined && unit !== "" && (
          <span className={styles.unit} aria-hidden="true">
            {unit}
          </span>
        )}
        <input
          id={id}
          className={styles.input}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={said !== undefined || undefined}
          aria-describedby={said === undefined ? undefined : `${id}-error`}
          value={typed ?? (value === null ? "" : write(value))}
          onChange={(event) => setHeld({ of: value, typed: event.currentTarget.value })}
          onBlur={settle}
          onKeyDown={(event) => event.key === "Enter" && settle()}
        />
      </span>
      {said !== undefined && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {said}
        </p>
      )}
    </div>
  );
}
