import { useId, useMemo, useState } from "react";
import { LinkButton } from "../../controls/Button.tsx";
import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { selectPeople } from "../../state/actions/selectPeople.ts";
import { tiesOfPerson, type PersonTie } from "../../state/personTies.ts";
import { useDoing, useWords } from "../../state/useStore.ts";
import { Behind } from "./Behind.tsx";
import { reasonWords } from "../reasons.ts";
import type { People } from "../usePeople.ts";
import styles from "./PersonCard.module.css";
import tie from "./PersonTies.module.css";

interface PersonTiesProps {
  readonly people: People;
  readonly row: number;
}

/** Who passes a person on and whom she passes on: relationship and conversation beside what the tie carried. */
export function PersonTies({ people, row }: PersonTiesProps) {
  const words = useWords();
  const { texts } = words;
  const { network } = people.holding;
  const { columns } = people;
  const ties = useMemo(() => tiesOfPerson({ network, columns }, row), [network, columns, row]);
  if (network.shares.count === 0 || !columns.known.has("tieStrength"))
    return (
      <section className={styles.part}>
        <h3 className={styles.heading}>{texts.person.passedOnBy}</h3>
        <p className={styles.nothing}>{reasonWords("tieStrength", columns, words)}</p>
      </section>
    );
  const shared = { people, row, knowsTalks: ties.knowsTalks };
  return (
    <>
      <TieList {...shared} heading={texts.person.passedOnBy} ties={ties.passedOnBy} nothing={texts.person.nobodyPasses} />
      <TieList {...shared} heading={texts.person.passesOn} ties={ties.passesOn} nothing={texts.person.passesNobody} />
    </>
  );
}

const MOST_LISTED = 5;

interface TieListProps extends PersonTiesProps {
  readonly heading: string;
  readonly ties: readonly PersonTie[];
  readonly nothing: string;
  readonly knowsTalks: boolean;
}

function TieList({ people, row, heading, ties, nothing, knowsTalks }: TieListProps) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const title = useId();
  return (
    <section className={styles.part} aria-labelledby={title}>
      <div className={styles.tiesHead}>
        <h3 id={title} className={styles.heading}>
          {heading}
        </h3>
        {ties.length > MOST_LISTED && (
          <LinkButton onClick={() => perform(selectPeople, { rows: [row, ...ties.map((tie) => tie.row)], mode: "replace" })}>
            {texts.person.allTies(ties.length)}
          </LinkButton>
        )}
      </div>
      {ties.length === 0 ? (
        <p className={styles.nothing}>{nothing}</p>
      ) : (
        <table className={tie.table}>
          <thead>
            <tr>
              <th scope="col">{texts.why.tie.person}</th>
              <th scope="col">{texts.why.tie.relationship}</th>
              <th scope="col">{texts.why.tie.trust}</th>
              {knowsTalks && <th scope="col">{texts.why.tie.conversation}</th>}
            </tr>
          </thead>
          <tbody>
            {ties.slice(0, MOST_LISTED).map((one) => (
              <TieRow key={one.row} people={people} row={row} one={one} knowsTalks={knowsTalks} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface TieRowProps extends PersonTiesProps {
  readonly one: PersonTie;
  readonly knowsTalks: boolean;
}

/** A tie: who, the relationship, the trust and the conversation, never as one number; and what went along it. */
function TieRow({ people, row, one, knowsTalks }: TieRowProps) {
  const { texts, formats } = useWords();
  const { perform, set } = useDoing();
  const [isOpen, setOpen] = useState(false);
  const hover = (hovered: number | null) => set(({ pointer }) => ({ pointer: { ...pointer, hovered } }));
  const words = texts.why.tie;
  const name = people.nameOf(one.row);
  return (
    <>
      <tr onMouseEnter={() => hover(one.row)} onMouseLeave={() => hover(null)}>
        <th scope="row">
          <button
            type="button"
            className={tie.name}
            onClick={() => {
              hover(null);
              perform(selectPeople, { rows: [one.row], mode: "replace", name });
            }}
          >
            <CommunityDot community={people.communityOf(one.row)} />
            <bdi className={tie.who}>{name}</bdi>
          </button>
          <button type="button" className={tie.shared} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {texts.person.shared(formats.count(one.shared))}
          </button>
        </th>
        <td>
          {one.relationship !== null && <span className={tie.first}>{texts.person.relationship[one.relationship]}</span>}
          {!Number.isNaN(one.circles) && <span>{words.sharedCircles(formats.percent(one.circles))}</span>}
        </td>
        <td>
          {Number.isNaN(one.trust) ? (
            words.noTrust
          ) : (
            <>
              <span className={tie.first}>{formats.percent(one.trust)}</span>
              <span className={tie.bar} aria-hidden="true">
                <span style={{ width: `${100 * one.trust}%` }} />
              </span>
            </>
          )}
        </td>
        {knowsTalks && <td>{one.talks === 0 ? words.none : one.isBothWays ? words.both(one.talks) : words.one(one.talks)}</td>}
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={knowsTalks ? 4 : 3}>
            <Behind people={people} one={row} other={one.row} />
          </td>
        </tr>
      )}
    </>
  );
}
