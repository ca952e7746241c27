import { useRef, type Ref } from "react";
import { useResizes } from "../controls/useResizes.ts";
import type { StageHandle } from "../stage/stageProps.ts";
import type { Scene } from "../state/story.ts";
import { useWords } from "../state/useStore.ts";
import { useFigure } from "../panels/how/useFigure.ts";
import { captionOf } from "../panels/onMap/mapWords.ts";
import type { People } from "../panels/usePeople.ts";
import { wholeWords } from "../panels/words.ts";
import { SceneMap } from "./SceneMap.tsx";
import { SceneFilter } from "./SceneFilter.tsx";
import { useShownScene } from "./useScene.ts";
import styles from "./SceneSlide.module.css";

interface SceneSlideProps {
  readonly scene: Scene;
  /** Its place, from 1, and how many there are. */
  readonly at: number;
  readonly all: number;
  readonly people: People;
  /** How often the map was asked to go back to where the scene looks from. */
  readonly returns?: number;
  /** The map, for whoever makes a picture of it. */
  readonly map?: Ref<StageHandle>;
}

/** A scene as the audience sees it: headline, one sentence, the map with only what it speaks of, small legend, source, page. */
export function SceneSlide({ scene, at, all, people, returns = 0, map }: SceneSlideProps) {
  const words = useWords();
  const room = useRef<HTMLDivElement>(null);
  // notes that come beside it, or a full screen that ends: the scene is looked at anew
  const resizes = useResizes(room);
  const { texts } = words;
  const shown = useShownScene(scene, people);
  const { holding } = people;
  if (holding.picture === null) return null;
  const headline = people.textOf(scene.headline) || texts.story.untitled;
  const source = captionOf(holding.network, words);
  return (
    <div ref={room} className={styles.slide} data-slide={scene.id} data-answered={shown.isAnswered || undefined} data-map-room>
      <SceneMap
        shown={shown}
        people={people}
        picture={holding.picture}
        theme="projector"
        returns={returns + resizes}
        {...(map !== undefined && { ref: map })}
      >
        <div className={styles.words} data-over-map data-in-picture="headline">
          <div key={scene.id} className={styles.fading}>
            <h1 className={styles.headline} data-long={headline.length > LONG || undefined}>
              {headline}
            </h1>
            {scene.caption !== "" && <p className={styles.caption}>{people.textOf(scene.caption)}</p>}
            <SceneFilter shown={shown} people={people} />
          </div>
          {scene.hasFigures && <Figures people={people} />}
        </div>
        <div className={styles.foot} data-over-map>
          <span>{scene.caption === source ? "" : source}</span>
          <span>{texts.story.page(at, all)}</span>
        </div>
      </SceneMap>
    </div>
  );
}

const LONG = 72;
const FIGURES = ["lateralShare", "reachAmplification", "halfLife"];

/** The three numbers of the whole network, as far as they are known, each with its range. */
function Figures({ people }: { readonly people: People }) {
  const known = FIGURES.filter((id) => !Number.isNaN(people.columns.whole.get(id) ?? NaN));
  return (
    <dl className={styles.figures}>
      {known.map((id) => (
        <Figure key={id} id={id} people={people} />
      ))}
    </dl>
  );
}

function Figure({ id, people: { columns } }: { readonly id: string; readonly people: People }) {
  const words = useWords();
  const { said, beside } = useFigure(id, columns);
  return (
    <div data-figure>
      <dt>{wholeWords(id, words)?.name}</dt>
      <dd className={styles.figure}>{said}</dd>
      <dd>{beside}</dd>
    </div>
  );
}
