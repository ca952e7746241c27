import { useEffect, useState } from "react";
import type { ExportWords } from "../../i18n/en/exporting.ts";
import { loadExportWords } from "../../i18n/exporting.ts";
import { useWords } from "../../state/useStore.ts";

/** The words of exporting in the window's language; undefined until they have come. */
export function useExportWords(): ExportWords | undefined {
  const { language } = useWords();
  const [loaded, setLoaded] = useState<{ readonly language: string; readonly texts: ExportWords }>();
  useEffect(() => {
    let isOver = false;
    void loadExportWords(language).then((texts) => {
      if (!isOver) setLoaded({ language, texts });
    });
    return () => {
      isOver = true;
    };
  }, [language]);
  return loaded?.language === language ? loaded.texts : undefined;
}
