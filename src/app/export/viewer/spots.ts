/** Where people stand on a scene's map, and how near it is looked at. */

export interface Camera {
  /** Pixels of the canvas per pixel of the picture, and where the picture's corner lies. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Spot {
  readonly person: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
}
