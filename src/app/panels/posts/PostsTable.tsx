import { useMemo, type ReactNode } from "react";
import { NARROW_READER, useMedia } from "../../controls/useMedia.ts";
import { Button } from "../../controls/Button.tsx";
import { choosePostColumns, rangePosts, sortPostsBy } from "../../state/actions/changeTable.ts";
import { removeAllClauses } from "../../state/actions/filterPeople.ts";
import { clearSelection, selectPost } from "../../state/actions/selectPeople.ts";
import { firstPostColumns, isReadAsTopic } from "../../state/postColumns.ts";
import { peopleOfPost, postName } from "../../state/posts.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { Nothing } from "../filters/Nothing.tsx";
import { PostHistogram } from "./PostRanges.tsx";
import { RowGrid } from "../table/RowGrid.tsx";
import { usePeople, type People } from "../usePeople.ts";
import { usePostColumns } from "./usePostColumns.tsx";
import { useShownPosts } from "./useShownPosts.ts";
import styles from "./PostsTable.module.css";

interface PostsTableProps {
  readonly isFull: boolean;
  readonly onOpen?: (row: number) => void;
}

export function PostsTable(props: PostsTableProps) {
  const people = usePeople();
  const { texts } = useWords();
  if (people === undefined) return null;
  const { postFacts: facts } = people.holding;
  if (facts === null) return <p className={styles.note}>{texts.posts.counting}</p>;
  return facts.count === 0 ? <NoPosts people={people} /> : <Table {...props} people={people} isTopic={isReadAsTopic(facts)} />;
}

function NoPosts({ people }: { readonly people: People }) {
  const { texts } = useWords();
  const { conductor } = useDoing();
  const { none } = texts.posts;
  return (
    <Nothing title={none.title} why={people.holding.network.shares.count === 0 ? none.noShares : none.noIds}>
      <Button size="bar" onClick={conductor.reading.revisit}>
        {none.wayOut}
      </Button>
    </Nothing>
  );
}

/** One row for each post; or one for the whole log, said plainly, where it is read as one topic. */
function Table({ isFull, people, isTopic, onOpen }: PostsTableProps & { readonly people: People; readonly isTopic: boolean }) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const { holding } = people;
  const post = useTular(({ selection }) => selection.post);
  const { columns: asked } = useTular(({ postTable }) => postTable);
  const isPhone = useMedia(NARROW_READER);
  const columns = usePostColumns(people, { isFull, isPhone });
  const order = useShownPosts(holding);
  const count = order?.length ?? holding.postFacts?.count ?? 0;
  const chosen = useMemo(() => new Set(post === undefined ? [] : [post]), [post]);
  if (count === 0) return <NobodysPosts />;
  const grid = (
    <RowGrid
      label={texts.posts.label}
      isFull={isFull}
      columns={columns}
      sorting={{ by: holding.postOrder?.by ?? null, isDescending: holding.postOrder?.isDescending ?? true }}
      order={order}
      count={count}
      chosen={chosen}
      only={post}
      hovered={null}
      isMultiple={false}
      hasTwoLines={isPhone}
      histogramOf={(column) => <PostHistogram column={column} />}
      onSort={(id, isSorting) => perform(sortPostsBy, { id, isSorting })}
      onPrefer={(id) => perform(choosePostColumns, [id, ...(asked ?? firstPostColumns(holding)).filter((one) => one !== id)])}
      onSelect={(row, mode) => {
        if (isTopic) return;
        if (row === post && mode === "toggle") perform(clearSelection, undefined);
        else perform(selectPost, { post: row, rows: peopleOfPost(holding.network, row), name: postName(people, row) });
      }}
      onClear={() => perform(clearSelection, undefined)}
      onOpen={onOpen}
    />
  );
  return isTopic ? <WithNote note={texts.posts.topicWhy}>{grid}</WithNote> : grid;
}

function WithNote({ note, children }: { readonly note: string; readonly children: ReactNode }) {
  return (
    <div className={styles.noted}>
      <p className={styles.note}>{note}</p>
      <div className={styles.below}>{children}</div>
    </div>
  );
}

/** Nobody who is chosen or fits wrote or shared any, or no post lies in the ranges: the one way out takes that away. */
function NobodysPosts() {
  const { texts } = useWords();
  const { perform } = useDoing();
  const ranges = useTular(({ postTable }) => postTable.ranges);
  const isSelected = useTular(({ selection }) => selection.rows.length > 0 && selection.post === undefined);
  const { nobody } = texts.posts;
  if (ranges.length > 0)
    return (
      <Nothing title={nobody.inRanges}>
        <Button size="bar" onClick={() => ranges.forEach(({ column }) => perform(rangePosts, { column, from: null, to: null }))}>
          {nobody.clearRanges}
        </Button>
      </Nothing>
    );
  return (
    <Nothing title={nobody.title} why={nobody.why}>
      <Button size="bar" onClick={() => (isSelected ? perform(clearSelection, undefined) : perform(removeAllClauses, undefined))}>
        {nobody.show}
      </Button>
    </Nothing>
  );
}
