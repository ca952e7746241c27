import { useEffect, useRef } from "react";
import type { Picture } from "../../engine/protocol.ts";
import { PALETTES } from "../stage/palette.ts";
import { coloursOf, type Colours } from "../stage/scales.ts";
import { useHues } from "../stage/useHues.ts";
import { valuesOf } from "../state/columns.ts";
import { placed } from "../state/drawing.ts";
import { radiiOf } from "../state/radii.ts";
import type { Scene } from "../state/story.ts";
import type { People } from "../panels/usePeople.ts";
import { useColouring } from "./useLooks.ts";
import { useShownScene, type ShownScene } from "./useScene.ts";
import styles from "./SceneSketch.module.css";

const WIDTH = 320;
const HEIGHT = 200;
const MARGIN = 14;
const SMALLEST = 0.7;

interface SceneSketchProps {
  readonly scene: Scene;
  readonly people: People;
  /** Given the picture's data as an address. */
  readonly onPainted?: (address: string) => void;
}

/** A scene in small: its people in their colours among all others in grey. */
export function SceneSketch({ scene, people, onPainted }: SceneSketchProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useShownScene(scene, people);
  const hues = useHues();
  const colour = useColouring(scene.appearance.colourBy, people);
  const { picture, settled } = people.holding;
  const tell = useRef(onPainted);
  useEffect(() => {
    tell.current = onPainted;
  });
  useEffect(() => {
    const paper = canvas.current?.getContext("2d");
    if (paper == null || picture === null) return;
    const colours = coloursOf(picture, colour, PALETTES.projector, hues ?? undefined);
    paint(paper, { picture, colours, shown, people });
    tell.current?.(paper.canvas.toDataURL());
    // the layout's last frame is another picture
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [picture, colour, hues, shown, settled]);
  return <canvas ref={canvas} className={styles.sketch} width={WIDTH} height={HEIGHT} aria-hidden="true" />;
}

interface Painted {
  readonly picture: Picture;
  readonly colours: Colours;
  readonly shown: ShownScene;
  readonly people: People;
}

function paint(paper: CanvasRenderingContext2D, { picture, colours, shown, people: { holding } }: Painted): void {
  const { scene, rows, dimmed, arrangement, path } = shown;
  const positions = placed(holding, { ...arrangement, isPaused: false });
  if (positions === null) return;
  const palette = PALETTES.projector;
  const { sizeBy } = scene.appearance;
  const radii = radiiOf(picture, sizeBy === null ? null : (valuesOf(holding, sizeBy) ?? null));
  const hidden = new Set(arrangement.hidden);
  const chosen = new Set(path?.people ?? rows);
  const isLit = (row: number) => dimmed?.[row] !== 1 && (chosen.size === 0 || chosen.has(row));
  const frame = frameOf(positions);
  paper.fillStyle = palette.background;
  paper.fillRect(0, 0, WIDTH, HEIGHT);
  const people = Array.from(picture.people, (row, at) => ({ row, at, lit: isLit(row) })).filter(({ row }) => !hidden.has(row));
  for (const { at, lit } of people.toSorted((a, b) => Number(a.lit) - Number(b.lit))) {
    paper.fillStyle = lit ? (colours.table[colours.of[at] ?? 0] ?? palette.other) : palette.unlit;
    paper.beginPath();
    const [x, y] = frame(positions[2 * at] ?? 0, positions[2 * at + 1] ?? 0);
    paper.arc(x, y, Math.max(SMALLEST, (radii[at] ?? 0) * frame.scale), 0, 2 * Math.PI);
    paper.fill();
  }
}

function frameOf(positions: Float32Array): ((x: number, y: number) => [number, number]) & { scale: number } {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at + 1 < positions.length; at += 2) {
    const [x, y] = [positions[at] ?? 0, positions[at + 1] ?? 0];
    [left, right, low, high] = [Math.min(left, x), Math.max(right, x), Math.min(low, y), Math.max(high, y)];
  }
  const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(1, right - left), (HEIGHT - 2 * MARGIN) / Math.max(1, high - low));
  const place = (x: number, y: number): [number, number] => [
    WIDTH / 2 + (x - (left + right) / 2) * scale,
    HEIGHT / 2 - (y - (low + high) / 2) * scale,
  ];
  return Object.assign(place, { scale });
}
