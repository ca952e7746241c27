import { LinkButton } from "../../controls/Button.tsx";
import { Choice } from "../../controls/Choice.tsx";
import { NumberField } from "../../controls/NumberField.tsx";
import { attributeOf } from "../../state/columns.ts";
import type { Prices } from "../../state/plans.ts";
import { priceColumns, pricesOf } from "../../state/prices.ts";
import { notBelow } from "./amounts.ts";
import type { QuestionPart } from "./Question.tsx";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./Question.module.css";

const NONE = "none";
const RULE = "rule";
const FIRST_RULE = { base: 250_000, perThousand: 100_000 };
const LONGEST_CURRENCY = 6;

/** What people cost: from a column, by a rule, and by hand on top of either. */
export function PricesField({ plan: { question }, people, change, errorAt }: QuestionPart) {
  const { plan: texts } = usePlanWords();
  const { network } = people.holding;
  const { prices, isBudget } = question;
  const set = (changes: Partial<Prices>) => change({ prices: { ...prices, ...changes } });
  const columns = priceColumns(network);
  const source = prices.column ?? (prices.rule === null ? NONE : RULE);
  const byHand = Object.keys(prices.byHand).length;
  const error = errorAt("prices");
  const costs = isBudget ? pricesOf(prices, network) : undefined;
  const unpriced = costs === undefined ? 0 : costs.reduce((sum, cost) => (Number.isNaN(cost) ? sum + 1 : sum), 0);

  function choose(value: string): void {
    if (value === NONE) set({ column: null, rule: null });
    else if (value === RULE) set({ column: null, rule: prices.rule ?? FIRST_RULE });
    else set({ column: value });
  }
  const groups = [
    { items: [{ value: NONE, label: texts.prices.none }] },
    { items: columns.map(({ id, name, known }) => ({ value: id, label: texts.prices.column(name, known) })) },
    { items: [{ value: RULE, label: texts.prices.rule }] },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className={styles.field}>
      <span className={styles.label}>{texts.prices.label}</span>
      <Choice isField isLabelUnseen label={texts.prices.label} value={source} groups={groups} onChange={choose} />
      {source !== NONE && source !== RULE && attributeOf(network, source) !== undefined && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={prices.rule !== null}
            onChange={(event) => set({ rule: event.currentTarget.checked ? FIRST_RULE : null })}
          />
          {texts.prices.others}
        </label>
      )}
      {prices.rule !== null && <Rule prices={prices} rule={prices.rule} onChange={set} />}
      {byHand > 0 && (
        <p className={styles.hint}>
          {texts.prices.byHand(byHand)} <LinkButton onClick={() => set({ byHand: {} })}>{texts.prices.clear}</LinkButton>
        </p>
      )}
      {unpriced > 0 && error === undefined && <p className={styles.hint}>{texts.prices.unpriced(unpriced)}</p>}
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface RuleProps {
  readonly prices: Prices;
  readonly rule: NonNullable<Prices["rule"]>;
  readonly onChange: (changes: Partial<Prices>) => void;
}

function Rule({ prices: { currency }, rule, onChange }: RuleProps) {
  const { plan: texts, amounts } = usePlanWords();
  const field = (part: "base" | "perThousand") => (
    <NumberField
      label={texts.prices[part]}
      unit={currency}
      value={rule[part]}
      write={amounts.write}
      read={(typed) => notBelow(amounts.read(typed))}
      unreadable={texts.amount.notBelow}
      onChange={(value) => onChange({ rule: { ...rule, [part]: value ?? 0 } })}
    />
  );
  return (
    <div className={styles.rule}>
      {field("base")}
      {field("perThousand")}
      <label className={styles.currency}>
        {texts.prices.currency}
        <input
          className={styles.text}
          value={currency}
          maxLength={LONGEST_CURRENCY}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange({ currency: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}
