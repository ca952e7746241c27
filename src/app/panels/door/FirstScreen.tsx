import { Lock, Map as MapIcon } from "lucide-react";
import controls from "../../controls/controls.module.css";
import { Mark } from "../../controls/Mark.tsx";
import { PlainButton } from "../../controls/PlainButton.tsx";
import { TOUCH, useMedia } from "../../controls/useMedia.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { CheckPromise } from "./CheckPromise.tsx";
import { ChooseFiles } from "./ChooseFiles.tsx";
import { DisplayMenu } from "../bar/DisplayMenu.tsx";
import { GuideLink } from "./GuideLink.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { PasteCells } from "./PasteCells.tsx";
import { RecentWork, useHasRecent } from "./RecentWork.tsx";
import { Samples } from "./Samples.tsx";
import styles from "./FirstScreen.module.css";

/** The app that is one file keeps no work: see `main.tsx`. */
const isKept = import.meta.env.MODE !== "single";

export function FirstScreen() {
  const { texts } = useWords();
  const hasRecent = useHasRecent();
  return (
    <div className={styles.screen}>
      <Bar />
      <main className={styles.main}>
        <h1 className={styles.headline}>{texts.first.headline}</h1>
        <p className={styles.explanation}>{texts.first.explanation}</p>
        <div className={hasRecent ? styles.columns : styles.alone}>
          <DropField />
          {hasRecent && <RecentWork />}
        </div>
        <div className={styles.below}>
          <Samples />
        </div>
      </main>
      <footer className={styles.promise}>
        <Lock size={18} aria-hidden="true" />
        <div>
          <strong>{texts.first.promise}</strong> {texts.first.promiseDetail} {isKept && texts.keeping.here} <CheckPromise />
        </div>
      </footer>
    </div>
  );
}

function Bar() {
  const { texts } = useWords();
  const { set } = useDoing();
  const isMapOpen = useTular(({ work }) => work.version > 0);
  return (
    <header className={styles.bar}>
      <span className={styles.brand}>
        <Mark />
        Tular
      </span>
      <div className={styles.settings}>
        {isMapOpen && (
          <PlainButton size="bar" onClick={() => set(({ place }) => ({ place: { ...place, screen: "map" } }))}>
            <MapIcon size={16} aria-hidden="true" />
            {texts.door.back}
          </PlainButton>
        )}
        <span className={styles.languages}>
          <LanguageSwitch />
        </span>
        <DisplayMenu />
        <GuideLink className={[controls.button, controls.quiet, controls.bar].join(" ")} />
      </div>
    </header>
  );
}

/** The whole window takes files; this field says so, and what may be in them. */
function DropField() {
  const { texts } = useWords();
  const isTouch = useMedia(TOUCH);
  return (
    <section className={styles.field} aria-labelledby="drop-title">
      <h2 id="drop-title" className={styles.fieldTitle}>
        {isTouch ? texts.door.ownFiles : texts.first.drop}
      </h2>
      <p className={styles.fieldFormats}>{texts.first.formats}</p>
      <div className={styles.fieldButtons}>
        <ChooseFiles kind="primary" size="step" />
        <PasteCells size="step" />
      </div>
      <ul className={styles.kinds} aria-label={texts.first.kindsHeading}>
        {texts.first.kinds.map(({ name, detail }) => (
          <li key={name}>
            <p className={styles.kindName}>{name}</p>
            <p className={styles.kindDetail}>{detail}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
