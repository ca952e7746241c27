/** A scene in the network that is open, with what the engine has to say for it: who fits its filter, and its way. */
import { useEffect, useMemo, useState } from "react";
import type { Fit } from "../../core/filter/filter.ts";
import type { Way } from "../../core/network/ways.ts";
import type { Scene } from "../state/story.ts";
import { openScene, type Opened } from "../state/storyParts.ts";
import { useDoing } from "../state/useStore.ts";
import type { People } from "../panels/usePeople.ts";

export interface ShownScene extends Opened {
  /** 1 per person whom the filter of the scene, or its moment, leaves out; undefined: nobody is. */
  readonly dimmed: Uint8Array | undefined;
  /** Who fits the filter; null: there is none, or they are not counted yet. */
  readonly fit: Fit | null;
  readonly path: Way | null;
  /** Has the engine said all that it has to say? */
  readonly isAnswered: boolean;
}

export function useShownScene(scene: Scene, people: People): ShownScene {
  const { conductor } = useDoing();
  const { holding, hasCommunities } = people;
  const opened = useMemo(
    () => openScene(scene, holding),
    // clauses about communities find them once they are measured
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [scene, holding, hasCommunities],
  );
  const [answer, setAnswer] = useState<{ readonly of: Opened; readonly fit: Fit | null; readonly path: Way | null }>();
  useEffect(() => {
    let isOver = false;
    const { filters, way } = opened;
    const asked = [conductor.fitOf(filters), way === null ? Promise.resolve(null) : conductor.way(way.from, way.to)] as const;
    Promise.all(asked).then(
      ([fit, path]) => !isOver && setAnswer({ of: opened, fit, path }),
      // the engine was stopped: the scene stands without it
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [conductor, opened]);
  const isAnswered = answer?.of === opened;
  const { fit, path } = isAnswered ? answer : { fit: null, path: null };
  const firstMs = holding.timeline?.firstMs;
  const { isOfNobody } = opened;
  const all = holding.network.people.count;
  const dimmed = useMemo(() => {
    const { atMs } = scene;
    // an uncoloured map says that it does not speak of anybody; a coloured one, that it speaks of all
    if (isOfNobody) return new Uint8Array(all).fill(1);
    if (atMs === null || firstMs === undefined) return fit?.mask.map((fits) => 1 - fits);
    return Uint8Array.from(firstMs, (first, row) => (first < atMs && fit?.mask[row] !== 0 ? 0 : 1));
  }, [fit, firstMs, scene, isOfNobody, all]);
  return useMemo(() => ({ ...opened, dimmed, fit, path, isAnswered }), [opened, dimmed, fit, path, isAnswered]);
}
