import { useId, useMemo } from "react";
import { LinkButton } from "../../controls/Button.tsx";
import { selectPost } from "../../state/actions/selectPeople.ts";
import { peopleOfPost, postName, postsBy } from "../../state/posts.ts";
import { useDoing, useWords } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";
import styles from "./PersonCard.module.css";

interface PersonPostsProps {
  readonly people: People;
  readonly row: number;
}

const MOST_LISTED = 4;

/** What a person posted, the most shared first; nothing where the files name none of hers. */
export function PersonPosts({ people, row }: PersonPostsProps) {
  const { texts, formats } = useWords();
  const { perform, set } = useDoing();
  const title = useId();
  const { holding } = people;
  const posts = useMemo(() => postsBy(holding, row), [holding, row]);
  if (posts.length === 0 || holding.postFacts?.count !== holding.network.posts.count) return null;
  const { sharers } = holding.postFacts;
  const lateral = people.columns.posts.get("lateralShare");
  return (
    <section className={styles.part} aria-labelledby={title}>
      <div className={styles.tiesHead}>
        <h3 id={title} className={styles.heading}>
          {texts.posts.hers}
        </h3>
        {posts.length > MOST_LISTED && (
          <LinkButton onClick={() => set(({ place }) => ({ place: { ...place, drawer: "posts", isDrawerOpen: true } }))}>
            {texts.posts.allHers(posts.length)}
          </LinkButton>
        )}
      </div>
      <ul className={styles.ties}>
        {posts.slice(0, MOST_LISTED).map((post) => {
          const part = lateral?.[post] ?? NaN;
          const timeMs = holding.network.posts.timeMs[post] ?? NaN;
          return (
            <li key={post}>
              <button
                type="button"
                className={styles.post}
                onClick={() => perform(selectPost, { post, rows: peopleOfPost(holding.network, post), name: postName(people, post) })}
              >
                <bdi className={styles.tieName}>{postName(people, post)}</bdi>
                <span>{Number.isNaN(timeMs) ? "" : formats.day(timeMs)}</span>
                <span>{texts.posts.sharersOf(sharers[post] ?? 0)}</span>
                <span className={styles.talks}>{Number.isNaN(part) ? "" : texts.posts.lateralOf(formats.percent(part))}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
