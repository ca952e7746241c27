import type { Doubt } from "../../../core/doubt/result.ts";
import { measureOf } from "../../state/columns.ts";
import { wholeRange } from "../../state/doubts.ts";
import type { Columns } from "../../state/holdings.ts";
import { useWords } from "../../state/useStore.ts";
import { rangeEnds, rangeSaid, valueWords } from "../words.ts";
import { useDoubt } from "./useDoubt.ts";

export interface Figure {
  /** NaN: there is none. */
  readonly value: number;
  readonly range: readonly [number, number] | undefined;
  /** The number in words; of too few posts or shares its range in its place. */
  readonly said: string;
  /** The range in words that stands beside it; undefined where it stands in its place, or is written as one number. */
  readonly beside: string | undefined;
  /** There is a number, but of too few posts or shares to be said, and no range to stand in its place. */
  readonly isWithheld: boolean;
  readonly doubt: Doubt | undefined;
}

/** A number about the whole, with its range. */
export function useFigure(id: string, columns: Columns): Figure {
  const words = useWords();
  const doubt = useDoubt(id);
  const value = columns.whole.get(id) ?? NaN;
  const format = measureOf(id)?.format ?? "decimal";
  const range = wholeRange(id, columns, doubt);
  const beside = range === undefined ? undefined : rangeSaid(format, range, words);
  const common = { value, range, doubt };
  if (doubt?.isThin !== true || Number.isNaN(value))
    return { ...common, said: valueWords(format, value, words.formats), beside, isWithheld: false };
  return range === undefined || beside === undefined
    ? { ...common, said: words.texts.reasons["too-few"], beside: undefined, isWithheld: true }
    : { ...common, said: words.texts.doubt.range(...rangeEnds(format, range, words.formats)), beside: undefined, isWithheld: false };
}
