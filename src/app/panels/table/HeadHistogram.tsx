import { useRef, useState, type ReactNode } from "react";
import { Popover } from "@base-ui/react/popover";
import { Histogram } from "../../controls/Histogram.tsx";
import { useWords } from "../../state/useStore.ts";
import { FilterPopup } from "../filters/FilterPopup.tsx";
import styles from "./HeadHistogram.module.css";

interface HeadHistogramProps {
  readonly name: string;
  readonly counts: readonly number[];
  readonly colours?: readonly string[];
  readonly isLateral?: boolean;
  readonly chosen: ReadonlySet<number> | null;
  /** The bars from the first to before the last were brushed. */
  readonly onBrush: (first: number, last: number) => void;
  /** The same, to be set exactly and by keyboard. */
  readonly editor: (close: () => void) => ReactNode;
}

/** Dragging across the bars filters; pressing them opens the same to be set exactly, by keyboard as well. */
export function HeadHistogram({ name, counts, colours, isLateral = false, chosen, onBrush, editor }: HeadHistogramProps) {
  const { texts } = useWords();
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
            onBrush(first, last);
          }}
        />
      </Popover.Trigger>
      <FilterPopup title={name}>{editor(() => setOpen(false))}</FilterPopup>
    </Popover.Root>
  );
}
