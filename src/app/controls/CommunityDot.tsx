import { createContext, use } from "react";
import styles from "./controls.module.css";

const COLOURED = 8;

/** The number of its colour, by community: the same as on the map. Null: each community has the colour of its number. */
export const HuesContext = createContext<Uint8Array | null>(null);

/** The colour of a community: eight have one, the rest share grey. */
export function useCommunityColour(): (community: number) => string {
  const hues = use(HuesContext);
  return (community) => {
    const hue = hues?.[community] ?? community;
    return hue >= 0 && hue < COLOURED ? `var(--community-${hue})` : "var(--community-other)";
  };
}

interface CommunityDotProps {
  readonly community: number;
  /** A ring: this is not sure. */
  readonly isUnsure?: boolean;
}

export function CommunityDot({ community, isUnsure = false }: CommunityDotProps) {
  const colourOf = useCommunityColour();
  const colour = colourOf(community);
  const style = isUnsure ? { boxShadow: `inset 0 0 0 2px ${colour}` } : { background: colour };
  return <span className={styles.dot} style={style} aria-hidden="true" />;
}
