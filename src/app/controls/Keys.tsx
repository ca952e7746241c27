import { keyWords, type KeyNames } from "./keys.ts";
import styles from "./keys.module.css";

/** A combination of keys, drawn as keys. */
export function Keys({ combination, names }: { readonly combination: string; readonly names: KeyNames }) {
  return (
    <span className={styles.keys}>
      {keyWords(combination, names).map((word) => (
        <kbd key={word} className={styles.key}>
          {word}
        </kbd>
      ))}
    </span>
  );
}
