/** The latest sentence for those who listen to the window; the same sentence twice is two of them. */
export interface Spoken {
  readonly id: number;
  readonly text: string;
}

export const NOTHING_SPOKEN: Spoken = { id: 0, text: "" };
