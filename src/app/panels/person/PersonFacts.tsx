import type { Attribute } from "../../../core/network/network.ts";
import type { Measure } from "../../../core/measures/measure.ts";
import { personMeasures } from "../../state/columns.ts";
import { nameColumn } from "../../state/people.ts";
import { useWords } from "../../state/useStore.ts";
import { HowDoWeKnow } from "../how/HowDoWeKnow.tsx";
import { personReason } from "../reasons.ts";
import type { People } from "../usePeople.ts";
import { valueWords } from "../words.ts";
import styles from "../findings/Inspector.module.css";

interface PersonFactsProps {
  readonly people: People;
  readonly row: number;
}

/** Every number about a person, and what the files say of her. */
export function PersonFacts({ people, row }: PersonFactsProps) {
  const { texts, formats } = useWords();
  return (
    <>
      <section className={styles.facts}>
        <h3 className={styles.heading}>{texts.inspector.numbersHeading}</h3>
        <dl>
          {personMeasures().map((measure) => (
            <MeasureRow key={measure.id} measure={measure} people={people} row={row} />
          ))}
        </dl>
      </section>
      <Attributes people={people} row={row} said={(value) => formats.decimal(value)} />
    </>
  );
}

function MeasureRow({ measure, people, row }: PersonFactsProps & { readonly measure: Measure }) {
  const words = useWords();
  const { columns } = people;
  const { id, format } = measure;
  const said = measure.words[words.language];
  const value = columns.people.get(id)?.[row] ?? NaN;
  const reason = personReason(id, row, people.holding, words).long;
  return (
    <div className={styles.fact}>
      <dt>
        <HowDoWeKnow id={id} columns={columns} value={value} name={people.saidOf(row)} row={row} reason={reason}>
          {said.name}
        </HowDoWeKnow>
      </dt>
      <dd>
        {Number.isNaN(value) ? (
          <span className={styles.quiet}>{reason}</span>
        ) : (
          <>
            {valueWords(format, value, words.formats)}
            {said.unit !== "" && (
              <span className={styles.beside}>{words.texts.inspector.unitBehind(valueWords(format, value, words.formats), said.unit)}</span>
            )}
          </>
        )}
      </dd>
    </div>
  );
}

interface AttributesProps extends PersonFactsProps {
  readonly said: (value: number) => string;
}

function Attributes({ people, row, said }: AttributesProps) {
  const { texts } = useWords();
  const { network } = people.holding;
  const name = nameColumn(people.holding);
  const rows = network.people.attributes
    .filter((attribute) => attribute !== name && !people.isWithheld(attribute))
    .map((attribute) => [attribute.name, attributeWords(people, attribute, row, said)] as const)
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

function attributeWords(people: People, attribute: Attribute, row: number, said: (value: number) => string): string {
  if (attribute.kind === "text") return people.wordOf(attribute, row);
  const value = attribute.values[row] ?? NaN;
  return Number.isNaN(value) ? "" : said(value);
}
