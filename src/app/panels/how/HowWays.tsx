import { Popover } from "@base-ui/react/popover";
import type { Measure } from "../../../core/measures/measure.ts";
import controls from "../../controls/controls.module.css";
import { sortBy, sortPostsBy } from "../../state/actions/changeTable.ts";
import { OF_ACCOUNTS, OF_ATTRIBUTION } from "../../state/measuring.ts";
import type { Overlay } from "../../state/place.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { PIECES_ID } from "../person/PersonPieces.tsx";
import styles from "./HowDoWeKnow.module.css";

interface HowWaysProps {
  readonly measure: Measure;
  /** Row of people, if it is a person's number. */
  readonly row: number | undefined;
}

/** Where one goes from a number: to the rows behind it, to what it assumes, to all methods. */
export function HowWays({ measure, row }: HowWaysProps) {
  const { texts } = useWords();
  const { perform, set } = useDoing();
  const [sortedBy, postsSortedBy] = useTular(({ table, postTable }) => [table.sortBy, postTable.sortBy]);
  const { id, scopes } = measure;
  const words = texts.why.how;
  const isOfPeople = scopes.includes("person");
  const lay = (overlay: Overlay) => set(({ place }) => ({ place: { ...place, overlay } }));

  function showRows(): void {
    if (row !== undefined && id === "lateralInfluence") {
      document.getElementById(PIECES_ID)?.scrollIntoView({ block: "start" });
      return;
    }
    set(({ place }) => ({ place: { ...place, drawer: isOfPeople ? "people" : "posts", isDrawerOpen: true } }));
    if (isOfPeople && sortedBy !== id) perform(sortBy, { id, isSorting: false });
    else if (!isOfPeople && postsSortedBy !== id) perform(sortPostsBy, { id, isSorting: false });
  }
  const ways = [
    ...(isOfPeople || scopes.includes("post") ? [{ name: words.rows, go: showRows }] : []),
    ...(OF_ACCOUNTS.has(id) || OF_ATTRIBUTION.has(id) ? [{ name: words.assumption, go: () => lay({ kind: "assumptions" }) }] : []),
    { name: words.method, go: () => lay({ kind: "methods", measure: id }) },
  ];
  return (
    <p className={styles.ways}>
      {ways.map(({ name, go }) => (
        <Popover.Close key={name} className={controls.link} onClick={go}>
          {name}
        </Popover.Close>
      ))}
    </p>
  );
}
