/** Which network is open; the network itself lies in the holdings under this version. 0: none. */
export interface Work {
  readonly version: number;
}

export const NO_WORK: Work = { version: 0 };

/** Counters that say that something held by reference has a new version. */
export interface Arrivals {
  readonly measured: number;
  readonly picture: number;
  readonly frame: number;
  /** Where one looks from. */
  readonly outlook: number;
  readonly order: number;
  readonly fit: number;
  /** What is known of posts: counts, order, which of them go with who is shown. */
  readonly posts: number;
  /** Findings, and the guess at accounts. */
  readonly told: number;
  /** How sure numbers are. */
  readonly doubts: number;
}

export const NO_ARRIVALS: Arrivals = { measured: 0, picture: 0, frame: 0, outlook: 0, order: 0, fit: 0, posts: 0, told: 0, doubts: 0 };
