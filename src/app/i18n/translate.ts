import type { Texts } from "./en.ts";
import type { Language } from "./languages.ts";

const LOADERS: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import("./en.ts")).en,
  id: async () => (await import("./id.ts")).id,
};
const loaded = new Map<Language, Texts>();

/** Fetches a language; nobody needs to wait for the others. */
export async function loadTexts(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, await LOADERS[language]());
}

export const hasTexts = (language: Language): boolean => loaded.has(language);

/** @throws Error if the language was not loaded before. */
export function textsOf(language: Language): Texts {
  const texts = loaded.get(language);
  if (texts === undefined) throw new Error(`the texts in ${language} were expected to be loaded by now`);
  return texts;
}
