import { useEffect, useMemo, useSyncExternalStore } from "react";
import { huesOf } from "./stage/hues.ts";
import { useOpened, useTular } from "./state/useStore.ts";

/** Does the window answer to a media query just now? */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}

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

/** The colours of the communities, far apart where they lie side by side. */
export function useHues(): Uint8Array | null {
  const picture = useOpened()?.picture ?? null;
  return useMemo(() => (picture === null ? null : huesOf(picture)), [picture]);
}
