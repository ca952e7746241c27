import { Segmented } from "../../controls/Segmented.tsx";
import { LANGUAGE_NAMES, LANGUAGES } from "../../i18n/languages.ts";
import { useDoing, useWords } from "../../state/useStore.ts";

export function LanguageSwitch() {
  const { texts, language } = useWords();
  const { prefer } = useDoing();
  return (
    <Segmented
      label={texts.view.language}
      value={language}
      options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
      onChange={(value) => prefer({ language: value })}
    />
  );
}
