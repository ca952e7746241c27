import type { MapSketch as Sketch } from "../../keeping/sketchMap.ts";
import styles from "./MapSketch.module.css";

/** A map, small, in the colours of the moment. */
export function MapSketch({ sketch }: { readonly sketch: Sketch }) {
  const { width, height, groups } = sketch;
  const colourOf = (hue: number) => (hue < 8 ? `var(--community-${hue})` : "var(--community-other)");
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {groups.map(({ hue, ground }) => (
        <path key={hue} className={styles.ground} d={ground} fill={colourOf(hue)} stroke={colourOf(hue)} />
      ))}
      {groups.map(({ hue, ties }) => (
        <path key={hue} className={styles.ties} d={ties} stroke={colourOf(hue)} />
      ))}
      {groups.map(({ hue, bridges }) => (
        <path key={hue} className={styles.bridges} d={bridges} stroke={colourOf(hue)} />
      ))}
      {groups.map(({ hue, dots, circles }) => (
        <g key={hue}>
          <path className={styles.dots} d={dots} stroke={colourOf(hue)} />
          <path className={styles.circles} d={circles} fill={colourOf(hue)} />
        </g>
      ))}
    </svg>
  );
}
