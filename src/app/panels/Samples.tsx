import { useState } from "react";
import { openSample } from "../state/samples.ts";
import { useDoing, useWords } from "../state/useStore.ts";
import { LAUNCH_PICTURE } from "./launchPicture.ts";
import styles from "./Samples.module.css";

/** Invented files to look at first: one click, and the map is there. */
export function Samples() {
  const { texts, formats } = useWords();
  const { conductor } = useDoing();
  const [state, setState] = useState<"idle" | "opening" | "missing">("idle");
  const { people, shares } = LAUNCH_PICTURE;

  async function open(): Promise<void> {
    setState("opening");
    try {
      await openSample(conductor.reading);
    } catch {
      setState("missing");
    }
  }

  return (
    <section aria-labelledby="samples-title">
      <h2 id="samples-title" className={styles.heading}>
        {texts.first.samplesHeading}
      </h2>
      <button type="button" className={styles.sample} aria-busy={state === "opening"} onClick={() => void open()}>
        <Picture />
        <span className={styles.name}>{texts.first.launch.name}</span>
        <span>{texts.first.launch.question}</span>
        <span className={styles.counts}>{texts.first.launch.counts(formats.count(people), formats.count(shares))}</span>
      </button>
      {state === "missing" && (
        <p className={styles.missing} role="alert">
          {texts.first.sampleMissing}
        </p>
      )}
    </section>
  );
}

/** The sample's own map, small. */
function Picture() {
  const { width, height, groups } = LAUNCH_PICTURE;
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
