import controls from "../../controls/controls.module.css";
import { Modal } from "../../controls/Modal.tsx";
import { SheetHead } from "../../controls/SheetHead.tsx";
import { useWords } from "../../state/useStore.ts";
import { GuideLink } from "./GuideLink.tsx";
import styles from "./CheckSheet.module.css";

/** How anybody can check that nothing leaves. */
export function CheckSheet({ onClose }: { readonly onClose: () => void }) {
  const { texts } = useWords();
  const { title, parts } = texts.first.check;
  return (
    <Modal label={title} className={styles.sheet} onClose={onClose}>
      <SheetHead title={title} closeWord={texts.close} />
      {/* a long page is read with the keys, too */}
      <div className={styles.parts} role="region" aria-label={title} tabIndex={0} data-first-focus>
        {parts.map(({ heading, sentences }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        ))}
        <GuideLink className={controls.link} />
      </div>
    </Modal>
  );
}
