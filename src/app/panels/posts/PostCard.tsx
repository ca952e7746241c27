import { useEffect, useState } from "react";
import type { PostSpread } from "../../state/posting.ts";
import { LinkButton } from "../../controls/Button.tsx";
import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { Said } from "../../controls/Said.tsx";
import { selectPeople } from "../../state/actions/selectPeople.ts";
import { measureOf } from "../../state/columns.ts";
import { allPostColumns, firstPostColumns, postValuesOf } from "../../state/postColumns.ts";
import { peopleOfPost, postText } from "../../state/posts.ts";
import { useDoing, useTular, useWords, type Words } from "../../state/useStore.ts";
import { HowDoWeKnow } from "../how/HowDoWeKnow.tsx";
import { postReason } from "../reasons.ts";
import type { People } from "../usePeople.ts";
import { columnFormat, measureWords, rangeAt, rangeSaid, termName } from "../words.ts";
import facts from "../findings/Inspector.module.css";
import styles from "./PostCard.module.css";

interface PostCardProps {
  readonly people: People;
  /** Row of posts. */
  readonly post: number;
}

/** A post's page: what it says, who wrote it and when, the numbers that tell most, who had it from whom, all other numbers. */
export function PostCard({ people, post }: PostCardProps) {
  const { texts } = useWords();
  const { holding } = people;
  const first = firstPostColumns(holding);
  return (
    <>
      <Head people={people} post={post} />
      <section className={facts.facts}>
        <h3 className={facts.heading}>{texts.posts.numbers}</h3>
        <dl>
          {first.map((id) => (
            <NumberRow key={id} id={id} people={people} post={post} />
          ))}
        </dl>
      </section>
      <Spread key={post} people={people} post={post} />
      <section className={facts.facts}>
        <h3 className={facts.heading}>{texts.posts.moreNumbers}</h3>
        <dl>
          {allPostColumns(holding)
            .filter((id) => !first.includes(id))
            .map((id) => (
              <NumberRow key={id} id={id} people={people} post={post} />
            ))}
        </dl>
      </section>
    </>
  );
}

function Head({ people, post }: PostCardProps) {
  const { texts, formats } = useWords();
  const { perform } = useDoing();
  const { holding } = people;
  const { posts } = holding.network;
  const text = postText(people, post);
  const author = posts.author[post] ?? -1;
  const timeMs = posts.timeMs[post] ?? NaN;
  return (
    <header>
      <h2 className={text === "" ? styles.id : styles.text}>
        <bdi>{text === "" ? `${texts.posts.post} ${people.postIdOf(post)}` : `“${text}”`}</bdi>
      </h2>
      <p className={styles.about}>
        {author >= 0 ? (
          <span className={styles.by}>
            {texts.posts.byAuthor} <CommunityDot community={people.communityOf(author)} />
            <LinkButton onClick={() => perform(selectPeople, { rows: [author], mode: "replace", name: people.nameOf(author) })}>
              <bdi>{people.nameOf(author)}</bdi>
            </LinkButton>
          </span>
        ) : (
          <span>
            {texts.posts.author}: {texts.posts.noAuthor}
          </span>
        )}
        <span>{Number.isNaN(timeMs) ? texts.posts.unknownTime : formats.zoned(timeMs)}</span>
        {text === "" ? <span>{texts.posts.noText}</span> : <bdi>{people.postIdOf(post)}</bdi>}
      </p>
    </header>
  );
}

function NumberRow({ id, people, post }: PostCardProps & { readonly id: string }) {
  const words = useWords();
  const { holding, columns } = people;
  const value = postValuesOf(holding, id)?.[post] ?? NaN;
  const reason = postReason(id, post, holding, words).long;
  const measure = measureOf(id);
  const unit = measureWords(id, words)?.unit ?? "";
  const range = rangeAt(columns.bands.posts.get(id), post);
  const ranged = range === undefined || measure === undefined ? undefined : rangeSaid(measure.format, range, words);
  return (
    <div className={facts.fact}>
      <dt>
        {measure === undefined ? (
          termName(id, words)
        ) : (
          <HowDoWeKnow isOfPost id={id} columns={columns} value={value} range={range} reason={reason}>
            {termName(id, words)}
          </HowDoWeKnow>
        )}
      </dt>
      <dd>
        {Number.isNaN(value) ? (
          <span className={facts.quiet}>{reason}</span>
        ) : (
          <>
            {columnFormat(id, words.formats)(value)}
            {ranged !== undefined && <span className={facts.beside}>{ranged}</span>}
            {unit !== "" && (
              <span className={facts.beside}>{words.texts.inspector.unitBehind(columnFormat(id, words.formats)(value), unit)}</span>
            )}
          </>
        )}
      </dd>
    </div>
  );
}

const FIRST_LISTED = 12;
const LISTED_MORE = 100;

/** Everybody who passed it on, in order, and from whom each most likely had it. */
function Spread({ people, post }: PostCardProps) {
  const words = useWords();
  const { texts } = words;
  const { posts } = texts;
  const spread = useSpread(post);
  const [listed, setListed] = useState(FIRST_LISTED);
  const { network } = people.holding;
  const sharers = peopleOfPost(network, post).filter((row) => row !== network.posts.author[post]);
  const rows = spread == null ? sharers : Array.from(spread.person);
  const isOrdered = spread != null && !Number.isNaN(spread.timeMs[0] ?? NaN);
  const head =
    sharers.length === 0 ? posts.nobodyPassedOn : isOrdered ? posts.passedOn(sharers.length) : posts.passedOnUnordered(sharers.length);
  return (
    <section className={facts.facts}>
      <h3 className={facts.heading}>{posts.passedOnBy}</h3>
      <p className={facts.sub}>{spread === undefined ? posts.looking : head}</p>
      {spread !== undefined && (
        <ol className={facts.list}>
          {rows.slice(0, listed).map((row, i) => (
            <Sharer key={row} people={people} row={row} at={i} spread={spread} />
          ))}
        </ol>
      )}
      {rows.length > listed && spread !== undefined && (
        <LinkButton onClick={() => setListed(listed + LISTED_MORE)}>
          {posts.showMore(Math.min(LISTED_MORE, rows.length - listed))}
        </LinkButton>
      )}
      {spread != null && sharers.length > rows.length && <p className={facts.sub}>{posts.notOrdered(sharers.length - rows.length)}</p>}
    </section>
  );
}

interface SharerProps {
  readonly people: People;
  readonly row: number;
  /** Place in the spread. */
  readonly at: number;
  /** null: nothing more is known than who they are. */
  readonly spread: PostSpread | null;
}

function Sharer({ people, row, at, spread }: SharerProps) {
  const words = useWords();
  const { perform, set } = useDoing();
  const hover = (hovered: number | null) => set(({ pointer }) => ({ pointer: { ...pointer, hovered } }));
  const timeMs = spread?.timeMs[at] ?? NaN;
  return (
    <li>
      <button
        type="button"
        className={styles.sharer}
        onMouseEnter={() => hover(row)}
        onMouseLeave={() => hover(null)}
        onClick={() => {
          hover(null);
          perform(selectPeople, { rows: [row], mode: "replace", name: people.nameOf(row) });
        }}
      >
        <CommunityDot community={people.communityOf(row)} />
        <bdi className={facts.listedName}>{people.nameOf(row)}</bdi>
        <span className={styles.when}>{Number.isNaN(timeMs) ? "" : words.formats.zoned(timeMs)}</span>
        {spread !== null && (
          <span className={styles.from}>
            <HeardFrom people={people} source={spread.heardFrom[at] ?? -1} credit={spread.credit[at] ?? 0} words={words} />
          </span>
        )}
      </button>
    </li>
  );
}

interface HeardFromProps {
  readonly people: People;
  readonly source: number;
  readonly credit: number;
  readonly words: Words;
}

function HeardFrom({ people, source, credit, words: { texts, formats } }: HeardFromProps) {
  if (source < 0) return texts.posts.heardFromNobody;
  const name = people.nameOf(source);
  const text = credit > 0.995 ? texts.posts.heardFrom : texts.posts.heardFromMaybe(formats.percent(credit));
  return <Said text={text} names={{ name }} />;
}

/** Null: nothing can be said of it; undefined: not yet. */
function useSpread(post: number): PostSpread | null | undefined {
  const { conductor } = useDoing();
  const said = useTular(({ accounts }) => accounts.said);
  const [answer, setAnswer] = useState<{ readonly post: number; readonly spread: PostSpread | null }>();
  useEffect(() => {
    let isCurrent = true;
    conductor.postSpread(post).then(
      (spread) => isCurrent && setAnswer({ post, spread }),
      // stopped with the engine
      () => isCurrent && setAnswer({ post, spread: null }),
    );
    return () => {
      isCurrent = false;
    };
  }, [conductor, post, said]);
  return answer?.post === post ? answer.spread : undefined;
}
