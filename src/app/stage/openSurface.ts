/** Opens a drawing surface: grounds, ties, people and words, one over the other, under one camera. Importing it needs a browser. */
import { openCamera } from "./camera.ts";
import { drawGround } from "./groundLayer.ts";
import { openGrowth } from "./growth.ts";
import type { Picture } from "../../engine/protocol.ts";
import { openPeopleLayer } from "./peopleLayer.ts";
import type { Sight } from "./placeWords.ts";
import { openStanding } from "./standing.ts";
import { changedBy, isOneView, lookOf, marksOf, movedPart, type Shown } from "./shown.ts";
import styles from "./stage.module.css";
import type { Surface, SurfaceEvents } from "./surface.ts";
import { openTieLayer, type TieLayer } from "./tieLayer.ts";
import { bridgesOf, faintness, styleTies, type TieStyles } from "./tieStyle.ts";
import { later, nextTask } from "./turns.ts";
import { isUnseen } from "./unseen.ts";
import { openWordLayer } from "./wordLayer.ts";

const RESTS_AFTER_MS = 140;
const SETTLES_AFTER_MS = 260;
/** A frame in which more than this part of the people moved is a step of the layout, not somebody's hand. */
const STIR = 0.2;
/** Nearer than this the map lies under the legend. */
const WHOLE = 0.95;

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

function makeSurface(parts: Parts): Surface {
  const { host, tieLayer } = parts;
  let events: SurfaceEvents | null = null;
  let shown: Shown | null = null;
  /** The picture whose people are drawn already; another may be on its way. */
  let drawn: Picture | null = null;
  let hasStirred = false;
  /** Drawn, and not looked at from anywhere yet. */
  let isFresh = false;
  let isKilled = false;
  let size = { width: 0, height: 0 };
  const rest = later(RESTS_AFTER_MS, placeWords);
  const settle = later(SETTLES_AFTER_MS, settleDown);
  const growth = openGrowth((ground) => {
    if (shown === null || isKilled) return;
    shown.ground = ground;
    people.redraw();
    placeWords();
  });
  const background = () => shown?.style.palette.background ?? "#ffffff";
  const wordLayer = openWordLayer(parts.words);
  const people = openPeopleLayer(parts.people, {
    lookOf: (person) =>
      shown === null ? { colour: background(), radius: 1, shape: "speck", isHidden: false } : lookOf(shown, person, camera.homeScale()),
    rim: background,
    onBeforeDraw: followSize,
    onDraw: draw,
    onPoint: (person) => events?.onPoint(person),
    onPress: (person, event) => events?.onPress(person, event),
    onMenu: (person, x, y) => events?.onMenu(person, x, y),
    onDrag(person, x, y) {
      if (shown === null) return;
      shown.positions.set([x, y], 2 * person);
      standing.move(shown.positions, shown.style.radii, [person]);
    },
    onDrop(person, x, y) {
      settle();
      events?.onDrop(person, x, y);
    },
  });
  const standing = openStanding(people, tieLayer);
  const camera = openCamera(host, people, () => shown);
  host.addEventListener("webglcontextlost", lose, true);
  const sizes = new ResizeObserver(() => {
    followSize();
    people.redraw();
  });
  sizes.observe(host);
  void document.fonts.load('600 14px "Inter Variable"').then(rest);

  /** Whichever comes first, the news of another size or a frame in it: the camera has to know where everything was until now. */
  function followSize(): void {
    const { clientWidth, clientHeight } = host;
    if (size.width === clientWidth && size.height === clientHeight) return;
    size = { width: clientWidth, height: clientHeight };
    camera.keepInRoom();
  }

  function isDrawn(): boolean {
    return shown !== null && drawn === shown.picture && !isKilled;
  }

  function lose(): void {
    if (isKilled) return;
    // a browser shows a broken picture in their place, over the grounds that are still there
    for (const layer of [parts.ties, parts.people]) layer.style.visibility = "hidden";
    events?.onLost();
  }

  function draw(): void {
    if (shown === null || !isDrawn()) return;
    const { ground, spoken, style } = shown;
    const [width, height, density] = [host.clientWidth, host.clientHeight, window.devicePixelRatio];
    for (const canvas of [parts.ground, parts.words]) {
      const [wide, high] = [Math.round(width * density), Math.round(height * density)];
      if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
    }
    const matrix = people.matrix();
    parts.ties.classList.toggle(styles["above"] ?? "above", isOneView(spoken));
    drawGround(parts.ground, ground, matrix, { palette: style.palette, headings: spoken.headings });
    standing.begin();
    if (!isUnseen(host)) tieLayer.draw(matrix, { width, height, density }, false);
    wordLayer.draw(matrix, style.palette, marksOf(shown, matrix));
    rest();
  }

  function tieStyles({ picture, style, spoken, bridges, faint }: Shown): TieStyles {
    return styleTies({ picture, ...style, bridges, faint, focus: spoken.focus, hidden: spoken.hidden });
  }

  /** The camera has come to rest: the words find their places. */
  function placeWords(): void {
    if (shown === null || !isDrawn()) return;
    const { positions, style, spoken, ground } = shown;
    const matrix = people.matrix();
    events?.onView({ scale: Math.hypot(matrix.a, matrix.b), isWhole: people.distance() > WHOLE });
    if (!isFresh && host.clientWidth > 0) events?.onLook(camera.outlook());
    const sight: Sight = {
      width: host.clientWidth,
      height: host.clientHeight,
      matrix,
      distance: people.distance(),
      panels: camera.panels(),
    };
    if (standing.isAwaited()) {
      // the words of a frame that is about to go would stand beside its people
      rest();
      return;
    }
    // all ties once the layout rests; a slow card may still be at the last frame: then once more
    const areTiesDrawn = isUnseen(host) || tieLayer.draw(matrix, { ...sight, density: window.devicePixelRatio }, true);
    if (hasStirred || !areTiesDrawn) rest();
    wordLayer.place({ positions, ...style, ...spoken, ground }, sight);
    wordLayer.draw(matrix, style.palette, marksOf(shown, matrix));
    if (ground !== null || spoken.headings.length === 0) events?.onStands();
  }

  /** The layout has come to rest: the picture is fitted again, and the communities get their grounds. */
  function settleDown(): void {
    if (shown === null || !isDrawn()) return;
    if (hasStirred) {
      hasStirred = false;
      if (people.isHome()) camera.fitBounds();
      if (isFresh) goBack();
      shown.faint = faintness(shown.picture, shown.positions);
      tieLayer.setStyles(tieStyles(shown));
      // the grounds in a turn of their own
      settle();
      return;
    }
    const { positions, style, picture, spoken } = shown;
    const communities = spoken.headings.reduce((most, { community }) => Math.max(most, community + 1), 0);
    const { community } = picture;
    growth.start({ positions: positions.slice(), radii: style.radii, community, communities, hidden: spoken.hidden });
  }

  /** To where one looked from the last time, unless somebody looks elsewhere already. */
  function goBack(): void {
    isFresh = false;
    const outlook = events?.startsAt() ?? null;
    if (outlook !== null && people.isHome()) camera.lookAt(outlook);
  }

  async function showPeople(now: Shown): Promise<void> {
    const isStill = () => shown === now && !isKilled;
    await nextTask();
    if (!isStill()) return;
    people.setPicture(now.picture.people.length, now.positions);
    drawn = now.picture;
    await nextTask();
    if (!isStill()) return;
    tieLayer.setPicture(now.picture);
    standing.move(now.positions, now.style.radii);
    now.bridges = bridgesOf(now.picture, now.style.radii);
    now.faint = faintness(now.picture, now.positions);
    await nextTask();
    if (!isStill()) return;
    tieLayer.setStyles(tieStyles(now));
    camera.fitBounds();
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
      growth.stop();
      isFresh = true;
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
      growth.stop();
      standing.move(shown.positions, shown.style.radii);
      settle();
    },
    setStyle(style) {
      if (shown === null) return;
      if (style.radii !== shown.style.radii) shown.bridges = bridgesOf(shown.picture, style.radii);
      shown.style = style;
      if (!isDrawn()) return;
      tieLayer.setStyles(tieStyles(shown));
      standing.move(shown.positions, style.radii);
    },
    setSpoken(spoken) {
      if (shown === null) return;
      const before = shown.spoken;
      shown.spoken = spoken;
      if (!isDrawn()) return;
      tieLayer.setStyles(tieStyles(shown));
      people.refresh(shown.positions, changedBy(before, spoken, shown.picture.people.length));
      // the grounds are of those who are drawn
      if (before.hidden !== spoken.hidden || before.headings.length !== spoken.headings.length) settle();
    },
    setMargins(margins, panels) {
      const changed = camera.setRoom(margins, panels);
      if (changed === "nothing") return;
      // while the camera is away the legend is a panel and takes other room: that is no reason to move the map
      if (changed === "people" && people.isHome()) camera.keepInRoom();
      rest();
    },
    fit: camera.goHome,
    zoomBy: camera.zoomBy,
    focusOn: camera.focusOn,
    showAll: camera.showAll,
    outlook: camera.outlook,
    lookAt: camera.lookAt,
    placeOf: camera.placeOf,
    peopleIn: camera.peopleIn,
    isInView: camera.isInView,
    displayed() {
      if (shown === null || !isDrawn()) return null;
      // what is made of it may be drawn when something else is shown
      const now = { ...shown, positions: shown.positions.slice() };
      const { picture, positions, style, spoken, ground } = now;
      const matrix = people.matrix();
      const homeScale = camera.homeScale();
      return {
        size: { width: host.clientWidth, height: host.clientHeight },
        matrix,
        palette: style.palette,
        picture,
        positions,
        radii: style.radii,
        ties: tieStyles(now),
        isOneView: isOneView(spoken),
        territories: ground?.territories ?? [],
        headings: spoken.headings,
        lookOf: (person) => lookOf(now, person, homeScale),
        marks: marksOf(now, matrix),
        lines: wordLayer.lines(matrix),
      };
    },
    kill() {
      isKilled = true;
      growth.stop();
      rest.stop();
      settle.stop();
      host.removeEventListener("webglcontextlost", lose, true);
      sizes.disconnect();
      people.kill();
      tieLayer.kill();
      host.remove();
    },
  };
}
