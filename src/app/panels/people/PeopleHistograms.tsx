import type { Test } from "../../../core/filter/filter.ts";
import { binsBetween, binsOf, edgesAround, rangeBetween } from "../../controls/bins.ts";
import { useCommunityColour } from "../../controls/CommunityDot.tsx";
import { setTest } from "../../state/actions/filterPeople.ts";
import { clauseLike } from "../../state/filters.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { FilterEditor } from "../filters/FilterEditor.tsx";
import type { GridColumn } from "../table/gridColumns.ts";
import { HeadHistogram } from "../table/HeadHistogram.tsx";
import type { People } from "../usePeople.ts";

const MOST_BINS = 18;
const MOST_COMMUNITIES = 12;

interface ColumnHistogramProps {
  readonly people: People;
  readonly column: GridColumn;
}

/** How the numbers of a column are spread, above its head. */
export function ColumnHistogram({ people, column }: ColumnHistogramProps) {
  const nothing: Test = { kind: "number", column: column.id, from: null, to: null };
  const test = useTular(({ filters }) => clauseLike(filters, nothing)?.test);
  const bins = column.values === undefined ? undefined : binsOf(column.values, MOST_BINS);
  if (bins === undefined) return null;
  return (
    <FilterHistogram
      people={people}
      name={column.name}
      counts={bins.counts}
      isLateral={column.isLateral ?? false}
      chosen={test?.kind === "number" ? binsBetween(...edgesAround(bins, test)) : null}
      test={test ?? nothing}
      testOf={(first, last) => ({ kind: "number", column: column.id, ...rangeBetween(bins, first, last) })}
    />
  );
}

const NO_COMMUNITIES: Test = { kind: "community", communities: [] };

/** The people of the largest communities, above the head of that column. */
export function CommunityHistogram({ people }: { readonly people: People }) {
  const { texts } = useWords();
  const test = useTular(({ filters }) => clauseLike(filters, NO_COMMUNITIES)?.test);
  const colourOf = useCommunityColour();
  const counts = people.communities.sizes.slice(0, MOST_COMMUNITIES);
  if (counts.length < 2) return null;
  const meant = test?.kind === "community" ? test.communities : null;
  return (
    <FilterHistogram
      people={people}
      name={texts.filters.community}
      counts={counts}
      colours={counts.map((_, community) => colourOf(community))}
      chosen={meant === null ? null : new Set(meant)}
      test={test ?? NO_COMMUNITIES}
      testOf={(first, last) => ({ kind: "community", communities: Array.from({ length: last - first }, (_, i) => first + i) })}
    />
  );
}

interface FilterHistogramProps {
  readonly people: People;
  readonly name: string;
  readonly counts: readonly number[];
  readonly colours?: readonly string[];
  readonly isLateral?: boolean;
  readonly chosen: ReadonlySet<number> | null;
  readonly test: Test;
  /** What is asked when the bars from the first to before the last are brushed. */
  readonly testOf: (first: number, last: number) => Test;
}

/** A histogram that stands for a clause of the filter. */
function FilterHistogram({ people, test, testOf, ...rest }: FilterHistogramProps) {
  const { texts } = useWords();
  const { perform } = useDoing();
  return (
    <HeadHistogram
      {...rest}
      onBrush={(first, last) => perform(setTest, { test: testOf(first, last), isNegated: false })}
      editor={(close) => (
        <FilterEditor
          people={people}
          test={test}
          isNegated={false}
          confirm={texts.filters.done}
          onConfirm={(asked, isNegated) => {
            perform(setTest, { test: asked, isNegated });
            close();
          }}
        />
      )}
    />
  );
}
