import { useEffect } from "react";
import type { Theme } from "./stage/palette.ts";
import type { Preferences } from "./state/preferences.ts";
import { useTular } from "./state/useStore.ts";
import { useMedia } from "./controls/useMedia.ts";

/** The theme in force: the user's, or the system's. */
export function useTheme(): Theme {
  const wanted = useTular(({ preferences }) => preferences.theme);
  const isDark = useMedia("(prefers-color-scheme: dark)");
  return wanted === "system" ? (isDark ? "dark" : "light") : wanted;
}

/** Keeps the page as the user wants it. */
export function usePageSettings(): void {
  const preferences = useTular((state) => state.preferences);
  useEffect(() => setPage(preferences), [preferences]);
}

/** Writes theme and language where style sheets, screen readers and the browser look for them. */
export function setPage({ theme, language }: Preferences): void {
  const page = document.documentElement;
  // The style sheet follows the system by itself.
  if (theme === "system") delete page.dataset["theme"];
  else page.dataset["theme"] = theme;
  page.lang = language;
}
