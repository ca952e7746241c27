import { Choice } from "../../controls/Choice.tsx";
import { colourBy, sizeBy } from "../../state/actions/changeLook.ts";
import { SIZE_BY_NOTHING } from "../../state/appearance.ts";
import { looksOf } from "../../state/looks.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { FilterMenu } from "../filters/FilterMenu.tsx";
import { usePeople } from "../usePeople.ts";
import { termName } from "../words.ts";
import styles from "./MapChoices.module.css";

/** "Size by" and "Colour by", over the map. */
export function MapChoices() {
  const words = useWords();
  const { texts } = words;
  const { perform } = useDoing();
  const appearance = useTular((state) => state.appearance);
  const hasOurs = useTular(({ accounts }) => (accounts.said?.ours.length ?? 0) > 0);
  const people = usePeople();
  if (people === undefined) return null;
  const looks = looksOf(people, hasOurs);
  const item = (value: string) => ({ value, label: termName(value, words) });
  const fromFiles = (ids: readonly string[]) =>
    ids.length === 0 ? [] : [{ label: texts.inspector.attributesHeading, items: ids.map(item) }];
  const counted = { label: texts.inspector.numbersHeading, items: looks.measures.map(item) };
  const size = appearance.sizeBy ?? people.leading ?? SIZE_BY_NOTHING;
  return (
    <div className={styles.bar} data-over-map>
      <Choice
        label={texts.map.sizeBy}
        value={size}
        groups={[counted, ...fromFiles(looks.numbers), { items: looks.plainSizes.map(item) }]}
        onChange={(id) => perform(sizeBy, id)}
      />
      <Choice
        label={texts.map.colourBy}
        value={appearance.colourBy}
        groups={[{ items: looks.plainColours.map(item) }, ...fromFiles([...looks.groups, ...looks.numbers]), counted]}
        onChange={(id) => perform(colourBy, id)}
      />
      <FilterMenu people={people} label={texts.filters.short} />
    </div>
  );
}
