/** The map: one drawing surface that follows its props. Whatever lies over the map is passed as children. */
import {
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from "react";
import type { Way } from "../../core/network/ways.ts";
import type { Picture } from "../../engine/protocol.ts";
import { useWords } from "../state/useStore.ts";
import type { View } from "./displayed.ts";
import { AreaTool, type AreaKind } from "./AreaTool.tsx";
import { focusOf, leadersOf, rankingOf, wayFocus } from "./focus.ts";
import { Legend } from "./Legend.tsx";
import { tiesAround, tiesOf } from "./model.ts";
import { PALETTES, type Theme } from "./palette.ts";
import { radiiOf } from "../state/radii.ts";
import { coloursOf, type ColourRow, type Colouring } from "./scales.ts";
import styles from "./stage.module.css";
import { marginsFor, panelsOver } from "./room.ts";
import type { Spoken, SurfaceStyle } from "./surface.ts";
import type { SelectMode } from "../state/selection.ts";
import { modeOf } from "./selectMode.ts";
import { useSurface } from "./useSurface.ts";
import { DIRECTIONS, nextPerson } from "./walk.ts";

export interface StageHandle {
  /** The whole map. */
  fit(): void;
  /** Above 1 comes nearer. */
  zoomBy(factor: number): void;
  /** Brings these people (network rows) into view; those who are not drawn are passed over. */
  focusOn(rows: readonly number[]): void;
  /** What is shown just now; null while nothing is. */
  view(): View | null;
}

export interface StageProps {
  readonly picture: Picture;
  /** x, y per drawn person: the layout's latest frame. A new frame is a new array. */
  readonly positions: Float32Array;
  readonly nameOf: (row: number) => string;
  /** By community number; a community without a name gets no title and no ground. */
  readonly communityNames: readonly string[];
  /** People per community in the whole network; without it the drawn ones are counted. */
  readonly communitySizes?: readonly number[];
  /** The number of its colour by community, from `huesOf`; without it community 0 has colour 0 and so on. */
  readonly hues?: Uint8Array;
  /** Per network row, NaN where nothing is known; null draws everybody alike. */
  readonly sizeValues: Float64Array | null;
  readonly sizeWords: { readonly name: string; readonly format: (value: number) => string };
  readonly colour: Colouring;
  readonly theme: Theme;
  /** Network rows. */
  readonly selection: ReadonlySet<number>;
  readonly hovered: number | null;
  /** 1 per network row whom a filter leaves out: drawn grey, whatever is chosen. */
  readonly dimmed?: Uint8Array;
  /** Network rows that are not drawn. */
  readonly hidden: ReadonlySet<number>;
  /** Network rows that stay where they were put. */
  readonly pinned: ReadonlySet<number>;
  /** The way that is shown, if one is. */
  readonly way: Way | null;
  /** How people are chosen just now: by going round them, or one by one. */
  readonly tool: AreaKind | null;
  readonly onToolEnd: () => void;
  /** A key that says what to do with some people (network rows). */
  readonly onCommand: (command: Command, rows: readonly number[]) => void;
  /** The menu of a person is asked for, at a place of the window. */
  readonly onMenu: (row: number, x: number, y: number) => void;
  /** An empty list with "replace" clears the selection. */
  readonly onSelect: (rows: number[], mode: SelectMode) => void;
  readonly onHover: (row: number | null) => void;
  /** A person was dragged to x, y (in the units of `positions`) and should stay there. */
  readonly onMove: (row: number, x: number, y: number) => void;
  /** Panels over the map. Labels keep clear of every element inside that carries `data-over-map`. */
  readonly children?: ReactNode;
  readonly ref?: Ref<StageHandle>;
}

/** Pin or let go, hide, or choose those so many steps out. */
export type Command = "pin" | "hide" | 1 | 2 | 3 | 4;

type Shown = Omit<StageProps, "ref">;

/** The twelve largest communities get a ground and a title. */
const MOST_HEADINGS = 12;
const SMALLEST_HEADED = 5;
const KEY_ZOOM = 1.5;
/** Panels are measured when the map has stood still for so long. */
const MEASURES_AFTER_MS = 80;
/** So many chosen people get an outline each. */
const MOST_MARKS = 60;

export function Stage({ ref, ...props }: StageProps) {
  const { picture, positions, theme, selection, hovered, onSelect, onHover } = props;
  const { texts, formats } = useWords();
  const stage = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const [told, setTold] = useState("");
  const hint = useId();
  const palette = PALETTES[theme];
  const scene = useScene(props);
  const { style, positionOf } = scene;

  const selected = useSelected(selection, positionOf);
  const pointed = hovered === null ? -1 : (positionOf.get(hovered) ?? -1);
  const spoken = useSpoken(props, scene, selected, pointed);
  const { surface, isMissing, view } = useSurface(host, latest, { picture, positions, style, spoken });

  const isMeasured = useRef(false);
  useEffect(() => {
    if (surface === null) return;
    const measure = () => {
      if (stage.current === null) return;
      const { clientWidth, clientHeight } = stage.current;
      surface.setMargins(marginsFor(clientWidth, clientHeight, palette.textScale), panelsOver(stage.current));
    };
    // asking for places makes the browser lay out the page: not with every frame of the layout
    const timer = setTimeout(measure, isMeasured.current ? MEASURES_AFTER_MS : 0);
    isMeasured.current = true;
    return () => clearTimeout(timer);
  });

  useImperativeHandle(
    ref,
    () => ({
      fit: () => surface?.fit(),
      zoomBy: (factor) => surface?.zoomBy(factor),
      focusOn: (rows) => surface?.focusOn(rows.map((row) => positionOf.get(row) ?? -1).filter((at) => at >= 0)),
      view() {
        const displayed = surface?.displayed() ?? null;
        return displayed === null || stage.current === null ? null : { displayed, element: stage.current };
      },
    }),
    [surface, positionOf],
  );

  function tell(at: number): void {
    const row = picture.people[at] ?? 0;
    const ties = tiesOf(tiesAround(picture), at);
    const heardBy = ties.filter((tie) => picture.heard[tie] === at).length;
    const community = props.communityNames[picture.community[at] ?? -1];
    const size = props.sizeValues?.[row];
    const facts = [
      props.nameOf(row),
      community,
      size === undefined || Number.isNaN(size) ? undefined : `${props.sizeWords.name} ${props.sizeWords.format(size)}`,
      texts.inspector.heardBy(heardBy),
      texts.inspector.hears(ties.length - heardBy),
    ];
    setTold(facts.filter((fact) => fact !== undefined).join(", "));
  }

  function walk(key: string): void {
    const direction = DIRECTIONS[key];
    if (direction === undefined) return;
    const from = pointed >= 0 ? pointed : (selected[0] ?? -1);
    const next = from < 0 ? (style.ranking[0] ?? -1) : nextPerson(positions, from, direction);
    if (next < 0) return;
    onHover(picture.people[next] ?? null);
    tell(next);
    if (surface?.isInView(next) === false) surface.focusOn([next]);
  }

  /** Who is meant by a key: those who are chosen, or whoever is walked to. */
  function meant(): readonly number[] {
    return hovered === null || selection.has(hovered) ? [...selection] : [hovered];
  }

  function command(what: Command): void {
    const rows = meant();
    if (rows.length > 0) props.onCommand(what, rows);
  }

  function openMenu(): void {
    const [row] = hovered === null ? selection : [hovered];
    const at = row === undefined ? undefined : positionOf.get(row);
    if (row === undefined || at === undefined || surface === null || stage.current === null) return;
    const { x, y } = surface.placeOf(at);
    const { left, top } = stage.current.getBoundingClientRect();
    props.onMenu(row, left + x, top + y);
  }

  function press(event: KeyboardEvent): void {
    if (event.target !== stage.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = hovered === null ? [] : [hovered];
    const actions: Record<string, () => void> = {
      "+": () => surface?.zoomBy(KEY_ZOOM),
      "=": () => surface?.zoomBy(KEY_ZOOM),
      "-": () => surface?.zoomBy(1 / KEY_ZOOM),
      "0": () => surface?.fit(),
      f: () => surface?.focusOn(selected),
      l: () => command("pin"),
      h: () => command("hide"),
      "1": () => command(1),
      "2": () => command(2),
      "3": () => command(3),
      "4": () => command(4),
      ContextMenu: openMenu,
      Enter: () => here.length > 0 && onSelect(here, "replace"),
      " ": () => here.length > 0 && onSelect(here, "toggle"),
      Escape: () => (props.way !== null ? props.onToolEnd() : hovered === null ? onSelect([], "replace") : onHover(null)),
    };
    const action =
      DIRECTIONS[event.key] === undefined ? actions[event.key.length === 1 ? event.key.toLowerCase() : event.key] : () => walk(event.key);
    if (action === undefined) return;
    event.preventDefault();
    action();
  }

  const sizeOf = (row: ColourRow) =>
    props.colour.kind === "community" && row.key >= 0 ? (props.communitySizes?.[row.key] ?? row.people.length) : row.people.length;
  return (
    // The map is one thing to walk through with the keys, like a drawing program's canvas.
    <div
      ref={stage}
      className={styles.stage}
      data-zoomed={view.isWhole ? undefined : ""}
      role="application"
      tabIndex={0}
      aria-label={texts.stage.label(formats.count(picture.people.length), formats.count(picture.heard.length))}
      aria-describedby={hint}
      onKeyDown={press}
    >
      <div ref={host} className={styles.surface} aria-hidden="true" />
      {props.tool === null ? null : (
        <AreaTool
          kind={props.tool}
          onArea={(area, event) => {
            const rows = surface?.peopleIn(area).map((at) => picture.people[at] ?? 0) ?? [];
            if (rows.length > 0) onSelect(rows, modeOf(event));
            props.onToolEnd();
            stage.current?.focus();
          }}
          onCancel={() => {
            props.onToolEnd();
            stage.current?.focus();
          }}
        />
      )}
      {isMissing ? <p className={styles.message}>{texts.stage.cannotDraw}</p> : null}
      <Legend
        picture={picture}
        colour={props.colour}
        colours={style.colours}
        palette={palette}
        communityNames={props.communityNames}
        sizeOf={sizeOf}
        sizeValues={props.sizeValues}
        sizeWords={props.sizeWords}
        scale={view.scale}
        isOverMap={!view.isWhole}
        isLit={(row) => spoken.focus === null || row.people.some((at) => spoken.focus?.lit[at] === 1)}
        onPick={(row, event) =>
          onSelect(
            Array.from(row.people, (at) => picture.people[at] ?? 0),
            modeOf(event),
          )
        }
      />
      {props.children}
      <p id={hint} className={styles.unseen}>
        {texts.map.keysHint}
      </p>
      <p className={styles.unseen} aria-live="polite">
        {told}
      </p>
    </div>
  );
}

/** What follows from the picture and the columns, worked out when they change. */
function useScene({ picture, sizeValues, colour, theme, nameOf, hues }: Shown) {
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
      nameOf: (at) => nameOf(picture.people[at] ?? 0),
    }),
    [theme, radii, colours, ranking, nameOf, picture],
  );
  return { positionOf, style };
}

/** Positions of the selected people who are drawn. */
function useSelected(selection: ReadonlySet<number>, positionOf: ReadonlyMap<number, number>): number[] {
  return useMemo(() => Array.from(selection, (row) => positionOf.get(row) ?? -1).filter((at) => at >= 0), [selection, positionOf]);
}

/** Whom the user pinned or hid, as positions in the picture. */
function useHandWork({ picture, pinned, hidden }: Shown, positionOf: ReadonlyMap<number, number>) {
  const pins = useMemo(() => Array.from(pinned, (row) => positionOf.get(row) ?? -1).filter((at) => at >= 0), [pinned, positionOf]);
  const mask = useMemo(
    () => (hidden.size === 0 ? null : Uint8Array.from(picture.people, (row) => (hidden.has(row) ? 1 : 0))),
    [picture, hidden],
  );
  return { pinned: pins, hidden: mask };
}

function useSpoken(props: Shown, { style, positionOf }: ReturnType<typeof useScene>, selected: readonly number[], pointed: number): Spoken {
  const { picture, communityNames, communitySizes, colour, dimmed, way } = props;
  const { texts, formats } = useWords();
  const { pinned, hidden } = useHandWork(props, positionOf);
  return useMemo(() => {
    const route = way === null ? null : wayFocus(picture, way, positionOf);
    const focus = route !== null && pointed < 0 ? route.focus : focusOf(picture, selected, pointed, dimmed);
    const counts = new Map<number, number>();
    const lit = new Set<number>();
    for (const [at, community] of picture.community.entries()) {
      if (hidden?.[at] === 1) continue;
      counts.set(community, (counts.get(community) ?? 0) + 1);
      if (focus === null || focus.lit[at] === 1) lit.add(community);
    }
    const { palette, colours } = style;
    const colourOf = (community: number) => {
      if (colour.kind !== "community") return palette.other;
      return colours.table[colours.hueOf(community)] ?? palette.other;
    };
    const headings = communityNames.slice(0, MOST_HEADINGS).flatMap((text, community) => {
      if ((counts.get(community) ?? 0) < SMALLEST_HEADED) return [];
      const people = communitySizes?.[community] ?? counts.get(community) ?? 0;
      const below = texts.stage.headcount(people, formats.percent(people / picture.peopleInAll));
      return { community, text, below, people, colour: lit.has(community) ? colourOf(community) : palette.unlitGround };
    });
    const marked = pointed >= 0 ? [...selected.slice(0, MOST_MARKS), pointed] : selected.length <= MOST_MARKS ? selected : [];
    return { focus, marked: route?.ends ?? marked, headings, pinned, hidden, steps: route?.steps ?? [] };
  }, [picture, positionOf, way, pinned, hidden, selected, pointed, dimmed, style, communityNames, communitySizes, colour, texts, formats]);
}
