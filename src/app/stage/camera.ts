/** Where one looks from: the fit of the whole map, flights to people, and who lies where on the screen. */
import type { Outlook } from "../state/story.ts";
import { isWithin } from "./area.ts";
import { extentOf } from "./extent.ts";
import type { PeopleLayer } from "./peopleLayer.ts";
import { clearView, lastingPanels, stillFits, type FitView, type Margins, type Panel } from "./room.ts";
import type { Shown } from "./shown.ts";
import { groundReach } from "./territories.ts";
import { isUnseen } from "./unseen.ts";

export interface Camera {
  /** Pixels per unit of positions when the camera is at home. */
  homeScale(): number;
  panels(): readonly Panel[];
  /** @returns what has changed: nothing, only the places where words may stand, or the room for people too. */
  setRoom(margins: Margins, panels: readonly Panel[]): "nothing" | "words" | "people";
  /** Puts the whole picture between the margins. */
  fitBounds(): void;
  /** The room has changed: as far as it goes, everything stays where it is seen. */
  keepInRoom(): void;
  goHome(): void;
  zoomBy(factor: number): void;
  focusOn(people: readonly number[]): void;
  /** Flies so that everybody is seen beside what lies over the map now; home is where that was when it was last fitted. */
  showAll(): void;
  /** Where one looks from, whatever the size of the window; null: at home. */
  outlook(): Outlook | null;
  /** Looks from there, at once or in a flight. */
  lookAt(outlook: Outlook): void;
  placeOf(person: number): { readonly x: number; readonly y: number };
  isInView(person: number): boolean;
  peopleIn(area: readonly (readonly [number, number])[]): number[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const FLIGHT_MS = 450;
/** People are brought no nearer than this when they are flown to. */
const CLOSE = 0.45;
/** And no farther away, where panels leave little room for them. */
const FAR = 1.5;
/** Whoever stands farther outside of the room was not seen before either, in pixels. */
const MOST_ASIDE = 560;
/** Room around people who are flown to, in units of positions: their names want some. */
const ROOM_AROUND = 60;

export function openCamera(host: HTMLElement, people: PeopleLayer, shownNow: () => Shown | null): Camera {
  let margins: Margins = { left: 0, right: 0, top: 0, bottom: 0 };
  let panels: readonly Panel[] = [];
  let homeScale = 1;
  /** What the last flight brings to the middle of the window, in units of positions, and how large; null: the whole map. */
  let aim: { readonly x: number; readonly y: number; readonly scale: number } | null = null;
  /** How the whole picture was fitted the last time. */
  let home: FitView | null = null;

  /** Flies so that what is drawn at one place of the window comes to another. */
  function flyTo(from: Point, to: Point, distance: number): void {
    const shift = distance / people.distance();
    const [aside, down] = [to.x - host.clientWidth / 2, to.y - host.clientHeight / 2];
    const { a, d, e, f } = people.matrix();
    const scale = homeScale / distance;
    aim = { x: (from.x - e) / a - aside / scale, y: (from.y - f) / d + down / scale, scale };
    people.goTo({ x: from.x - aside * shift, y: from.y - down * shift, distance }, flightMs(host));
  }

  /** The part of the window that no frame takes. */
  function freeRoom(): { middle: Point; shorter: number } {
    const wide = Math.max(1, host.clientWidth - margins.left - margins.right);
    const high = Math.max(1, host.clientHeight - margins.top - margins.bottom);
    return { middle: { x: margins.left + wide / 2, y: margins.top + high / 2 }, shorter: Math.min(wide, high) };
  }

  /**
   * Everybody in the room that the panels leave; undefined while there is nobody, or no room.
   * @param kept a view that stays where it still does.
   */
  function viewOfAll(kept: FitView | null = null): FitView | undefined {
    const [width, height] = [host.clientWidth, host.clientHeight];
    const shown = shownNow();
    if (shown === null || width === 0 || height === 0) return undefined;
    const { positions, style, spoken } = shown;
    const shore = spoken.headings.length > 0 ? groundReach(positions) : 0;
    const fitting = { positions, radii: style.radii, width, height, margins, panels, shore };
    const extent = extentOf(positions, style.radii);
    const largest = clearView(fitting, extent);
    return kept !== null && stillFits(fitting, kept, largest, extent) ? kept : largest;
  }

  function fitTo(view: FitView | undefined): void {
    if (view === undefined) return;
    const { scale, middleX, middleY, atX, atY } = view;
    home = view;
    homeScale = scale;
    people.setBounds({
      x: [middleX - atX / scale, middleX + (host.clientWidth - atX) / scale],
      y: [middleY - (host.clientHeight - atY) / scale, middleY + atY / scale],
    });
  }

  function placeOf(person: number): { x: number; y: number } {
    const { a, d, e, f } = people.matrix();
    const positions = shownNow()?.positions;
    return { x: a * (positions?.[2 * person] ?? 0) + e, y: d * (positions?.[2 * person + 1] ?? 0) + f };
  }

  return {
    homeScale: () => homeScale,
    panels: () => panels,
    setRoom(nextMargins, nextPanels) {
      const [before, now] = [JSON.stringify([margins, lastingPanels(panels)]), JSON.stringify([nextMargins, lastingPanels(nextPanels)])];
      const isSame = before === now && JSON.stringify(panels) === JSON.stringify(nextPanels);
      [margins, panels] = [nextMargins, nextPanels];
      return isSame ? "nothing" : before === now ? "words" : "people";
    },
    fitBounds: () => fitTo(viewOfAll()),
    keepInRoom() {
      if (people.isFlying()) {
        fitTo(viewOfAll(home));
        if (aim === null) people.goHome(flightMs(host));
        else people.lookAt({ ...aim, distance: homeScale / aim.scale }, flightMs(host));
        return;
      }
      if (people.isHome()) return fitTo(viewOfAll(home));
      // what was seen stays where it was, but for whoever is spoken of: she stays in sight
      const { a, d, e, f } = people.matrix();
      const { focus } = shownNow()?.spoken ?? { focus: null };
      const [width, height] = [host.clientWidth, host.clientHeight];
      const seenUntil = width - margins.right;
      const { x } = focus === null || focus.person < 0 ? { x: 0 } : placeOf(focus.person);
      const aside = x > seenUntil && x < seenUntil + MOST_ASIDE ? x - seenUntil : 0;
      fitTo(viewOfAll(home));
      people.lookAt({ x: (width / 2 + aside - e) / a, y: (height / 2 - f) / d, distance: homeScale / Math.abs(a) }, 0);
    },
    goHome() {
      aim = null;
      if (people.isHome()) fitTo(viewOfAll());
      else people.goHome(flightMs(host));
    },
    zoomBy(factor) {
      const middle = { x: host.clientWidth / 2, y: host.clientHeight / 2 };
      const free = { x: middle.x + (margins.left - margins.right) / 2, y: middle.y + (margins.top - margins.bottom) / 2 };
      flyTo(middle, free, people.distance() / factor);
    },
    focusOn(wanted) {
      const shown = shownNow();
      const [width, height] = [host.clientWidth, host.clientHeight];
      if (shown === null || wanted.length === 0 || width === 0 || height === 0) return;
      const positions = Float32Array.from(wanted.flatMap((at) => [shown.positions[2 * at] ?? 0, shown.positions[2 * at + 1] ?? 0]));
      const radii = new Float32Array(wanted.length).fill(ROOM_AROUND);
      // they are looked at just now, so nothing may lie over them, not even what comes and goes
      const lasting = panels.map((panel) => ({ ...panel, isPassing: false }));
      const view = clearView({ positions, radii, width, height, margins, panels: lasting }, extentOf(positions, radii));
      const distance = Math.min(FAR, Math.max(CLOSE, homeScale / view.scale));
      const { a, b, c, d, e, f } = people.matrix();
      const { middleX, middleY, atX, atY } = view;
      flyTo({ x: a * middleX + c * middleY + e, y: b * middleX + d * middleY + f }, { x: atX, y: atY }, distance);
    },
    showAll() {
      const view = viewOfAll();
      if (view === undefined) return;
      const { a, d, e, f } = people.matrix();
      flyTo({ x: a * view.middleX + e, y: d * view.middleY + f }, { x: view.atX, y: view.atY }, homeScale / view.scale);
    },
    outlook() {
      if (people.isHome()) return null;
      const { a, d, e, f } = people.matrix();
      const { middle, shorter } = freeRoom();
      return { x: (middle.x - e) / a, y: (middle.y - f) / d, units: shorter / Math.abs(a) };
    },
    lookAt({ x, y, units }) {
      const { a, d, e, f } = people.matrix();
      const { middle, shorter } = freeRoom();
      flyTo({ x: a * x + e, y: d * y + f }, middle, (homeScale * units) / shorter);
    },
    placeOf,
    isInView(person) {
      const { x, y } = placeOf(person);
      return x > 0 && y > 0 && x < host.clientWidth && y < host.clientHeight;
    },
    peopleIn(area) {
      const shown = shownNow();
      if (shown === null) return [];
      const { a, d, e, f } = people.matrix();
      const { positions, picture, spoken } = shown;
      return Array.from(picture.people.keys()).filter((at) => {
        if (spoken.hidden?.[at] === 1) return false;
        return isWithin(a * (positions[2 * at] ?? 0) + e, d * (positions[2 * at + 1] ?? 0) + f, area);
      });
    },
  };
}

function flightMs(host: Element): number {
  return isUnseen(host) || window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : FLIGHT_MS;
}
