import type { FoundSentence } from "../../../core/findings/finding.ts";
import { measureOf } from "../../state/columns.ts";
import { sourceIn } from "../../i18n/sources.ts";
import { useWords } from "../../state/useStore.ts";
import { HowFrame, HowPart } from "../how/HowFrame.tsx";
import { Sayings } from "../how/Sayings.tsx";
import { measureWords } from "../words.ts";
import styles from "../how/HowDoWeKnow.module.css";

interface FindingHowProps {
  readonly finding: FoundSentence;
  /** It is being opened: what it tells of has to be in view. */
  readonly onOpen: () => void;
}

/** How a finding came about, and what may be said of it in a meeting. */
export function FindingHow({ finding, onOpen }: FindingHowProps) {
  const words = useWords();
  const { texts } = words;
  const sources = [...new Set(finding.measures.flatMap((id) => measureOf(id)?.source ?? []))];
  return (
    <HowFrame about={finding.subject} title={texts.inspector.how} description={finding.subject + finding.rest} onOpen={onOpen}>
      <div className={styles.today}>
        <p>{finding.working}</p>
      </div>
      <Sayings safe={finding.safe} unsafe={finding.unsafe} />
      <HowPart heading={texts.how.formula}>
        {finding.measures.slice(0, 2).map((id) => {
          const said = measureWords(id, words);
          return (
            said !== undefined && (
              <p key={id}>
                <strong>{said.name}.</strong> {said.formula}
              </p>
            )
          );
        })}
      </HowPart>
      <HowPart heading={texts.how.caveat}>
        <p>{finding.caveat}</p>
      </HowPart>
      {sources.length > 0 && (
        <p className={styles.source}>
          {texts.how.source}: {sourceIn(words.language, sources.join("; "))}
        </p>
      )}
    </HowFrame>
  );
}
