import { useState } from "react";
import { Plus } from "lucide-react";
import { Button } from "../../controls/Button.tsx";
import { RangeMark } from "../../controls/RangeMark.tsx";
import type { PlanAnswer } from "../../state/planAnswers.ts";
import { hasPrices } from "../../state/plans.ts";
import { PersonFinder } from "./PersonFinder.tsx";
import { countedIn, rangeOf, saidOf, sampledRange } from "./said.ts";
import { whyRising } from "./rising.ts";
import { useHand } from "./useHand.ts";
import type { PlanView } from "./usePlan.ts";
import { usePlanWords } from "./usePlanWords.ts";
import { Voice, type Step } from "./Voice.tsx";
import styles from "./VoiceList.module.css";
import unseen from "../../controls/unseen.module.css";

interface VoiceListProps {
  readonly view: PlanView;
  readonly answer: PlanAnswer;
  readonly isReading: boolean;
}

/** The first voices in order: price, and as steps of a stair what each adds to those before. */
export function VoiceList({ view, answer, isReading }: VoiceListProps) {
  const words = usePlanWords();
  const { list } = words.plan;
  const { plan, isStale } = view;
  const { kind, prices } = plan.question;
  const said = saidOf(answer, words);
  const counted = countedIn(plan);
  const priced = hasPrices(prices) && answer.seeds.some(({ cost }) => cost !== null);
  const hand = useHand(view, answer);
  const canChange = !isReading && !isStale && answer.state !== "soon";
  const stair = stairOf(answer);
  const rising = whyRising(plan, answer, ({ gain, low, high }) => said.gains([gain, low, high])[0] ?? "");
  if (answer.seeds.length === 0) return null;
  return (
    <>
      <table className={styles.list} data-priced={priced || undefined}>
        <thead>
          <tr>
            <th scope="col" className={styles.place}>
              <span className={unseen.text}>{list.number}</span>
            </th>
            <th scope="col">{list.voices[kind]}</th>
            {priced && (
              <th scope="col" className={styles.price}>
                {list.price}
              </th>
            )}
            <th scope="col">
              <span className={styles.wide}>{said.isRelative ? list.addsRelative : list.adds[counted]}</span>
              <span className={styles.narrow}>{list.addsShort}</span>
            </th>
            {canChange && (
              <th className={styles.tools}>
                <span className={unseen.text}>{list.change}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {answer.seeds.map((seed, at) => (
            <Voice
              key={seed.person}
              view={view}
              seed={seed}
              at={at}
              step={stair[at] ?? NO_STEP}
              said={said}
              isPriced={priced}
              hand={canChange ? hand : undefined}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2} className={styles.together}>
              {list.together}
            </th>
            {priced && (
              <td className={styles.price}>{answer.cost === null ? list.notAll : words.amounts.money(answer.cost, prices.currency)}</td>
            )}
            <td colSpan={canChange ? 2 : 1}>
              <Sum answer={answer} isCrisis={counted === "crisis"} hasTools={canChange} />
            </td>
          </tr>
        </tfoot>
      </table>
      {rising !== undefined && <p className={styles.rising}>{list.rising[rising]}</p>}
      {canChange && <PutIn view={view} onIn={hand.putIn} />}
    </>
  );
}

const NO_STEP: Step = { from: 0, to: 0, isLast: true };

/** Where each step of the stair begins and ends, as parts of its whole length. */
function stairOf({ seeds, mean }: PlanAnswer): readonly Step[] {
  const gains = seeds.map(({ gain }) => Math.max(0, gain));
  const whole = Math.max(
    mean,
    gains.reduce((sum, gain) => sum + gain, 0),
  );
  const part = (value: number) => (whole > 0 ? value / whole : 0);
  let before = 0;
  return gains.map((gain, at) => {
    const step = { from: part(before), to: part(before + gain), isLast: at === gains.length - 1 };
    before += gain;
    return step;
  });
}

interface SumProps {
  readonly answer: PlanAnswer;
  readonly isCrisis: boolean;
  /** The rows above have a column more. */
  readonly hasTools: boolean;
}

/** All of them together, with its range on the stair's own axis. */
function Sum({ answer, isCrisis, hasTools }: SumProps) {
  const words = usePlanWords();
  const said = saidOf(answer, words);
  const range = isCrisis ? sampledRange(answer) : rangeOf(answer);
  const end = Math.max(answer.mean, range?.[1] ?? 0);
  const part = (value: number) => (end > 0 ? value / end : 0);
  return (
    <span className={styles.sum} data-tools={hasTools || undefined}>
      <span className={styles.sumMark}>
        {!said.isRelative && <RangeMark at={part(answer.mean)} low={range && part(range[0])} high={range && part(range[1])} />}
      </span>
      <strong
        className={styles.number}
        title={range && words.plan.list.range(said.exact(answer.mean), said.exact(range[0]), said.exact(range[1]))}
      >
        {said.exact(answer.mean)}
      </strong>
    </span>
  );
}

/** Somebody is put into the plan by hand. */
function PutIn({ view: { people }, onIn }: { readonly view: PlanView; readonly onIn: (row: number) => void }) {
  const { plan: texts } = usePlanWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.putIn}>
      <Button kind="quiet" size="bar" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Plus size={14} aria-hidden="true" />
        {texts.list.in}
      </Button>
      {isOpen && (
        <div className={styles.finder}>
          <PersonFinder
            people={people}
            label={texts.list.inLabel}
            onFound={(row) => {
              setOpen(false);
              onIn(row);
            }}
          />
        </div>
      )}
    </div>
  );
}
