import { useState } from "react";
import { SECTIONS, type Section } from "../../../core/measures/catalogue.ts";
import type { Measure } from "../../../core/measures/measure.ts";
import { LinkButton } from "../../controls/Button.tsx";
import { useWords } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";
import { rangeSaid, valueWords, wholeWords } from "../words.ts";
import { Fact, rangeOfWhole, Whole, WholeValue } from "./Fact.tsx";
import styles from "./Inspector.module.css";

const GROUPS = (Object.keys(SECTIONS) as Section[])
  .map((section) => ({ section, measures: SECTIONS[section].filter(({ scopes }) => scopes.includes("whole")) }))
  .filter(({ measures }) => measures.length > 0);
const COUNT = GROUPS.reduce((count, { measures }) => count + measures.length, 0);

/** Every number about the whole, by subject, each with its range or the reason why there is none. */
export function WholeNumbers({ people }: { readonly people: People }) {
  const { texts } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { sections } = texts.why.methods;
  return (
    <>
      <p className={styles.allNumbers}>
        <LinkButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.inspector.fewNumbers : texts.inspector.allNumbers(COUNT)}
        </LinkButton>
      </p>
      {isOpen &&
        GROUPS.map(({ section, measures }) => (
          <section key={section} aria-label={sections[section]}>
            <h4 className={styles.groupName}>{sections[section]}</h4>
            <dl>
              {measures.map((measure) => (
                <WholeNumber key={measure.id} measure={measure} people={people} />
              ))}
            </dl>
          </section>
        ))}
    </>
  );
}

function WholeNumber({ measure: { id, format: own }, people }: { readonly measure: Measure; readonly people: People }) {
  const words = useWords();
  const { texts, formats } = words;
  const said = wholeWords(id, words);
  // what is a name of each is a number of them together
  const format = own === "label" ? "count" : own;
  const range = rangeOfWhole(id, people);
  return (
    <Fact name={said?.name ?? id} how={<Whole id={id} people={people} />}>
      <WholeValue id={id} people={people} format={(value) => texts.inspector.unit(valueWords(format, value, formats), said?.unit ?? "")} />
      {range !== undefined && <span className={styles.below}>{rangeSaid(format, range, words)}</span>}
    </Fact>
  );
}
