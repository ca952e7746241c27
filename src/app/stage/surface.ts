/** The drawing surface: grounds, ties, people and words, one over the other, under one camera. Importing it needs a browser. */
import type { Picture } from "../../engine/protocol.ts";
import type { Displayed } from "./displayed.ts";
import { drawGround } from "./groundLayer.ts";
import type { Palette } from "./palette.ts";
import { openPeopleLayer, type Look } from "./peopleLayer.ts";
import type { Colours } from "./scales.ts";
import styles from "./stage.module.css";
import { extentOf } from "./extent.ts";
import { clearView, type Margins, type Panel } from "./room.ts";
import { growGround, type Ground } from "./territories.ts";
import { openTieLayer, type Matrix, type TieLayer } from "./tieLayer.ts";
import { bridgesOf, faintness, styleTies, type Focus } from "./tieStyle.ts";
import { isWithin } from "./area.ts";
import { openWordLayer, type Heading, type Marks, type Sight } from "./wordLayer.ts";

export interface SurfaceStyle {
  readonly palette: Palette;
  readonly radii: Float32Array;
  readonly colours: Colours;
  /** People, the most important first. */
  readonly ranking: Uint32Array;
  readonly leaders: ReadonlySet<number>;
  readonly nameOf: (person: number) => string;
}

/** What is spoken of just now. */
export interface Spoken {
  /** null: everybody. */
  readonly focus: Focus | null;
  /** People who get an outline. */
  readonly marked: readonly number[];
  /** People who stay where they were put. */
  readonly pinned: readonly number[];
  /** 1 per person who is not drawn. */
  readonly hidden: Uint8Array | null;
  /** Steps of a way between people, in the direction of influence. */
  readonly steps: readonly { readonly from: number; readonly to: number }[];
  /** The communities that have a title; their colour is also their ground's. */
  readonly headings: readonly Heading[];
}

export interface SurfaceEvents {
  onPoint(person: number | null): void;
  onPress(person: number | null, event: MouseEvent | TouchEvent): void;
  /** A person's menu is asked for, at a place of the window. */
  onMenu(person: number, x: number, y: number): void;
  onDrop(person: number, x: number, y: number): void;
  /** How large the map is drawn, in pixels per unit of positions, and whether all of it is in sight. */
  onView(view: { scale: number; isWhole: boolean }): void;
  /** The browser took the drawing context away: open a new surface. */
  onLost(): void;
}

export interface Surface {
  readonly element: HTMLElement;
  listen(events: SurfaceEvents): void;
  /** Takes a few turns of the screen. */
  setPicture(picture: Picture, positions: Float32Array, style: SurfaceStyle, spoken: Spoken): void;
  /** A new frame of the layout. */
  setPositions(positions: Float32Array): void;
  setStyle(style: SurfaceStyle): void;
  setSpoken(spoken: Spoken): void;
  setMargins(margins: Margins, panels: readonly Panel[]): void;
  fit(): void;
  zoomBy(factor: number): void;
  focusOn(people: readonly number[]): void;
  isInView(person: number): boolean;
  /** Where a person is drawn, in pixels of the map. */
  placeOf(person: number): { readonly x: number; readonly y: number };
  /** The people inside a closed line of points x, y in pixels of the map. */
  peopleIn(area: readonly (readonly [number, number])[]): number[];
  /** What is drawn just now, for a picture of it; null while nothing is. */
  displayed(): Displayed | null;
  kill(): void;
}

const RESTS_AFTER_MS = 140;
const SETTLES_AFTER_MS = 260;
const FLIGHT_MS = 450;
const SLICE_MS = 8;
/** Circles smaller than this on the screen have no rim, in pixels. */
const SPECK = 2.4;
/** A frame in which more than this part of the people moved is a step of the layout, not somebody's hand. */
const STIR = 0.2;
/** Nearer than this the map lies under the legend. */
const WHOLE = 0.95;
/** People are brought no nearer than this when they are flown to. */
const CLOSE = 0.3;

/**
 * Opens a surface in a piece of the page of its own, `surface.element`, which may be moved to where it is needed. Goes
 * step by step: every drawing context keeps the screen waiting for the graphics card.
 * @returns null where the browser has no WebGL 2.
 */
export async function openSurface(): Promise<Surface | null> {
  const host = document.createElement("div");
  host.className = styles["surface"] ?? "";
  const canvas = (className: string) => {
    const made = document.createElement("canvas");
    made.className = styles[className] ?? "";
    return made;
  };
  const [ground, ties, words, people] = [canvas("layer"), canvas("layer"), canvas("words"), document.createElement("div")];
  const tieLayer = openTieLayer(ties);
  if (tieLayer === null) return null;
  people.className = styles["people"] ?? "";
  host.append(ground, ties, people, words);
  await nextTask();
  return makeSurface({ host, ground, ties, people, words, tieLayer });
}

interface Parts {
  readonly host: HTMLElement;
  readonly ground: HTMLCanvasElement;
  readonly ties: HTMLCanvasElement;
  readonly people: HTMLElement;
  readonly words: HTMLCanvasElement;
  readonly tieLayer: TieLayer;
}

interface Shown {
  readonly picture: Picture;
  /** A copy: dragging writes into it. */
  positions: Float32Array;
  style: SurfaceStyle;
  spoken: Spoken;
  ground: Ground | null;
  bridges: Uint8Array;
  faint: number;
}

function makeSurface(parts: Parts): Surface {
  const { host, tieLayer } = parts;
  let events: SurfaceEvents | null = null;
  let shown: Shown | null = null;
  /** The picture whose people are drawn already; another may be on its way. */
  let drawn: Picture | null = null;
  let margins: Margins = { left: 0, right: 0, top: 0, bottom: 0 };
  let panels: readonly Panel[] = [];
  /** Pixels per unit of positions when the camera is at home. */
  let homeScale = 1;
  let hasStirred = false;
  let isKilled = false;
  const rest = later(RESTS_AFTER_MS, placeWords);
  const settle = later(SETTLES_AFTER_MS, settleDown);
  let growth: Generator<void, Ground> | null = null;
  const background = () => shown?.style.palette.background ?? "#ffffff";
  const wordLayer = openWordLayer(parts.words);
  const people = openPeopleLayer(parts.people, {
    lookOf,
    rim: background,
    onDraw: draw,
    onPoint: (person) => events?.onPoint(person),
    onPress: (person, event) => events?.onPress(person, event),
    onMenu: (person, x, y) => events?.onMenu(person, x, y),
    onDrag(person, x, y) {
      if (shown === null) return;
      shown.positions.set([x, y], 2 * person);
      tieLayer.setPositions(shown.positions, shown.style.radii);
      people.refresh(shown.positions, [person]);
    },
    onDrop(person, x, y) {
      settle();
      events?.onDrop(person, x, y);
    },
  });
  host.addEventListener("webglcontextlost", lose, true);
  const sizes = new ResizeObserver(() => {
    fitBounds();
    people.redraw();
  });
  sizes.observe(host);
  void document.fonts.load('600 14px "Inter Variable"').then(rest);

  function isDrawn(): boolean {
    return shown !== null && drawn === shown.picture;
  }

  function lose(): void {
    if (!isKilled) events?.onLost();
  }

  function lookOf(person: number): Look {
    if (shown === null) return { colour: background(), radius: 1, shape: "speck", isHidden: false };
    const { style, spoken } = shown;
    const radius = style.radii[person] ?? 1;
    const isLit = spoken.focus === null || spoken.focus.lit[person] === 1;
    return {
      radius,
      colour: isLit ? (style.colours.table[style.colours.of[person] ?? 0] ?? style.palette.other) : style.palette.unlit,
      isHidden: spoken.hidden?.[person] === 1,
      shape: style.leaders.has(person) ? "ringed" : radius * homeScale < SPECK ? "speck" : "circle",
    };
  }

  /** Puts the whole picture between the margins. */
  function fitBounds(): void {
    const [width, height] = [host.clientWidth, host.clientHeight];
    if (shown === null || width === 0 || height === 0) return;
    const { positions, style } = shown;
    const { radii } = style;
    const view = clearView({ positions, radii, width, height, margins, panels }, extentOf(positions, radii));
    const { scale, middleX, middleY, atX, atY } = view;
    homeScale = scale;
    people.setBounds({
      x: [middleX - atX / scale, middleX + (width - atX) / scale],
      y: [middleY - (height - atY) / scale, middleY + atY / scale],
    });
  }

  function draw(): void {
    if (shown === null || !isDrawn() || isKilled) return;
    const { ground, spoken, style } = shown;
    const [width, height, density] = [host.clientWidth, host.clientHeight, window.devicePixelRatio];
    for (const canvas of [parts.ground, parts.words]) {
      const [wide, high] = [Math.round(width * density), Math.round(height * density)];
      if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
    }
    const matrix = people.matrix();
    const isOneView = spoken.focus !== null && spoken.focus.person >= 0;
    parts.ties.classList.toggle(styles["above"] ?? "above", isOneView);
    drawGround(parts.ground, isOneView ? null : ground, matrix, { palette: style.palette, headings: spoken.headings });
    tieLayer.draw(matrix, { width, height, density }, false);
    wordLayer.draw(matrix, style.palette, marksOf(shown, matrix));
    rest();
  }

  function styleAllTies(): void {
    if (shown === null) return;
    const { picture, style, spoken, bridges, faint } = shown;
    tieLayer.setStyles(styleTies({ picture, ...style, bridges, faint, focus: spoken.focus, hidden: spoken.hidden }));
  }

  /** The camera has come to rest: the words find their places. */
  function placeWords(): void {
    if (shown === null || !isDrawn() || isKilled) return;
    const { positions, style, spoken, ground } = shown;
    const matrix = people.matrix();
    events?.onView({ scale: Math.hypot(matrix.a, matrix.b), isWhole: people.distance() > WHOLE });
    const sight: Sight = { width: host.clientWidth, height: host.clientHeight, matrix, distance: people.distance(), panels };
    // a slow card may still be at the last frame: then once more
    if (!tieLayer.draw(matrix, { ...sight, density: window.devicePixelRatio }, true)) rest();
    wordLayer.place({ positions, ...style, ...spoken, ground }, sight);
    wordLayer.draw(matrix, style.palette, marksOf(shown, matrix));
  }

  /** The layout has come to rest: the picture is fitted again, and the communities get their grounds. */
  function settleDown(): void {
    if (shown === null || !isDrawn() || isKilled) return;
    if (hasStirred) {
      hasStirred = false;
      if (people.isHome()) fitBounds();
      shown.faint = faintness(shown.picture, shown.positions);
      styleAllTies();
      // the grounds in a turn of their own
      settle();
      return;
    }
    const { positions, style, picture, spoken } = shown;
    const communities = spoken.headings.reduce((most, { community }) => Math.max(most, community + 1), 0);
    growth = growGround({ positions: positions.slice(), radii: style.radii, community: picture.community, communities });
    growOn(growth);
  }

  function growOn(running: Generator<void, Ground>): void {
    const startMs = performance.now();
    while (growth === running && shown !== null && !isKilled) {
      const step = running.next();
      if (step.done === true) {
        shown.ground = step.value;
        growth = null;
        people.redraw();
        placeWords();
      } else if (performance.now() - startMs > SLICE_MS) {
        setTimeout(() => growOn(running));
        return;
      }
    }
  }

  function flightMs(): number {
    return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : FLIGHT_MS;
  }

  /** Flies so that a place of the window comes into the middle of the free room. */
  function flyTo(x: number, y: number, distance: number): void {
    const shift = distance / people.distance();
    const offX = (margins.left - margins.right) / 2;
    const offY = (margins.top - margins.bottom) / 2;
    people.goTo({ x: x - offX * shift, y: y - offY * shift, distance }, flightMs());
  }

  async function showPeople(now: Shown): Promise<void> {
    await nextTask();
    if (shown !== now || isKilled) return;
    people.setPicture(now.picture.people.length, now.positions);
    drawn = now.picture;
    await nextTask();
    if (shown !== now || isKilled) return;
    tieLayer.setPicture(now.picture);
    tieLayer.setPositions(now.positions, now.style.radii);
    now.bridges = bridgesOf(now.picture, now.style.radii);
    now.faint = faintness(now.picture, now.positions);
    await nextTask();
    if (shown !== now || isKilled) return;
    styleAllTies();
    fitBounds();
    people.goHome(0);
    hasStirred = true;
    settle();
  }

  return {
    element: host,
    listen(next) {
      events = next;
    },
    setPicture(picture, positions, style, spoken) {
      shown = { picture, positions: positions.slice(), style, spoken, ground: null, bridges: new Uint8Array(0), faint: 1 };
      void showPeople(shown);
    },
    setPositions(positions) {
      if (shown === null) return;
      if (!isDrawn()) {
        shown.positions = positions.slice();
        return;
      }
      const stirred = movedPart(shown.positions, positions);
      if (stirred === 0) return;
      shown.positions = positions.slice();
      if (stirred > STIR) {
        if (!hasStirred) wordLayer.clear();
        hasStirred = true;
        shown.ground = null;
      }
      growth = null;
      tieLayer.setPositions(positions, shown.style.radii);
      people.refresh(positions);
      settle();
    },
    setStyle(style) {
      if (shown === null) return;
      if (style.radii !== shown.style.radii) shown.bridges = bridgesOf(shown.picture, style.radii);
      shown.style = style;
      if (!isDrawn()) return;
      tieLayer.setPositions(shown.positions, style.radii);
      styleAllTies();
      people.refresh(shown.positions);
    },
    setSpoken(spoken) {
      if (shown === null) return;
      const before = shown.spoken;
      const wasLit = (at: number) => before.hidden?.[at] !== 1 && (before.focus?.lit[at] ?? 1) === 1;
      const isLit = (at: number) => spoken.hidden?.[at] !== 1 && (spoken.focus?.lit[at] ?? 1) === 1;
      const isSeen = (at: number) => (before.hidden?.[at] ?? 0) === (spoken.hidden?.[at] ?? 0);
      shown.spoken = spoken;
      if (!isDrawn()) return;
      const changed = Array.from(shown.picture.people.keys()).filter((at) => wasLit(at) !== isLit(at) || !isSeen(at));
      styleAllTies();
      people.refresh(shown.positions, changed);
    },
    setMargins(nextMargins, nextPanels) {
      if (JSON.stringify([nextMargins, nextPanels]) === JSON.stringify([margins, panels])) return;
      const lasting = (all: readonly Panel[]) => JSON.stringify(all.filter(({ isPassing }) => !isPassing));
      const isSameRoom = JSON.stringify(nextMargins) === JSON.stringify(margins) && lasting(nextPanels) === lasting(panels);
      panels = nextPanels;
      margins = nextMargins;
      // while the camera is away the legend is a panel and takes other room: that is no reason to move the map
      if (!isSameRoom && people.isHome()) fitBounds();
      rest();
    },
    fit: () => people.goHome(flightMs()),
    zoomBy: (factor) => flyTo(host.clientWidth / 2, host.clientHeight / 2, people.distance() / factor),
    focusOn(wanted) {
      if (shown === null || wanted.length === 0) return;
      const { a, b, c, d, e, f } = people.matrix();
      const places = Float32Array.from(wanted.flatMap((at) => [shown?.positions[2 * at] ?? 0, shown?.positions[2 * at + 1] ?? 0]));
      const { left, right, bottom, top } = extentOf(places, new Float32Array(wanted.length).fill(60));
      const [x, y] = [(left + right) / 2, (bottom + top) / 2];
      const free = { width: host.clientWidth - margins.left - margins.right, height: host.clientHeight - margins.top - margins.bottom };
      const fill = Math.max((Math.abs(a) * (right - left)) / free.width, (Math.abs(d) * (top - bottom)) / free.height);
      flyTo(a * x + c * y + e, b * x + d * y + f, Math.min(1, Math.max(CLOSE, people.distance() * fill)));
    },
    placeOf(person) {
      const { a, d, e, f } = people.matrix();
      return { x: a * (shown?.positions[2 * person] ?? 0) + e, y: d * (shown?.positions[2 * person + 1] ?? 0) + f };
    },
    peopleIn(area) {
      if (shown === null) return [];
      const { a, d, e, f } = people.matrix();
      const { positions, picture, spoken } = shown;
      return Array.from(picture.people.keys()).filter((at) => {
        if (spoken.hidden?.[at] === 1) return false;
        return isWithin(a * (positions[2 * at] ?? 0) + e, d * (positions[2 * at + 1] ?? 0) + f, area);
      });
    },
    isInView(person) {
      if (shown === null) return false;
      const { a, d, e, f } = people.matrix();
      const x = a * (shown.positions[2 * person] ?? 0) + e;
      const y = d * (shown.positions[2 * person + 1] ?? 0) + f;
      return x > 0 && y > 0 && x < host.clientWidth && y < host.clientHeight;
    },
    displayed() {
      if (shown === null || !isDrawn() || isKilled) return null;
      const { picture, positions, style, spoken, ground, bridges, faint } = shown;
      const matrix = people.matrix();
      const isOneView = spoken.focus !== null && spoken.focus.person >= 0;
      return {
        size: { width: host.clientWidth, height: host.clientHeight },
        matrix,
        palette: style.palette,
        picture,
        positions,
        radii: style.radii,
        ties: styleTies({ picture, ...style, bridges, faint, focus: spoken.focus, hidden: spoken.hidden }),
        isOneView,
        territories: isOneView ? [] : (ground?.territories ?? []),
        headings: spoken.headings,
        lookOf,
        marks: marksOf(shown, matrix),
        lines: wordLayer.lines(matrix),
      };
    },
    kill() {
      isKilled = true;
      host.removeEventListener("webglcontextlost", lose, true);
      sizes.disconnect();
      people.kill();
      tieLayer.kill();
      host.remove();
    },
  };
}

/** What is drawn over the people, in pixels. */
function marksOf({ positions, style, spoken }: Shown, { a, b, c, d, e, f }: Matrix): Marks {
  const scale = Math.hypot(a, b);
  const disc = (at: number, more: number) => {
    const [x, y] = [positions[2 * at] ?? 0, positions[2 * at + 1] ?? 0];
    return { x: a * x + c * y + e, y: b * x + d * y + f, radius: (style.radii[at] ?? 0) * scale + more };
  };
  const isDrawn = (at: number) => spoken.hidden?.[at] !== 1;
  return {
    outlines: spoken.marked.filter(isDrawn).map((at) => disc(at, 3)),
    pins: spoken.pinned.filter(isDrawn).map((at) => disc(at, 0)),
    steps: spoken.steps.map(({ from, to }) => ({ from: disc(from, 0), to: disc(to, 0) })),
  };
}

/** The part of the people who stand elsewhere now. */
function movedPart(before: Float32Array, now: Float32Array): number {
  let moved = 0;
  for (let at = 0; at < now.length; at += 2) if (before[at] !== now[at] || before[at + 1] !== now[at + 1]) moved++;
  return now.length === 0 ? 0 : (2 * moved) / now.length;
}

/** Lets the screen do what waits for it. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Calls once, when nobody has called it for so long. */
function later(delayMs: number, run: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, delayMs);
  };
}
