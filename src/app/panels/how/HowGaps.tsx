import { useRef, useState } from "react";
import { DOUBT_WORDS } from "../../../core/doubt/words.ts";
import type { Missing, MissingLevel } from "../../../core/doubt/missing.ts";
import { Button, LinkButton } from "../../controls/Button.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { RangeMark } from "../../controls/RangeMark.tsx";
import { useDoing, useWords } from "../../state/useStore.ts";
import { HowPart } from "./HowFrame.tsx";
import styles from "./HowSure.module.css";

/** Half of all pairs keep their order by mere chance: there the axis begins. */
const AXIS_FROM = 0.5;
/** The part that the sentences speak of. */
const SAID_PART = 0.1;

type Asked = { readonly done: number; readonly total: number } | "not" | "failed" | Missing;

/** What gaps in the files would do to an order: worked out when it is asked for, because it measures everything again and again. */
export function HowGaps({ id }: { readonly id: string }) {
  const { texts } = useWords();
  const { conductor } = useDoing();
  const [asked, setAsked] = useState<Asked>("not");
  const controller = useRef<AbortController>(undefined);
  const said = texts.doubt.gaps;

  async function ask(): Promise<void> {
    const stopping = new AbortController();
    controller.current = stopping;
    setAsked({ done: 0, total: 0 });
    try {
      setAsked(await conductor.missing(id, { signal: stopping.signal, onProgress: ({ done, total }) => setAsked({ done, total }) }));
    } catch {
      setAsked(stopping.signal.aborted ? "not" : "failed");
    }
  }

  return (
    <HowPart heading={said.heading}>
      {asked === "failed" && <p className={styles.sub}>{said.failed}</p>}
      {(asked === "not" || asked === "failed") && <LinkButton onClick={() => void ask()}>{said.ask}</LinkButton>}
      {typeof asked === "object" && "done" in asked && (
        <div className={styles.busy}>
          <ProgressBar label={said.asking} done={asked.done} total={asked.total} />
          <Button kind="quiet" size="bar" onClick={() => controller.current?.abort()}>
            {texts.stop}
          </Button>
        </div>
      )}
      {typeof asked === "object" && "levels" in asked && <Gaps missing={asked} />}
    </HowPart>
  );
}

function Gaps({ missing }: { readonly missing: Missing }) {
  const { texts, formats, language } = useWords();
  const words = DOUBT_WORDS[language];
  const said = texts.doubt.gaps;
  const { levels, reasons } = missing;
  return (
    <>
      {levels
        .filter(({ part }) => part === SAID_PART)
        .map((level) => (
          <p key={level.what}>{words.gap(level)}</p>
        ))}
      {levels.length > 0 && (
        <>
          <p className={styles.caption}>{said.label}</p>
          <dl className={styles.gaps}>
            {levels.map((level) => (
              <Gap key={`${level.what} ${level.part}`} level={level} />
            ))}
          </dl>
          <p className={styles.caption}>
            {said.axis(formats.percent(AXIS_FROM))} {said.limit}
          </p>
        </>
      )}
      {reasons.map((reason) => (
        <p key={reason} className={styles.sub}>
          {words.missingReasons[reason]}
        </p>
      ))}
    </>
  );
}

function Gap({ level: { what, part, kept } }: { readonly level: MissingLevel }) {
  const { texts, formats } = useWords();
  const said = texts.doubt.gaps;
  const at = (share: number): number => Math.min(1, Math.max(0, (share - AXIS_FROM) / (1 - AXIS_FROM)));
  return (
    <div>
      <dt>{said.without(formats.percent(part), said.what[what])}</dt>
      <dd>
        <RangeMark at={at(kept.mean)} low={at(kept.low)} high={at(kept.high)} />
        <span className={styles.number}>{formats.percent(kept.mean)}</span>
      </dd>
    </div>
  );
}
