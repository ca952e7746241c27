/** What a presentation tells its speaker, here and in a window with the notes. */
import { useCallback, useState, type ReactNode } from "react";
import { withNaming } from "../state/naming.ts";
import type { Scene } from "../state/story.ts";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import type { People } from "../panels/usePeople.ts";
import type { NotesHands, NotesTold } from "./notesLine.ts";
import { sceneRemarks } from "./sceneRemarks.ts";
import { SceneSketch } from "./SceneSketch.tsx";
import { useNotesLine } from "./useNotesLine.ts";
import type { Presenting } from "./usePresenting.ts";

interface Told {
  readonly told: NotesTold | undefined;
  readonly hands: NotesHands;
  /** Does a window with the notes listen? */
  readonly isHeard: boolean;
  /** Draws the small pictures for that window. */
  readonly sketching: ReactNode;
}

export function useNotes(scenes: readonly Scene[], people: People | undefined, presenting: Presenting): Told {
  const words = useWords();
  const { texts } = words;
  const { set } = useDoing();
  const [minutes, naming] = useTular((state) => [state.story.minutes, state.naming.shown] as const);
  const { at, isBlack, beganMs, goTo, setBlack, end } = presenting;
  const [from] = useState(() => String(crypto.getRandomValues(new Uint32Array(1))[0]));
  const [drawn, setDrawn] = useState<ReadonlyMap<Scene, string>>(new Map());
  const [scene, next] = [scenes[at], scenes[at + 1]];
  const told: NotesTold | undefined =
    people === undefined || scene === undefined
      ? undefined
      : {
          from,
          at,
          headlines: scenes.map(({ headline }) => people.textOf(headline) || texts.story.untitled),
          notes: people.textOf(scene.notes),
          safe: people.textOf(scene.safe),
          remarks: sceneRemarks(scene, people, words),
          isBlack,
          naming,
          beganMs,
          minutes,
        };
  const hands: NotesHands = {
    goTo,
    setBlack,
    end,
    toggleNames: () => set(({ naming: now }) => ({ naming: withNaming(now, { shown: now.shown === "real" ? "blurred" : "real" }) })),
  };
  const keep = useCallback((one: Scene, address: string) => setDrawn((before) => new Map(before).set(one, address)), []);
  const pictureOf = (one: Scene | undefined) => (one === undefined ? undefined : drawn.get(one));
  const isHeard = useNotesLine(told, { now: pictureOf(scene), next: pictureOf(next) }, hands);
  const sketching =
    people !== undefined &&
    [scene, next].map(
      (one, place) =>
        one !== undefined && <SceneSketch key={place} scene={one} people={people} onPainted={(address) => keep(one, address)} />,
    );
  return { told, hands, isHeard, sketching };
}
