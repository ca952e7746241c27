/** The few lines that a scene needs to be read: who is coloured, who is grey, what size means. */
import { useMemo } from "react";
import type { Way } from "../../core/network/ways.ts";
import type { Picture } from "../../engine/protocol.ts";
import { focusOf, wayFocus } from "../stage/focus.ts";
import { PALETTES, type Theme } from "../stage/palette.ts";
import { coloursOf, rampColour, type ColourRow, type Colouring } from "../stage/scales.ts";
import type { Adds } from "../state/storyParts.ts";
import { useWords } from "../state/useStore.ts";
import type { People } from "../panels/usePeople.ts";
import { termInside } from "../panels/words.ts";
import styles from "./SceneSlide.module.css";

/** More communities than these are told by the titles on the map. */
const MOST_COMMUNITIES = 4;

/** Of a plan's people these are told one by one, on a phone the first of them; all of them are counted. */
const MOST_ADDING = 8;
const MOST_ADDING_ON_PHONE = 4;

/** Of a ramp of colours: little, more, most. */
const SHADES = [0, 0.5, 1];

interface SceneLegendProps {
  readonly people: People;
  readonly picture: Picture;
  readonly colour: Colouring;
  readonly colourBy: string;
  /** Whom the scene speaks of; nobody: everybody. */
  readonly rows: readonly number[];
  readonly path: Way | null;
  readonly dimmed: Uint8Array | undefined;
  readonly sizeBy: string | null;
  readonly theme: Theme;
  readonly hues: Uint8Array | null;
  /** What each person of the plan that is shown adds; null: none is. */
  readonly adds: Adds | null;
}

export function SceneLegend({ people, picture, colour, colourBy, rows, path, dimmed, sizeBy, theme, hues, adds }: SceneLegendProps) {
  const words = useWords();
  const { story } = words.texts;
  const palette = PALETTES[theme];
  const lit = useMemo(() => litOf(picture, rows, path, dimmed), [picture, rows, path, dimmed]);
  const colours = useMemo(() => coloursOf(picture, colour, palette, hues ?? undefined), [picture, colour, palette, hues]);
  const nameOf = ({ key }: ColourRow): string | undefined => {
    if (key < 0 || colour.kind === "measure") return undefined;
    const name = colour.kind === "category" ? colour.words[key] : people.communityNames[key];
    return name === undefined || name === "" ? undefined : colour.kind === "community" ? words.texts.map.around(name) : name;
  };
  const groups = colours.rows.flatMap((row) => {
    const name = nameOf(row);
    const count = row.people.reduce((sum, at) => sum + (lit?.[at] ?? 1), 0);
    return count === 0 || name === undefined ? [] : [{ key: row.key, name, count, colour: colours.table[row.colour] ?? palette.other }];
  });
  const drawn = picture.people.length;
  const unknown = colours.rows.find(({ key }) => key < 0)?.people ?? new Uint32Array();
  const unknownCount = colour.kind === "measure" ? unknown.reduce((sum, at) => sum + (lit?.[at] ?? 1), 0) : 0;
  const litCount = lit?.reduce((sum, one) => sum + one, 0) ?? drawn;
  const spoken = rows.length > 1 && path === null ? spokenIn(picture, rows, dimmed) : { all: litCount, drawn: litCount };
  const shades = SHADES.map((part) => rampColour(part, palette));
  const litFill = colour.kind === "measure" ? (shades[1] ?? palette.ink) : palette.ink;
  const isFew = groups.length <= MOST_COMMUNITIES && groups.reduce((sum, { count }) => sum + count, 0) === litCount;
  // communities have titles on the map, words of a column have not
  const isNamed = colour.kind === "category" ? groups.length > 0 : lit !== null && isFew && adds === null;
  return (
    <ul className={styles.legendRows}>
      {adds !== null && <AddingRows people={people} adds={adds} ring={palette.accent} />}
      {isNamed &&
        // another scene may count other groups by the same numbers: they are other rows
        groups.map((group) => (
          <Row key={`${colourBy} ${group.key}`} fills={[group.colour]} words={story.legend.group(group.name, group.count)} />
        ))}
      {!isNamed && lit !== null && litCount > 0 && (
        <Row
          {...(rows.length > 0 ? { ring: palette.accent } : { fills: [litFill] })}
          words={spoken.drawn < spoken.all ? story.legend.chosenInPart(spoken.all, spoken.drawn) : story.legend.chosen(spoken.all)}
        />
      )}
      {lit !== null && <Row fills={[palette.unlitGround]} words={story.legend.others(drawn - litCount)} />}
      {colour.kind === "measure" && <Row fills={shades} words={story.legend.colour(termInside(colourBy, words))} />}
      {unknownCount > 0 && <Row fills={[palette.other]} words={story.legend.unknown(unknownCount)} />}
      {sizeBy !== null && sizeBy !== "nothing" && <Row words={story.legend.size(termInside(sizeBy, words))} />}
    </ul>
  );
}

/** Who is ringed, and what each of them adds to the plan. */
function AddingRows({ people, adds, ring }: { readonly people: People; readonly adds: Adds; readonly ring: string }) {
  const told = Array.from(adds.each).slice(0, MOST_ADDING);
  return (
    <>
      <li className={styles.legendHead}>{adds.head}</li>
      {told.map(([row, { gain, range }], at) => (
        <Row
          key={row}
          ring={ring}
          isLate={at >= MOST_ADDING_ON_PHONE}
          words={`${people.nameOf(row)} ${range === "" ? gain : `${gain} (${range})`}`}
        />
      ))}
    </>
  );
}

interface RowProps {
  /** Several lie over one another, from left to right. */
  readonly fills?: readonly string[];
  /** Where there is no fill: a circle as wide as its line. */
  readonly ring?: string;
  /** It gives way on a phone. */
  readonly isLate?: boolean;
  readonly words: string;
}

function Row({ fills = [], ring = "currentColor", isLate = false, words }: RowProps) {
  const radius = fills.length > 1 ? 3.8 : 4.6;
  const apart = fills.length > 1 ? (12 - 2 * radius) / (fills.length - 1) : 0;
  return (
    <li className={styles.legendRow} data-late={isLate || undefined}>
      <svg viewBox="0 0 12 12" className={styles.dot} aria-hidden="true">
        {fills.map((fill, at) => (
          <circle key={fill} cx={apart === 0 ? 6 : radius + apart * at} cy="6" r={radius} fill={fill} />
        ))}
        {fills.length === 0 && <circle cx="6" cy="6" r="4.6" fill="none" stroke={ring} strokeWidth={1.8} />}
      </svg>
      <span>{words}</span>
    </li>
  );
}

/** Of how many the scene speaks, and how many of them are on the map, which shows a part of a large network. */
function spokenIn(picture: Picture, rows: readonly number[], dimmed: Uint8Array | undefined): { all: number; drawn: number } {
  const drawn = new Set(picture.people);
  const spoken = rows.filter((row) => dimmed?.[row] !== 1);
  return { all: spoken.length, drawn: spoken.filter((row) => drawn.has(row)).length };
}

/** 1 per drawn person in colour, just as the map has it; null: everybody is. */
function litOf(picture: Picture, rows: readonly number[], path: Way | null, dimmed: Uint8Array | undefined): Uint8Array | null {
  const placeOf = new Map(Array.from(picture.people, (row, at) => [row, at]));
  if (path !== null) return wayFocus(picture, path, placeOf).focus.lit;
  const selected = rows.map((row) => placeOf.get(row) ?? -1).filter((at) => at >= 0);
  return focusOf(picture, selected, -1, dimmed)?.lit ?? null;
}
