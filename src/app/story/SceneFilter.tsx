import { clauseWords } from "../panels/filters/filterWords.ts";
import type { People } from "../panels/usePeople.ts";
import { useWords } from "../state/useStore.ts";
import type { ShownScene } from "./useScene.ts";
import styles from "./SceneSlide.module.css";

/** Which filter the scene was taken through, and how many fit it: without that its headline would seem to speak of all. */
export function SceneFilter({ shown, people }: { readonly shown: ShownScene; readonly people: People }) {
  const words = useWords();
  const { filters } = words.texts;
  const { filter, sets } = shown.filters;
  if (filter.clauses.length === 0 || shown.fit === null) return null;
  const clauses = filter.clauses.map((clause) => {
    const { subject, value } = clauseWords(clause, people, sets, words);
    return subject + value;
  });
  const said = clauses.join(` ${filters.join[filter.join]} `);
  return (
    <p className={styles.filter} data-filter>
      {`${said}: ${filters.ofAll(shown.fit.count, people.holding.network.people.count)}.`}
    </p>
  );
}
