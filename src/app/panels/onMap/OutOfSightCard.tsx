import { useEffect, useState } from "react";
import { Focus, X } from "lucide-react";
import { atBeginning } from "../../../core/network/calling.ts";
import { Button } from "../../controls/Button.tsx";
import { Said } from "../../controls/Said.tsx";
import { useWords } from "../../state/useStore.ts";
import styles from "./WayCard.module.css";

/** The panels beside the map have taken their room by then. */
const STANDS_AFTER_MS = 400;

export interface OutOfSight {
  /** So many of the chosen are drawn where one does not look; 0: nothing is said of it. */
  readonly unseen: number;
  /** The camera came to rest somewhere else. */
  look(): void;
  close(): void;
}

/**
 * Are those who were just chosen in sight? It is asked once they are chosen: whoever comes nearer afterwards knows that some
 * are left outside.
 */
export function useOutOfSight(rows: readonly number[], count: (rows: readonly number[]) => number): OutOfSight {
  const [found, setFound] = useState({ of: rows, unseen: 0 });
  useEffect(() => {
    if (rows.length === 0) return;
    const timer = setTimeout(() => setFound({ of: rows, unseen: count(rows) }), STANDS_AFTER_MS);
    return () => clearTimeout(timer);
    // who was chosen is the question, not how it is answered
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rows]);
  return {
    unseen: found.of === rows ? found.unseen : 0,
    look: () => setFound((before) => (before.unseen === 0 ? before : { ...before, unseen: count(before.of) })),
    close: () => setFound((before) => ({ ...before, unseen: 0 })),
  };
}

interface OutOfSightCardProps {
  readonly unseen: number;
  readonly chosen: number;
  /** Of the one person who is chosen. */
  readonly name: string;
  readonly onShow: () => void;
  readonly onClose: () => void;
}

/** Says that those who are spoken of are not where one looks, and brings them into view. */
export function OutOfSightCard({ unseen, chosen, name, onShow, onClose }: OutOfSightCardProps) {
  const { texts } = useWords();
  const { outOfSight } = texts.drawn;
  return (
    <div className={styles.way} data-over-map="passing" role="status">
      <div>
        <p>
          {chosen === 1 ? (
            <Said text={outOfSight.one} names={{ name: <strong>{atBeginning(name)}</strong> }} />
          ) : (
            outOfSight.several(unseen, chosen)
          )}
        </p>
        <Button size="bar" onClick={onShow}>
          <Focus size={16} aria-hidden="true" />
          {outOfSight.show(chosen)}
        </Button>
      </div>
      <Button kind="quiet" size="bar" aria-label={texts.close} onClick={onClose}>
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}
