import { LinkButton } from "../../controls/Button.tsx";
import { Choice } from "../../controls/Choice.tsx";
import { NumberField } from "../../controls/NumberField.tsx";
import type { Prices } from "../../state/plans.ts";
import { priceColumns, pricesOf, tellsFollowers } from "../../state/prices.ts";
import { notBelow } from "./amounts.ts";
import type { QuestionPart } from "./parts.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./Question.module.css";

const NONE = "none";
const RULE = "rule";
const FIRST_RULE = { base: 250_000, perThousand: 100_000 };
const SAME_FOR_ALL = { ...FIRST_RULE, perThousand: 0 };
const LONGEST_CURRENCY = 6;

/** What people cost: from a column, by a rule, and by hand on top of either. */
export function PricesField({ plan: { question }, people, change, errorAt }: QuestionPart) {
  const { plan: texts } = usePlanWords();
  const { network } = people.holding;
  const { prices, isBudget } = question;
  const set = (changes: Partial<Prices>) => change({ prices: { ...prices, ...changes } });
  const columns = priceColumns(network);
  const hasFollowers = tellsFollowers(network);
  const source = prices.column ?? (prices.rule === null ? NONE : RULE);
  const byHand = Object.keys(prices.byHand).length;
  const error = errorAt("prices");
  const costs = pricesOf({ ...prices, rule: null }, network);
  const unpriced = costs === undefined ? 0 : costs.reduce((sum, cost) => (Number.isNaN(cost) ? sum + 1 : sum), 0);

  function choose(value: string): void {
    if (value === NONE) set({ column: null, rule: null });
    else if (value === RULE) set({ column: null, rule: prices.rule ?? (hasFollowers ? FIRST_RULE : SAME_FOR_ALL) });
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
      {source !== RULE && unpriced > 0 && <Others {...{ rule: prices.rule, unpriced, isBudget, hasFollowers }} onChange={set} />}
      {prices.rule !== null && (
        <Rule
          prices={prices}
          rule={prices.rule}
          isForOthers={source !== RULE}
          hasFollowers={hasFollowers && (source === RULE || !isOne(prices.rule))}
          onChange={set}
        />
      )}
      {byHand > 0 && (
        <p className={styles.hint}>
          {texts.prices.byHand(byHand)} <LinkButton onClick={() => set({ byHand: {} })}>{texts.prices.clear}</LinkButton>
        </p>
      )}
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

type PriceRule = NonNullable<Prices["rule"]>;

const isOne = ({ perThousand }: PriceRule): boolean => perThousand === 0;

interface OthersProps {
  readonly rule: Prices["rule"];
  readonly unpriced: number;
  readonly isBudget: boolean;
  readonly hasFollowers: boolean;
  readonly onChange: (changes: Partial<Prices>) => void;
}

/** What becomes of those whose price nobody said: they cannot be bought, or they get one. */
function Others({ rule, unpriced, isBudget, hasFollowers, onChange }: OthersProps) {
  const { others } = usePlanWords().plan.prices;
  const value = rule === null ? "none" : isOne(rule) ? "one" : "rule";
  const choices = hasFollowers || value === "rule" ? (["none", "one", "rule"] as const) : (["none", "one"] as const);
  const choose = (chosen: string) => onChange({ rule: chosen === "none" ? null : chosen === "one" ? SAME_FOR_ALL : FIRST_RULE });
  return (
    <div className={styles.field}>
      <span className={styles.label}>{others.label(unpriced)}</span>
      <Choice
        isField
        isLabelUnseen
        label={others.label(unpriced)}
        value={value}
        groups={[{ items: choices.map((one) => ({ value: one, label: others[one] })) }]}
        onChange={choose}
      />
      {rule === null && <span className={styles.hint}>{others.unpriced[isBudget ? "budget" : "number"]}</span>}
    </div>
  );
}

interface RuleProps {
  readonly prices: Prices;
  readonly rule: PriceRule;
  /** For those without a price of their own, not for everybody. */
  readonly isForOthers: boolean;
  /** Followers can be paid for. */
  readonly hasFollowers: boolean;
  readonly onChange: (changes: Partial<Prices>) => void;
}

function Rule({ prices: { currency }, rule, isForOthers, hasFollowers, onChange }: RuleProps) {
  const { plan: texts, amounts } = usePlanWords();
  const field = (part: "base" | "perThousand") => (
    <NumberField
      label={isForOthers && !hasFollowers ? texts.prices.others.each : texts.prices[part]}
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
      {hasFollowers && field("perThousand")}
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
