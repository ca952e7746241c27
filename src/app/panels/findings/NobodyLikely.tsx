import { useId } from "react";
import { Button } from "../../controls/Button.tsx";
import { sayAccounts } from "../../state/actions/sayAccounts.ts";
import { useDoing, useWords } from "../../state/useStore.ts";
import styles from "./AccountsCard.module.css";

const NOBODY = { ours: [], brands: [], media: [], people: [] };

/** The question about accounts where nobody stands out: the user may know what the files do not show. */
export function NobodyLikely() {
  const { texts } = useWords();
  const { perform, set } = useDoing();
  const heading = useId();
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {texts.accounts.heading}
      </h2>
      <p className={styles.why}>{texts.accounts.nobodyLikely}</p>
      <div className={styles.buttons}>
        <Button onClick={() => set(({ place }) => ({ place: { ...place, overlay: { kind: "palette" } } }))}>
          {texts.accounts.findOurs}
        </Button>
        <Button kind="quiet" onClick={() => perform(sayAccounts, NOBODY)}>
          {texts.accounts.noneIsOurs}
        </Button>
      </div>
    </section>
  );
}
