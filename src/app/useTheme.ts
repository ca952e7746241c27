import { useEffect } from "react";
import { useTular } from "./state/useStore.ts";
import { useMedia } from "./useMedia.ts";

/** The theme in force: the user's, or the system's. */
export function useTheme(): "light" | "dark" {
  const wanted = useTular(({ preferences }) => preferences.theme);
  const isDark = useMedia("(prefers-color-scheme: dark)");
  return wanted === "system" ? (isDark ? "dark" : "light") : wanted;
}

/** Writes theme and language where style sheets, screen readers and the browser look for them. */
export function usePageSettings(): void {
  const theme = useTheme();
  const language = useTular(({ preferences }) => preferences.language);
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
    document.documentElement.lang = language;
  }, [theme, language]);
}
