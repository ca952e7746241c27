import { useRef } from "react";
import { X } from "lucide-react";
import controls from "../../controls/controls.module.css";
import { PlainButton } from "../../controls/PlainButton.tsx";
import { useWords } from "../../state/useStore.ts";
import { GuideLink } from "./GuideLink.tsx";
import styles from "./CheckPromise.module.css";

/** How anybody can check that nothing leaves: a link directly after the promise, and what it opens. */
export function CheckPromise() {
  const { texts } = useWords();
  const { link, title, parts } = texts.first.check;
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className={controls.link} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {link}
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="check-title" closedby="any">
        <div className={styles.head}>
          <h2 id="check-title" className={styles.title}>
            {title}
          </h2>
          <PlainButton kind="quiet" size="bar" onClick={() => dialog.current?.close()}>
            <X size={16} aria-hidden="true" />
            {texts.close}
          </PlainButton>
        </div>
        {parts.map(({ heading, sentences }) => (
          <section key={heading} className={styles.part}>
            <h3>{heading}</h3>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        ))}
        <p className={styles.part}>
          <GuideLink className={controls.link} />
        </p>
      </dialog>
    </>
  );
}
