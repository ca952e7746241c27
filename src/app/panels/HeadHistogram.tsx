import { useRef, useState } from "react";
import { Popover } from "@base-ui/react/popover";
import type { Test } from "../../core/filter/filter.ts";
import { binsBetween, binsOf, edgesAround, rangeBetween } from "../controls/bins.ts";
import { useCommunityColour } from "../controls/CommunityDot.tsx";
import { Histogram } from "../controls/Histogram.tsx";
import { setTest } from "../state/actions/filterPeople.ts";
import { clauseLike } from "../state/filters.ts";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import { FilterEditor } from "./FilterEditor.tsx";
import { FilterPopup } from "./FilterPopup.tsx";
import type { TableColumn } from "./useTableColumns.ts";
import type { People } from "./usePeople.ts";
import styles from "./HeadHistogram.module.css";

const MOST_BINS = 18;
const MOST_COMMUNITIES = 12;

interface ColumnHistogramProps {
  readonly people: People;
  readonly column: TableColumn;
}

/** How the numbers of a column are spread, above its head. */
export function ColumnHistogram({ people, column }: ColumnHistogramProps) {
  const nothing: Test = { kind: "number", column: column.id, from: null, to: null };
  const test = useTular(({ filters }) => clauseLike(filters, nothing)?.test);
  const bins = column.values === undefined ? undefined : binsOf(column.values, MOST_BINS);
  if (bins === undefined) return null;
  return (
    <HeadHistogram
      people={people}
      name={column.name}
      counts={bins.counts}
      isLateral={column.isLateral}
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
    <HeadHistogram
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

interface HeadHistogramProps {
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

/** Dragging across the bars filters; pressing them opens the same to be set exactly, by keyboard as well. */
function HeadHistogram({ people, name, counts, colours, isLateral = false, chosen, test, testOf }: HeadHistogramProps) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const [isOpen, setOpen] = useState(false);
  // the press with which a drag ends opens nothing
  const hasDragged = useRef(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={(next) => setOpen(next && !hasDragged.current)}>
      <Popover.Trigger
        className={styles.histogram}
        aria-label={texts.filters.brushHint(name)}
        title={texts.filters.brushHint(name)}
        onPointerDown={() => (hasDragged.current = false)}
      >
        <Histogram
          counts={counts}
          chosen={chosen}
          isLateral={isLateral}
          {...(colours !== undefined && { colours })}
          onBrush={(first, last) => {
            if (last - first === 1) return;
            hasDragged.current = true;
            perform(setTest, { test: testOf(first, last), isNegated: false });
          }}
        />
      </Popover.Trigger>
      <FilterPopup title={name}>
        <FilterEditor
          people={people}
          test={test}
          isNegated={false}
          confirm={texts.filters.done}
          onConfirm={(asked, isNegated) => {
            perform(setTest, { test: asked, isNegated });
            setOpen(false);
          }}
        />
      </FilterPopup>
    </Popover.Root>
  );
}
