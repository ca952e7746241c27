/** Names and titles over the map: placed when the map rests, moved with it while it moves. */
import { readsFromRight } from "../../core/network/calling.ts";
import { drawMarks, type Marks } from "./drawMarks.ts";
import { HALO, haloWidth, type Line } from "./labels.ts";
import type { Matrix } from "./matrix.ts";
import { faded, type Palette } from "./palette.ts";
import { placeWords, type Anchored, type Scene, type Sight } from "./placeWords.ts";

export interface WordLayer {
  place(scene: Scene, sight: Sight): void;
  draw(matrix: Matrix, palette: Palette, marks: Marks): void;
  /** The words where they stand under this camera. */
  lines(matrix: Matrix): Line[];
  clear(): void;
}

const FONT = '"Inter Variable", Inter, system-ui, sans-serif';
const MOST_WIDTHS = 5000;

export function openWordLayer(canvas: HTMLCanvasElement): WordLayer {
  // kept in ordinary memory: a few words are drawn there sooner than a busy graphics card takes them
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const widths = new Map<string, number>();
  let words: readonly Anchored[] = [];

  function measure(text: string, size: number, weight: number): number {
    const key = `${size} ${weight} ${text}`;
    const known = widths.get(key);
    if (known !== undefined || context === null) return known ?? 0;
    if (widths.size > MOST_WIDTHS) widths.clear();
    context.font = `${weight} ${size}px ${FONT}`;
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  }

  function lines({ a, b, c, d, e, f }: Matrix): Line[] {
    return words.map(({ line, x, y, aside, down }) => ({ ...line, x: a * x + c * y + e + aside, y: b * x + d * y + f + down }));
  }

  return {
    place(scene, sight) {
      words = placeWords(scene, sight, measure);
    },
    draw(matrix, palette, marks) {
      if (context === null) return;
      const density = canvas.width / Math.max(1, canvas.clientWidth);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(density, 0, 0, density, 0, 0);
      drawMarks(context, marks, palette);
      context.lineJoin = "round";
      context.textBaseline = "middle";
      context.textAlign = "left";
      context.strokeStyle = faded(palette.background, HALO);
      for (const { text, x, y, size, weight, colour } of lines(matrix)) {
        context.font = `${weight} ${size}px ${FONT}`;
        context.direction = readsFromRight(text) ? "rtl" : "ltr";
        context.lineWidth = haloWidth(weight);
        context.strokeText(text, x, y);
        context.fillStyle = colour;
        context.fillText(text, x, y);
      }
    },
    lines,
    clear() {
      words = [];
    },
  };
}
