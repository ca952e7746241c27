import { useId } from "react";
import { useWords } from "../../state/useStore.ts";
import { HowDoWeKnow } from "../how/HowDoWeKnow.tsx";
import { personReason } from "../reasons.ts";
import type { People } from "../usePeople.ts";
import styles from "./PersonCard.module.css";

interface PersonWithoutProps {
  readonly people: People;
  readonly row: number;
}

/** Anything less would read as "at least 0%". */
const LEAST_SAID = 0.0005;

/** What only this person reaches, and what the posts of others would have lost: facts of the log, with one person left out. */
export function PersonWithout({ people, row }: PersonWithoutProps) {
  const words = useWords();
  const { texts, formats } = words;
  const { columns } = people;
  const title = useId();
  const said = texts.why.without;
  const only = columns.people.get("soleReach")?.[row] ?? NaN;
  const lost = columns.people.get("reachLoss")?.[row] ?? NaN;
  if (Number.isNaN(only) && Number.isNaN(lost)) return null;
  const how = (id: string, value: number) => (
    <HowDoWeKnow
      id={id}
      columns={columns}
      value={value}
      name={people.saidOf(row)}
      reason={personReason(id, row, people.holding, words).long}
    />
  );
  return (
    <section className={styles.part} aria-labelledby={title}>
      <h3 id={title} className={styles.heading}>
        {said.heading}
      </h3>
      {!Number.isNaN(only) && (
        <p>
          {only > 0 ? said.only(only) : said.onlyNone} {how("soleReach", only)}
        </p>
      )}
      {!Number.isNaN(lost) && (
        <p>
          {lost >= LEAST_SAID ? said.lost(formats.percent(lost)) : lost > 0 ? said.lostLittle : said.lostNone} {how("reachLoss", lost)}
        </p>
      )}
    </section>
  );
}
