/** The few lines that a scene needs to be read: who is coloured, who is grey, what size means. */
import { useMemo } from "react";
import type { Picture } from "../../engine/protocol.ts";
import { PALETTES, type Theme } from "../stage/palette.ts";
import { coloursOf, type ColourRow, type Colouring } from "../stage/scales.ts";
import { useWords } from "../state/useStore.ts";
import type { People } from "../panels/usePeople.ts";
import { termInside } from "../panels/words.ts";
import styles from "./SceneSlide.module.css";

/** More colours than these are told by the titles on the map. */
const MOST_GROUPS = 4;

interface SceneLegendProps {
  readonly people: People;
  readonly picture: Picture;
  readonly colour: Colouring;
  /** Whom the scene speaks of; nobody: everybody. */
  readonly rows: readonly number[];
  readonly dimmed: Uint8Array | undefined;
  readonly sizeBy: string | null;
  readonly theme: Theme;
  readonly hues: Uint8Array | null;
}

export function SceneLegend({ people, picture, colour, rows, dimmed, sizeBy, theme, hues }: SceneLegendProps) {
  const words = useWords();
  const { story } = words.texts;
  const palette = PALETTES[theme];
  const all = people.holding.network.people.count;
  const lit = useMemo(() => litRows(rows, dimmed, all), [rows, dimmed, all]);
  const colours = useMemo(() => coloursOf(picture, colour, palette, hues ?? undefined), [picture, colour, palette, hues]);
  const nameOf = ({ key }: ColourRow): string | undefined => {
    if (key < 0 || colour.kind === "measure") return undefined;
    const name = colour.kind === "category" ? colour.words[key] : people.communityNames[key];
    return name === undefined || name === "" ? undefined : colour.kind === "community" ? words.texts.map.around(name) : name;
  };
  const groups = colours.rows.flatMap((row) => {
    const name = nameOf(row);
    const count = row.people.reduce((sum, at) => sum + (lit === null || lit.has(picture.people[at] ?? -1) ? 1 : 0), 0);
    return count === 0 || name === undefined ? [] : [{ name, count, colour: colours.table[row.colour] ?? palette.other }];
  });
  const isFew = lit !== null && groups.length <= MOST_GROUPS && groups.reduce((sum, { count }) => sum + count, 0) === lit.size;
  return (
    <ul className={styles.legendRows}>
      {isFew
        ? groups.map((group) => <Row key={group.name} fill={group.colour} words={story.legend.group(group.name, group.count)} />)
        : lit !== null && <Row ring={palette.accent} words={story.legend.chosen(lit.size)} />}
      {lit !== null && <Row fill={palette.unlitGround} words={story.legend.others(all - lit.size)} />}
      {colour.kind === "measure" && <Row fill={palette.ink} words={story.legend.colour(colour.name)} />}
      {sizeBy !== null && sizeBy !== "nothing" && <Row words={story.legend.size(termInside(sizeBy, words))} />}
    </ul>
  );
}

interface RowProps {
  readonly fill?: string;
  /** Neither this nor a fill: a circle as wide as its line. */
  readonly ring?: string;
  readonly words: string;
}

function Row({ fill = "none", ring = "currentColor", words }: RowProps) {
  return (
    <li className={styles.legendRow}>
      <svg viewBox="0 0 12 12" className={styles.dot} aria-hidden="true">
        <circle cx="6" cy="6" r="4.6" fill={fill} {...(fill === "none" && { stroke: ring, strokeWidth: 1.8 })} />
      </svg>
      <span>{words}</span>
    </li>
  );
}

/** null: everybody. */
function litRows(rows: readonly number[], dimmed: Uint8Array | undefined, all: number): ReadonlySet<number> | null {
  if (rows.length === 0 && dimmed === undefined) return null;
  const meant = rows.length > 0 ? rows : Array.from({ length: all }, (_, row) => row);
  return new Set(meant.filter((row) => dimmed?.[row] !== 1));
}
