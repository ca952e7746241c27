import { SplitBar } from "../../controls/SplitBar.tsx";
import { DOUBT_WORDS } from "../../../core/doubt/words.ts";
import type { Doubt } from "../../../core/doubt/result.ts";
import { remarksOf } from "../../state/columns.ts";
import type { Columns } from "../../state/holdings.ts";
import { useOpened, useWords } from "../../state/useStore.ts";
import { HowDoWeKnow } from "../how/HowDoWeKnow.tsx";
import { reasonWords } from "../reasons.ts";
import { wholeRange } from "../../state/doubts.ts";
import { useDoubt } from "../how/useDoubt.ts";
import { useFigure } from "../how/useFigure.ts";
import { measureWords } from "../words.ts";
import styles from "./Inspector.module.css";

interface TripleProps {
  readonly columns: Columns;
}

/** The three numbers of a campaign: how much moved sideways, how far, how fast. Without shares there is none, as a finding says. */
export function Triple({ columns }: TripleProps) {
  const { texts } = useWords();
  const reach = columns.whole.get("reach") ?? NaN;
  const network = useOpened()?.network;
  const hasPosts = (network?.posts.count ?? 0) > 0;
  if (network?.shares.count === 0) return null;
  return (
    <>
      <LateralShare columns={columns} />
      <div className={styles.pair}>
        <Figure
          id="reachAmplification"
          columns={columns}
          sentence={Number.isNaN(reach) ? texts.inspector.amplificationPlain : texts.inspector.amplificationSentence(reach)}
        />
        <Figure id="halfLife" columns={columns} sentence={hasPosts ? texts.inspector.halfLifeSentence : texts.inspector.halfLifeOfTopic} />
      </div>
    </>
  );
}

function LateralShare({ columns }: TripleProps) {
  const words = useWords();
  const { texts, formats } = words;
  const name = measureWords("lateralShare", words)?.name;
  const { value, range, said, beside, doubt, isWithheld } = useFigure("lateralShare", columns);
  const reason = reasonWords("lateralShare", columns, words);
  if (Number.isNaN(value) || isWithheld)
    return (
      <section className={styles.block}>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.nothing}>{isWithheld ? DOUBT_WORDS[words.language].tooLittle : reason}</p>
        <How id="lateralShare" columns={columns} />
      </section>
    );
  const part = (key: string) => columns.whole.get(`lateralShare.${key}`) ?? 0;
  // Totals say whom each share goes back to, so that nothing can be left unexplained.
  const isCredited = remarksOf(columns, "lateralShare").includes("direct-only");
  const split = [part("lateral"), part("vertical"), ...(isCredited ? [] : [part("unexplained")])];
  const [lateral = "", vertical = "", unexplained = ""] = formats.percents(split);
  const [low, high] = (range ?? [value, value]).map((share) => Math.round(share * 100));
  return (
    <section className={styles.block}>
      <div className={styles.lateral}>
        <p className={styles.big}>{said}</p>
        <div>
          <h3 className={styles.name}>{name}</h3>
          {beside !== undefined && <p className={styles.sub}>{beside}</p>}
        </div>
      </div>
      <SplitBar
        label={texts.inspector.splitLabel}
        parts={[
          { kind: "lateral", share: part("lateral"), words: texts.inspector.lateral(lateral) },
          { kind: "vertical", share: part("vertical"), words: texts.inspector.vertical(vertical) },
          ...(isCredited
            ? []
            : [
                {
                  kind: "unexplained" as const,
                  share: part("unexplained"),
                  words: texts.inspector.unexplained(unexplained),
                },
              ]),
        ]}
      />
      <p className={styles.sentence}>
        {(isCredited ? texts.inspector.creditedSentence : texts.inspector.lateralSentence)(low ?? 0, high ?? 0)}{" "}
        {part("vertical") === 0 && part("lateral") > 0 && `${texts.inspector.nobodyLarge} `}
        {remarksOf(columns, "lateralShare").includes("inside-file") && `${texts.inspector.insideFile} `}
        <How id="lateralShare" columns={columns} />
      </p>
      <Thin doubt={doubt} />
    </section>
  );
}

interface FigureProps extends TripleProps {
  readonly id: string;
  readonly sentence: string;
}

function Figure({ id, columns, sentence }: FigureProps) {
  const words = useWords();
  const { value, said, beside, doubt, isWithheld } = useFigure(id, columns);
  const reason = reasonWords(id, columns, words);
  const isMissing = Number.isNaN(value) || isWithheld;
  return (
    <section>
      <h3 className={styles.name}>{measureWords(id, words)?.name}</h3>
      {isMissing ? (
        <p className={styles.nothing}>{isWithheld ? DOUBT_WORDS[words.language].tooLittle : reason}</p>
      ) : (
        <>
          <p className={styles.middle}>{said}</p>
          {beside !== undefined && <p className={styles.sub}>{beside}</p>}
          <p className={styles.sub}>{sentence}</p>
          <Thin doubt={doubt} />
        </>
      )}
      <How id={id} columns={columns} />
    </section>
  );
}

function How({ id, columns }: { readonly id: string; readonly columns: Columns }) {
  const reason = reasonWords(id, columns, useWords());
  const range = wholeRange(id, columns, useDoubt(id));
  return <HowDoWeKnow isWhole id={id} columns={columns} value={columns.whole.get(id) ?? NaN} range={range} reason={reason} />;
}

/** Too few posts or shares for one number: why the range stands in its place. */
function Thin({ doubt }: { readonly doubt: Doubt | undefined }) {
  const { language } = useWords();
  return doubt?.isThin === true ? <p className={styles.sub}>{DOUBT_WORDS[language].reasons["too-few"]}</p> : null;
}
