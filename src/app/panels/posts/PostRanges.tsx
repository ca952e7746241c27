import { useState } from "react";
import { X } from "lucide-react";
import { binsBetween, binsOf, edgesAround, rangeBetween } from "../../controls/bins.ts";
import { Button } from "../../controls/Button.tsx";
import { RangeField } from "../../controls/RangeField.tsx";
import { rangePosts } from "../../state/actions/changeTable.ts";
import type { PostRange } from "../../state/table.ts";
import { useDoing, useTular, useWords, type Words } from "../../state/useStore.ts";
import { rangeWords } from "../filters/filterWords.ts";
import type { GridColumn } from "../table/gridColumns.ts";
import { HeadHistogram } from "../table/HeadHistogram.tsx";
import { columnFormat, termInside, termName, writingOf } from "../words.ts";
import bar from "../filters/FilterBar.module.css";
import editor from "../filters/FilterEditor.module.css";

const MOST_BINS = 18;
const MOST_FIELD_BINS = 40;

/** How the numbers of a column of posts are spread, above its head; a brush lists only the posts in it. */
export function PostHistogram({ column }: { readonly column: GridColumn }) {
  const { perform } = useDoing();
  const range = useTular(({ postTable }) => postTable.ranges.find((one) => one.column === column.id));
  const bins = column.values === undefined ? undefined : binsOf(column.values, MOST_BINS);
  if (bins === undefined || bins.counts.length < 2 || !column.isNumber) return null;
  return (
    <HeadHistogram
      name={column.name}
      counts={bins.counts}
      isLateral={column.isLateral ?? false}
      chosen={range === undefined ? null : binsBetween(...edgesAround(bins, range))}
      onBrush={(first, last) => perform(rangePosts, { column: column.id, ...rangeBetween(bins, first, last) })}
      editor={(close) => <RangeEditor column={column} range={range} onDone={close} />}
    />
  );
}

interface RangeEditorProps {
  readonly column: GridColumn;
  readonly range: PostRange | undefined;
  readonly onDone: () => void;
}

function RangeEditor({ column, range, onDone }: RangeEditorProps) {
  const words = useWords();
  const { filters } = words.texts;
  const { perform } = useDoing();
  const [asked, setAsked] = useState(range ?? { column: column.id, from: null, to: null });
  const bins = column.values === undefined ? undefined : binsOf(column.values, MOST_FIELD_BINS);
  const inside = termInside(column.id, words);
  if (bins === undefined) return null;
  return (
    <div className={editor.editor} role="group" aria-label={column.name}>
      <p className={editor.title}>{column.name}</p>
      <RangeField
        bins={bins}
        range={asked}
        isLateral={column.isLateral ?? false}
        words={{
          from: filters.from,
          to: filters.to,
          lowest: filters.lowest(inside),
          highest: filters.highest(inside),
          say: columnFormat(column.id, words.formats),
        }}
        writing={writingOf(column.id)}
        onChange={({ from, to }) => setAsked({ column: column.id, from, to })}
      />
      <div className={editor.end}>
        <Button
          kind="primary"
          onClick={() => {
            perform(rangePosts, asked);
            onDone();
          }}
        >
          {filters.done}
        </Button>
      </div>
    </div>
  );
}

/** The ranges of posts as chips; nothing while there are none. */
export function PostRangeChips() {
  const words = useWords();
  const { posts, filters } = words.texts;
  const { perform } = useDoing();
  const ranges = useTular(({ postTable }) => postTable.ranges);
  if (ranges.length === 0) return null;
  return (
    <div className={bar.bar} role="group" aria-label={posts.where}>
      <span className={bar.where}>{posts.where}</span>
      <ul className={bar.chips}>
        {ranges.map((range) => {
          const subject = filters.is(termName(range.column, words));
          const value = postRangeWords(range, words);
          return (
            <li key={range.column} className={bar.chip}>
              <span className={bar.sentence}>
                <span className={bar.words}>
                  {subject}
                  <strong>{value}</strong>
                </span>
              </span>
              <button
                type="button"
                className={bar.remove}
                aria-label={filters.remove(subject + value)}
                onClick={() => perform(rangePosts, { column: range.column, from: null, to: null })}
              >
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function postRangeWords(range: PostRange, words: Words): string {
  return rangeWords(range, columnFormat(range.column, words.formats), words);
}
