/** The map: one drawing surface that follows its props. Whatever lies over the map is passed as children. */
import { useImperativeHandle, useRef, type ReactNode, type Ref } from "react";
import type { Picture } from "../../engine/protocol.ts";

/** What the colour of a person means. Values and codes are per network row. */
export type Colouring =
  | { readonly kind: "community" }
  | { readonly kind: "measure"; readonly name: string; readonly values: Float64Array; readonly format: (value: number) => string }
  | { readonly kind: "category"; readonly name: string; readonly codes: Uint32Array; readonly words: readonly string[] };

/** How a click changes the selection: it takes its place, joins it, or joins it unless it was in it. */
export type SelectMode = "replace" | "add" | "toggle";

export interface StageHandle {
  /** The whole map. */
  fit(): void;
  /** Above 1 comes nearer. */
  zoomBy(factor: number): void;
  /** Brings these people (network rows) into view; those who are not drawn are passed over. */
  focusOn(rows: readonly number[]): void;
}

export interface StageProps {
  readonly picture: Picture;
  /** x, y per drawn person: the layout's latest frame. A new frame is a new array. */
  readonly positions: Float32Array;
  readonly nameOf: (row: number) => string;
  /** By community number; a community without a name gets no title. */
  readonly communityNames: readonly string[];
  /** Per network row, NaN where nothing is known; null draws everybody alike. */
  readonly sizeValues: Float64Array | null;
  readonly sizeWords: { readonly name: string; readonly format: (value: number) => string };
  readonly colour: Colouring;
  readonly theme: "light" | "dark";
  /** Network rows. */
  readonly selection: ReadonlySet<number>;
  readonly hovered: number | null;
  /** An empty list with "replace" clears the selection. */
  readonly onSelect: (rows: number[], mode: SelectMode) => void;
  readonly onHover: (row: number | null) => void;
  /** A person was dragged to x, y (in the units of `positions`) and should stay there. */
  readonly onMove: (row: number, x: number, y: number) => void;
  /** Panels over the map. Labels keep clear of every element inside that carries `data-over-map`. */
  readonly children?: ReactNode;
  readonly ref?: Ref<StageHandle>;
}

export function Stage({ ref, children }: StageProps) {
  const container = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ fit() {}, zoomBy() {}, focusOn() {} }), []);
  return <div ref={container}>{children}</div>;
}
