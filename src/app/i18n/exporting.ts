/** The words of exporting, which come with its dialog and not with the first screen. */
import type { ExportWords } from "./en/exporting.ts";
import type { Language } from "./languages.ts";

const LOADERS: Record<Language, () => Promise<ExportWords>> = {
  en: async () => (await import("./en/exporting.ts")).exporting,
  id: async () => (await import("./id/exporting.ts")).exporting,
};

export function loadExportWords(language: Language): Promise<ExportWords> {
  return LOADERS[language]();
}
