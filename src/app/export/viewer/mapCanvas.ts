/** Draws a scene's map on a canvas, near or far, and whoever is pointed at with those around her. */
import { readsFromRight } from "../../../core/network/calling.ts";
import { placeWords, spotBeside, type Word } from "./mapWords.ts";
import type { Camera, Spot } from "./spots.ts";
import type { Told, ToldInk, ToldLayer, ToldScene, ToldShape } from "./told.ts";

export interface MapCanvas {
  /** The people of this scene, in the picture's pixels. */
  readonly spots: ReadonlyMap<number, Spot>;
  show(scene: ToldScene): Promise<void>;
  /** @param lit place in `people`; −1: nobody. @param isMoving the map is being moved: what is drawn already will do. */
  draw(camera: Camera, lit: number, isMoving: boolean): void;
}

export interface Around {
  readonly heardBy: readonly number[];
  readonly hears: readonly number[];
}

type Context = CanvasRenderingContext2D;

const FAMILY = "Inter, system-ui, sans-serif";
const BEND = 0.16;
const FAINT = 0.16;
const MOST_NAMED = 24;
/** Where the map is as small as this, second lines of titles are left out. */
const SMALL = 0.7;

export function openMapCanvas(canvas: HTMLCanvasElement, told: Told, aroundOf: (person: number) => Around): MapCanvas {
  const context = contextOf(canvas);
  const behind = document.createElement("canvas");
  const behindContext = contextOf(behind);
  const images = new Map<string, HTMLImageElement>();
  const paths = new Map<ToldLayer, Path2D[]>();
  const spots = new Map<number, Spot>();
  let scene: ToldScene | undefined;
  let words: readonly Word[] = [];
  let drawnAt: Camera | null = null;
  let outlined = -1;

  async function show(next: ToldScene): Promise<void> {
    scene = next;
    spots.clear();
    for (const layer of layersOf(next)) {
      if ("image" in layer) await loadImage(layer.image);
      else for (const shape of layer.shapes) addSpot(shape, layer.inks);
    }
    words = wordsOf(next);
    drawnAt = null;
  }

  function layersOf({ layers }: ToldScene): ToldLayer[] {
    return layers.flatMap((at) => told.layers[at] ?? []);
  }

  async function loadImage(source: string): Promise<void> {
    if (images.has(source)) return;
    const image = new Image();
    image.src = source;
    await image.decode();
    images.set(source, image);
  }

  /** Of two circles of one person the first is the outer one. */
  function addSpot(shape: ToldShape, inks: readonly ToldInk[]): void {
    if (shape[0] !== "disc" || shape[5] < 0 || spots.has(shape[5])) return;
    const [, at, x, y, radius, person] = shape;
    const ink = inks[at];
    // a ring is drawn with the stroke, a plain circle has a rim in the colour of the paper
    const isRing = ink !== undefined && ink[0] === scene?.colours.paper;
    spots.set(person, { person, x, y, radius, colour: (isRing ? ink[2] : ink?.[0]) ?? "" });
  }

  function draw(camera: Camera, lit: number, isMoving: boolean): void {
    if (scene === undefined) return;
    const density = canvas.width / Math.max(1, canvas.clientWidth);
    if (drawnAt === null || (!isMoving && !isSame(drawnAt, camera)) || behind.width !== canvas.width || behind.height !== canvas.height) {
      drawBehind(scene, camera, density);
      drawnAt = camera;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.globalAlpha = lit < 0 ? 1 : FAINT;
    const grown = camera.scale / drawnAt.scale;
    context.setTransform(grown, 0, 0, grown, (camera.x - drawnAt.x * grown) * density, (camera.y - drawnAt.y * grown) * density);
    context.drawImage(behind, 0, 0);
    context.globalAlpha = 1;
    if (lit >= 0) drawLit(lit, camera, density);
    else if (!isMoving) drawWords(words, camera, density);
  }

  function drawBehind(shown: ToldScene, { scale, x, y }: Camera, density: number): void {
    behind.width = canvas.width;
    behind.height = canvas.height;
    behindContext.setTransform(scale * density, 0, 0, scale * density, x * density, y * density);
    behindContext.lineJoin = "round";
    for (const layer of layersOf(shown)) {
      if ("image" in layer) {
        const image = images.get(layer.image);
        if (image !== undefined) behindContext.drawImage(image, 0, 0, shown.width, shown.height);
      } else drawShapes(layer);
    }
  }

  function drawShapes(layer: Extract<ToldLayer, { readonly shapes: unknown }>): void {
    const made = paths.get(layer) ?? layer.shapes.map((shape) => (shape[0] === "path" ? new Path2D(shape[2]) : new Path2D()));
    paths.set(layer, made);
    layer.shapes.forEach((shape, at) => {
      const ink = layer.inks[shape[1]];
      const path = made[at];
      if (ink === undefined || path === undefined || shape[0] === "words") return;
      if (shape[0] === "path") inked(behindContext, ink, path, shape[3] === 1 ? "evenodd" : "nonzero");
      else {
        const disc = new Path2D();
        disc.arc(shape[2], shape[3], shape[4], 0, 2 * Math.PI);
        inked(behindContext, ink, disc, "nonzero");
      }
    });
  }

  function measure(text: string, size: number, weight: number): number {
    context.font = `${weight} ${size}px ${FAMILY}`;
    return context.measureText(text).width;
  }

  /** The scene's words, names with the circles that they name. */
  function wordsOf(shown: ToldScene): Word[] {
    return layersOf(shown).flatMap((layer) =>
      "image" in layer
        ? []
        : layer.shapes.flatMap((shape): Word[] => {
            if (shape[0] !== "words") return [];
            const [, ink, text, x, y, size, weight] = shape;
            const word = { text, x, y, size, weight, colour: layer.inks[ink]?.[0] ?? "" };
            const isName = word.colour === shown.colours.ink;
            return [isName ? { ...word, spot: spotBeside(word, measure(text, size, weight), spots.values()) } : word];
          }),
    );
  }

  function drawWords(list: readonly Word[], camera: Camera, density: number): void {
    const isSmall = camera.scale < SMALL;
    const shown = list.filter(({ colour }) => !isSmall || colour !== scene?.colours.sub);
    const room = { width: canvas.clientWidth, height: canvas.clientHeight };
    context.setTransform(density, 0, 0, density, 0, 0);
    context.lineJoin = "round";
    context.textAlign = "left";
    for (const { text, left, foot, size, weight, colour } of placeWords(shown, camera, room, measure)) {
      context.font = `${weight} ${size}px ${FAMILY}`;
      context.direction = readsFromRight(text) ? "rtl" : "ltr";
      context.strokeStyle = scene?.colours.paper ?? "";
      context.lineWidth = 3.6;
      context.strokeText(text, left, foot);
      context.fillStyle = colour;
      context.fillText(text, left, foot);
    }
  }

  /** Her, those who hear her and whom she hears, and their ties, over everybody else grown pale. */
  function drawLit(person: number, camera: Camera, density: number): void {
    outlined = person;
    const own = spots.get(person);
    const { heardBy, hears } = aroundOf(person);
    context.setTransform(camera.scale * density, 0, 0, camera.scale * density, camera.x * density, camera.y * density);
    context.lineWidth = 1.1 / Math.sqrt(camera.scale);
    const near = [...new Set([...heardBy, ...hears])].flatMap((other) => spots.get(other) ?? []);
    if (own !== undefined) {
      for (const other of heardBy) drawTie(own, spots.get(other));
      for (const other of hears) drawTie(spots.get(other), own);
    }
    for (const spot of near) drawSpot(spot, 0.9 / camera.scale);
    if (own !== undefined) drawSpot(own, 2.4 / camera.scale);
    const named = near.toSorted((a, b) => b.radius - a.radius).slice(0, MOST_NAMED);
    const names = [...(own === undefined ? [] : [own]), ...named].map((spot) => ({
      text: told.people[spot.person]?.name ?? "",
      x: spot.x + spot.radius + 4,
      y: spot.y + 4,
      size: spot === own ? 14 : 11.5,
      weight: spot === own ? 640 : 500,
      colour: scene?.colours.ink ?? "",
      spot,
    }));
    drawWords(names, camera, density);
  }

  function drawTie(from: Spot | undefined, to: Spot | undefined): void {
    if (from === undefined || to === undefined) return;
    const [turnX, turnY] = [(from.x + to.x) / 2 + (to.y - from.y) * BEND, (from.y + to.y) / 2 + (from.x - to.x) * BEND];
    context.strokeStyle = from.colour;
    context.globalAlpha = 0.55;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(turnX, turnY, to.x, to.y);
    context.stroke();
    context.globalAlpha = 1;
  }

  function drawSpot({ person, x, y, radius, colour }: Spot, rim: number): void {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
    context.strokeStyle = (person === outlined ? scene?.colours.ink : scene?.colours.paper) ?? "";
    context.lineWidth = rim;
    context.stroke();
  }

  return { spots, show, draw };
}

function contextOf(canvas: HTMLCanvasElement): Context {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("a canvas to draw the map on was expected, found none");
  return context;
}

function isSame(a: Camera, b: Camera): boolean {
  return a.scale === b.scale && a.x === b.x && a.y === b.y;
}

function inked(context: Context, [fill, fillOpacity, stroke, strokeOpacity, width]: ToldInk, path: Path2D, rule: CanvasFillRule): void {
  if (fill !== "") {
    context.globalAlpha = fillOpacity;
    context.fillStyle = fill;
    context.fill(path, rule);
  }
  if (stroke !== "") {
    context.globalAlpha = strokeOpacity;
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.stroke(path);
  }
  context.globalAlpha = 1;
}
