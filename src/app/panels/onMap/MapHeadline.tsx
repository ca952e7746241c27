import { isListedAlone, spokenOf } from "../../state/selection.ts";
import { clearSelection } from "../../state/actions/selectPeople.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { useFindings } from "../findings/useFindings.ts";
import { usePeople, type People } from "../usePeople.ts";
import { mapWords, type OnMap } from "./mapWords.ts";
import styles from "./MapHeadline.module.css";

interface MapHeadlineProps {
  readonly way?: OnMap["way"];
}

/** The finding in view as the map's headline, or who is chosen, or the way that is shown, and what the map is made of below it. */
export function MapHeadline({ way = null }: MapHeadlineProps) {
  const words = useWords();
  const { perform } = useDoing();
  const people = usePeople();
  const { sentences, chosen } = useFindings();
  const selection = useTular((state) => state.selection);
  const { rows, post } = selection;
  const hidden = useTular(({ arrangement }) => arrangement.hidden);
  const seen = rows.length - hidden.filter((row) => rows.includes(row)).length;
  const played = useTular((state) => state.played);
  if (people === undefined) return null;
  const { network, fit } = people.holding;
  const spoken = spokenOf(selection, fit?.mask ?? null);
  const { headline, caption } = mapWords({ people, sentences, selection: { rows, spoken, post, finding: chosen?.id }, played, way }, words);
  const isOwn = rows.length === 0 && way === null && chosen === undefined;
  return (
    <div className={styles.headline} data-over-map="growing">
      <div data-in-picture="headline">
        <h1 className={styles.title}>
          <span className={styles.ground}>{headline}</span>
        </h1>
        <p className={styles.caption} data-own-end={isOwn || undefined}>
          <span className={styles.ground}>
            {/* one piece of text: a picture of the page reads piece by piece, and what begins with a space would lose it */}
            {chosen !== undefined && fit === null ? `${caption} ${words.texts.findings.lit(seen, network.people.count)}` : caption}
          </span>
        </p>
        <ShownOf people={people} chosen={isListedAlone(selection) ? { all: rows.length, fit: spoken.length } : null} />
      </div>
      {rows.length > 0 && (
        <button type="button" className={styles.clear} onClick={() => perform(clearSelection, undefined)}>
          {words.texts.drawn.clear}
        </button>
      )}
    </div>
  );
}

/** What the map speaks of while a filter is on: so many of all, or of those who are chosen. */
function ShownOf({ people, chosen }: { readonly people: People; readonly chosen: { readonly all: number; readonly fit: number } | null }) {
  const { texts } = useWords();
  const { fit, network } = people.holding;
  const all = network.people.count;
  const hidden = useTular(({ arrangement }) => arrangement.hidden.length);
  const parts = [
    hidden > 0 && texts.drawn.hiddenPeople(hidden),
    fit !== null && (chosen === null ? texts.time.shownOf(fit.count, all) : texts.drawn.fitOfChosen(chosen.fit, chosen.all)),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <p className={styles.shown}>
      <span className={styles.ground}>{parts.join(" ")}</span>
    </p>
  );
}
