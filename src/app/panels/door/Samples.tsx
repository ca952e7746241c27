import { useState } from "react";
import { SAMPLE_NAMES, type SampleName } from "../../state/opening.ts";
import { openSample } from "../../state/samples.ts";
import { useDoing, useWords, type Words } from "../../state/useStore.ts";
import { MapSketch } from "./MapSketch.tsx";
import { SAMPLE_PICTURES } from "./samplePictures.ts";
import styles from "./Samples.module.css";

/** Invented files to look at first: one click, and the map is there. */
export function Samples() {
  const words = useWords();
  const { texts } = words;
  const { conductor } = useDoing();
  const [opening, setOpening] = useState<SampleName | null>(null);
  const [isMissing, setMissing] = useState(false);

  async function open(sample: SampleName): Promise<void> {
    setOpening(sample);
    setMissing(false);
    try {
      await openSample(conductor.reading, sample);
    } catch {
      setMissing(true);
      setOpening(null);
    }
  }

  return (
    <section className={styles.samples} aria-labelledby="samples-title">
      <h2 id="samples-title" className={styles.heading}>
        {texts.first.samplesHeading}
      </h2>
      <ul className={styles.list}>
        {SAMPLE_NAMES.map((sample) => (
          <li key={sample}>
            <button type="button" className={styles.sample} aria-busy={opening === sample} onClick={() => void open(sample)}>
              <span className={styles.picture}>
                <MapSketch sketch={SAMPLE_PICTURES[sample].sketch} />
              </span>
              <span className={styles.name}>{texts.door.samples[sample].name}</span>
              <span>{texts.door.samples[sample].question}</span>
              <span className={styles.counts}>{countsOf(sample, words)}</span>
            </button>
          </li>
        ))}
      </ul>
      {isMissing && (
        <p className={styles.missing} role="alert">
          {texts.first.sampleMissing}
        </p>
      )}
    </section>
  );
}

function countsOf(sample: SampleName, { texts, formats }: Words): string {
  const { people, ties, shares } = SAMPLE_PICTURES[sample];
  const { samples } = texts.door;
  const all = formats.count(people);
  if (sample === "circle") return samples.totals(all, formats.count(shares));
  return shares > 0 ? samples.actions(all, formats.count(shares)) : samples.ties(all, formats.count(ties));
}
