import { Choice } from "../controls/Choice.tsx";
import { colourBy, sizeBy } from "../state/actions/changeLook.ts";
import { COLOUR_BY_DISTANCE, SIZE_BY_NOTHING } from "../state/appearance.ts";
import { attributeId, personMeasures, valuesOf } from "../state/columns.ts";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import { FilterMenu } from "./FilterMenu.tsx";
import { usePeople } from "./usePeople.ts";
import { termName } from "./words.ts";
import styles from "./MapChoices.module.css";

/** More different words than this are no groups. */
const MOST_WORDS = 200;

/** "Size by" and "Colour by", over the map. */
export function MapChoices() {
  const words = useWords();
  const { texts } = words;
  const { perform } = useDoing();
  const appearance = useTular((state) => state.appearance);
  const hasOurs = useTular(({ accounts }) => (accounts.said?.ours.length ?? 0) > 0);
  const people = usePeople();
  if (people === undefined) return null;
  const { holding } = people;
  const item = (value: string) => ({ value, label: termName(value, words) });
  const measures = personMeasures().filter(({ id }) => valuesOf(holding, id) !== undefined);
  const { attributes } = holding.network.people;
  const numbers = attributes.filter(({ kind }) => kind === "number").map(attributeId);
  const groups = attributes.filter((attribute) => attribute.kind === "text" && attribute.words.length <= MOST_WORDS).map(attributeId);
  const fromFiles = (ids: readonly string[]) =>
    ids.length === 0 ? [] : [{ label: texts.inspector.attributesHeading, items: ids.map(item) }];
  const counted = { label: texts.inspector.numbersHeading, items: measures.map(({ id }) => item(id)) };
  const size = appearance.sizeBy ?? people.leading ?? SIZE_BY_NOTHING;
  return (
    <div className={styles.bar} data-over-map>
      <Choice
        label={texts.map.sizeBy}
        value={size}
        groups={[counted, ...fromFiles(numbers), { items: [item(SIZE_BY_NOTHING)] }]}
        onChange={(id) => perform(sizeBy, id)}
      />
      <Choice
        label={texts.map.colourBy}
        value={appearance.colourBy}
        groups={[
          { items: [item("community"), ...(hasOurs ? [item(COLOUR_BY_DISTANCE)] : [])] },
          ...fromFiles([...groups, ...numbers]),
          counted,
        ]}
        onChange={(id) => perform(colourBy, id)}
      />
      <FilterMenu people={people} label={texts.filters.short} />
    </div>
  );
}
