import { useMemo } from "react";
import { useWords } from "../state/useStore.ts";
import { focusOf, litCommunities, standingBetween, wayFocus } from "./focus.ts";
import { shortened } from "./shortened.ts";
import type { Told } from "./stageProps.ts";
import type { Heading } from "./placeWords.ts";
import type { Spoken, SurfaceStyle } from "./surface.ts";
import type { Focus } from "./tieStyle.ts";
import type { SceneOfPeople } from "./useScene.ts";

/** The twelve largest communities get a ground and a title. */
const MOST_HEADINGS = 12;
const SMALLEST_HEADED = 5;
/** So many chosen people get an outline each. */
const MOST_MARKS = 60;

/** Positions of the selected people who are drawn. */
export function useSelected(selection: ReadonlySet<number>, positionOf: ReadonlyMap<number, number>): number[] {
  return useMemo(() => Array.from(selection, (row) => positionOf.get(row) ?? -1).filter((at) => at >= 0), [selection, positionOf]);
}

/** Whom the user pinned or hid, as positions in the picture. */
function useHandWork({ picture, pinned, hidden }: Told, positionOf: ReadonlyMap<number, number>) {
  const pins = useMemo(() => Array.from(pinned, (row) => positionOf.get(row) ?? -1).filter((at) => at >= 0), [pinned, positionOf]);
  const mask = useMemo(
    () => (hidden.size === 0 ? null : Uint8Array.from(picture.people, (row) => (hidden.has(row) ? 1 : 0))),
    [picture, hidden],
  );
  return { pinned: pins, hidden: mask };
}

/** What is spoken of just now: whom that lights up, whom it marks, and which communities have a title. */
export function useSpoken(props: Told, { style, positionOf }: SceneOfPeople, selected: readonly number[], pointed: number): Spoken {
  const { picture, dimmed, way, between } = props;
  const { texts } = useWords();
  const { pinned, hidden } = useHandWork(props, positionOf);
  const route = useMemo(() => (way === null ? null : wayFocus(picture, way, positionOf)), [picture, way, positionOf]);
  // whoever is on the way is pointed at as a part of it
  const isOnWay = route !== null && (pointed < 0 || route.focus.lit[pointed] === 1);
  const focus = useMemo(
    () => (route !== null && isOnWay ? route.focus : standingBetween(focusOf(picture, selected, pointed, dimmed), between)),
    [picture, route, isOnWay, selected, pointed, dimmed, between],
  );
  const headings = useHeadings(props, style, focus, hidden);
  return useMemo(() => {
    const person = focus?.person ?? -1;
    // whoever is chosen and left out by a filter is not spoken of, and has no outline either
    const outlined = selected.filter((at) => at === person || dimmed?.[picture.people[at] ?? 0] !== 1);
    const few = outlined.length <= MOST_MARKS ? outlined : [];
    const marked = pointed >= 0 ? [...few, pointed] : few;
    const isOutside = person >= 0 && dimmed?.[picture.people[person] ?? 0] === 1;
    return {
      focus,
      headings,
      pinned,
      hidden,
      marked: route?.ends ?? marked,
      outside: isOutside ? { person, word: texts.drawn.outside } : null,
      steps: route?.steps ?? [],
    };
  }, [picture, route, focus, headings, pinned, hidden, selected, pointed, dimmed, texts]);
}

/**
 * The titles of the largest communities and the colours of their grounds; in one person's view the title of her own keeps
 * its colour, and so do those that the chosen people stand between.
 */
function useHeadings(props: Told, { palette, colours }: SurfaceStyle, focus: Focus | null, hidden: Uint8Array | null): readonly Heading[] {
  const { picture, communityNames, communitySizes, colour } = props;
  const { texts, formats } = useWords();
  return useMemo(() => {
    const [drawn, gone] = [new Map<number, number>(), new Map<number, number>()];
    for (const [at, community] of picture.community.entries()) {
      const counts = hidden?.[at] === 1 ? gone : drawn;
      counts.set(community, (counts.get(community) ?? 0) + 1);
    }
    const lit = litCommunities(picture.community, focus, hidden);
    const own = focus === null || focus.person < 0 ? -1 : (picture.community[focus.person] ?? -1);
    const colourOf = (community: number) => {
      if (colour.kind !== "community") return palette.other;
      return colours.table[colours.hueOf(community)] ?? palette.other;
    };
    return communityNames.slice(0, MOST_HEADINGS).flatMap((name, community) => {
      const shown = drawn.get(community) ?? 0;
      if (shown < SMALLEST_HEADED) return [];
      const people = (communitySizes?.[community] ?? shown) - (gone.get(community) ?? 0);
      const below = texts.stage.headcount(people, formats.percent(people / picture.peopleInAll));
      return {
        community,
        text: texts.map.around(shortened(name)),
        below,
        people,
        colour:
          community === own || focus?.between?.has(community) === true || lit.has(community) ? colourOf(community) : palette.unlitGround,
        ground: lit.has(community) ? colourOf(community) : palette.unlitGround,
      };
    });
  }, [picture, hidden, focus, palette, colours, communityNames, communitySizes, colour, texts, formats]);
}
