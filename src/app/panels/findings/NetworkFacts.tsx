import type { FileReport } from "../../../core/intake/report/report.ts";
import { LinkButton } from "../../controls/Button.tsx";
import { actionsIn } from "../../state/acts.ts";
import { remarksOf } from "../../state/columns.ts";
import { useWords } from "../../state/useStore.ts";
import { CalmNote } from "../../controls/CalmNote.tsx";
import { Fact, Whole, WholeValue } from "./Fact.tsx";
import { useAccountCounts } from "./useAccounts.ts";
import type { People } from "../usePeople.ts";
import { WholeNumbers } from "./WholeNumbers.tsx";
import styles from "./Inspector.module.css";

interface NetworkFactsProps {
  readonly people: People;
  /** Opens the question about accounts again. */
  readonly onAskAgain?: () => void;
}

const FEWEST_FOR_STABILITY = 10;

const SET_ASIDE = ["beforePost", "ofOwnPost", "incomplete"] as const;

/** Shares that count for nothing, and why; none of them is left out silently. */
function SetAside({ people }: { readonly people: People }) {
  const { texts, formats } = useWords();
  const { facts } = texts.inspector;
  const parts = SET_ASIDE.map((kind) => ({ kind, part: people.holding.columns.whole.get(`explainedShares.${kind}`) ?? 0 })).filter(
    ({ part }) => part > 0,
  );
  if (parts.length === 0) return null;
  return (
    <Fact name={facts.setAside}>
      {parts.map(({ kind, part }) => (
        <span key={kind} className={styles.below}>
          {facts[kind](formats.percent(part))}
        </span>
      ))}
    </Fact>
  );
}

/** What the files hold, in plain counts. */
export function NetworkFacts({ people, onAskAgain }: NetworkFactsProps) {
  const { texts, formats } = useWords();
  const { network, columns } = people.holding;
  const { facts } = texts.inspector;
  const counted = (value: number) => (value > 0 ? formats.count(value) : <span className={styles.quiet}>{texts.inspector.none}</span>);
  const { ours, brands, media } = useAccountCounts(people.holding);
  const files = people.holding.opening.report?.files ?? [];
  const isStar = files.some(isStarry) && files.every((file) => isStarry(file) || file.ties + file.shares === 0);
  const [low, high] = columns.ranges.get("community") ?? [NaN, NaN];
  const between = columns.whole.get("membership.between") ?? 0;
  const stability = columns.whole.get("community.stability") ?? NaN;
  // of one community, or among a handful of people, it would say nothing
  const hasStability =
    !Number.isNaN(stability) && (columns.whole.get("community") ?? 0) > 1 && network.people.count >= FEWEST_FOR_STABILITY;
  return (
    <section className={styles.facts} aria-labelledby="facts-title">
      <h3 id="facts-title" className={styles.heading}>
        {texts.inspector.factsHeading}
      </h3>
      {isStar && <CalmNote title={texts.intake.star}>{texts.intake.starHow}</CalmNote>}
      <dl>
        <Fact name={facts.people}>{counted(network.people.count)}</Fact>
        <Fact
          name={texts.accounts.fact}
          {...(onAskAgain !== undefined && { how: <LinkButton onClick={onAskAgain}>{texts.accounts.change}</LinkButton> })}
        >
          {texts.accounts.counted(ours, brands, media) || <span className={styles.quiet}>{texts.accounts.nobody}</span>}
        </Fact>
        <Fact name={facts.follows}>{counted(network.follows.count)}</Fact>
        <Fact name={facts.shares}>{counted(actionsIn(network.shares))}</Fact>
        <Fact name={facts.posts}>{counted(network.posts.count)}</Fact>
        <Fact name={facts.communities} how={<Whole id="community" people={people} />}>
          <WholeValue id="community" people={people} format={formats.count} />
          {low < high && (
            <span className={`${styles.beside} ${styles.unbroken}`}>{texts.inspector.range(formats.count(low), formats.count(high))}</span>
          )}{" "}
          {hasStability && (
            <span className={`${styles.beside} ${styles.unbroken}`}>{texts.inspector.stability(formats.fixed(stability, 2))}</span>
          )}
        </Fact>
        {between > 0 && (
          <Fact name={texts.why.membership.fact} how={<Whole id="membership" people={people} />}>
            {formats.count(between)}
          </Fact>
        )}
        <Fact name={facts.reciprocity} how={<Whole id="reciprocity" people={people} />}>
          <WholeValue id="reciprocity" people={people} format={formats.percent} />
        </Fact>
        <Fact
          name={remarksOf(columns, "explainedShares").includes("direct-only") ? facts.byFollowers : facts.explained}
          how={<Whole id="explainedShares" people={people} />}
        >
          <WholeValue id="explainedShares" people={people} format={formats.percent} />
        </Fact>
        <SetAside people={people} />
      </dl>
      <WholeNumbers people={people} />
    </section>
  );
}

/** Somebody's own download: every tie in it meets in one account. */
function isStarry({ decisions }: FileReport): boolean {
  return decisions.some(({ code }) => code === "star");
}
