import type { Attribute } from "../../core/network/network.ts";
import { CommunityDot } from "../controls/CommunityDot.tsx";
import { SplitBar } from "../controls/SplitBar.tsx";
import { personMeasures } from "../state/columns.ts";
import { nameColumn } from "../state/people.ts";
import { useWords } from "../state/useStore.ts";
import { HowDoWeKnow } from "./HowDoWeKnow.tsx";
import { reasonWords } from "./reasons.ts";
import type { People } from "./usePeople.ts";
import { termInside, valueWords } from "./words.ts";
import styles from "./Inspector.module.css";

interface PersonCardProps {
  readonly people: People;
  readonly row: number;
}

/** Everything the files and the measures say of one person. */
export function PersonCard({ people, row }: PersonCardProps) {
  const { texts, formats } = useWords();
  const community = people.communityOf(row);
  const { network } = people.holding;
  const beside = people.idBeside(row);
  return (
    <>
      <h2 className={styles.title}>
        <bdi>{people.nameOf(row)}</bdi>
      </h2>
      {beside !== undefined && (
        <p className={styles.sub}>
          <bdi>{beside}</bdi>
        </p>
      )}
      {community >= 0 && (
        <p className={styles.community}>
          <CommunityDot community={community} />
          <bdi>{people.communityName(community)}</bdi>
        </p>
      )}
      {network.follows.count > 0 && (
        <p className={styles.sub}>
          {texts.inspector.heardBy(network.follows.audience(row).length)}, {texts.inspector.hears(network.follows.sources(row).length)}
        </p>
      )}
      <Place people={people} row={row} />
      <Split people={people} row={row} />
      <section className={styles.facts}>
        <h3 className={styles.heading}>{texts.inspector.numbersHeading}</h3>
        <dl>
          {personMeasures().map(({ id }) => (
            <MeasureRow key={id} id={id} people={people} row={row} />
          ))}
        </dl>
      </section>
      <Attributes people={people} row={row} said={(value) => formats.decimal(value)} />
    </>
  );
}

/** Where she stands by the leading measure; people with equal numbers share a place. */
function Place({ people, row }: PersonCardProps) {
  const words = useWords();
  const { leading, holding } = people;
  const values = leading === null ? undefined : holding.columns.people.get(leading);
  const own = values?.[row] ?? NaN;
  if (leading === null || values === undefined || Number.isNaN(own)) return null;
  let before = 0;
  let placed = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    placed++;
    if (value > own) before++;
  }
  const { texts, formats } = words;
  return (
    <p className={styles.place}>{texts.inspector.place(formats.count(before + 1), formats.count(placed), termInside(leading, words))}</p>
  );
}

function Split({ people, row }: PersonCardProps) {
  const { texts, formats } = useWords();
  const { columns } = people.holding;
  const lateral = columns.people.get("lateralInfluence")?.[row] ?? NaN;
  const vertical = columns.people.get("verticalInfluence")?.[row] ?? NaN;
  if (!(lateral + vertical > 0)) return null;
  return (
    <section className={styles.block}>
      <h3 className={styles.name}>{texts.inspector.influenceSplit}</h3>
      <SplitBar
        label={texts.inspector.influenceSplit}
        parts={[
          { kind: "lateral", share: lateral, words: texts.inspector.lateralPart(formats.decimal(lateral)) },
          { kind: "vertical", share: vertical, words: texts.inspector.verticalPart(formats.decimal(vertical)) },
        ]}
      />
    </section>
  );
}

function MeasureRow({ id, people, row }: PersonCardProps & { readonly id: string }) {
  const words = useWords();
  const { columns } = people.holding;
  const measure = personMeasures().find((one) => one.id === id);
  if (measure === undefined) return null;
  const said = measure.words[words.language];
  const value = columns.people.get(id)?.[row] ?? NaN;
  const reason = reasonWords(id, columns, words);
  return (
    <div className={styles.fact}>
      <dt>
        <HowDoWeKnow id={id} columns={columns} value={value} reason={reason}>
          {said.name}
        </HowDoWeKnow>
      </dt>
      <dd>
        {Number.isNaN(value) ? (
          <span className={styles.quiet}>{reason}</span>
        ) : (
          <>
            {valueWords(measure.format, value, words.formats)}
            {said.unit !== "" && <span className={styles.beside}>{said.unit}</span>}
          </>
        )}
      </dd>
    </div>
  );
}

interface AttributesProps extends PersonCardProps {
  readonly said: (value: number) => string;
}

function Attributes({ people, row, said }: AttributesProps) {
  const { texts } = useWords();
  const { network } = people.holding;
  const name = nameColumn(people.holding);
  const rows = network.people.attributes
    .filter((attribute) => attribute !== name)
    .map((attribute) => [attribute.name, attributeWords(attribute, row, said)] as const)
    .filter(([, value]) => value !== "");
  if (rows.length === 0) return null;
  return (
    <section className={styles.facts}>
      <h3 className={styles.heading}>{texts.inspector.attributesHeading}</h3>
      <dl>
        {rows.map(([header, value]) => (
          <div key={header} className={styles.fact}>
            <dt>
              <bdi>{header}</bdi>
            </dt>
            <dd className={styles.attribute}>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function attributeWords(attribute: Attribute, row: number, said: (value: number) => string): string {
  if (attribute.kind === "text") return attribute.words[attribute.codes[row] ?? 0] ?? "";
  const value = attribute.values[row] ?? NaN;
  return Number.isNaN(value) ? "" : said(value);
}
