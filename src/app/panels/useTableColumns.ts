import { attributeOf, firstColumns, measureOf, valuesOf } from "../state/columns.ts";
import { useTular, useWords } from "../state/useStore.ts";
import type { People } from "./usePeople.ts";
import { reasonInCell } from "./reasons.ts";
import { columnFormat, termName } from "./words.ts";

/** One column of the table beside person and community. */
export interface TableColumn {
  readonly id: string;
  readonly name: string;
  readonly isNumber: boolean;
  /** The largest value, for the bar of the column that sorts. */
  readonly isLateral: boolean;
  readonly values: Float64Array | undefined;
  /** What stands in a cell; said apart when there is no value. */
  cell(row: number): { readonly words: string; readonly isMissing: boolean };
}

export interface TableColumns {
  readonly shown: readonly TableColumn[];
  /** What the rows are in order of; null while they stand as in the files. */
  readonly sortBy: string | null;
  readonly isDescending: boolean;
  readonly template: string;
  /** Narrower than this the table scrolls sideways inside its own frame. */
  readonly minWidth: number;
}

export function useTableColumns(people: People, isFull: boolean): TableColumns {
  const words = useWords();
  const chosen = useTular(({ table }) => table.columns);
  const { holding } = people;
  const ids = chosen ?? firstColumns(holding.columns);
  const shown = ids.map((id): TableColumn => {
    const attribute = attributeOf(holding.network, id);
    const values = valuesOf(holding, id);
    const written = columnFormat(id, words.formats);
    const missing = reasonInCell(id, holding.columns, words);
    return {
      id,
      name: termName(id, words),
      isNumber: attribute === undefined || attribute.kind === "number",
      isLateral: measureOf(id)?.id === "lateralInfluence",
      values,
      cell(row) {
        const said = attribute?.kind === "text" ? (attribute.words[attribute.codes[row] ?? 0] ?? "") : numberWords(values?.[row], written);
        return said === "" ? { words: missing, isMissing: true } : { words: said, isMissing: false };
      },
    };
  });
  return {
    shown,
    sortBy: holding.order?.by ?? null,
    isDescending: holding.order?.isDescending ?? true,
    template: [
      `minmax(${PERSON_WIDTH}px, ${isFull ? 2 : 1.3}fr) minmax(${COMMUNITY_WIDTH}px, ${isFull ? 1.6 : 1.2}fr)`,
      ...shown.map(() => `minmax(${COLUMN_WIDTH}px, 1fr)`),
    ].join(" "),
    minWidth: PERSON_WIDTH + COMMUNITY_WIDTH + shown.length * COLUMN_WIDTH,
  };
}

const PERSON_WIDTH = 168;
const COMMUNITY_WIDTH = 160;
const COLUMN_WIDTH = 132;

function numberWords(value: number | undefined, written: (value: number) => string): string {
  return value === undefined || Number.isNaN(value) ? "" : written(value);
}
