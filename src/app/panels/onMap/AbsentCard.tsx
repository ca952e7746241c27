import { Eye } from "lucide-react";
import { atBeginning } from "../../../core/network/calling.ts";
import { Button } from "../../controls/Button.tsx";
import { Said } from "../../controls/Said.tsx";
import { showHidden } from "../../state/actions/arrangePeople.ts";
import { useDoing, useWords } from "../../state/useStore.ts";
import styles from "./WayCard.module.css";

interface AbsentCardProps {
  /** The one person who is chosen. */
  readonly row: number;
  readonly name: string;
  readonly why: "hidden" | "noFollows" | "noTies" | "lessTied";
}

/** Says of a chosen person who is not on the map why she is not, and brings back who was hidden. */
export function AbsentCard({ row, name, why }: AbsentCardProps) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const { drawn } = texts;
  const sentences = { hidden: drawn.whyHidden, noFollows: drawn.whyNoFollows, noTies: drawn.whyNoTies, lessTied: drawn.whyLessTied };
  return (
    <div className={styles.way} data-over-map="passing" role="status">
      <p>
        <Said text={sentences[why]} names={{ name: <strong>{sentences[why].startsWith("{name}") ? atBeginning(name) : name}</strong> }} />
      </p>
      {why === "hidden" && (
        <Button size="bar" onClick={() => perform(showHidden, [row])}>
          <Eye size={16} aria-hidden="true" />
          {drawn.show}
        </Button>
      )}
    </div>
  );
}
