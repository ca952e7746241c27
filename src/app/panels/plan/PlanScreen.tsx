import { lazy, Suspense } from "react";
import { useMedia } from "../../controls/useMedia.ts";
import { Button } from "../../controls/Button.tsx";
import { useDoing, useTular } from "../../state/useStore.ts";
import { UndoStrip } from "../bar/UndoStrip.tsx";
import { Nothing } from "../filters/Nothing.tsx";
import { usePeople, type People } from "../usePeople.ts";
import { Answer } from "./Answer.tsx";
import { Doubt } from "./Doubt.tsx";
import { Question } from "./Question.tsx";
import { usePlan } from "./usePlan.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./PlanScreen.module.css";

const Comparison = lazy(() => import("./Comparison.tsx").then((module) => ({ default: module.Comparison })));

/** So narrow that plans are read and not made. */
const READING = "(max-width: 599px)";

/** Whom to win over first: the question, the answer, and the doubt. */
export function PlanScreen() {
  const people = usePeople();
  const { plan } = usePlanWords();
  const { conductor } = useDoing();
  if (people === undefined) return null;
  const { follows, shares } = people.holding.network;
  if (follows.count > 0 || shares.count > 0) return <Planned people={people} />;
  return (
    <main className={styles.empty} data-part="answer">
      <Nothing title={plan.noTies.title} why={plan.noTies.why}>
        <Button onClick={conductor.reading.revisit}>{plan.noTies.wayOut}</Button>
      </Nothing>
    </main>
  );
}

function Planned({ people }: { readonly people: People }) {
  const { plan: texts } = usePlanWords();
  const [id, beside] = useTular(({ place }) => [place.plan, place.besidePlan] as const);
  const view = usePlan(people, id);
  const isReading = useMedia(READING);
  if (beside !== null)
    return (
      <Suspense>
        <Comparison view={view} besideId={beside} />
      </Suspense>
    );
  return (
    <main className={styles.frame} aria-label={texts.label}>
      <div className={styles.screen}>
        {!isReading && (
          <section className={styles.question} aria-label={texts.question} data-part="question">
            <Question view={view} />
          </section>
        )}
        <section className={styles.answer} aria-label={texts.answer} tabIndex={0} data-part="answer">
          <Answer view={view} isReading={isReading} />
        </section>
        {view.answer !== undefined && (
          <section className={styles.doubt} aria-label={texts.doubt} tabIndex={0} data-part="doubt">
            <Doubt view={view} answer={view.answer} />
          </section>
        )}
      </div>
      <UndoStrip />
    </main>
  );
}
