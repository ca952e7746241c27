import { useRef, useState } from "react";
import { CircleAlert, CircleCheck } from "lucide-react";
import type { FoundSentence } from "../../core/findings/finding.ts";
import { LinkButton } from "../controls/Button.tsx";
import { measureOf } from "../state/columns.ts";
import { useWords } from "../state/useStore.ts";
import { HowFrame, HowPart } from "./HowFrame.tsx";
import { measureWords } from "./words.ts";
import styles from "./HowDoWeKnow.module.css";

/** How a finding came about, and what may be said of it in a meeting. */
export function FindingHow({ finding }: { readonly finding: FoundSentence }) {
  const words = useWords();
  const { texts } = words;
  const sources = [...new Set(finding.measures.flatMap((id) => measureOf(id)?.source ?? []))];
  return (
    <HowFrame about={finding.subject} title={texts.inspector.how} description={finding.subject + finding.rest}>
      <div className={styles.today}>
        <p>{finding.working}</p>
      </div>
      <div className={styles.sayings}>
        <Safe sentence={finding.safe} />
        <section>
          <h3 className={styles.unsafe}>
            <CircleAlert size={16} aria-hidden="true" />
            {texts.findings.unsafe}
          </h3>
          <p>{finding.unsafe}</p>
        </section>
      </div>
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
          {texts.how.source}: {sources.join("; ")}
        </p>
      )}
    </HowFrame>
  );
}

/** The safe sentence and a link that copies it. */
function Safe({ sentence }: { readonly sentence: string }) {
  const { texts } = useWords();
  const said = useRef<HTMLParagraphElement>(null);
  const [isCopied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(sentence);
      setCopied(true);
    } catch {
      // A browser that does not let the page copy gets the sentence selected: one key is left to press.
      if (said.current !== null) getSelection()?.selectAllChildren(said.current);
    }
  }

  return (
    <section>
      <h3 className={styles.safe}>
        <CircleCheck size={16} aria-hidden="true" />
        {texts.findings.safe}
      </h3>
      <p ref={said}>{sentence}</p>
      <LinkButton onClick={() => void copy()}>{isCopied ? texts.findings.copied : texts.findings.copy}</LinkButton>
    </section>
  );
}
