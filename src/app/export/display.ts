/**
 * The display list: everything that a picture of the map shows, as a few kinds of shapes, from the back to the front.
 * Every picture is made from it, so that no two can differ. Lengths are pixels of the window.
 */

export interface Ink {
  /** "#rrggbb" */
  readonly colour: string;
  /** 0 to 1. */
  readonly opacity: number;
}

export interface Stroke extends Ink {
  readonly width: number;
}

export interface PathShape {
  readonly kind: "path";
  /** As in SVG. */
  readonly d: string;
  readonly fill?: Ink;
  /** Overlapping rings cut holes. */
  readonly hasHoles?: boolean;
  readonly stroke?: Stroke;
  /** Where its own origin lies. */
  readonly at?: readonly [x: number, y: number];
}

export interface DiscShape {
  readonly kind: "disc";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: Ink;
  readonly stroke?: Stroke;
  /** Whose circle it is, as a row of the network, where it is somebody's. */
  readonly person?: number;
}

export interface BoxShape {
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly corner: number;
  readonly fill?: Ink;
  /** Colours at even steps from left to right, instead of a fill. */
  readonly ramp?: readonly string[];
  readonly stroke?: Stroke;
}

export interface WordsShape {
  readonly kind: "words";
  readonly text: string;
  /** The left end, or the right one for `anchor` "end"; y is the line that letters stand on. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: Ink;
  /** Drawn under the letters. */
  readonly halo?: Stroke;
  readonly anchor: "start" | "end";
  /** Between letters. */
  readonly spacing: number;
  /** Do they begin from the right? A name does by its own letters, a sentence by its language, whatever name it begins with. */
  readonly isFromRight: boolean;
}

export type Shape = PathShape | DiscShape | BoxShape | WordsShape;

export interface Layer {
  readonly id: "communities" | "crowd" | "ties" | "people" | "chosen" | "names" | "headline" | "legend";
  /** How many shapes there are at most. */
  readonly count: number;
  /** So faint that programs differ in how many of them lie over one another: always an image. */
  readonly isFaint?: boolean;
  /** Made while they are asked for: a map has tens of thousands of ties. */
  shapes(): Iterable<Shape>;
  /**
   * The same as the graphics card draws it, for pictures made of pixels: thousands of faint lines over one another come
   * out otherwise on a canvas. Null where the card cannot.
   * @param density pixels per pixel of the window
   */
  image?(density: number): Promise<ImageBitmap | null>;
}

/** More ties than this open slowly or not at all in drawing programs. */
const MOST_VECTORS = 20_000;

/**
 * Does a layer go into a drawing as an image? Either its shapes are too many, or programs would not agree on them.
 * @param pages among so many pages the ties that a file can hold are shared out.
 */
export function isAnImage({ id, count, isFaint }: Layer, pages = 1): boolean {
  return isFaint === true || (id === "ties" && count > MOST_VECTORS / pages);
}

/** A part of a picture, in the same pixels. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Display {
  readonly width: number;
  readonly height: number;
  /** "#rrggbb"; null for none. */
  readonly background: string | null;
  /** Colours of what is said beside the picture, on its ground: first and second text. */
  readonly ink: string;
  readonly sub: string;
  /** The headline and what stands below it, for those who cannot see the picture. */
  readonly title: string;
  readonly description: string;
  readonly layers: readonly Layer[];
}
