import { NumberField } from "../../controls/NumberField.tsx";
import { changeQuestion } from "../../state/actions/makePlans.ts";
import type { AnswerWay } from "../../state/planAnswers.ts";
import { hasPrices } from "../../state/plans.ts";
import { useDoing } from "../../state/useStore.ts";
import type { DoubtPart } from "./parts.ts";
import { rangeOf, saidOf, type Said } from "./said.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./Doubt.module.css";

/** The same money, or the same number of people, the usual ways, in the same model. */
export function WaysChart({ view, answer }: DoubtPart) {
  const words = usePlanWords();
  const { ways: texts } = words.plan;
  const { plan, isStale } = view;
  const { question } = plan;
  const said = saidOf(answer, words);
  const isMoney = question.isBudget;
  // a plan that was kept before the end was counted again beside the others, and would be a hair away from its own number
  const range = rangeOf(answer);
  const list = (answer.ways?.list ?? []).map((way) =>
    way.way === "plan" && range !== undefined ? { ...way, mean: answer.mean, low: range[0], high: range[1] } : way,
  );
  const isPriced = !said.isRelative && list.some(({ costPerThousand }) => costPerThousand !== null);
  const end = Math.max(...list.map(({ high }) => high), 0);
  const lead = said.isRelative
    ? texts.lead.relative
    : question.objective === "sharers"
      ? texts.lead.sharers
      : isPriced
        ? texts.lead.money
        : texts.lead.people;
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{texts.title[isMoney ? "money" : "people"]}</h3>
      <p className={styles.sub}>{lead}</p>
      {answer.ways === null ? (
        <p className={styles.pending} role="status">
          {isStale ? "" : texts.pending}
        </p>
      ) : (
        <ul className={styles.ways}>
          {list.map((way) => (
            <Way key={way.way} way={way} end={end} said={said} isPriced={isPriced} currency={question.prices.currency} />
          ))}
        </ul>
      )}
      {list.length > 0 && <p className={styles.caption}>{texts.thin}</p>}
      {answer.ways !== null && <Broadcast view={view} answer={answer} />}
    </section>
  );
}

interface WayProps {
  readonly way: AnswerWay;
  readonly end: number;
  readonly said: Said;
  readonly isPriced: boolean;
  readonly currency: string;
}

function Way({ way: { way, mean, low, high, costPerThousand }, end, said, isPriced, currency }: WayProps) {
  const { plan, amounts } = usePlanWords();
  const part = (value: number) => `${end > 0 ? (100 * value) / end : 0}%`;
  const number = said.exact(mean);
  return (
    <li className={styles.way} data-ours={way === "plan" || undefined}>
      <span className={styles.wayName}>{plan.ways.names[way]}</span>
      {isPriced && (
        <span className={styles.wayCost}>
          {costPerThousand === null ? plan.ways.noCost : plan.ways.perThousand(amounts.moneyShort(costPerThousand, currency))}
        </span>
      )}
      <span className={styles.wayBar} aria-hidden="true">
        <span className={styles.wayFill} style={{ width: part(mean) }} />
        <span className={styles.whisker} style={{ left: part(low), width: part(high - low) }} />
      </span>
      <span className={styles.wayNumber} title={plan.list.range(number, said.exact(low), said.exact(high))}>
        {number}
      </span>
    </li>
  );
}

const EXAMPLE_PRICE = 25_000;

/** What a paid broadcast costs, a number that only the user has; or why there is none among the ways. */
function Broadcast({ view: { plan, isStale }, answer }: DoubtPart) {
  const { plan: texts, amounts } = usePlanWords();
  const why = whyNoBroadcast(plan, answer);
  const { perform, conductor } = useDoing();
  const { pricePerThousand, prices } = plan.question;
  if (why !== undefined) return <p className={styles.caption}>{texts.ways[why]}</p>;
  // the price would be said of the question before
  if (isStale) return null;
  return (
    <div className={styles.broadcast}>
      <NumberField
        label={texts.ways.price}
        unit={prices.currency}
        value={pricePerThousand}
        write={amounts.write}
        read={(typed) => amounts.read(typed) || undefined}
        unreadable={texts.amount.number(amounts.write(EXAMPLE_PRICE))}
        onChange={(value) => {
          perform(changeQuestion, { plan, changes: { pricePerThousand: value } });
          if (answer.state !== "soon") conductor.planning.ask(plan.id);
        }}
      />
      {pricePerThousand === null && <p className={styles.caption}>{texts.ways.askPrice}</p>}
    </div>
  );
}

/** Why a paid broadcast is not compared; undefined: it is, as soon as its price is said. */
function whyNoBroadcast(
  { question }: DoubtPart["view"]["plan"],
  { basis, cost }: DoubtPart["answer"],
): "notRelative" | "notSharers" | "askPrices" | "notAllPriced" | undefined {
  if (basis.isRelative) return "notRelative";
  if (question.objective === "sharers") return "notSharers";
  if (question.isBudget || cost !== null) return undefined;
  return hasPrices(question.prices) ? "notAllPriced" : "askPrices";
}
