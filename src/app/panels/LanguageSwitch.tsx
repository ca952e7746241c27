import { Segmented } from "../controls/Segmented.tsx";
import { LANGUAGE_NAMES, LANGUAGES } from "../i18n/languages.ts";
import { changeLanguage } from "../state/actions/changeLook.ts";
import { useDoing, useWords } from "../state/useStore.ts";

export function LanguageSwitch() {
  const { texts, language } = useWords();
  const { perform } = useDoing();
  return (
    <Segmented
      label={texts.view.language}
      value={language}
      options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
      onChange={(value) => perform(changeLanguage, value)}
    />
  );
}
