/**
 * The script of a page to walk through, which stands in the page itself: scenes one after the other, people who say who they
 * are when they are pointed at, a search. It asks nobody for anything; the page's own policy would not let it.
 */
import { elementOf, svgElement } from "../svgElements.ts";
import { handleMap } from "./handling.ts";
import { openMapCanvas, type Around } from "./mapCanvas.ts";
import type { Camera } from "./spots.ts";
import { button, element, layPage } from "./page.ts";
import { openSearch } from "./search.ts";
import type { Told, ToldLetters, ToldScene } from "./told.ts";

const MOST_DENSITY = 2;
const NEAR = 2.2;
const MOST_LISTED = 3;

async function start(told: Told): Promise<void> {
  const { scenes, people, words } = told;
  const parts = layPage(told);
  const around = aroundIn(told);
  const map = openMapCanvas(parts.canvas, told, around);
  let at = 0;
  let camera: Camera = { scale: 1, x: 0, y: 0 };
  let chosen = -1;
  let pointed = -1;
  let isMoving = false;
  let waiting = 0;

  function drawSoon(): void {
    waiting ||= requestAnimationFrame(() => {
      waiting = 0;
      map.draw(camera, pointed >= 0 ? pointed : chosen, isMoving);
    });
  }

  function setCamera(next: Camera, moving: boolean): void {
    [camera, isMoving] = [next, moving];
    drawSoon();
  }

  /** The whole map, in the middle. */
  function fit(): void {
    const frame = scenes[at]?.frame;
    if (frame === undefined) return;
    const { clientWidth: width, clientHeight: height } = parts.canvas;
    const scale = Math.min(width / frame.width, height / frame.height);
    const centre = (room: number, from: number, size: number) => (room - size * scale) / 2 - from * scale;
    setCamera({ scale, x: centre(width, frame.x, frame.width), y: centre(height, frame.y, frame.height) }, false);
  }

  function measure(): void {
    const density = Math.min(MOST_DENSITY, window.devicePixelRatio);
    parts.canvas.width = Math.round(parts.canvas.clientWidth * density);
    parts.canvas.height = Math.round(parts.canvas.clientHeight * density);
    fit();
  }

  async function go(to: number): Promise<void> {
    const scene = scenes[to];
    if (scene === undefined) return;
    at = to;
    pointed = -1;
    paintPage(scene);
    parts.counter.textContent = `${words.scene} ${to + 1} ${words.of} ${scenes.length}`;
    parts.headline.textContent = scene.headline;
    parts.caption.textContent = scene.caption;
    parts.figures.replaceChildren(...scene.figures.map(figureOf));
    parts.figures.hidden = scene.figures.length === 0;
    parts.canvas.setAttribute("aria-label", `${scene.described} ${words.map}`);
    parts.legend.replaceChildren(...legendOf(scene));
    parts.legend.hidden = scene.legend === null;
    back.disabled = to === 0;
    next.disabled = to === scenes.length - 1;
    await map.show(scene);
    measure();
    tell();
  }

  /** Who is pointed at, or chosen. */
  function tell(): void {
    const person = pointed >= 0 ? pointed : chosen;
    parts.card.hidden = person < 0;
    if (person >= 0) parts.card.replaceChildren(...cardOf(person));
    parts.canvas.classList.toggle("onPerson", pointed >= 0);
    drawSoon();
  }

  function cardOf(person: number): HTMLElement[] {
    const { name = "", community = "", values = [] } = people[person] ?? {};
    const { heardBy, hears } = around(person);
    const list = element("dl");
    const addRow = (term: string, ...said: (Node | string)[]) =>
      list.append(element("div", {}, element("dt", {}, term), element("dd", {}, ...said)));
    for (const [index, value] of values.entries()) if (value !== "") addRow(told.numbers[index] ?? "", value);
    if (heardBy.length > 0) addRow(words.heardBy, ...namesOf(heardBy));
    if (hears.length > 0) addRow(words.hears, ...namesOf(hears));
    const where = map.spots.has(person) ? community : words.notDrawn;
    return [
      element("h2", {}, element("bdi", {}, name)),
      element("p", {}, where),
      list,
      ...(chosen === person ? [button(words.clear, () => choose(-1))] : []),
    ];
  }

  /** The first few; each name is read in its own direction. */
  function namesOf(list: readonly number[]): (Node | string)[] {
    const listed = list
      .slice(0, MOST_LISTED)
      .flatMap((one, place) => [place === 0 ? "" : ", ", element("bdi", {}, people[one]?.name ?? "")]);
    const more = list.length - MOST_LISTED;
    return more > 0 ? [...listed, ` ${words.others.replace("{n}", String(more))}`] : listed;
  }

  function choose(person: number): void {
    chosen = person;
    pointed = -1;
    tell();
  }

  /** Brings somebody into the middle of what her card leaves free: beside it, or above it where it lies at the foot. */
  function visit(person: number): void {
    choose(person);
    const spot = map.spots.get(person);
    if (spot === undefined) return;
    const { clientWidth: width, clientHeight: height } = parts.canvas;
    const scale = Math.max(camera.scale, Math.min(NEAR, camera.scale * NEAR));
    const [canvas, card] = [parts.canvas.getBoundingClientRect(), parts.card.getBoundingClientRect()];
    const isBeside = card.width < width / 2;
    const [right, foot] = isBeside ? [card.left - canvas.left, height] : [width, card.top - canvas.top];
    setCamera({ scale, x: right / 2 - spot.x * scale, y: foot / 2 - spot.y * scale }, false);
  }

  const back = button(`← ${words.back}`, () => void go(at - 1), { class: "back" });
  const next = button(`${words.next} →`, () => void go(at + 1), { class: "next" });
  if (scenes.length > 1) parts.foot.append(back, next);
  const { zoomBy } = handleMap(parts.canvas, {
    camera: () => camera,
    setCamera,
    spots: () => map.spots.values(),
    point(person) {
      if (person === pointed) return;
      pointed = person;
      tell();
    },
    press: (person) => choose(person === chosen ? -1 : person),
  });
  parts.tools.append(
    button("+", () => zoomBy(1.5), { "aria-label": words.nearer, title: words.nearer }),
    button("−", () => zoomBy(1 / 1.5), { "aria-label": words.farther, title: words.farther }),
    button(words.whole, fit, { class: "whole" }),
  );
  openSearch(parts, told, visit);
  addEventListener("resize", measure);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key];
    if (act === undefined || (event.key === " " && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    act();
  });
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => void go(at + 1),
    PageDown: () => void go(at + 1),
    " ": () => void go(at + 1),
    ArrowLeft: () => void go(at - 1),
    PageUp: () => void go(at - 1),
    Home: () => void go(0),
    End: () => void go(scenes.length - 1),
    "/": () => parts.search.focus(),
    Escape: () => choose(-1),
    "+": () => zoomBy(1.5),
    "-": () => zoomBy(1 / 1.5),
    "0": fit,
  };
  await loadLetters(told.letters);
  await go(0);
  document.body.dataset["ready"] = "";
}

function paintPage({ colours }: ToldScene): void {
  for (const [name, colour] of Object.entries(colours)) document.documentElement.style.setProperty(`--${name}`, colour);
}

/** A number of the whole network, below its name; its range below it. */
function figureOf({ name, said, beside }: ToldScene["figures"][number]): HTMLElement {
  const figure = element("div", {}, element("dt", {}, name), element("dd", { class: "figure" }, said));
  if (beside !== "") figure.append(element("dd", {}, beside));
  return figure;
}

/** The legend as it stands in the picture. */
function legendOf({ legend }: ToldScene): Element[] {
  if (legend === null) return [];
  const { x, y, width, height } = legend.frame;
  const size = { width: String(width), height: String(height), viewBox: `${x} ${y} ${width} ${height}` };
  const drawing = svgElement("svg", size);
  drawing.append(...legend.nodes.map(elementOf));
  return [drawing];
}

/** Who hears somebody, and whom she hears. */
function aroundIn({ people, ties }: Told): (person: number) => Around {
  const around = people.map(() => ({ heardBy: [] as number[], hears: [] as number[] }));
  for (let tie = 0; tie + 1 < ties.length; tie += 2) {
    const [heard = 0, hears = 0] = [ties[tie], ties[tie + 1]];
    around[heard]?.heardBy.push(hears);
    around[hears]?.hears.push(heard);
  }
  return (person) => around[person] ?? { heardBy: [], hears: [] };
}

async function loadLetters(letters: readonly ToldLetters[]): Promise<void> {
  const faces = letters.map(({ bytes, range }) => {
    const file = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
    return new FontFace("Inter", file, { weight: "400 700", unicodeRange: range });
  });
  for (const face of faces) document.fonts.add(await face.load());
}

const told = document.querySelector("#told")?.textContent ?? "";
// what stands there was written by `writeViewer.ts` together with this script
void start(JSON.parse(told) as Told);
