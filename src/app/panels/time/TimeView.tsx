import { useMemo, useState } from "react";
import { Popover } from "@base-ui/react/popover";
import type { ActionsTest } from "../../../core/filter/filter.ts";
import { KINDS } from "../../../core/network/network.ts";
import type { Stretches, Timeline, Whose } from "../../state/posting.ts";
import { Button } from "../../controls/Button.tsx";
import controls from "../../controls/controls.module.css";
import { Segmented } from "../../controls/Segmented.tsx";
import { setTest } from "../../state/actions/filterPeople.ts";
import { clauseLike } from "../../state/filters.ts";
import { useDoing, useTular, useWords, type Words } from "../../state/useStore.ts";
import { FilterEditor } from "../filters/FilterEditor.tsx";
import { FilterPopup } from "../filters/FilterPopup.tsx";
import { Nothing } from "../filters/Nothing.tsx";
import { PlayBar } from "./PlayBar.tsx";
import { TimeChart, type Series } from "./TimeChart.tsx";
import { usePeople, type People } from "../usePeople.ts";
import { usePlay } from "./usePlay.ts";
import { useTimeline, type TimeFacts } from "./useTimeline.ts";
import styles from "./TimeView.module.css";

/** When things happened, under the map: columns to brush, and a playhead. */
export function TimeView() {
  const people = usePeople();
  const { texts } = useWords();
  const { conductor } = useDoing();
  if (people === undefined) return null;
  const { timeline, network } = people.holding;
  if (timeline === null) return <p className={styles.note}>{texts.time.counting}</p>;
  if (timeline !== undefined) return <Columns people={people} timeline={timeline} />;
  return (
    <Nothing title={texts.time.none.title} why={network.shares.count === 0 ? texts.time.noShares : texts.time.none.why}>
      <Button size="bar" onClick={conductor.reading.revisit}>
        {texts.time.none.wayOut}
      </Button>
    </Nothing>
  );
}

const ANY_ACTION: ActionsTest = { kind: "actions", part: "acted", kinds: null, fromMs: null, toMs: null };

type View = "movement" | "kinds";

function Columns({ people, timeline }: { readonly people: People; readonly timeline: Timeline }) {
  const words = useWords();
  const { texts } = words;
  const { perform } = useDoing();
  const facts = useTimeline(people.holding, timeline);
  // a post is looked at over its own time, where nothing lies beside it
  const isOwnTime = facts.whose.post !== null && facts.some != null;
  const meant = facts.some ?? timeline;
  const joined = useMemo(() => joiningOf(meant), [meant]);
  const play = usePlay(people.holding, meant, joined);
  const [view, setView] = useState<View>("movement");
  const { stretches } = isOwnTime ? meant : timeline;
  const asked = useTular(({ filters }) => clauseLike(filters, ANY_ACTION)?.test);
  const test = asked?.kind === "actions" ? asked : ANY_ACTION;
  const canMove = facts.allMoved != null;
  const series = useMemo(
    () => seriesOf(isOwnTime ? alone(facts) : facts, canMove ? view : "kinds", words),
    [facts, isOwnTime, canMove, view, words],
  );
  const brush = (first: number, last: number) => {
    if (last - first === 1) return play.goTo(last);
    const fromMs = stretches.fromMs + first * stretches.widthMs;
    perform(setTest, { test: { ...test, fromMs, toMs: stretches.fromMs + last * stretches.widthMs - 1 }, isNegated: false });
  };
  return (
    <div className={styles.time}>
      <PlayBar play={play} stretches={stretches} people={people.holding.network.people.count}>
        <p className={styles.scope}>{scopeWords(people, facts.whose, { stretches, test }, words)}</p>
        <ExactTime people={people} test={test} />
      </PlayBar>
      <TimeChart stretches={stretches} series={series} joined={joined} window={test} step={play.step} onBrush={brush} onStep={play.goTo} />
      <div className={styles.key}>
        {canMove && (
          <Segmented
            label={texts.time.show}
            value={view}
            options={(["movement", "kinds"] as const).map((value) => ({ value, label: texts.time.views[value] }))}
            onChange={setView}
          />
        )}
        <ul className={styles.keyList}>
          {series.map(({ id, name }) => (
            <li key={id}>
              <i data-series={id} className={styles.swatch} />
              {name}
            </li>
          ))}
          <li>
            <i className={styles.line} />
            {texts.time.cumulative(joined.at(-1) ?? 0)}
          </li>
          {facts.some !== null && !isOwnTime && (
            <li>
              <i data-series="faint" className={styles.swatch} />
              {texts.time.faint}
            </li>
          )}
        </ul>
        {meant.untimed > 0 && <p className={styles.small}>{texts.time.untimed(meant.untimed)}</p>}
      </div>
    </div>
  );
}

/** The time filter, to be set exactly and by keyboard. */
function ExactTime({ people, test }: { readonly people: People; readonly test: ActionsTest }) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className={[controls.button, controls.quiet, controls.bar].join(" ")} title={texts.time.brushHint}>
        {texts.time.exact}
      </Popover.Trigger>
      <FilterPopup title={texts.time.exact}>
        <FilterEditor
          people={people}
          test={test}
          isNegated={false}
          confirm={texts.filters.done}
          onConfirm={(chosen, isNegated) => {
            perform(setTest, { test: chosen, isNegated });
            setOpen(false);
          }}
        />
      </FilterPopup>
    </Popover.Root>
  );
}

interface Shown {
  readonly stretches: Stretches;
  /** What the filter asks of the time. */
  readonly test: ActionsTest;
}

/** What the columns are of: which time, and whose. */
function scopeWords({ holding }: People, whose: Whose, { stretches, test }: Shown, { texts, formats }: Words): string {
  const { fromMs, toMs } = test;
  const { fromMs: start, widthMs, count } = stretches;
  const end = start + count * widthMs;
  const isCut = fromMs !== null || toMs !== null;
  const ends = [formats.moment(fromMs ?? start), formats.zoned(toMs === null ? end : toMs + 1)] as const;
  const time = isCut ? texts.time.within(...ends) : texts.time.whole(...ends);
  const { of } = texts.time;
  if (whose.post !== null) return `${time}, ${of.post}`;
  if (whose.people === null) return `${time}, ${of.everybody}`;
  const people = whose.people.reduce((sum, one) => sum + one, 0);
  return `${time}, ${whose.people === holding.fit?.mask ? of.fit(people) : of.chosen(people)}`;
}

/** What some did, as if nobody had done anything else. */
function alone({ some, someMoved, whose, ...facts }: TimeFacts): TimeFacts {
  return { all: some ?? facts.all, allMoved: someMoved, some: null, someMoved: undefined, whose };
}

function seriesOf({ all, allMoved, some, someMoved }: TimeFacts, view: View, { texts }: Words): readonly Series[] {
  const nobody = new Float64Array(all.stretches.count);
  if (view === "movement" && allMoved != null) {
    return (["lateral", "vertical", "unexplained"] as const)
      .map((part) => ({
        id: part,
        name: texts.time.movement[part],
        all: allMoved[part],
        meant: some === null ? allMoved[part] : (someMoved?.[part] ?? nobody),
      }))
      .filter((series) => series.all.some((value) => value > 0));
  }
  return KINDS.map((kind, i) => ({
    id: kind,
    name: texts.time.kinds[kind],
    all: all.actions[i] ?? nobody,
    meant: some === null ? (all.actions[i] ?? nobody) : (some?.actions[i] ?? nobody),
  })).filter((series) => series.all.some((value) => value > 0));
}

/** How many people had shared by the end of each stretch. */
function joiningOf({ stretches: { fromMs, widthMs, count }, firstMs }: Timeline): Float64Array {
  const joined = new Float64Array(count);
  for (const atMs of firstMs) {
    const at = Math.floor((atMs - fromMs) / widthMs);
    if (at >= 0) joined[at] = (joined[at] ?? 0) + 1;
  }
  for (let at = 1; at < count; at++) joined[at] = (joined[at] ?? 0) + (joined[at - 1] ?? 0);
  return joined;
}
