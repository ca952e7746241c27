import { PLAIN_ATTRIBUTIONS } from "../../../core/network/workbench.ts";
import { RangeMark } from "../../controls/RangeMark.tsx";
import { assumptionsOf } from "../../state/accounts.ts";
import type { Columns } from "../../state/holdings.ts";
import { useTular, useWords } from "../../state/useStore.ts";
import { rangeEnds } from "../words.ts";
import { HowPart } from "./HowFrame.tsx";
import styles from "./HowSure.module.css";

/** What is left free at both ends of the axis, as a part of what the ways go over. */
const ROOM = 0.15;

/** What the lateral share would be for every fair way to divide credit, side by side; nothing where there is but one. */
export function HowAttributions({ columns: { whole, ranges } }: { readonly columns: Columns }) {
  const { texts, formats } = useWords();
  const { peerRule, relationships } = useTular(({ accounts }) => assumptionsOf(accounts));
  const { assumptions, how } = texts.why;
  const ways = PLAIN_ATTRIBUTIONS.flatMap((attribution) => {
    const range = ranges.get(`lateralShare.${attribution}`);
    const value = whole.get(`lateralShare.${attribution}`) ?? NaN;
    return range === undefined || Number.isNaN(value) ? [] : [{ attribution, value, range }];
  });
  const least = Math.min(...ways.map(({ range }) => range[0]));
  const most = Math.max(...ways.map(({ range }) => range[1]));
  if (ways.length < 2 || !(most > least)) return null;
  const room = ROOM * (most - least);
  const at = (share: number): number => (share - least + room) / (most - least + 2 * room);
  return (
    <HowPart heading={how.ways}>
      <dl className={styles.gaps}>
        {ways.map(({ attribution, value, range }) => (
          <div key={attribution}>
            <dt>{assumptions.attributions[attribution].name}</dt>
            <dd>
              <RangeMark at={at(value)} low={at(range[0])} high={at(range[1])} />
              <span className={styles.number}>
                {formats.percent(range[0]) === formats.percent(range[1])
                  ? formats.percent(value)
                  : texts.doubt.range(...rangeEnds("percent", range, formats))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.caption}>{how.waysOver(peerRule, relationships)}</p>
    </HowPart>
  );
}
