import { useEffect, useId, useMemo, useState } from "react";
import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { LinkButton } from "../../controls/Button.tsx";
import { Segmented } from "../../controls/Segmented.tsx";
import { selectPeople } from "../../state/actions/selectPeople.ts";
import { linesOf, type LateralPieces, type PieceLine, type PiecesBy } from "../../state/pieceSums.ts";
import { postName } from "../../state/posts.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { Behind, PostLink } from "./Behind.tsx";
import type { People } from "../usePeople.ts";
import { columnWriting } from "../words.ts";
import card from "./PersonCard.module.css";
import styles from "./PersonPieces.module.css";

interface PersonPiecesProps {
  readonly people: People;
  readonly row: number;
}

/** Where "Why?" leads. */
export const PIECES_ID = "pieces-of-person";
const FIRST_LISTED = 5;
const LISTED_MORE = 50;

/** The lateral influence of a person taken apart: a ranked list that adds up to it, each line leading to what is behind it. */
export function PersonPieces({ people, row }: PersonPiecesProps) {
  const { texts, formats } = useWords();
  const whole = people.columns.people.get("lateralInfluence")?.[row] ?? NaN;
  const pieces = usePieces(row, people.columns.people.get("lateralInfluence"));
  const title = useId();
  if (!(whole > 0)) return null;
  const words = texts.why.pieces;
  return (
    <section className={card.part} aria-labelledby={title} id={PIECES_ID}>
      <h3 id={title} className={card.heading}>
        {words.heading(formats.decimal(whole))}
      </h3>
      {pieces === undefined ? (
        <p className={card.sub}>{words.counting}</p>
      ) : (
        <Lines people={people} row={row} pieces={pieces} whole={whole} />
      )}
    </section>
  );
}

interface LinesProps extends PersonPiecesProps {
  readonly pieces: LateralPieces;
  readonly whole: number;
}

function Lines({ people, row, pieces, whole }: LinesProps) {
  const { texts, formats } = useWords();
  const words = texts.why.pieces;
  const knowsPosts = pieces.post.some((post) => post >= 0);
  const [by, setBy] = useState<PiecesBy>("listener");
  const [listed, setListed] = useState(FIRST_LISTED);
  const lines = useMemo(() => linesOf(pieces, by), [pieces, by]);
  const write = useMemo(
    () =>
      columnWriting(
        "lateralInfluence",
        Float64Array.from(lines, ({ value }) => value),
        formats,
      ),
    [lines, formats],
  );
  const rest = lines.slice(listed);
  const largest = lines[0]?.value ?? 1;
  return (
    <>
      {knowsPosts && (
        <div className={styles.by}>
          <Segmented
            label={words.by}
            value={by}
            options={[
              { value: "listener", label: words.byPerson },
              { value: "post", label: words.byPost },
            ]}
            onChange={(value) => {
              setBy(value);
              setListed(FIRST_LISTED);
            }}
          />
        </div>
      )}
      <ol className={styles.lines}>
        {lines.slice(0, listed).map((line) => (
          <Line key={`${by}${line.row}`} people={people} row={row} line={line} by={by} pieces={pieces} largest={largest} write={write} />
        ))}
        {rest.length > 0 && (
          <li className={styles.sum}>
            <LinkButton onClick={() => setListed(listed + LISTED_MORE)}>{words.rest(rest.length)}</LinkButton>
            <span className={styles.value}>{write(rest.reduce((sum, { value }) => sum + value, 0))}</span>
          </li>
        )}
        <li className={styles.sum}>
          <span>{words.total}</span>
          <strong className={styles.value}>{write(whole)}</strong>
        </li>
      </ol>
    </>
  );
}

interface LineProps extends PersonPiecesProps {
  readonly line: PieceLine;
  readonly by: PiecesBy;
  readonly pieces: LateralPieces;
  readonly largest: number;
  /** All values of the list with as many digits. */
  readonly write: (value: number) => string;
}

function Line({ people, row, line, by, pieces, largest, write }: LineProps) {
  const { texts } = useWords();
  const { set } = useDoing();
  const [isOpen, setOpen] = useState(false);
  const hover = (hovered: number | null) => set(({ pointer }) => ({ pointer: { ...pointer, hovered } }));
  const isPerson = by === "listener";
  const name = isPerson ? people.nameOf(line.row) : line.row < 0 ? texts.why.pieces.unknownPost : postName(people, line.row);
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        {...(isPerson && { onMouseEnter: () => hover(line.row), onMouseLeave: () => hover(null) })}
      >
        {isPerson ? <CommunityDot community={people.communityOf(line.row)} /> : <span />}
        <bdi className={card.tieName}>{name}</bdi>
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${(100 * line.value) / largest}%` }} />
        </span>
        <span className={styles.value}>{write(line.value)}</span>
      </button>
      {isOpen && <Made people={people} row={row} line={line} by={by} pieces={pieces} />}
    </li>
  );
}

/** What one line is made of, and what the two did with each other. */
function Made({ people, row, line, by, pieces }: Omit<LineProps, "largest" | "write">) {
  const { texts, formats } = useWords();
  const words = texts.why.pieces;
  const parts = [words.direct(formats.decimal(line.direct)), ...(line.further > 0 ? [words.further(formats.decimal(line.further))] : [])];
  const isPerson = by === "listener";
  return (
    <div className={styles.made}>
      <p className={card.sub}>{parts.join(" + ")}</p>
      {isPerson ? <PersonLink people={people} row={line.row} /> : line.row >= 0 && <PostLink people={people} post={line.row} />}
      <h4 className={styles.small}>{isPerson ? words.postsBehind : words.peopleBehind}</h4>
      <ul className={styles.parts}>
        {line.pieces.slice(0, FIRST_LISTED).map((at) => {
          const post = pieces.post[at] ?? -1;
          return (
            <li key={at} className={styles.sum}>
              {!isPerson ? (
                <PersonLink people={people} row={pieces.listener[at] ?? 0} />
              ) : post >= 0 ? (
                <PostLink people={people} post={post} />
              ) : (
                <span className={card.sub}>{words.unknownPost}</span>
              )}
              <span className={styles.value}>{formats.decimal((pieces.direct[at] ?? 0) + (pieces.further[at] ?? 0))}</span>
            </li>
          );
        })}
        {line.pieces.length > FIRST_LISTED && <li className={card.sub}>{texts.posts.more(line.pieces.length - FIRST_LISTED)}</li>}
      </ul>
      {isPerson && <Behind people={people} one={row} other={line.row} />}
    </div>
  );
}

function PersonLink({ people, row }: PersonPiecesProps) {
  const { perform } = useDoing();
  return (
    <LinkButton onClick={() => perform(selectPeople, { rows: [row], mode: "replace", name: people.nameOf(row) })}>
      <bdi>{people.nameOf(row)}</bdi>
    </LinkButton>
  );
}

/** Undefined until it is told; asked again with every new column of the measure. */
function usePieces(row: number, column: Float64Array | undefined): LateralPieces | undefined {
  const { conductor } = useDoing();
  const version = useTular(({ work }) => work.version);
  const [answer, setAnswer] = useState<{ readonly row: number; readonly column: Float64Array; readonly pieces: LateralPieces }>();
  useEffect(() => {
    if (column === undefined) return;
    let isCurrent = true;
    conductor.lateralPieces(row).then(
      (pieces) => isCurrent && setAnswer({ row, column, pieces }),
      // stopped with the engine; asked again with the next numbers
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [conductor, row, column, version]);
  return answer?.row === row && answer.column === column ? answer.pieces : undefined;
}
