import { LinkButton } from "../../controls/Button.tsx";
import { actsBetween, type Act } from "../../state/acts.ts";
import { selectPost } from "../../state/actions/selectPeople.ts";
import { peopleOfPost, postName } from "../../state/posts.ts";
import { useDoing, useWords } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";
import styles from "./Behind.module.css";

const MOST_LISTED = 8;

interface BehindProps {
  readonly people: People;
  readonly one: number;
  readonly other: number;
}

/** What two people did with each other: who shared, quoted or answered which post, with its text where the files have it. */
export function Behind({ people, one, other }: BehindProps) {
  const { texts } = useWords();
  const acts = actsBetween(people.holding.network, one, other);
  return (
    <ul className={styles.behind}>
      {acts.slice(0, MOST_LISTED).map((act, i) => (
        <li key={i}>
          <ActLine people={people} act={act} />
        </li>
      ))}
      {acts.length > MOST_LISTED && <li className={styles.sub}>{texts.posts.more(acts.length - MOST_LISTED)}</li>}
    </ul>
  );
}

function ActLine({ people, act }: { readonly people: People; readonly act: Act }) {
  const { texts, formats } = useWords();
  return (
    <>
      <span className={styles.sub}>
        <bdi>{people.nameOf(act.by)}</bdi> {texts.why.pieces.said[act.kind]}
        {!Number.isNaN(act.timeMs) && `, ${formats.day(act.timeMs)}`}
      </span>
      {act.post >= 0 && <PostLink people={people} post={act.post} />}
    </>
  );
}

/** A post by its text, or its id; leads to its page. */
export function PostLink({ people, post }: { readonly people: People; readonly post: number }) {
  const { perform } = useDoing();
  const { holding } = people;
  const name = postName(people, post);
  return (
    <LinkButton onClick={() => perform(selectPost, { post, rows: peopleOfPost(holding.network, post), name })}>
      <bdi>{name}</bdi>
    </LinkButton>
  );
}
