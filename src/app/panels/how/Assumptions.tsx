import { Fragment, useId, useState, type ReactNode } from "react";
import { ATTRIBUTIONS, PEER_RULES } from "../../../core/network/workbench.ts";
import { Button } from "../../controls/Button.tsx";
import { Modal } from "../../controls/Modal.tsx";
import { SheetHead } from "../../controls/SheetHead.tsx";
import { assume } from "../../state/actions/sayAccounts.ts";
import { assumptionsOf, RELATIONSHIPS_FROM, RELATIONSHIPS_TO, USUAL_ASSUMPTIONS } from "../../state/accounts.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import styles from "./Assumptions.module.css";

/** What the numbers assume where the files cannot say it; every number follows, and undo brings it back. */
export function Assumptions() {
  const { texts } = useWords();
  const { set } = useDoing();
  return (
    <Modal
      label={texts.why.assumptions.title}
      className={styles.sheet}
      onClose={() => set(({ place }) => ({ place: { ...place, overlay: null } }))}
    >
      <SheetHead title={texts.why.assumptions.title} closeWord={texts.close} />
      <div className={styles.parts}>
        <p className={styles.lead}>{texts.why.assumptions.lead}</p>
        <PeerRules />
        <Attributions />
      </div>
      <Foot />
    </Modal>
  );
}

/** Which rule tells broadcasts from peers; the number of relationships belongs to one of them. */
function PeerRules() {
  const { texts } = useWords();
  const { perform } = useDoing();
  const said = useTular(({ accounts }) => assumptionsOf(accounts).peerRule);
  const words = texts.why.assumptions;
  return (
    <Radios
      legend={words.peerRule}
      options={PEER_RULES}
      said={said}
      words={words.peerRules}
      onChoose={(peerRule) => perform(assume, { peerRule })}
      below={(one) => one === "relationships" && said === one && <Relationships />}
    />
  );
}

/** A slider and a field for one number; it counts when the hand lets go, not at every step on the way. */
function Relationships() {
  const { texts } = useWords();
  const { perform } = useDoing();
  const said = useTular(({ accounts }) => assumptionsOf(accounts).relationships);
  const [held, setHeld] = useState<{ readonly from: number; readonly value: number }>();
  const label = useId();
  // what is held counts only as long as nobody said otherwise: undo moves the handle, too
  const shown = held?.from === said ? held.value : said;

  function settle(value: number): void {
    const relationships = Math.min(RELATIONSHIPS_TO, Math.max(RELATIONSHIPS_FROM, Math.round(value)));
    setHeld(undefined);
    if (Number.isFinite(relationships)) perform(assume, { relationships });
  }
  const shared = {
    min: RELATIONSHIPS_FROM,
    max: RELATIONSHIPS_TO,
    value: shown,
    onChange: (event: { currentTarget: HTMLInputElement }) => setHeld({ from: said, value: Number(event.currentTarget.value) }),
    onBlur: () => settle(shown),
    onKeyUp: (event: { key: string }) => {
      if (event.key === "Enter" || event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") settle(shown);
    },
  };
  return (
    <section className={styles.below}>
      <h3 id={label} className={styles.heading}>
        {texts.why.assumptions.relationships}
      </h3>
      <div className={styles.number}>
        <input type="range" step={10} className={styles.slider} aria-labelledby={label} {...shared} onPointerUp={() => settle(shown)} />
        <input type="number" step={1} className={styles.field} aria-labelledby={label} data-first-focus {...shared} />
      </div>
      <p className={styles.sub}>{texts.why.assumptions.relationshipsWhy}</p>
    </section>
  );
}

function Attributions() {
  const { texts } = useWords();
  const { perform } = useDoing();
  const said = useTular(({ accounts }) => assumptionsOf(accounts).attribution);
  const words = texts.why.assumptions;
  return (
    <Radios
      legend={words.attribution}
      options={[USUAL_ASSUMPTIONS.attribution, ...ATTRIBUTIONS.filter((one) => one !== USUAL_ASSUMPTIONS.attribution)]}
      said={said}
      words={words.attributions}
      onChoose={(attribution) => perform(assume, { attribution })}
    />
  );
}

interface RadiosProps<T extends string> {
  readonly legend: string;
  readonly options: readonly T[];
  readonly said: T;
  readonly words: Readonly<Record<T, { readonly name: string; readonly what: string }>>;
  readonly onChoose: (option: T) => void;
  /** What belongs to one option. */
  readonly below?: (option: T) => ReactNode;
}

function Radios<T extends string>({ legend, options, said, words, onChoose, below }: RadiosProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.heading}>{legend}</legend>
      {options.map((option) => (
        <Fragment key={option}>
          <label className={styles.choice}>
            <input type="radio" name={name} checked={option === said} onChange={() => onChoose(option)} />
            <span>
              {words[option].name}. <span className={styles.sub}>{words[option].what}</span>
            </span>
          </label>
          {below?.(option)}
        </Fragment>
      ))}
    </fieldset>
  );
}

function Foot() {
  const { texts } = useWords();
  const { perform } = useDoing();
  const isUsual = useTular(({ accounts }) => accounts.assumed === null);
  const isCounting = useTular(({ tasks }) => tasks.running.some(({ kind }) => kind === "measure"));
  const words = texts.why.assumptions;
  return (
    <div className={styles.foot}>
      <p className={styles.sub} role="status">
        {isCounting ? words.counting : isUsual ? words.isUsual : words.isOther}
      </p>
      <Button offBecause={isUsual ? words.isUsual : undefined} onClick={() => perform(assume, USUAL_ASSUMPTIONS)}>
        {words.usual}
      </Button>
    </div>
  );
}
