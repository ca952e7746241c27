/**
 * People as circles, the camera and the pointer: sigma's part. Nothing outside this file knows sigma, so another version
 * of it touches one file. Importing it needs a browser.
 */
import Sigma from "sigma";
import { NodeCircleProgram } from "sigma/rendering";
import { createNodeBorderProgram } from "@sigma/node-border";
import { alongCurve } from "./curve.ts";
import { graphOf, placePeople } from "./model.ts";
import { HOLLOW, RIM, RING } from "./scales.ts";
import type { Matrix } from "./matrix.ts";

/** How one person looks now. */
export interface Look {
  readonly colour: string;
  readonly radius: number;
  /** Hollow: a filter leaves her out, and yet she is spoken of. */
  readonly shape: "circle" | "ringed" | "speck" | "hollow";
  readonly isHidden: boolean;
}

export interface Bounds {
  readonly x: [number, number];
  readonly y: [number, number];
}

export interface PeopleEvents {
  lookOf(person: number): Look;
  /** Colour of rims and of the gap in a ring. */
  rim(): string;
  /** Everything still lies where it was drawn the last time. */
  onBeforeDraw(): void;
  onDraw(): void;
  onPoint(person: number | null): void;
  onPress(person: number | null, event: MouseEvent | TouchEvent): void;
  /** A right click, or a long press, on a person; x, y in the window. */
  onMenu(person: number, x: number, y: number): void;
  /** While a person is dragged. */
  onDrag(person: number, x: number, y: number): void;
  onDrop(person: number, x: number, y: number): void;
}

export interface PeopleLayer {
  setPicture(people: number, positions: Float32Array): void;
  /** @param people those who changed; without them, everybody and their shapes. */
  refresh(positions: Float32Array, people?: readonly number[]): void;
  redraw(): void;
  /** What lies within the window when the camera is at home. */
  setBounds(bounds: Bounds): void;
  matrix(): Matrix;
  /** 1 at home, less when nearer. */
  distance(): number;
  isHome(): boolean;
  goHome(flightMs: number): void;
  /** Brings a place of the map to a place of the window. */
  goTo(place: { x: number; y: number; distance: number }, flightMs: number): void;
  /** Brings a place of the picture, in its units, to the middle. Counts from the bounds that were set last. */
  lookAt(place: { x: number; y: number; distance: number }, flightMs: number): void;
  isFlying(): boolean;
  kill(): void;
}

const NEAREST = 0.02;
const FARTHEST = 2;
/** A drag that moves a person by less is a click, in pixels. */
const STEADY = 3;
const STEADY_FINGER = 9;
/** sigma's canvases for ties, words and whoever is pointed at. */
const UNUSED = ["edges", "edgeLabels", "labels", "hovers", "hoverNodes"];
const LONG_PRESS_MS = 550;

export function openPeopleLayer(host: HTMLElement, events: PeopleEvents): PeopleLayer {
  let graph = graphOf(0);
  let bounds: Bounds = { x: [0, 1], y: [0, 1] };
  const sigma = open();
  listen(sigma);

  function open(): Sigma {
    const rim = { attribute: "rim" };
    const own = { attribute: "color" };
    const fill = { color: own, size: { fill: true as const } };
    const made = new Sigma(graph, host, {
      allowInvalidContainer: true,
      renderLabels: false,
      zIndex: false,
      stagePadding: 0,
      itemSizesReference: "positions",
      zoomToSizeRatioFunction: (ratio) => ratio,
      antiAliasingFeather: 1,
      minCameraRatio: NEAREST,
      maxCameraRatio: FARTHEST,
      defaultNodeType: "circle",
      nodeProgramClasses: {
        speck: NodeCircleProgram,
        circle: createNodeBorderProgram({ borders: [{ color: rim, size: { value: RIM, mode: "pixels" } }, fill] }),
        ringed: createNodeBorderProgram({
          borders: [{ color: own, size: { value: RING.band } }, { color: rim, size: { value: RING.gap } }, fill],
        }),
        hollow: createNodeBorderProgram({
          borders: [
            { color: own, size: { value: HOLLOW } },
            { color: rim, size: { fill: true as const } },
          ],
        }),
      },
      nodeHoverProgramClasses: {
        circle: NodeCircleProgram,
        ringed: NodeCircleProgram,
        hollow: NodeCircleProgram,
        speck: NodeCircleProgram,
      },
      defaultDrawNodeHover: () => {},
      nodeReducer: (key, { x, y }) => {
        const { colour, radius, shape, isHidden } = events.lookOf(Number(key));
        return { x, y, color: colour, rim: events.rim(), size: radius, type: shape, hidden: isHidden };
      },
    });
    // what these would show the map draws itself; an empty canvas costs every frame as much as a full one
    const canvases = made.getCanvases();
    for (const name of UNUSED) canvases[name]?.remove();
    return made;
  }

  function listen(made: Sigma): void {
    let dragged: { person: number; startX: number; startY: number; isMoved: boolean } | null = null;
    /** Somebody was dragged and let go: the circle lags behind the hand, so sigma may have lost it and never says that the pointer left. */
    let isLetGo = false;
    made.on("beforeRender", () => events.onBeforeDraw());
    made.on("afterRender", () => events.onDraw());
    made.on("moveBody", () => {
      if (!isLetGo || dragged !== null) return;
      // if the pointer still lies on her, sigma says so within this very event
      queueMicrotask(() => {
        if (isLetGo) events.onPoint(null);
        isLetGo = false;
      });
    });
    made.on("enterNode", ({ node }) => {
      isLetGo = false;
      if (dragged === null) events.onPoint(Number(node));
    });
    made.on("leaveNode", () => {
      if (dragged === null) events.onPoint(null);
    });
    // the browser says "click" after every drag too
    let isAfterDrag = false;
    made.on("clickNode", ({ node, event }) => {
      if (!isAfterDrag) events.onPress(Number(node), event.original);
    });
    made.on("clickStage", ({ event }) => {
      if (!isAfterDrag) events.onPress(null, event.original);
    });
    made.on("doubleClickNode", ({ preventSigmaDefault }) => preventSigmaDefault());
    let press = 0;
    const menuAt = (node: string, { clientX, clientY }: { clientX: number; clientY: number }) =>
      events.onMenu(Number(node), clientX, clientY);
    made.on("rightClickNode", ({ node, event }) => {
      event.original.preventDefault();
      if (event.original instanceof MouseEvent) menuAt(node, event.original);
    });
    made.on("downNode", ({ node, event }) => {
      const { original, x, y } = event;
      clearTimeout(press);
      if (original instanceof MouseEvent && original.button !== 0) return;
      dragged = { person: Number(node), startX: x, startY: y, isMoved: false };
      if (original instanceof MouseEvent || original.touches.length !== 1) return;
      const touch = original.touches[0];
      press = window.setTimeout(() => {
        if (dragged === null || dragged.isMoved || touch === undefined) return;
        dragged = null;
        isAfterDrag = true;
        menuAt(node, touch);
      }, LONG_PRESS_MS);
    });
    type Place = { x: number; y: number };
    function drag(place: Place, steady: number, preventDefault: () => void): void {
      if (dragged === null) return;
      dragged.isMoved ||= Math.hypot(place.x - dragged.startX, place.y - dragged.startY) > steady;
      preventDefault();
      if (!dragged.isMoved) return;
      const { x, y } = made.viewportToGraph(place);
      events.onDrag(dragged.person, x, y);
    }
    function drop(place: Place): void {
      const ended = dragged;
      dragged = null;
      clearTimeout(press);
      if (ended?.isMoved !== true) return;
      [isAfterDrag, isLetGo] = [true, true];
      const { x, y } = made.viewportToGraph(place);
      events.onDrop(ended.person, x, y);
    }
    const mouse = made.getMouseCaptor();
    mouse.on("mousedown", () => {
      isAfterDrag = false;
    });
    mouse.on("mousemovebody", (event) => drag(event, STEADY, () => event.preventSigmaDefault()));
    mouse.on("mouseup", drop);
    const touch = made.getTouchCaptor();
    let last: Place = { x: 0, y: 0 };
    touch.on("touchdown", () => {
      isAfterDrag = false;
    });
    touch.on("touchmove", (event) => {
      const [finger, second] = event.touches;
      // two fingers are for the camera
      if (finger === undefined || second !== undefined) {
        dragged = null;
        return;
      }
      last = finger;
      drag(finger, STEADY_FINGER, () => event.preventSigmaDefault());
    });
    touch.on("touchup", () => drop(last));
  }

  function matrix(): Matrix {
    const SPAN = 100;
    const [zero, right, up] = [
      [0, 0],
      [SPAN, 0],
      [0, SPAN],
    ].map(([x, y]) => sigma.graphToViewport({ x: x ?? 0, y: y ?? 0 }));
    const { x: e, y: f } = zero ?? { x: 0, y: 0 };
    const [a, b] = [((right?.x ?? 0) - e) / SPAN, ((right?.y ?? 0) - f) / SPAN];
    return { a, b, c: ((up?.x ?? 0) - e) / SPAN, d: ((up?.y ?? 0) - f) / SPAN, e, f };
  }

  return {
    setPicture(people, positions) {
      graph = graphOf(people);
      placePeople(graph, positions);
      sigma.setGraph(graph);
    },
    refresh(positions, people) {
      placePeople(graph, positions, people);
      if (people === undefined) sigma.refresh({ schedule: true });
      else sigma.refresh({ partialGraph: { nodes: people.map(String) }, skipIndexation: true, schedule: true });
    },
    redraw: () => void sigma.scheduleRender(),
    setBounds(next) {
      bounds = next;
      sigma.setCustomBBox(next);
      sigma.refresh({ schedule: true });
    },
    matrix,
    distance: () => sigma.getCamera().ratio,
    isHome() {
      const { x, y, ratio } = sigma.getCamera().getState();
      return x === 0.5 && y === 0.5 && ratio === 1;
    },
    goHome: (flightMs) => fly(sigma, { x: 0.5, y: 0.5, ratio: 1 }, flightMs),
    goTo({ x, y, distance }, flightMs) {
      const ratio = sigma.getCamera().getBoundedRatio(distance);
      fly(sigma, { ...sigma.viewportToFramedGraph({ x, y }), ratio }, flightMs);
    },
    isFlying: () => sigma.getCamera().isAnimated(),
    lookAt({ x, y, distance }, flightMs) {
      // sigma puts the middle of the bounds at 0.5 and takes their longer side for 1
      const [wide, high] = [bounds.x[1] - bounds.x[0], bounds.y[1] - bounds.y[0]];
      const longer = Math.max(wide, high);
      const [aside, up] = [x - bounds.x[0] - wide / 2, y - bounds.y[0] - high / 2];
      fly(sigma, { x: 0.5 + aside / longer, y: 0.5 + up / longer, ratio: distance }, flightMs);
    },
    kill: () => sigma.kill(),
  };
}

function fly(sigma: Sigma, state: { x: number; y: number; ratio: number }, flightMs: number): void {
  const camera = sigma.getCamera();
  if (flightMs === 0) camera.setState(state);
  else void camera.animate(state, { duration: flightMs, easing: alongCurve });
}
