/** The only file that binds React to the state. */
import { createContext, use, useMemo } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { formatsOf, type Formats } from "../i18n/formats.ts";
import { hasTexts, loadTexts, textsOf } from "../i18n/translate.ts";
import type { Language } from "../i18n/languages.ts";
import type { Texts } from "../i18n/en.ts";
import { perform, redo, undo, type Action } from "./actions/action.ts";
import type { Conductor } from "./conductor.ts";
import type { Holding, Holdings } from "./holdings.ts";
import type { Preferences } from "./preferences.ts";
import type { State, Store } from "./store.ts";

/** Everything a panel needs, handed down once. */
export interface Work {
  readonly store: Store;
  readonly holdings: Holdings;
  readonly conductor: Conductor;
}

export const WorkContext = createContext<Work | null>(null);

function useWork(): Work {
  const work = use(WorkContext);
  if (work === null) throw new Error("WorkContext was expected around this component");
  return work;
}

/** A part of the state; the component follows it. */
export function useTular<T>(select: (state: State) => T): T {
  return useStore(useWork().store, useShallow(select));
}

/** The open network and what is known about it; follows everything that arrives for it but the layout's frames. */
export function useOpened(): Holding | undefined {
  const { holdings } = useWork();
  const [version] = useTular(({ work, arrivals }) => [
    work.version,
    arrivals.measured,
    arrivals.picture,
    arrivals.order,
    arrivals.fit,
    arrivals.posts,
    arrivals.told,
    arrivals.doubts,
  ]);
  return holdings.get(version ?? 0);
}

export interface Words {
  readonly texts: Texts;
  readonly formats: Formats;
  readonly language: Language;
}

export function useWords(): Words {
  const [language, zone] = useTular(({ preferences }) => [preferences.language, preferences.zone ?? "local"] as const);
  return useMemo(() => ({ texts: textsOf(language), formats: formatsOf(language, zone), language }), [language, zone]);
}

export interface Doing {
  perform<Input>(action: Action<Input>, input: Input): void;
  undo(): void;
  redo(): void;
  /** How the user likes the window from now on. */
  prefer(change: Partial<Preferences>): void;
  /** What a screen reader is to say next. */
  say(text: string): void;
  /** For what is no step of the history: where one is, who is under the pointer. */
  set(change: (state: State) => Partial<Pick<State, "place" | "pointer" | "played" | "tasks" | "naming">>): void;
  readonly conductor: Conductor;
  /** The state of this moment, for handlers; a component that must follow it uses `useTular`. */
  now(): State;
}

export function useDoing(): Doing {
  const { store, conductor } = useWork();
  return useMemo(
    () => ({
      perform: (action, input) => perform(store, action, input),
      undo: () => undo(store),
      redo: () => redo(store),
      prefer: (change) => void prefer(store, change),
      say: (text) => store.setState(({ spoken }) => ({ spoken: { text, id: spoken.id + 1 } })),
      set: (change) => store.setState(change),
      conductor,
      now: store.getState,
    }),
    [store, conductor],
  );
}

/** A language is chosen once its words are there. */
async function prefer(store: Store, change: Partial<Preferences>): Promise<void> {
  if (change.language !== undefined && !hasTexts(change.language)) await loadTexts(change.language);
  store.setState(({ preferences }) => ({ preferences: { ...preferences, ...change } }));
}
