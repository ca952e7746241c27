import { Check } from "lucide-react";
import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { attributeOf, firstColumns, measureOf, valuesOf } from "../../state/columns.ts";
import { useTular, useWords, type Words } from "../../state/useStore.ts";
import { said, widthFor, type GridColumn } from "../table/gridColumns.ts";
import type { People } from "../usePeople.ts";
import { personReason } from "../reasons.ts";
import { bandOf, placeColumn, useDoubtsOf } from "./rangeColumns.tsx";
import { columnWriting, termName } from "../words.ts";
import styles from "../table/RowGrid.module.css";

const PERSON_WIDTH = 168;
const COMMUNITY_WIDTH = 160;
const COLUMN_WIDTH = 124;
/** After this many numbers the community goes before the next of them does. */
const BEFORE_COMMUNITY = 1;

const PERSON_COLUMN = "person";
export const COMMUNITY_COLUMN = "community";

interface Shape {
  readonly isFull: boolean;
  /** Community and place stand below the name. */
  readonly isPhone: boolean;
  readonly chosen: ReadonlySet<number>;
}

/** Person, community, place, and the columns that were chosen. */
export function usePeopleColumns(people: People, { isFull, isPhone, chosen }: Shape): readonly GridColumn[] {
  const words = useWords();
  const { texts } = words;
  const asked = useTular(({ table }) => table.columns);
  const { holding } = people;
  const ids = asked ?? firstColumns(holding.columns);
  // under the map there is room for one
  const sortedBy = holding.order?.by ?? people.leading;
  const isComing = useDoubtsOf(ids);
  const place = placeColumn(holding, isComing, words);
  return [
    {
      ...LEAD,
      id: PERSON_COLUMN,
      name: texts.table.person,
      widthPx: PERSON_WIDTH,
      part: isFull || isPhone ? 2 : 1.3,
      rank: 0,
      cell: (row) => ({ words: people.nameOf(row), isMissing: false }),
      draw: (row) => (
        <Person
          people={people}
          row={row}
          isFull={isFull}
          isChosen={chosen.has(row)}
          {...(isPhone && { below: place?.cell(row) ?? null })}
        />
      ),
    },
    ...(isPhone ? [] : [communityColumn(people, isFull, words)]),
    ...(place === undefined || isPhone ? [] : [place]),
    ...ids.map((id, i): GridColumn => {
      const attribute = attributeOf(holding.network, id);
      const values = valuesOf(holding, id);
      const written = columnWriting(id, values, words.formats);
      const missing = (row: number) => personReason(id, row, holding, words).short;
      const name = termName(id, words);
      const isNumber = attribute === undefined || attribute.kind === "number";
      return {
        id,
        name,
        isNumber,
        isSortable: isNumber,
        widthPx: widthFor(name, COLUMN_WIDTH),
        part: 1,
        rank: 1 + i,
        isLateral: measureOf(id)?.id === "lateralInfluence",
        values,
        ...(values !== undefined && (isFull || id === sortedBy) && bandOf({ id, values, missing }, holding, words)),
        cell(row) {
          const known = attribute?.kind === "text" ? people.wordOf(attribute, row) : numberWords(values?.[row], written);
          return said(known, known === "" ? missing(row) : "");
        },
      };
    }),
  ];
}

function communityColumn(people: People, isFull: boolean, { texts }: Words): GridColumn {
  return {
    ...LEAD,
    id: COMMUNITY_COLUMN,
    name: texts.table.community,
    hint: texts.why.membership.ring,
    widthPx: COMMUNITY_WIDTH,
    part: isFull ? 1.6 : 1.2,
    rank: BEFORE_COMMUNITY + 0.5,
    cell: (row) => ({
      words: `${people.communityName(people.communityOf(row))}${people.isBetweenGroups(row) ? `, ${texts.why.membership.between}` : ""}`,
      isMissing: false,
    }),
    draw: (row) => <Community people={people} row={row} />,
  };
}

const LEAD = { isNumber: false, isSortable: false } as const;

/** A number as it is written; "" where there is none. */
export function numberWords(value: number | undefined, written: (value: number) => string): string {
  return value === undefined || Number.isNaN(value) ? "" : written(value);
}

interface CellProps {
  readonly people: People;
  readonly row: number;
}

interface PersonProps extends CellProps {
  readonly isFull: boolean;
  readonly isChosen: boolean;
  /** Her place, for a second line with her community; left out: there is none. */
  readonly below?: { readonly words: string; readonly isMissing: boolean } | null;
}

function Person({ people, row, isFull, isChosen, below }: PersonProps) {
  const beside = isFull || people.isNamesake(row) ? people.idBeside(row) : undefined;
  return (
    <>
      {isFull && (
        <span className={styles.box} data-adds aria-hidden="true">
          {isChosen && <Check size={12} strokeWidth={3} />}
        </span>
      )}
      {below === undefined ? (
        <span className={isFull ? styles.called : styles.names}>
          <bdi className={styles.name}>{people.plainOf(row)}</bdi>
          {beside !== undefined && <bdi className={styles.beside}>{beside}</bdi>}
        </span>
      ) : (
        <span className={styles.lines}>
          <bdi className={styles.name}>{people.nameOf(row)}</bdi>
          <span className={styles.below} data-people>
            {below?.isMissing === false && <span className={styles.placeBelow}>{below.words}</span>}
            <Community people={people} row={row} />
          </span>
        </span>
      )}
    </>
  );
}

function Community({ people, row }: CellProps) {
  const { texts } = useWords();
  const isUnsure = people.isBetweenGroups(row);
  const community = people.communityOf(row);
  if (community < 0) return <span className={styles.sub}>{texts.reasonsInCell[people.hasCommunities ? "isolated" : "pending"]}</span>;
  return (
    <>
      <CommunityDot community={community} isUnsure={isUnsure} />
      <bdi className={styles.communityName} {...(isUnsure && { title: texts.why.membership.between })}>
        {people.communityName(community)}
      </bdi>
    </>
  );
}
