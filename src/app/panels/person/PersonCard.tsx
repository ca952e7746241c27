import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { SplitBar } from "../../controls/SplitBar.tsx";
import { sayAccount } from "../../state/actions/sayAccounts.ts";
import { kindOf } from "../../state/accounts.ts";
import { isDoubted, measureOf } from "../../state/columns.ts";
import { personDoubt } from "../../state/doubts.ts";
import { useDoing, useTular, useWords, type Words } from "../../state/useStore.ts";
import { KindChoice } from "../findings/AccountsCard.tsx";
import { HowDoWeKnow } from "../how/HowDoWeKnow.tsx";
import { PersonFacts } from "./PersonFacts.tsx";
import { PersonPieces } from "./PersonPieces.tsx";
import { PersonPosts } from "./PersonPosts.tsx";
import { PersonTies } from "./PersonTies.tsx";
import { PersonWithout } from "./PersonWithout.tsx";
import { PlaceRange } from "./PlaceRange.tsx";
import { personReason } from "../reasons.ts";
import { useDoubt } from "../how/useDoubt.ts";
import type { People } from "../usePeople.ts";
import { measureWords, rangeAt, rangeEnds, termInside, valueWords } from "../words.ts";
import styles from "./PersonCard.module.css";

interface PersonCardProps {
  readonly people: People;
  readonly row: number;
}

/** A person's page: her place first, then what makes it, her ties and posts, what would be missing, and all else that is known. */
export function PersonCard({ people, row }: PersonCardProps) {
  return (
    <>
      <Head people={people} row={row} />
      <Place people={people} row={row} />
      <section className={styles.part}>
        <div className={styles.figures}>
          {figuresOf(people).map((id) => (
            <Figure key={id} id={id} people={people} row={row} />
          ))}
        </div>
        <Split people={people} row={row} />
      </section>
      <PersonPieces people={people} row={row} />
      <PersonTies people={people} row={row} />
      <PersonPosts people={people} row={row} />
      <PersonWithout people={people} row={row} />
      <PersonFacts people={people} row={row} />
    </>
  );
}

function Head({ people, row }: PersonCardProps) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const { network } = people.holding;
  const kind = useTular(({ accounts }) => kindOf(network, accounts, row));
  const name = people.plainOf(row);
  const beside = people.idBeside(row);
  const community = people.communityOf(row);
  const declared = network.people.declaredFollowers[row] ?? NaN;
  return (
    <header>
      <h2 className={styles.name}>
        <bdi>{name}</bdi>
      </h2>
      <p className={styles.about}>
        {beside !== undefined && <bdi>{beside}</bdi>}
        {community >= 0 && (
          <span className={styles.community}>
            <CommunityDot community={community} isUnsure={people.isBetweenGroups(row)} />
            <bdi>
              {people.communities.leaders[community] === row
                ? texts.person.ownCircle(people.communities.sizes[community] ?? 0)
                : people.communityName(community)}
            </bdi>
          </span>
        )}
        {people.isBetweenGroups(row) && (
          <span>
            <HowDoWeKnow
              id="membership"
              columns={people.columns}
              value={people.columns.people.get("membership")?.[row] ?? NaN}
              name={people.saidOf(row)}
              row={row}
            >
              {texts.why.membership.between}
            </HowDoWeKnow>
          </span>
        )}
        {!Number.isNaN(declared) && <span>{texts.person.followers(declared)}</span>}
        {network.follows.count > 0 && (
          <span>
            {texts.inspector.heardBy(network.follows.audience(row).length)}, {texts.inspector.hears(network.follows.sources(row).length)}
          </span>
        )}
      </p>
      <p className={styles.kind}>
        <span aria-hidden="true">{texts.accounts.kind}</span>
        <KindChoice name={name} kind={kind} onChange={(chosen) => perform(sayAccount, { row, kind: chosen, name })} />
      </p>
    </header>
  );
}

/** Where she stands by the leading measure: between which places, as long as that can be told. */
function Place({ people, row }: PersonCardProps) {
  const words = useWords();
  const { leading, columns } = people;
  const own = columns.people.get(leading ?? "")?.[row] ?? NaN;
  if (leading === null || !columns.people.has(leading)) return null;
  const isMissing = Number.isNaN(own);
  const reason = personReason(leading, row, people.holding, words).long;
  const why = <HowDoWeKnow id={leading} columns={columns} value={own} name={people.saidOf(row)} row={row} reason={reason} />;
  return (
    <section className={styles.part}>
      {isMissing || (own === 0 && IS_CREDIT.has(leading)) ? (
        <div className={styles.place}>
          <p className={styles.quiet}>{isMissing ? reason : whyNoCredit(columns.people.get("verticalInfluence")?.[row], words)}</p>
          {why}
        </div>
      ) : (
        <>
          <PlaceToldOf people={people} row={row} />
          {why}
        </>
      )}
    </section>
  );
}

/** Nothing was passed on from person to person: because nothing was, or because all of it came from a large voice. */
function whyNoCredit(vertical: number | undefined, { texts, formats }: Words): string {
  return vertical !== undefined && vertical > 0 ? texts.person.asLargeVoice(formats.decimal(vertical)) : texts.person.notPassedOn;
}

/** The range of places; until it is told, or where it cannot be, the place by itself, which says so. */
function PlaceToldOf({ people, row }: PersonCardProps) {
  const words = useWords();
  const { texts, formats } = words;
  const { columns } = people;
  const leading = people.leading ?? "";
  const doubt = useDoubt(people.leading);
  const isRanged = doubt !== undefined && (personDoubt(doubt, row)?.placeLow ?? 0) > 0;
  if (isRanged) return <PlaceRange id={leading} row={row} />;
  const values = columns.people.get(leading) ?? new Float64Array(0);
  const { place, placed, sharing } = placeIn(values, values[row] ?? NaN);
  return (
    <>
      <p>
        <strong className={styles.middle}>{texts.person.place(formats.count(place))}</strong>{" "}
        <span className={styles.quiet}>{texts.person.placeOf(formats.count(placed), termInside(leading, words))}</span>
      </p>
      <p className={styles.sub}>
        {sharing > 0 && `${texts.person.tied(sharing)} `}
        {doubt === undefined && isDoubted(leading) ? texts.why.placeCounting : texts.person.noRange}
      </p>
    </>
  );
}

/** Nobody has a place by credit who has none. */
const IS_CREDIT: ReadonlySet<string> = new Set(["lateralInfluence", "influence"]);

function placeIn(values: Float64Array, own: number): { place: number; placed: number; sharing: number } {
  let before = 0;
  let same = 0;
  let placed = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    placed++;
    if (value > own) before++;
    if (value === own) same++;
  }
  return { place: before + 1, placed, sharing: same - 1 };
}

/** What stands large on the page, of what is measured of a person; where shares are not known, what can be said of her audience. */
const FIGURES = ["expectedPeerPassAlongs", "earnedAudience", "reachCredit"];
const FIGURES_OF_PIPES = ["directAudience", "twoStepAudience", "reciprocity"];

function figuresOf({ columns, holding }: People): readonly string[] {
  const isSilent = (id: string) => columns.known.has(id) && columns.people.get(id)?.every(Number.isNaN) === true;
  return holding.network.shares.count === 0 || FIGURES.every(isSilent) ? FIGURES_OF_PIPES : FIGURES;
}

function Figure({ id, people, row }: PersonCardProps & { readonly id: string }) {
  const words = useWords();
  const { columns } = people;
  const { formats, texts } = words;
  const said = measureWords(id, words);
  const value = columns.people.get(id)?.[row] ?? NaN;
  const reason = personReason(id, row, people.holding, words).long;
  const format = measureOf(id)?.format ?? "decimal";
  const range = rangeAt(columns.intervals.get(id), row);
  return (
    <div className={styles.figure}>
      <h3>
        <HowDoWeKnow id={id} columns={columns} value={value} range={range} name={people.saidOf(row)} reason={reason}>
          {said?.name}
        </HowDoWeKnow>
      </h3>
      {Number.isNaN(value) ? (
        <p className={styles.nothing}>{reason}</p>
      ) : (
        <>
          <p className={styles.middle}>{valueWords(format, value, formats)}</p>
          <p className={styles.sub}>
            {range !== undefined && <span className={styles.ranged}>{texts.inspector.range(...rangeEnds(format, range, formats))}</span>}
            {texts.inspector.unitBehind(valueWords(format, value, formats), said?.unit ?? "")}
          </p>
        </>
      )}
    </div>
  );
}

function Split({ people, row }: PersonCardProps) {
  const { texts, formats } = useWords();
  const lateral = people.columns.people.get("lateralInfluence")?.[row] ?? NaN;
  const vertical = people.columns.people.get("verticalInfluence")?.[row] ?? NaN;
  if (!(lateral + vertical > 0)) return null;
  return (
    <div className={styles.split}>
      <SplitBar
        label={texts.inspector.influenceSplit}
        parts={[
          { kind: "lateral", share: lateral, words: texts.inspector.lateralPart(formats.decimal(lateral)) },
          { kind: "vertical", share: vertical, words: texts.inspector.verticalPart(formats.decimal(vertical)) },
        ]}
      />
      <p className={styles.sub}>{texts.inspector.influenceSplit}</p>
    </div>
  );
}
