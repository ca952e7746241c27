import { ATTRIBUTE } from "../../../core/filter/filter.ts";
import { chooseColumns, choosePostColumns } from "../../state/actions/changeTable.ts";
import { attributeId, firstColumns, personMeasures } from "../../state/columns.ts";
import { nameColumn } from "../../state/people.ts";
import { allPostColumns, firstPostColumns } from "../../state/postColumns.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { ColumnMenu } from "./ColumnMenu.tsx";
import { usePeople } from "../usePeople.ts";

/** Which columns the table of people shows. */
export function ColumnPicker() {
  const { texts } = useWords();
  const { perform } = useDoing();
  const chosen = useTular(({ table }) => table.columns);
  const people = usePeople();
  if (people === undefined) return null;
  const { holding } = people;
  const name = nameColumn(holding);
  const attributes = holding.network.people.attributes
    .filter((attribute) => attribute !== name && !people.isWithheld(attribute))
    .map(attributeId);
  return (
    <ColumnMenu
      groups={[
        { label: texts.inspector.numbersHeading, ids: personMeasures().map(({ id }) => id) },
        { label: texts.inspector.attributesHeading, ids: attributes },
      ]}
      shown={chosen ?? firstColumns(holding.columns)}
      onChange={(columns) => perform(chooseColumns, columns)}
    />
  );
}

/** Which columns the table of posts shows; nothing while there are no posts. */
export function PostColumnPicker() {
  const { texts } = useWords();
  const { perform } = useDoing();
  const chosen = useTular(({ postTable }) => postTable.columns);
  const people = usePeople();
  if (people === undefined || (people.holding.postFacts?.count ?? 0) === 0) return null;
  const all = allPostColumns(people.holding);
  return (
    <ColumnMenu
      groups={[
        { label: texts.inspector.numbersHeading, ids: all.filter((id) => !id.startsWith(ATTRIBUTE)) },
        { label: texts.inspector.attributesHeading, ids: all.filter((id) => id.startsWith(ATTRIBUTE)) },
      ]}
      shown={chosen ?? firstPostColumns(people.holding)}
      onChange={(columns) => perform(choosePostColumns, columns)}
    />
  );
}
