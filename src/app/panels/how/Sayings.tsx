import { useRef, useState } from "react";
import { CircleAlert, CircleCheck } from "lucide-react";
import { LinkButton } from "../../controls/Button.tsx";
import { useWords } from "../../state/useStore.ts";
import styles from "./HowDoWeKnow.module.css";

interface SayingsProps {
  readonly safe: string;
  readonly unsafe: string;
}

/** What may be said in a meeting, to be copied, and what may not. */
export function Sayings({ safe, unsafe }: SayingsProps) {
  const { texts } = useWords();
  return (
    <div className={styles.sayings}>
      <Safe sentence={safe} />
      <section>
        <h3 className={styles.unsafe}>
          <CircleAlert size={16} aria-hidden="true" />
          {texts.findings.unsafe}
        </h3>
        <p>{unsafe}</p>
      </section>
    </div>
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
