import type { ReactNode } from "react";
import { ArrowLeft } from "lucide-react";
import { Button } from "../../controls/Button.tsx";
import { Choice } from "../../controls/Choice.tsx";
import { CommunityDot } from "../../controls/CommunityDot.tsx";
import type { PlanAnswer } from "../../state/planAnswers.ts";
import type { KeptPlan, PlanQuestion } from "../../state/plans.ts";
import { useDoing, useTular } from "../../state/useStore.ts";
import { planName } from "../words.ts";
import { besideOther, countedIn, rangeOf, saidOf, sampledRange } from "./said.ts";
import { usePlan, type PlanView } from "./usePlan.ts";
import { usePlanWords, type PlanWords } from "./usePlanWords.ts";
import styles from "./Comparison.module.css";
import unseen from "../../controls/unseen.module.css";

interface ComparisonProps {
  readonly view: PlanView;
  readonly besideId: number;
}

/** Two plans side by side: their numbers, what differs in what they ask, and who is in both. */
export function Comparison({ view, besideId }: ComparisonProps) {
  const words = usePlanWords();
  const { compare: texts } = words.plan;
  const { set } = useDoing();
  const beside = usePlan(view.people, besideId);
  const views = [view, beside] as const;
  const differing = differencesOf(view.answered.question, beside.answered.question);
  return (
    <main className={styles.screen} aria-label={texts.title} data-part="answer">
      <div className={styles.top}>
        <Button kind="quiet" size="bar" onClick={() => set(({ place }) => ({ place: { ...place, besidePlan: null } }))}>
          <ArrowLeft size={16} aria-hidden="true" />
          {texts.close}
        </Button>
        <h1 className={styles.title}>{texts.title}</h1>
      </div>
      {differing.length > 0 && (
        <p className={styles.note}>
          {texts.different} {differing.map((part) => texts.differs[part]).join(", ")}.
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={unseen.text}>{texts.what}</span>
            </th>
            {views.map((one, at) => (
              <th key={at} scope="col">
                <Pick view={one} isFirst={at === 0} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ name, cell }) => (
            <tr key={name}>
              <th scope="row">{texts.rows[name]}</th>
              {views.map((one, at) => (
                <td key={at} data-strong={name === "brings" || undefined}>
                  {one.answer === undefined ? (
                    <span className={styles.sub}>{texts.unplanned}</span>
                  ) : (
                    cell(one.answered, one.answer, words, differing.length === 0 ? views[1 - at]?.answer : undefined)
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{texts.who}</th>
            {views.map((one, at) => (
              <td key={at}>
                <Chosen view={one} other={views[1 - at]?.answer} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </main>
  );
}

/** Which plan stands in a column. */
function Pick({ view: { plan, people }, isFirst }: { readonly view: PlanView; readonly isFirst: boolean }) {
  const words = usePlanWords();
  const { set } = useDoing();
  const list = useTular(({ plans }) => plans.list);
  return (
    <Choice
      label={isFirst ? words.plan.menu.choose : words.plan.compare.with}
      isLabelUnseen
      value={String(plan.id)}
      groups={[{ items: list.map((one) => ({ value: String(one.id), label: people.textOf(planName(one, words)) })) }]}
      onChange={(id) => set(({ place }) => ({ place: { ...place, [isFirst ? "plan" : "besidePlan"]: Number(id) } }))}
    />
  );
}

interface ComparedRow {
  readonly name: keyof PlanWords["plan"]["compare"]["rows"];
  /** @param other the other plan's answer, if both ask the same. */
  cell(plan: KeptPlan, answer: PlanAnswer, words: PlanWords, other: PlanAnswer | undefined): ReactNode;
}

/** Number by number; what cannot be said of a plan says so. */
const ROWS: readonly ComparedRow[] = [
  {
    name: "brings",
    cell(plan, answer, words, other) {
      const said = saidOf(answer, words);
      if (!said.isRelative) return words.plan.compare.brings[countedIn(plan)](said.exact(answer.mean));
      return other?.basis.isRelative === true ? besideOther(answer, other, words) : words.plan.compare.relative;
    },
  },
  {
    name: "range",
    cell(_plan, answer, words) {
      const said = saidOf(answer, words);
      const range = answer.crisis === null ? rangeOf(answer) : sampledRange(answer);
      if (said.isRelative || range === undefined) return words.plan.compare.unsaid;
      return words.plan.lead.ends(said.exact(range[0]), said.exact(range[1]));
    },
  },
  { name: "people", cell: (_plan, answer, { formats }) => formats.count(answer.seeds.length) },
  {
    name: "price",
    cell: (plan, answer, words) =>
      answer.cost === null ? words.plan.compare.unsaid : words.amounts.money(answer.cost, plan.question.prices.currency),
  },
  {
    name: "perThousand",
    cell(plan, answer, words) {
      const cost = answer.ways?.list.find(({ way }) => way === "plan")?.costPerThousand ?? null;
      return cost === null || answer.basis.isRelative
        ? words.plan.compare.unsaid
        : words.amounts.money(Math.round(cost), plan.question.prices.currency);
    },
  },
  {
    name: "certificate",
    cell: (_plan, answer, words) =>
      answer.certificate === null ? words.plan.compare.unsaid : words.amounts.atLeast(answer.certificate.part),
  },
  { name: "model", cell: (_plan, answer, words) => words.plan.how.models[answer.basis.model].name },
];

function Chosen({ view: { people, answer }, other }: { readonly view: PlanView; readonly other: PlanAnswer | undefined }) {
  const { plan: texts } = usePlanWords();
  const theirs = new Set(other?.seeds.map(({ person }) => person));
  return (
    <ol className={styles.people}>
      {answer?.seeds.map(({ person }) => (
        <li key={person} data-only={!theirs.has(person) || undefined}>
          <CommunityDot community={people.communityOf(person)} />
          <bdi>{people.nameOf(person)}</bdi>
          {!theirs.has(person) && <span className={styles.only}>{texts.compare.only}</span>}
        </li>
      ))}
    </ol>
  );
}

type Differing = keyof PlanWords["plan"]["compare"]["differs"];

/** What two questions ask differently, beyond how many: their numbers are then not of the same thing. */
function differencesOf(one: PlanQuestion, other: PlanQuestion): readonly Differing[] {
  const parts: readonly Differing[] =
    one.kind !== other.kind
      ? ["kind"]
      : [
          ...(["among", "model", "steps", "peersOnly"] as const),
          ...(one.kind === "crisis" ? (["rumour", "delay"] as const) : (["objective"] as const)),
        ];
  return parts.filter((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]));
}
