import { useMemo } from "react";
import { radiiOf } from "../state/radii.ts";
import { leadersOf, rankingOf } from "./focus.ts";
import { PALETTES } from "./palette.ts";
import { coloursOf } from "./scales.ts";
import { shortened } from "./shortened.ts";
import type { Told } from "./stageProps.ts";
import type { SurfaceStyle } from "./surface.ts";

export interface SceneOfPeople {
  /** The place in the picture of a row of the network; people without one are not drawn. */
  readonly positionOf: ReadonlyMap<number, number>;
  readonly style: SurfaceStyle;
}

/** What follows from the picture and the columns, worked out when they change. */
export function useScene({ picture, sizeValues, colour, theme, nameOf, hues }: Told): SceneOfPeople {
  const positionOf = useMemo(() => new Map(Array.from(picture.people, (row, at) => [row, at])), [picture]);
  const radii = useMemo(() => radiiOf(picture, sizeValues), [picture, sizeValues]);
  const ranking = useMemo(() => rankingOf(picture, radii), [picture, radii]);
  const colours = useMemo(() => coloursOf(picture, colour, PALETTES[theme], hues), [picture, colour, theme, hues]);
  const style = useMemo<SurfaceStyle>(
    () => ({
      palette: PALETTES[theme],
      radii,
      colours,
      ranking,
      leaders: leadersOf(ranking, radii),
      nameOf: (at) => shortened(nameOf(picture.people[at] ?? 0)),
    }),
    [theme, radii, colours, ranking, nameOf, picture],
  );
  return { positionOf, style };
}
