import { SplitBar } from "../controls/SplitBar.tsx";
import { measureOf, remarksOf } from "../state/columns.ts";
import type { Columns } from "../state/holdings.ts";
import { useWords } from "../state/useStore.ts";
import { HowDoWeKnow } from "./HowDoWeKnow.tsx";
import { reasonWords } from "./reasons.ts";
import { measureWords, rangeEnds, valueWords } from "./words.ts";
import styles from "./Inspector.module.css";

interface TripleProps {
  readonly columns: Columns;
}

/** The three numbers of a campaign: how much moved sideways, how far, how fast. */
export function Triple({ columns }: TripleProps) {
  const { texts } = useWords();
  const reach = columns.whole.get("reach") ?? NaN;
  return (
    <>
      <LateralShare columns={columns} />
      <div className={styles.pair}>
        <Figure
          id="reachAmplification"
          columns={columns}
          sentence={Number.isNaN(reach) ? texts.inspector.amplificationPlain : texts.inspector.amplificationSentence(reach)}
        />
        <Figure id="halfLife" columns={columns} sentence={texts.inspector.halfLifeSentence} />
      </div>
    </>
  );
}

function LateralShare({ columns }: TripleProps) {
  const words = useWords();
  const { texts, formats } = words;
  const name = measureWords("lateralShare", words)?.name;
  const value = columns.whole.get("lateralShare") ?? NaN;
  const range = columns.ranges.get("lateralShare");
  const reason = reasonWords("lateralShare", columns, words);
  if (Number.isNaN(value))
    return (
      <section className={styles.block}>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.nothing}>{reason}</p>
        <How id="lateralShare" columns={columns} />
      </section>
    );
  const part = (key: string) => columns.whole.get(`lateralShare.${key}`) ?? 0;
  // Totals say whom each share goes back to, so that nothing can be left unexplained.
  const isCredited = remarksOf(columns, "lateralShare").includes("direct-only");
  const [low, high] = (range ?? [value, value]).map((share) => Math.round(share * 100));
  return (
    <section className={styles.block}>
      <div className={styles.lateral}>
        <p className={styles.big}>{formats.percent(value)}</p>
        <div>
          <h3 className={styles.name}>{name}</h3>
          {range !== undefined && <p className={styles.sub}>{texts.inspector.range(...rangeEnds("percent", range, formats))}</p>}
        </div>
      </div>
      <SplitBar
        label={texts.inspector.splitLabel}
        parts={[
          { kind: "lateral", share: part("lateral"), words: texts.inspector.lateral(formats.percent(part("lateral"))) },
          { kind: "vertical", share: part("vertical"), words: texts.inspector.vertical(formats.percent(part("vertical"))) },
          ...(isCredited
            ? []
            : [
                {
                  kind: "unexplained" as const,
                  share: part("unexplained"),
                  words: texts.inspector.unexplained(formats.percent(part("unexplained"))),
                },
              ]),
        ]}
      />
      <p className={styles.sentence}>
        {(isCredited ? texts.inspector.creditedSentence : texts.inspector.lateralSentence)(low ?? 0, high ?? 0)}{" "}
        {remarksOf(columns, "lateralShare").includes("inside-file") && `${texts.inspector.insideFile} `}
        <How id="lateralShare" columns={columns} />
      </p>
    </section>
  );
}

interface FigureProps extends TripleProps {
  readonly id: string;
  readonly sentence: string;
}

function Figure({ id, columns, sentence }: FigureProps) {
  const words = useWords();
  const value = columns.whole.get(id) ?? NaN;
  const reason = reasonWords(id, columns, words);
  const isMissing = Number.isNaN(value);
  return (
    <section>
      <h3 className={styles.name}>{measureWords(id, words)?.name}</h3>
      {isMissing ? (
        <p className={styles.nothing}>{reason}</p>
      ) : (
        <>
          <p className={styles.middle}>{valueWords(measureOf(id)?.format ?? "decimal", value, words.formats)}</p>
          <p className={styles.sub}>{sentence}</p>
        </>
      )}
      <How id={id} columns={columns} />
    </section>
  );
}

function How({ id, columns }: { readonly id: string; readonly columns: Columns }) {
  const reason = reasonWords(id, columns, useWords());
  return <HowDoWeKnow id={id} columns={columns} value={columns.whole.get(id) ?? NaN} range={columns.ranges.get(id)} reason={reason} />;
}
