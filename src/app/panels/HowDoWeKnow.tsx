import type { ReactNode } from "react";
import { Popover } from "@base-ui/react/popover";
import { X } from "lucide-react";
import controls from "../controls/controls.module.css";
import { measureOf, remarksOf } from "../state/columns.ts";
import type { Columns } from "../state/holdings.ts";
import { useWords } from "../state/useStore.ts";
import { measureWords, rangeEnds, valueWords } from "./words.ts";
import styles from "./HowDoWeKnow.module.css";

interface HowDoWeKnowProps {
  /** Id of the measure. */
  readonly id: string;
  readonly columns: Columns;
  /** NaN: nothing to say, for the reason given. */
  readonly value: number;
  readonly range?: readonly [number, number] | undefined;
  readonly reason?: string | undefined;
  /** The words of the link, if not "How do we know?". */
  readonly children?: ReactNode;
}

/** A link directly after a claim that opens its question, formula, today's number, limits and source beside it. */
export function HowDoWeKnow({ id, columns, value, range, reason, children }: HowDoWeKnowProps) {
  const words = useWords();
  const { texts, formats } = words;
  const measure = measureOf(id);
  const said = measureWords(id, words);
  if (measure === undefined || said === undefined) return null;
  const remarks = remarksOf(columns, id);
  return (
    <Popover.Root>
      <Popover.Trigger className={controls.link} aria-label={`${said.name}: ${texts.inspector.how}`}>
        {children ?? texts.inspector.how}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={controls.floating} side="left" align="start" sideOffset={32} collisionPadding={16}>
          <Popover.Popup className={styles.popup}>
            <div className={styles.head}>
              <Popover.Title className={styles.title}>{said.name}</Popover.Title>
              <Popover.Close className={[controls.button, controls.quiet, controls.bar].join(" ")}>
                <X size={16} aria-hidden="true" />
                {texts.close}
              </Popover.Close>
            </div>
            <Popover.Description className={styles.question}>{said.question}</Popover.Description>
            <div className={styles.today}>
              {Number.isNaN(value) ? (
                <p>
                  {texts.how.nothing} {reason ?? texts.noReason}.
                </p>
              ) : (
                <>
                  <p className={styles.value}>{texts.inspector.unit(valueWords(measure.format, value, formats), said.unit)}</p>
                  <p className={styles.range}>
                    {range === undefined ? texts.inspector.noRange : texts.inspector.range(...rangeEnds(measure.format, range, formats))}
                  </p>
                </>
              )}
            </div>
            <Part heading={texts.how.formula}>
              <p>{said.formula}</p>
              {range !== undefined && !Number.isNaN(value) && <p className={styles.sub}>{texts.how.rangeFrom}</p>}
              {remarks.map((remark) => (
                <p key={remark} className={styles.sub}>
                  {texts.remarks[remark]}
                </p>
              ))}
            </Part>
            <Part heading={texts.how.caveat}>
              <p>{said.caveat}</p>
            </Part>
            <p className={styles.source}>
              {texts.how.source}: {measure.source}
            </p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{heading}</h3>
      {children}
    </section>
  );
}
