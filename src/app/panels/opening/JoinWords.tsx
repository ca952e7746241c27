import { useTular, type Words } from "../../state/useStore.ts";
import styles from "./FileList.module.css";

const THIN_JOIN = 0.05;

interface JoinWordsProps {
  readonly words: Words;
  /** One layer has ids, the other has handles. */
  readonly isMappingWanted: boolean;
}

/** How many people the layers have in common, or which layer is missing. */
export function JoinWords({ words, isMappingWanted }: JoinWordsProps) {
  const { texts, formats } = words;
  const report = useTular(({ opening }) => opening.report);
  const layers = new Set(report?.files.map(({ layer }) => layer));
  if (report === null || (!layers.has("follows") && !layers.has("shares"))) return null;
  if (!layers.has("shares")) return <p className={styles.join}>{texts.opening.oneLayerFollows}</p>;
  if (!layers.has("follows")) return <p className={styles.join}>{texts.opening.oneLayerShares}</p>;
  const { common, share } = report.join;
  return (
    <p className={styles.join}>
      <strong>{texts.opening.join(common, formats.percent(share))}</strong>{" "}
      {share < THIN_JOIN ? texts.opening.joinThin : texts.opening.joinEnough}
      {isMappingWanted && ` ${texts.intake.mapping.why}`}
    </p>
  );
}
