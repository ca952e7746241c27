import { useId, useMemo } from "react";
import { LinkButton } from "../controls/Button.tsx";
import { CommunityDot } from "../controls/CommunityDot.tsx";
import { selectPeople } from "../state/actions/selectPeople.ts";
import { tiesOfPerson, type PersonTie } from "../state/personTies.ts";
import { useDoing, useWords } from "../state/useStore.ts";
import { reasonWords } from "./reasons.ts";
import type { People } from "./usePeople.ts";
import styles from "./PersonCard.module.css";

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
  const { perform, set } = useDoing();
  const title = useId();
  const hover = (hovered: number | null) => set(({ pointer }) => ({ pointer: { ...pointer, hovered } }));
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
      {ties.length === 0 && <p className={styles.nothing}>{nothing}</p>}
      <ul className={styles.ties}>
        {ties.slice(0, MOST_LISTED).map((tie) => (
          <li key={tie.row}>
            <button
              type="button"
              className={styles.tie}
              onMouseEnter={() => hover(tie.row)}
              onMouseLeave={() => hover(null)}
              onClick={() => {
                hover(null);
                perform(selectPeople, { rows: [tie.row], mode: "replace", name: people.nameOf(tie.row) });
              }}
            >
              <CommunityDot community={people.communityOf(tie.row)} />
              <bdi className={styles.tieName}>{people.nameOf(tie.row)}</bdi>
              <TieFacts tie={tie} knowsTalks={knowsTalks} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TieFacts({ tie, knowsTalks }: { readonly tie: PersonTie; readonly knowsTalks: boolean }) {
  const { texts, formats } = useWords();
  const { relationship, shared, talks, isBothWays } = tie;
  const said = texts.person.shared(formats.count(shared));
  return (
    <>
      <span>{relationship === null ? said : `${texts.person.relationship[relationship]}, ${said}`}</span>
      {knowsTalks && (
        <span className={styles.talks}>
          {talks === 0 ? texts.person.talks.none : isBothWays ? texts.person.talks.both(talks) : texts.person.talks.one(talks)}
        </span>
      )}
    </>
  );
}
