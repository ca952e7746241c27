/** Draws the scenes of the story one after the other where nobody sees it, just as they are presented, for files of them. */
import { rowsWhere } from "../../core/base/numbered.ts";
import { useEffect, useRef } from "react";
import { takeDisplay, type PictureChoices } from "../export/takeDisplay.ts";
import type { Page, PageFigure } from "../export/target.ts";
import type { View } from "../stage/displayed.ts";
import type { StageHandle } from "../stage/stageProps.ts";
import type { Scene } from "../state/story.ts";
import { SceneSlide } from "./SceneSlide.tsx";
import { useShownScene, type ShownScene } from "./useScene.ts";
import type { People } from "../panels/usePeople.ts";
import styles from "./SceneStudio.module.css";

/** One picture of a scene that was asked for. */
export interface Sitting {
  readonly scene: Scene;
  readonly at: number;
  readonly all: number;
  readonly choices: PictureChoices;
  readonly done: (page: Page) => void;
}

/** The map begins to fly to where the scene looks from within this time. */
const BEGINS_MS = 500;
const LOOK_MS = 150;
/** So often in a row nothing may have moved. */
const STILL = 4;

export function SceneStudio({ sitting, people }: { readonly sitting: Sitting; readonly people: People }) {
  const map = useRef<StageHandle>(null);
  const room = useRef<HTMLDivElement>(null);
  const shown = useShownScene(sitting.scene, people);
  const latest = useRef({ people, shown });
  useEffect(() => {
    latest.current = { people, shown };
  });
  useEffect(() => {
    let still = 0;
    let before = "";
    let frame = 0;
    let timer = window.setTimeout(look, BEGINS_MS);
    function look(): void {
      const view = map.current?.view() ?? null;
      // a busy computer may not have turned to the scene yet, and stand still where the one before looked from
      const isLooking = ["[data-answered]", "[data-looked]"].every((mark) => room.current?.querySelector(mark) != null);
      const isAnswered = isLooking && latest.current.shown.isAnswered;
      const now = view === null || !isAnswered ? "" : outlineOf(view);
      still = now !== "" && now === before ? still + 1 : 0;
      before = now;
      if (still < STILL || view === null) timer = window.setTimeout(() => void (frame = requestAnimationFrame(look)), LOOK_MS);
      else sitting.done(pageOf(sitting, view, latest.current, wordsIn(room.current)));
    }
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [sitting]);
  return (
    <div ref={room} className={styles.studio} aria-hidden="true" inert data-unseen>
      <SceneSlide scene={sitting.scene} at={sitting.at + 1} all={sitting.all} people={people} map={map} />
    </div>
  );
}

/** Where the map stands and what is written on it: two that are alike are one picture. */
function outlineOf({ displayed: { matrix, lines, marks, ties } }: View): string {
  return JSON.stringify([matrix, lines, marks.outlines.length, ties.tie.length, ties.rgba.at(-1)]);
}

interface WordsOnSlide {
  /** The filter of the scene; "": none. */
  readonly filter: string;
  readonly figures: readonly PageFigure[];
}

/** What is said on the slide beside what the scene itself says. */
function wordsIn(room: HTMLElement | null): WordsOnSlide {
  const figures = Array.from(room?.querySelectorAll("[data-figure]") ?? [], (figure): PageFigure => {
    const [name = "", said = "", beside = ""] = Array.from(figure.children, ({ textContent }) => textContent ?? "");
    return { name, said, beside };
  });
  return { filter: room?.querySelector("[data-filter]")?.textContent ?? "", figures };
}

interface Latest {
  readonly people: People;
  readonly shown: ShownScene;
}

function pageOf({ scene, choices }: Sitting, view: View, { people: { textOf }, shown }: Latest, { filter, figures }: WordsOnSlide): Page {
  const { rows, fit, adds } = shown;
  const caption = [textOf(scene.caption), filter].filter((part) => part !== "").join(" ");
  const said = { headline: textOf(scene.headline), caption, notes: textOf(scene.notes), safe: textOf(scene.safe) };
  const among = fit === null ? undefined : rowsWith(fit.mask);
  return { display: takeDisplay(view, choices), ...said, people: rows, among, adds, figures };
}

/** The rows that are marked with 1. */
function rowsWith(mask: Uint8Array): Uint32Array {
  return rowsWhere(mask.length, (row) => mask[row] === 1);
}
