import { Fragment } from "react";
import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { selectPeople } from "../../state/actions/selectPeople.ts";
import { measureOf } from "../../state/columns.ts";
import { firstPostColumns, isReadAsTopic, POSTED, postValuesOf } from "../../state/postColumns.ts";
import { postName, postText, textColumn } from "../../state/posts.ts";
import { useDoing, useTular, useWords, type Words } from "../../state/useStore.ts";
import { said, widthFor, type GridColumn } from "../table/gridColumns.ts";
import { postReason } from "../reasons.ts";
import { numberWords } from "../people/usePeopleColumns.tsx";
import type { People } from "../usePeople.ts";
import { columnWriting, rangeAt, termName, withRange } from "../words.ts";
import styles from "../table/RowGrid.module.css";

const POST_WIDTH = 248;
/** An id of nineteen digits, where no file says what posts say. */
const ID_WIDTH = 176;
/** Beside it the head of a number stands whole. */
const PHONE_POST_WIDTH = 190;
const AUTHOR_WIDTH = 136;
const POSTED_WIDTH = 158;
const COLUMN_WIDTH = 124;
/** A bar beside 100% (98–100%). */
const RANGED_WIDTH = 224;
/** Counts need less. */
const COUNT_WIDTH = 100;

interface Shape {
  readonly isFull: boolean;
  /** Author and time stand below the post. */
  readonly isPhone: boolean;
}

/** Post, author, when it was posted, and the columns that were chosen. */
export function usePostColumns(people: People, { isFull, isPhone }: Shape): readonly GridColumn[] {
  const words = useWords();
  const { texts, formats } = words;
  const asked = useTular(({ postTable }) => postTable.columns);
  const { holding } = people;
  const ids = asked ?? firstPostColumns(holding);
  const times = postValuesOf(holding, POSTED);
  const hasTexts = textColumn(holding) !== undefined;
  const isTopic = holding.postFacts !== null && isReadAsTopic(holding.postFacts);
  const beside: readonly GridColumn[] = [
    {
      id: "author",
      name: texts.posts.author,
      isNumber: false,
      isSortable: false,
      widthPx: AUTHOR_WIDTH,
      part: 1.2,
      rank: 1.5,
      cell: (row) => ({ words: String(row), isMissing: false }),
      draw: (row) => <Author people={people} row={isTopic ? -1 : (holding.network.posts.author[row] ?? -1)} isTopic={isTopic} />,
    },
    {
      id: POSTED,
      name: texts.posts.postedIn(formats.zoneName(times?.find(Number.isFinite) ?? 0)),
      isNumber: false,
      isSortable: true,
      widthPx: POSTED_WIDTH,
      part: 0.6,
      rank: 3.5,
      ...(times !== undefined && { values: times }),
      // on a phone the page of the post has the clock, and the author her name
      cell: (row) => said(numberWords(times?.[row], isPhone ? formats.day : formats.moment), texts.posts.noTime),
    },
  ];
  return [
    {
      id: "post",
      name: texts.posts.post,
      isNumber: false,
      isSortable: false,
      widthPx: isPhone ? PHONE_POST_WIDTH : hasTexts ? POST_WIDTH : ID_WIDTH,
      part: isPhone ? 3 : !hasTexts ? 0.6 : isFull ? 2.4 : 1.6,
      rank: 0,
      cell: (row) => ({ words: postTitle(people, row, words), isMissing: false }),
      draw: (row) => <Title people={people} row={row} {...(isPhone && { below: beside })} />,
    },
    ...(isPhone ? [] : beside),
    ...ids.map((id, i): GridColumn => {
      const values = postValuesOf(holding, id);
      const written = columnWriting(id, values, formats);
      const measure = measureOf(id);
      const ends = holding.columns.bands.posts.get(id);
      const name = termName(id, words);
      return {
        id,
        name,
        isNumber: true,
        isSortable: true,
        widthPx: widthFor(name, measure === undefined ? COUNT_WIDTH : ends === undefined ? COLUMN_WIDTH : RANGED_WIDTH),
        part: 1,
        rank: 1 + i,
        isLateral: id === "lateralShare",
        isShare: measure?.format === "percent",
        values,
        cell: (row) =>
          said(
            withRange(numberWords(values?.[row], written), measure?.format ?? "decimal", rangeAt(ends, row), formats),
            postReason(id, row, holding, words).short,
          ),
      };
    }),
  ];
}

/** What a post is called in a list; the one row of a topic says so. */
function postTitle(people: People, row: number, { texts }: Words): string {
  const { postFacts } = people.holding;
  return postFacts !== null && isReadAsTopic(postFacts) ? texts.posts.topic : postName(people, row);
}

interface TitleProps {
  readonly people: People;
  readonly row: number;
  /** What stands in a second line; left out: there is none. */
  readonly below?: readonly GridColumn[];
}

function Title({ people, row, below }: TitleProps) {
  const words = useWords();
  const { postFacts } = people.holding;
  const text = postFacts !== null && !isReadAsTopic(postFacts) ? postText(people, row) : "";
  const hasText = text !== "";
  const title = hasText ? text : postTitle(people, row, words);
  const name = (
    <bdi className={styles.name} data-plain title={title}>
      {hasText ? `“${title}”` : title}
    </bdi>
  );
  if (below === undefined) return name;
  return (
    <span className={styles.lines}>
      {name}
      <span className={styles.below}>
        {below.map(({ id, draw, cell }) => (
          <Fragment key={id}>{draw?.(row) ?? <span className={styles.placeBelow}>{cell(row).words}</span>}</Fragment>
        ))}
      </span>
    </span>
  );
}

/** Her name selects her, not the post. */
function Author({ people, row, isTopic }: { readonly people: People; readonly row: number; readonly isTopic: boolean }) {
  const { texts } = useWords();
  const { perform } = useDoing();
  if (row < 0) return <span className={styles.sub}>{isTopic ? texts.posts.topicAuthors : texts.posts.noAuthor}</span>;
  const community = people.communityOf(row);
  return (
    <>
      {community >= 0 && <CommunityDot community={community} />}
      <button
        type="button"
        tabIndex={-1}
        className={styles.author}
        title={people.nameOf(row)}
        onClick={(event) => {
          event.stopPropagation();
          perform(selectPeople, { rows: [row], mode: "replace", name: people.nameOf(row) });
        }}
      >
        <bdi>{people.nameOf(row)}</bdi>
      </button>
    </>
  );
}
