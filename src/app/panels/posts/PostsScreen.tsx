import { windowOf } from "../../../core/filter/postsOf.ts";
import { TOUCH, useMedia } from "../../controls/useMedia.ts";
import { Button } from "../../controls/Button.tsx";
import { clearSelection } from "../../state/actions/selectPeople.ts";
import { measureOf, remarksOf } from "../../state/columns.ts";
import { isReadAsTopic } from "../../state/postColumns.ts";
import { spokenOf, type Selection } from "../../state/selection.ts";
import { useDoing, useTular, useWords, type Words } from "../../state/useStore.ts";
import { PostColumnPicker } from "../table/ColumnPicker.tsx";
import { FilterBar } from "../filters/FilterBar.tsx";
import { HowDoWeKnow } from "../how/HowDoWeKnow.tsx";
import { PostRangeChips } from "./PostRanges.tsx";
import { PostsTable } from "./PostsTable.tsx";
import { UndoStrip } from "../bar/UndoStrip.tsx";
import { usePeople, type People } from "../usePeople.ts";
import { useShownPosts } from "./useShownPosts.ts";
import { termInside } from "../words.ts";
import styles from "../people/PeopleScreen.module.css";

/** The full table of posts. */
export function PostsScreen() {
  const words = useWords();
  const { texts } = words;
  const { perform, set } = useDoing();
  const people = usePeople();
  const selection = useTular((state) => state.selection);
  const isTimed = useTular(({ filters }) => windowOf(filters.filter) !== null);
  const isTouch = useMedia(TOUCH);
  const shown = useShownPosts(people?.holding);
  if (people === undefined) return null;
  const { holding } = people;
  // while they are counted there may be some
  const hasPosts = holding.postFacts?.count !== 0;
  const sortBy = holding.postOrder?.by ?? null;
  const measure = sortBy === null ? undefined : measureOf(sortBy);
  const [remark] = measure === undefined ? [] : remarksOf(holding.columns, measure.id);
  // one row for all that was shared has nobody to choose
  const hint = hasPosts && !isTopic(holding) ? texts.posts[isTouch ? "touchHint" : "hint"] : undefined;
  const foot = narrowedWords(people, selection, isTimed, words) ?? (remark === undefined ? hint : texts.remarks[remark]);
  const toMap = () => set(({ place }) => ({ place: { ...place, screen: "map" } }));
  return (
    <main className={styles.screen}>
      <div className={styles.head}>
        <h1 className={styles.title}>{titleOf(people, shown?.length, words)}</h1>
        <div className={styles.end}>
          {selection.rows.length > 0 && (
            <>
              <span className={styles.selected}>{texts.inspector.selectedHeading(selection.rows.length)}</span>
              <Button size="bar" kind="quiet" onClick={() => perform(clearSelection, undefined)}>
                {texts.table.clear}
              </Button>
              <Button size="bar" kind="primary" onClick={toMap}>
                {texts.table.showOnMap}
              </Button>
            </>
          )}
          <PostColumnPicker />
        </div>
      </div>
      {hasPosts && (
        <div className={styles.filters}>
          <FilterBar />
          <PostRangeChips />
        </div>
      )}
      <div className={styles.table}>
        <PostsTable isFull onOpen={toMap} />
      </div>
      <footer className={styles.foot}>
        <UndoStrip where="foot" />
        {foot !== undefined && <p>{foot}</p>}
        {measure !== undefined && (
          <HowDoWeKnow isOfPost id={measure.id} columns={holding.columns} value={undefined} reason={texts.posts.ofEach} />
        )}
      </footer>
    </main>
  );
}

/** Why only some posts are listed; undefined while all are. */
function narrowedWords({ holding }: People, selection: Selection, isTimed: boolean, { texts }: Words): string | undefined {
  if (holding.postFit === null) return undefined;
  const { rows, post } = selection;
  if (rows.length > 0 && post === undefined) return texts.posts.withPeople(spokenOf(selection, holding.fit?.mask ?? null).length);
  return isTimed ? texts.posts.withFilterThen : texts.posts.withFilter;
}

/** Shares without posts are one row, with nobody in particular behind it. */
function isTopic({ postFacts }: People["holding"]): boolean {
  return postFacts !== null && isReadAsTopic(postFacts);
}

/** How many there are, or how many of them go with who is shown, and what they are in order of. */
function titleOf({ holding }: People, shown: number | undefined, words: Words): string {
  const { posts } = words.texts;
  const all = holding.postFacts?.count ?? 0;
  const by = holding.postOrder?.by;
  if (all === 0) return posts.heading;
  if (isTopic(holding)) return posts.topicHeading;
  if (by === undefined) return posts.all(all);
  const inside = termInside(by, words);
  return shown === undefined || shown === all ? posts.fullHeading(all, inside) : posts.someHeading(shown, all, inside);
}
