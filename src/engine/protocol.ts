/** The whole contract between screen and engine: request name → [input, output]. Everything in it can be cloned. */
import type { Filter, Fit, HandSet } from "../core/filter/filter.ts";
import type { FoundSentence } from "../core/findings/finding.ts";
import type { FindingLanguage } from "../core/findings/say.ts";
import type { Answers, Problem, Question, Report } from "../core/intake/report/report.ts";
import type { Course, Way } from "../core/network/ways.ts";
import type { AccountGuess } from "../core/network/accounts.ts";
import type { Settings } from "../core/network/workbench.ts";
import type { Window } from "../core/filter/postsOf.ts";
import type { ReadProjectFile } from "../core/project/readProjectFile.ts";
import type { ProjectContent } from "../core/project/writeProjectFile.ts";
import type {
  Assumptions,
  Briefing,
  BriefingRequest,
  Calibration,
  Doubt,
  DoubtRequest,
  Ends,
  ExpectedSpread,
  LateralPieces,
  Learner,
  Missing,
  ModelRange,
  Movement,
  Plan,
  PlanProblemFacts,
  PlanRequest,
  PostFacts,
  PostSpread,
  PreciseRequest,
  PreciseSpread,
  Resilience,
  ResilienceRequest,
  SimulateRequest,
  Spread,
  Stretches,
  Timeline,
  UsualWays,
  WaysRequest,
  Whose,
} from "../core/tular.ts";

/** Measured values as they cross the thread; the same as `Measured` in core/tular.ts, with entries for maps. */
export interface MeasuredColumns {
  people: [string, Float64Array][];
  posts: [string, Float64Array][];
  communities: [string, Float64Array][];
  ties: { heard: Uint32Array; hears: Uint32Array; columns: [string, Float64Array][] };
  whole: [string, number][];
  ranges: [string, [number, number]][];
  intervals: [string, Ends][];
  bands: { posts: [string, Ends][]; communities: [string, Ends][] };
  reasons: [string, string[]][];
}

/** The part of the network that is drawn. People and ties are positions in these arrays. */
export interface Picture {
  /** Rows of the network. */
  people: Uint32Array;
  /** Positions in `people`. */
  heard: Uint32Array;
  hears: Uint32Array;
  weight: Float32Array;
  /** Which layer the drawn ties are of. */
  layer: "follows" | "shares";
  /** How many ties and people there are in all. */
  tiesInAll: number;
  peopleInAll: number;
  /** x, y per drawn person: where the layout starts. */
  positions: Float32Array;
  /** Community per drawn person. */
  community: Uint32Array;
}

export interface OpenedProject extends Omit<ReadProjectFile, "files"> {
  files: { name: string; blob: Blob }[];
}

export interface LayoutFrame {
  /** x, y per drawn person. */
  positions: Float32Array;
  done: boolean;
}

export interface Protocol {
  /** Reads files; the engine keeps the network under `version`. `wire` is the screen's own copy. */
  read: [
    { files: { name: string; blob: Blob }[]; answers: "suggested" | Answers },
    { wire: ArrayBuffer | null; questions: Question[]; report: Report; problems: Problem[] },
  ];
  /** Rows of a part of a file as they stand in it, by their lines; "" where it has no lines to show. */
  rowTexts: [{ file: { name: string; blob: Blob }; part: string; lines: number[] }, string[]];
  /** The open network and what belongs to it as one file; `missing`: files that could not be read any more. */
  writeProject: [Omit<ProjectContent, "wire" | "files"> & { files: { name: string; blob: Blob }[] }, { file: Blob; missing: string[] }];
  /** What a project file holds, as far as it can be read; or why it was left alone. */
  openProject: [{ file: { name: string; blob: Blob } }, OpenedProject | { problem: Problem }];
  /** Gives a fresh engine a network that was read before, whole or piece by piece: bytes `from` on of so many `bytes`. */
  adopt: [{ wire: ArrayBuffer; from?: number; bytes?: number }, { people: number }];
  measure: [{ ids: string[]; settings: Settings }, MeasuredColumns];
  /** The accounts that are likely ours, brands or media, to be preselected; a few at most, and why. */
  guessAccounts: [null, AccountGuess];
  /**
   * What is worth saying of the network, the most important first; people are marked, as in `findings/marks.ts`.
   * `hasDoubt`: with how sure the places are, which is better asked for by itself first.
   */
  findings: [{ settings: Settings; language: FindingLanguage; hasDoubt: boolean }, FoundSentence[]];
  /** How sure the values and places by a measure are. */
  doubt: [{ id: string; settings: Settings }, Doubt];
  /** How the order by a measure bears gaps in the files. Takes its time; tells how far it is. */
  missing: [{ id: string; settings: Settings }, Missing];
  /** The strongest ties, at most `mostTies`, and their people. */
  picture: [{ mostTies: number; mostPeople: number; settings: Settings }, Picture];
  /** Rows ordered by a column: NaN last, ties by row. */
  order: [{ values: Float64Array; descending: boolean }, Uint32Array];
  /** Rows whose id or name contains the text, best first. */
  find: [{ text: string; most: number }, Uint32Array];
  /** Who fits a filter. `columns`: the measured ones that `columnsNeeded` names. */
  filter: [{ filter: Filter; columns: [string, Float64Array][]; sets: readonly HandSet[]; settings: Settings }, Fit];
  /** What people did with each post. */
  postFacts: [null, PostFacts];
  /** Which posts go with some people (1 per person; null: everybody), within a time. */
  postsOf: [{ people: Uint8Array | null; window: Window | null }, Uint8Array];
  /** When things happened, in `most` stretches of time at most; null where no action has a time. */
  timeline: [{ most: number; whose: Whose }, Timeline | null];
  /** How what was passed on moved, in the same stretches; null where that cannot be said share by share. */
  movement: [{ stretches: Stretches; whose: Whose; settings: Settings }, Movement | null];
  /** Who passed a post on, and from whom each had it. */
  postSpread: [{ post: number; settings: Settings }, PostSpread | null];
  /** What a person's lateral influence is made of, step by step. */
  lateralPieces: [{ person: number; settings: Settings }, LateralPieces];
  /** Campaigns from given first voices, simulated. */
  simulate: [{ request: SimulateRequest; settings: Settings }, Spread];
  /** The spread of given people to a stated precision. */
  preciseSpread: [{ request: PreciseRequest; settings: Settings }, PreciseSpread];
  /** What each person alone would bring. */
  expectedSpread: [{ request: Assumptions; settings: Settings }, ExpectedSpread];
  /** Whom to win over first. Progress carries the best plan so far; whoever stops the request has it already. */
  planSeeds: [{ request: PlanRequest; settings: Settings }, Plan];
  /** Whom to brief first against a rumour. Progress as for `planSeeds`; the plan so far has nothing of `byDelay` yet. */
  planBriefing: [{ request: BriefingRequest; settings: Settings }, Briefing];
  /** The same people or money, spent the usual ways. */
  usualWays: [{ request: WaysRequest; settings: Settings }, UsualWays];
  /** A plan if word travels half as easily or twice. */
  modelRange: [{ request: DoubtRequest; settings: Settings }, ModelRange];
  /** How much word of mouth survives without the strongest people. */
  resilience: [{ request: ResilienceRequest; settings: Settings }, Resilience];
  /** How well learned chances foretell the sizes of later posts. */
  calibration: [{ learner: Learner; settings: Settings }, Calibration];
  /** Steps from the nearest of some people to everybody; −1: no way leads there. */
  distances: [{ people: readonly number[]; course: Course }, Int32Array];
  /** The shortest way between two people; null if none leads from one to the other. */
  way: [{ from: number; to: number }, Way | null];
  /** Lays the picture out; frames come as progress, the last one is the answer. */
  layout: [
    {
      picture: Picture;
      /** 0: everybody stays, but for circles that lie over one another. */
      iterations: number;
      /** The window's shape. */
      width: number;
      height: number;
      seed: number;
      /** 1 per drawn person who stays where she stands. */
      pinned: Uint8Array;
      /** Radius per drawn person, in the units of positions, so that no circle ends over another. */
      radii: Float32Array;
    },
    LayoutFrame,
  ];
}

export type RequestName = keyof Protocol;
export type Input<N extends RequestName> = Protocol[N][0];
export type Output<N extends RequestName> = Protocol[N][1];

/** How far a request is; `frame` only for `layout`, `plan` only for `planSeeds` and `planBriefing`. */
export interface Progress {
  done: number;
  total: number;
  frame?: LayoutFrame;
  /** The best plan so far. */
  plan?: Plan;
}

export type ToEngine = { [N in RequestName]: { id: number; name: N; input: Input<N> } }[RequestName];
export type FromEngine =
  | { id: number; kind: "progress"; progress: Progress }
  | { id: number; kind: "answer"; output: unknown }
  /** `problem`: what was asked for cannot be planned; the client rejects with a PlanProblem. */
  | { id: number; kind: "failure"; message: string; problem?: PlanProblemFacts };
