import styles from "./controls.module.css";

const COLOURED = 8;

/** The colour of a community, as on the map: eight have one, the rest share grey. */
export function CommunityDot({ community }: { readonly community: number }) {
  const colour = community >= 0 && community < COLOURED ? `var(--community-${community})` : "var(--community-other)";
  return <span className={styles.dot} style={{ background: colour }} aria-hidden="true" />;
}
