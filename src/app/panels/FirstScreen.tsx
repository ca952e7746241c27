import { Lock } from "lucide-react";
import { Mark } from "../controls/Mark.tsx";
import { useWords } from "../state/useStore.ts";
import { CheckPromise } from "./CheckPromise.tsx";
import { ChooseFiles } from "./ChooseFiles.tsx";
import { DisplayMenu } from "./DisplayMenu.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Samples } from "./Samples.tsx";
import styles from "./FirstScreen.module.css";

export function FirstScreen() {
  const { texts } = useWords();
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <span className={styles.brand}>
          <Mark />
          Tular
        </span>
        <div className={styles.settings}>
          <span className={styles.languages}>
            <LanguageSwitch />
          </span>
          <DisplayMenu />
        </div>
      </header>
      <main className={styles.main}>
        <h1 className={styles.headline}>{texts.first.headline}</h1>
        <p className={styles.explanation}>{texts.first.explanation}</p>
        <div className={styles.columns}>
          <section className={styles.field} aria-labelledby="drop-title">
            <h2 id="drop-title" className={styles.fieldTitle}>
              {texts.first.drop}
            </h2>
            <p className={styles.fieldFormats}>{texts.first.formats}</p>
            <ChooseFiles kind="primary" size="step" />
          </section>
          <Samples />
        </div>
        <section className={styles.kinds} aria-labelledby="kinds-title">
          <h2 id="kinds-title" className={styles.kindsHeading}>
            {texts.first.kindsHeading}
          </h2>
          <ul>
            {texts.first.kinds.map(({ name, detail }) => (
              <li key={name}>
                <p className={styles.kindName}>{name}</p>
                <p className={styles.kindDetail}>{detail}</p>
              </li>
            ))}
          </ul>
        </section>
      </main>
      <footer className={styles.promise}>
        <Lock size={18} aria-hidden="true" />
        <div>
          <strong>{texts.first.promise}</strong> {texts.first.promiseDetail} <CheckPromise />
        </div>
      </footer>
    </div>
  );
}
