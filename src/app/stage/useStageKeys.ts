/** Walking the map, and what can be done with whoever is walked to. Which keys do it: `commands/onMap.ts`. */
import type { RefObject } from "react";
import { useDoing, useWords } from "../state/useStore.ts";
import type { SelectMode } from "../state/selection.ts";
import { tiesAround, tiesOf } from "./model.ts";
import type { Told } from "./stageProps.ts";
import type { Surface } from "./surface.ts";
import { DIRECTIONS, nextPerson } from "./walk.ts";

interface Walking {
  readonly props: Told;
  readonly surface: Surface | null;
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly positionOf: ReadonlyMap<number, number>;
  /** Positions of people, the most important first. */
  readonly ranking: Uint32Array;
  readonly selected: readonly number[];
  /** The person under the pointer, −1 for nobody. */
  readonly pointed: number;
}

export function useStageKeys({ props, surface, stage, positionOf, ranking, selected, pointed }: Walking) {
  const { picture, positions, selection, hovered, onSelect, onHover } = props;
  const { texts } = useWords();
  const { say } = useDoing();

  function tell(at: number): void {
    const row = picture.people[at] ?? 0;
    const ties = tiesOf(tiesAround(picture), at);
    const heardBy = ties.filter((tie) => picture.heard[tie] === at).length;
    const community = props.communityNames[picture.community[at] ?? -1] ?? "";
    const size = props.sizeValues?.[row];
    const facts = [
      props.nameOf(row),
      // a community is called by the one whom most hear: without the word that would be a second name
      community === "" ? undefined : texts.spoken.community(community),
      size === undefined || Number.isNaN(size) ? undefined : `${props.sizeWords.name} ${props.sizeWords.format(size)}`,
      texts.inspector.heardBy(heardBy),
      texts.inspector.hears(ties.length - heardBy),
    ];
    say(facts.filter((fact) => fact !== undefined).join(", "));
  }

  function walk(key: string): void {
    const direction = DIRECTIONS[key];
    if (direction === undefined) return;
    const from = pointed >= 0 ? pointed : (selected[0] ?? -1);
    const next = from < 0 ? (ranking[0] ?? -1) : nextPerson(positions, from, direction);
    if (next < 0) return;
    onHover(picture.people[next] ?? null);
    tell(next);
    if (surface?.isInView(next) === false) surface.focusOn([next]);
  }

  function openMenu(): void {
    const [row] = hovered === null ? selection : [hovered];
    const at = row === undefined ? undefined : positionOf.get(row);
    if (row === undefined || at === undefined || surface === null || stage.current === null) return;
    const { x, y } = surface.placeOf(at);
    const { left, top } = stage.current.getBoundingClientRect();
    props.onMenu(row, left + x, top + y);
  }

  /** Chooses whoever is walked to. */
  function choosePointed(mode: SelectMode): void {
    if (hovered !== null) onSelect([hovered], mode);
  }

  return { walk, choosePointed, openMenu };
}
