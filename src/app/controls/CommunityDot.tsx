import { createContext, use } from "react";
import styles from "./controls.module.css";

const COLOURED = 8;

/** The number of its colour, by community: the same as on the map. Null: each community has the colour of its number. */
export const HuesContext = createContext<Uint8Array | null>(null);

/** The colour of a community: eight have one, the rest share grey. */
export function CommunityDot({ community }: { readonly community: number }) {
  const hues = use(HuesContext);
  const hue = hues?.[community] ?? community;
  const colour = hue >= 0 && hue < COLOURED ? `var(--community-${hue})` : "var(--community-other)";
  return <span className={styles.dot} style={{ background: colour }} aria-hidden="true" />;
}
