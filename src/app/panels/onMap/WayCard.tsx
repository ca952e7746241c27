import { Fragment, useEffect } from "react";
import { X } from "lucide-react";
import { atBeginning } from "../../../core/network/calling.ts";
import type { Way } from "../../../core/network/ways.ts";
import { Button } from "../../controls/Button.tsx";
import { Said } from "../../controls/Said.tsx";
import { useDoing, useWords } from "../../state/useStore.ts";
import { closed } from "../words.ts";
import type { WayAsked } from "./useWay.ts";
import styles from "./WayCard.module.css";

interface WayCardProps {
  readonly asked: WayAsked;
  readonly nameOf: (row: number) => string;
  readonly isDrawn: (row: number) => boolean;
  readonly onClose: () => void;
}

/** The shortest way in a sentence: who is heard by whom, step by step. */
export function WayCard({ asked, nameOf, isDrawn, onClose }: WayCardProps) {
  const { texts } = useWords();
  const { way: words } = texts.map;
  useSpokenWay(asked, nameOf);
  if (asked.kind === "none") return null;
  const strong = (row: number) => <strong>{nameOf(row)}</strong>;
  return (
    <div className={styles.way} data-over-map="passing">
      <div>
        {asked.kind === "choosing" && (
          <p>{asked.from === null ? words.pickFirst : <Said text={words.pickSecond} names={{ from: strong(asked.from) }} />}</p>
        )}
        {asked.kind === "answered" && (
          <p>
            <Said
              text={asked.way === null ? words.none : words.steps(asked.way.isAlong.length)}
              names={{ from: strong(asked.from), to: strong(asked.to) }}
            />
          </p>
        )}
        {asked.kind === "answered" && asked.way !== null && (
          <>
            <Steps way={asked.way} nameOf={nameOf} />
            {asked.way.course === "either" && <p className={styles.note}>{words.against}</p>}
            {!asked.way.people.every(isDrawn) && <p className={styles.note}>{words.notDrawn}</p>}
          </>
        )}
      </div>
      <Button kind="quiet" size="bar" aria-label={texts.close} onClick={onClose}>
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}

/** The same to those who listen. */
function useSpokenWay(asked: WayAsked, nameOf: (row: number) => string): void {
  const { way: words } = useWords().texts.map;
  const { say } = useDoing();
  useEffect(() => {
    if (asked.kind === "choosing")
      say(asked.from === null ? words.pickFirst : words.pickSecond.replace("{from}", () => nameOf(asked.from ?? 0)));
    if (asked.kind !== "answered") return;
    const sentence = asked.way === null ? words.none : words.steps(asked.way.isAlong.length);
    const ends = sentence.replace("{from}", () => nameOf(asked.from)).replace("{to}", () => nameOf(asked.to));
    say(asked.way === null ? ends : closed(`${ends}: ${asked.way.people.map(nameOf).join(", ")}`));
    // another question or answer is news, another language is not
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked]);
}

function Steps({ way: { people, isAlong }, nameOf }: { readonly way: Way; readonly nameOf: (row: number) => string }) {
  const { way: words } = useWords().texts.map;
  const first = people[0];
  if (first === undefined || isAlong.length === 0) return null;
  const last = nameOf(people.at(-1) ?? first);
  return (
    <p className={styles.steps}>
      <bdi>{atBeginning(nameOf(first))}</bdi>
      {isAlong.map((along, step) => {
        const joint = step === 0 ? (along ? words.isHeardBy : words.hears) : along ? words.whoIsHeardBy : words.whoHears;
        return (
          <Fragment key={step}>
            {step === 0 ? " " : ", "}
            {joint} <bdi>{nameOf(people[step + 1] ?? 0)}</bdi>
          </Fragment>
        );
      })}
      {closed(last).slice(last.length)}
    </p>
  );
}
