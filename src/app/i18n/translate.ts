import { en, type Texts } from "./en.ts";
import { id } from "./id.ts";
import type { Language } from "./languages.ts";

const TEXTS: Record<Language, Texts> = { en, id };

export function textsOf(language: Language): Texts {
  return TEXTS[language];
}
