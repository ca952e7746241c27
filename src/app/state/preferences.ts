import { soundChoices, type ColumnChoices } from "./columnChoices.ts";
import type { Zone } from "../i18n/zones.ts";
import { LANGUAGES, preferredLanguage, type Language } from "../i18n/languages.ts";

export const THEMES = ["system", "light", "dark", "projector"] as const;
export type Theme = (typeof THEMES)[number];

/** How the user likes the window. Changing it changes no work, so it is no step of the history. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** Do keys without Ctrl or Cmd that write a letter, a digit or a sign do anything? */
  readonly hasLetterKeys: boolean;
  /** In which zone times are read and written; left out: this computer's. */
  readonly zone?: Zone;
  /** What columns were taken for, by header. */
  readonly columnChoices?: ColumnChoices;
}

const KEY = "tular.preferences";

/** What was kept on this computer, or what the browser prefers. Storage may be absent or full of anything. */
export function openPreferences(languages: readonly string[], storage: Storage | undefined): Preferences {
  const wanted: Preferences = { language: preferredLanguage(languages), theme: "system", hasLetterKeys: true };
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? "null");
    if (typeof kept !== "object" || kept === null) return wanted;
    const { language, theme, hasLetterKeys, zone, columnChoices } = kept as Record<string, unknown>;
    return {
      language: LANGUAGES.find((known) => known === language) ?? wanted.language,
      theme: THEMES.find((known) => known === theme) ?? wanted.theme,
      hasLetterKeys: hasLetterKeys !== false,
      ...(zone === "utc" && { zone }),
      ...(columnChoices !== undefined && { columnChoices: soundChoices(columnChoices) }),
    };
  } catch {
    return wanted;
  }
}

export function keepPreferences(preferences: Preferences, storage: Storage | undefined): void {
  try {
    storage?.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A full or forbidden storage costs the preference, not the work.
  }
}

/** The browser's storage, which may be forbidden altogether. */
export function localStorageIfAllowed(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
