import type { Language } from "../../i18n/languages.ts";

/** The page beside the app. It takes the app's place in the window, whose own policy lets it open no other one. */
export function guideAddress(language: Language): string {
  return `guide.html#${language}`;
}
