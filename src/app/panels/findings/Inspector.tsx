import { lazy, Suspense, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { ArrowLeft } from "lucide-react";
import { Button } from "../../controls/Button.tsx";
import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { clearSelection, selectPeople } from "../../state/actions/selectPeople.ts";
import { spokenOf } from "../../state/selection.ts";
import { valuesOf } from "../../state/columns.ts";
import { latestAnswer } from "../../state/planAnswers.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { AccountsCard } from "./AccountsCard.tsx";
import { NobodyLikely } from "./NobodyLikely.tsx";
import { Findings } from "./Findings.tsx";
import { NetworkFacts } from "./NetworkFacts.tsx";
import { PersonCard } from "../person/PersonCard.tsx";
import { PostCard } from "../posts/PostCard.tsx";
import { Triple } from "./Triple.tsx";
import { useLikelyAccounts } from "./useAccounts.ts";
import { useFindings } from "./useFindings.ts";
import { inTableOrder } from "../people/useShownRows.ts";
import { usePeople, type People } from "../usePeople.ts";
import { columnWriting, termName } from "../words.ts";
import styles from "./Inspector.module.css";

const WatchedPlan = lazy(() => import("../plan/WatchedPlan.tsx").then((module) => ({ default: module.WatchedPlan })));

/** What the network says, or whoever is chosen in it. */
export function Inspector() {
  const people = usePeople();
  const { rows, post } = useTular(({ selection }) => selection);
  const { chosen } = useFindings();
  const watched = useWatched(chosen === undefined ? rows : []);
  const panel = useTopFor(chosen === undefined ? rows : undefined, post);
  if (people === undefined) return null;
  // a finding that is chosen stays among the others, and its people are on the map
  const [only] = chosen === undefined ? rows : [];
  return (
    <div ref={panel} className={styles.inspector}>
      {(only ?? post) !== undefined && <Back />}
      {post !== undefined ? (
        <PostCard people={people} post={post} />
      ) : only === undefined ? (
        <Network people={people} />
      ) : watched !== null ? (
        <Suspense>
          <WatchedPlan people={people} id={watched} />
        </Suspense>
      ) : rows.length === 1 ? (
        <PersonCard people={people} row={only} />
      ) : (
        <Several people={people} />
      )}
    </div>
  );
}

/** The plan that spreads on the map, while these are its people; null: there is none, or others are chosen. */
function useWatched(rows: readonly number[]): number | null {
  return useTular(({ place: { watchedPlan }, planned }) => {
    const seeds = watchedPlan === null ? [] : (latestAnswer(planned, watchedPlan)?.seeds ?? []);
    return seeds.length > 0 && seeds.length === rows.length && seeds.every(({ person }, at) => person === rows[at]) ? watchedPlan : null;
  });
}

/** Another page begins at its top; a finding that is chosen stays where it is. */
function useTopFor(rows: readonly number[] | undefined, post: number | undefined): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  const isPage = rows?.length === 1 || post !== undefined;
  const [only] = rows ?? [];
  useEffect(() => {
    if (!isPage || panel.current?.parentElement == null) return;
    panel.current.parentElement.scrollTop = 0;
    // on a small screen it scrolls with the rest, and whoever reads in it would find herself in the middle of another page
    if (panel.current.getBoundingClientRect().top < 0) panel.current.scrollIntoView({ block: "start" });
  }, [isPage, only, post]);
  return panel;
}

/** The question about accounts while it is open, the triple, the findings, and what the files hold. */
function Network({ people }: { readonly people: People }) {
  const { texts } = useWords();
  const likely = useLikelyAccounts(people.holding);
  const isAnswered = useTular(({ accounts }) => accounts.isAnswered);
  const [isAskedAgain, setAskedAgain] = useState(false);
  const isAsked = likely.length > 0 && (!isAnswered || isAskedAgain);
  // where nobody broadcasts and nothing is shared, nothing hangs on the answer
  const isOffered = likely.length === 0 && !isAnswered && people.holding.guess !== null && people.holding.network.shares.count > 0;
  return (
    <>
      {isAsked && (
        <AccountsCard key={`${isAnswered}`} people={people} likely={likely} isAgain={isAnswered} onDone={() => setAskedAgain(false)} />
      )}
      {isOffered && <NobodyLikely />}
      <h2 className={styles.heading}>{texts.inspector.heading}</h2>
      <Triple columns={people.holding.columns} />
      {people.holding.fit !== null && <p className={styles.ofAll}>{texts.time.numbersOfAll(people.holding.network.people.count)}</p>}
      <Findings />
      <NetworkFacts people={people} {...(likely.length > 0 && !isAsked && { onAskAgain: () => setAskedAgain(true) })} />
    </>
  );
}

function Back() {
  const { texts } = useWords();
  const { perform } = useDoing();
  return (
    <div className={styles.back}>
      <Button kind="quiet" size="bar" onClick={() => perform(clearSelection, undefined)}>
        <ArrowLeft size={16} aria-hidden="true" />
        {texts.inspector.backToNetwork}
      </Button>
    </div>
  );
}

const MOST_LISTED = 40;

function Several({ people }: { readonly people: People }) {
  const words = useWords();
  const selection = useTular((state) => state.selection);
  const fit = people.holding.fit?.mask ?? null;
  const rows = useMemo(() => spokenOf(selection, fit), [selection, fit]);
  const chosen = selection.rows.length;
  const { texts, formats } = words;
  const { perform } = useDoing();
  // the list shows what the table is in order of, in that order
  const { holding } = people;
  const leading = holding.order?.by ?? people.leading;
  const values = leading === null ? undefined : valuesOf(holding, leading);
  const written = columnWriting(leading ?? "", values, formats);
  const inOrder = useMemo(() => inTableOrder(rows, { order: holding.order }), [rows, holding.order]);
  const listed = inOrder.slice(0, MOST_LISTED);
  return (
    <>
      <h2 className={styles.title}>{texts.inspector.selectedHeading(rows.length > 0 ? rows.length : chosen)}</h2>
      {rows.length < chosen && <p className={styles.ofAll}>{texts.drawn.fitOfChosen(rows.length, chosen)}</p>}
      {leading !== null && rows.length > 0 && <p className={styles.listHead}>{termName(leading, words)}</p>}
      <ul className={styles.list}>
        {listed.map((row) => (
          <li key={row}>
            <button
              type="button"
              className={styles.listed}
              onClick={() => perform(selectPeople, { rows: [row], mode: "replace", name: people.nameOf(row) })}
            >
              <CommunityDot community={people.communityOf(row)} />
              <bdi className={styles.listedName}>{people.nameOf(row)}</bdi>
              <span className={styles.listedValue}>{Number.isNaN(values?.[row] ?? NaN) ? "" : written(values?.[row] ?? NaN)}</span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > MOST_LISTED && <p className={styles.sub}>{texts.inspector.selectionMore(rows.length - MOST_LISTED)}</p>}
    </>
  );
}
