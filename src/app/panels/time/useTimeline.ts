import { useEffect, useMemo, useState } from "react";
import type { Holding } from "../../state/holdings.ts";
import { meantIn, MOST_STRETCHES, type Movement, type Timeline, type Whose } from "../../state/posting.ts";
import { useDoing, useTular } from "../../state/useStore.ts";

export interface TimeFacts {
  /** Everybody's. */
  readonly all: Timeline;
  /** Null where that cannot be said share by share; undefined until it is known. */
  readonly allMoved: Movement | null | undefined;
  /** Of those who are chosen or fit; null: everybody is meant. Undefined while it is counted. */
  readonly some: Timeline | null | undefined;
  readonly someMoved: Movement | null | undefined;
  /** Of whom `some` is. */
  readonly whose: Whose;
}

interface Answer {
  readonly about: unknown;
  readonly timeline: Timeline | null;
  readonly moved: Movement | null | undefined;
}

/** When things happened, for everybody and for whom the map speaks of just now. */
export function useTimeline(holding: Holding, all: Timeline): TimeFacts {
  const { conductor, now } = useDoing();
  const selection = useTular((state) => state.selection);
  const said = useTular(({ accounts }) => accounts.said);
  const isMeasured = holding.columns.known.has("lateralShare");
  const { fit } = holding;
  const whose = useMemo((): Whose => {
    if (selection.post !== undefined) return { people: null, post: selection.post };
    return { people: meantIn({ ...now(), selection }, { ...holding, fit }).people, post: null };
  }, [selection, fit, holding, now]);
  const [allMoved, setAllMoved] = useState<{ readonly about: unknown; readonly moved: Movement | null }>();
  const [some, setSome] = useState<Answer>();
  const about = useMemo(() => ({ all, said, isMeasured }), [all, said, isMeasured]);

  useEffect(() => {
    let isCurrent = true;
    // it stands on what the measure finds: asked before, it would make the first numbers wait
    if (isMeasured)
      conductor.movement(all.stretches, { people: null, post: null }).then((moved) => {
        if (isCurrent) setAllMoved({ about, moved });
      }, ignore);
    return () => {
      isCurrent = false;
    };
  }, [conductor, all, about, isMeasured]);

  useEffect(() => {
    let isCurrent = true;
    if (whose.people === null && whose.post === null) return;
    async function ask(): Promise<void> {
      const timeline = await conductor.timeline(MOST_STRETCHES, whose);
      if (isCurrent) setSome({ about: whose, timeline, moved: undefined });
      const moved = isMeasured && timeline !== null ? await conductor.movement(timeline.stretches, whose) : undefined;
      if (isCurrent) setSome({ about: whose, timeline, moved });
    }
    ask().catch(ignore);
    return () => {
      isCurrent = false;
    };
  }, [conductor, all, whose, isMeasured, said]);

  const isEverybody = whose.people === null && whose.post === null;
  const isAnswered = some?.about === whose;
  return {
    all,
    allMoved: allMoved?.about === about ? allMoved.moved : undefined,
    some: isEverybody ? null : isAnswered ? some.timeline : undefined,
    someMoved: isEverybody || !isAnswered ? undefined : some.moved,
    whose,
  };
}

/** Stopped with the engine: whoever asks next gets an answer. */
function ignore(): void {}
