import { methodRows } from "../../i18n/methodRows.ts";
import { useEffect, useRef } from "react";
import { SECTIONS, type Section } from "../../../core/measures/catalogue.ts";
import type { Measure } from "../../../core/measures/measure.ts";
import { Modal } from "../../controls/Modal.tsx";
import { PlainButton } from "../../controls/PlainButton.tsx";
import printed from "../../controls/printed.module.css";
import { SheetHead } from "../../controls/SheetHead.tsx";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import styles from "./MethodsPage.module.css";

const SECTION_NAMES = Object.keys(SECTIONS) as Section[];
const COUNT = SECTION_NAMES.reduce((count, name) => count + SECTIONS[name].length, 0);

/** Every measure, in the very words that stand beside its numbers, section by section; it can be printed. */
export function MethodsPage() {
  const { texts } = useWords();
  const { set } = useDoing();
  const words = texts.why.methods;
  const asked = useTular(({ place }) => (place.overlay?.kind === "methods" ? place.overlay.measure : undefined));
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked !== undefined) page.current?.querySelector(`[data-measure="${asked}"]`)?.scrollIntoView();
  }, [asked]);
  return (
    <Modal
      label={words.title}
      className={[styles.sheet, printed.printed].join(" ")}
      onClose={() => set(({ place }) => ({ place: { ...place, overlay: null } }))}
    >
      <SheetHead title={words.title} closeWord={texts.close}>
        <PlainButton kind="quiet" size="bar" onClick={() => window.print()}>
          {words.print}
        </PlainButton>
      </SheetHead>
      {/* a long page is read with the keys, too */}
      <div ref={page} className={styles.page} role="region" aria-label={words.title} tabIndex={0} data-first-focus>
        <p className={styles.lead}>{words.lead(COUNT)}</p>
        <nav className={styles.contents} aria-label={words.contents}>
          {SECTION_NAMES.map((name) => (
            <button
              key={name}
              type="button"
              className={styles.jump}
              onClick={() => page.current?.querySelector(`[data-section="${name}"]`)?.scrollIntoView()}
            >
              {words.sections[name]}
            </button>
          ))}
        </nav>
        <Basis />
        {SECTION_NAMES.map((name) => (
          <section key={name} data-section={name} className={styles.section}>
            <h3 className={styles.sectionName}>{words.sections[name]}</h3>
            {SECTIONS[name].map((measure) => (
              <Method key={measure.id} measure={measure} />
            ))}
          </section>
        ))}
      </div>
    </Modal>
  );
}

/** What all of them rest on, so that no measure need repeat it. */
function Basis() {
  const { texts } = useWords();
  const { heading, rules } = texts.why.methods.basis;
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionName}>{heading}</h3>
      <dl className={[styles.rows, styles.method].join(" ")}>
        {rules.map(({ name, what }) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Method({ measure }: { readonly measure: Measure }) {
  const { texts, language } = useWords();
  const said = measure.words[language];
  const rows = methodRows(measure, language, texts);
  return (
    <article data-measure={measure.id} className={styles.method}>
      <h4 className={styles.name}>{said.name}</h4>
      <p className={styles.question}>{said.question}</p>
      <dl className={styles.rows}>
        {rows.map(([term, what]) => (
          <div key={term} className={styles.row}>
            <dt>{term}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
