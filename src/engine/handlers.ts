/** What the engine does for each request. Tests call these directly; `worker.ts` calls them from messages. */
import { orderOf } from "../core/base/order.ts";
import { Problem } from "../core/base/problem.ts";
import { onward, type Pulse } from "../core/base/pulse.ts";
import { fitOf } from "../core/filter/fit.ts";
import { postsOf } from "../core/filter/postsOf.ts";
import { markOf } from "../core/findings/marks.ts";
import type { SourceFile } from "../core/intake/format.ts";
import { rowTexts } from "../core/intake/rowTexts.ts";
import type { Network } from "../core/network/network.ts";
import { pipesOf } from "../core/network/pipes.ts";
import { findPeople } from "../core/network/search.ts";
import { distancesFrom, shortestWay } from "../core/network/ways.ts";
import { layOut, type Settings, type Workbench } from "../core/network/workbench.ts";
import { strongestTies } from "../core/network/subset.ts";
import { packNetwork, unpackNetwork } from "../core/network/wire.ts";
import { PROJECT_TYPE } from "../core/project/projectFile.ts";
import { readProjectFile } from "../core/project/readProjectFile.ts";
import { writeProjectFile } from "../core/project/writeProjectFile.ts";
import {
  calibration,
  doubt,
  expectedSpread,
  findings,
  guessAccounts,
  lateralPieces,
  measure,
  missing,
  modelRange,
  movement,
  planBriefing,
  planSeeds,
  postFactsOf,
  postSpread,
  preciseSpread,
  readSources,
  resilience,
  simulate,
  timelineOf,
  usualWays,
  type Ends,
  type Measured,
  type MeasureOptions,
  type SpreadOptions,
} from "../core/tular.ts";
import { layOutPicture, startPositions } from "./layout.ts";
import type { HiredTeam } from "./team.ts";
import type { Input, MeasuredColumns, Output, Progress, RequestName } from "./protocol.ts";

/** Told how far a request is; may throw to stop it. */
export type Report = (progress: Progress) => void;

export type Handlers = { [N in RequestName]: (input: Input<N>, report: Report) => Promise<Output<N>> };

/** Handlers around one network, which `adopt` sets. @param team helps with plans. */
export function makeHandlers(team?: HiredTeam): Handlers {
  const withTeam = async <T>(work: (options: { team?: HiredTeam }) => Promise<T>): Promise<T> => {
    try {
      return await work(team === undefined ? {} : { team });
    } finally {
      team?.rest();
    }
  };
  /** What quick look-ups share; measures have a bench of their own, on a thread of their own. */
  let bench: Workbench | undefined;
  const looking = (): Workbench => {
    if (bench === undefined) throw new Error("adopt was expected before this request");
    return bench;
  };
  const opened = (): Network => looking().network;
  /** The packed form of the same network. */
  let packed: ArrayBuffer | undefined;
  return {
    async read({ files, answers }, report) {
      const reading = await readSources(files.map(sourceOf), { answers, pulse: pulseOf(report) });
      const { network: read, ...rest } = reading;
      return { ...rest, wire: read === undefined ? null : packNetwork(read, true) };
    },
    rowTexts: ({ file, part, lines }) => rowTexts(sourceOf(file), part, lines),
    async writeProject({ files, ...content }, report) {
      if (packed === undefined) throw new Error("adopt was expected before this request");
      const pieces: BlobPart[] = [];
      const project = { ...content, wire: packed, files: files.map(sourceOf) };
      const missing = await writeProjectFile(project, (bytes) => void pieces.push(bytes as BlobPart), onward(pulseOf(report)));
      return { file: new Blob(pieces, { type: PROJECT_TYPE }), missing };
    },
    async openProject({ file }, report) {
      try {
        const { files, ...project } = await readProjectFile(sourceOf(file), onward(pulseOf(report)));
        return { ...project, files: files.map(({ name, pieces }) => ({ name, blob: new Blob([...pieces] as BlobPart[]) })) };
      } catch (error) {
        if (error instanceof Problem) return { problem: { ...error.facts, file: file.name } };
        throw error;
      }
    },
    async adopt({ wire, from = 0, bytes = wire.byteLength }) {
      if (from === 0) packed = bytes === wire.byteLength ? wire : new ArrayBuffer(bytes);
      if (packed === undefined || packed.byteLength !== bytes) throw new Error("the beginning of a network was expected before its end");
      if (packed !== wire) new Uint8Array(packed, from).set(new Uint8Array(wire));
      if (from + wire.byteLength < bytes) return { people: 0 };
      bench = layOut(unpackNetwork(packed));
      return { people: opened().people.count };
    },
    async measure({ ids, settings }, report) {
      return columnsOf(await measure(opened(), ids, optionsOf(settings, report)));
    },
    async picture({ mostTies, mostPeople, settings }, report) {
      const { people } = await measure(opened(), ["community"], optionsOf(settings, report));
      const community = Uint32Array.from(people.get("community") ?? []);
      const drawn = strongestTies(opened(), community, { mostTies, mostPeople });
      return { ...drawn, positions: startPositions(drawn.community, settings.seed) };
    },
    guessAccounts: async () => guessAccounts(opened()),
    findings: async ({ settings, language, hasDoubt }, report) =>
      findings(opened(), language, { ...optionsOf(settings, report), hasDoubt, nameOf: markOf }),
    // a copy: the arrays of an answer are handed over, and the engine keeps its own
    doubt: async ({ id, settings }, report) => structuredClone(await doubt(opened(), id, optionsOf(settings, report))),
    missing: async ({ id, settings }, report) => missing(opened(), id, optionsOf(settings, report)),
    order: async ({ values, descending }) => orderOf(values, descending),
    find: async ({ text, most }) => findPeople(opened(), text, most),
    filter: async ({ filter, columns, sets, settings }) => fitOf(looking().under(settings), filter, { columns: new Map(columns), sets }),
    postFacts: async () => postFactsOf(opened()),
    postsOf: async ({ people, window }) => postsOf(opened(), people, window),
    timeline: async ({ most, whose }) => timelineOf(opened(), most, whose),
    movement: async ({ stretches, whose, settings }, report) => movement(opened(), stretches, whose, optionsOf(settings, report)),
    postSpread: async ({ post, settings }, report) => postSpread(opened(), post, optionsOf(settings, report)),
    lateralPieces: async ({ person, settings }, report) => lateralPieces(opened(), person, optionsOf(settings, report)),
    simulate: async ({ request, settings }, report) => simulate(opened(), { ...request, ...optionsOf(settings, report) }),
    preciseSpread: async ({ request, settings }, report) => preciseSpread(opened(), { ...request, ...optionsOf(settings, report) }),
    expectedSpread: async ({ request, settings }, report) => expectedSpread(opened(), { ...request, ...optionsOf(settings, report) }),
    planSeeds: ({ request, settings }, report) =>
      withTeam((options) => planSeeds(opened(), { ...request, ...planningOf(settings, report), ...options })),
    planBriefing: async ({ request, settings }, report) => planBriefing(opened(), { ...request, ...planningOf(settings, report) }),
    usualWays: ({ request, settings }, report) =>
      withTeam((options) => usualWays(opened(), { ...request, ...optionsOf(settings, report), ...options })),
    modelRange: ({ request, settings }, report) =>
      withTeam((options) => modelRange(opened(), { ...request, ...optionsOf(settings, report), ...options })),
    resilience: async ({ request, settings }, report) => resilience(opened(), { ...request, ...optionsOf(settings, report) }),
    calibration: async ({ learner, settings }, report) => calibration(opened(), { learner, ...optionsOf(settings, report) }),
    distances: async ({ people, course }) => distancesFrom(looking().shared(pipesOf), people, course),
    way: async ({ from, to }) => shortestWay(looking(), from, to),
    layout: async (input, report) =>
      layOutPicture(input, (done, total, positions) => report({ done, total, frame: { positions, done: false } })),
  };
}

function sourceOf({ name, blob }: Input<"read">["files"][number]): SourceFile {
  return {
    name,
    size: blob.size,
    open: () => blob.stream(),
    part: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
  };
}

function pulseOf(report: Report): Pulse {
  return (done, total) => report({ done, total });
}

function optionsOf({ attribution, seed, ...params }: Settings, report: Report): MeasureOptions {
  return { attribution, params, seed, pulse: pulseOf(report) };
}

/** The same, and every plan so far goes along with how far the work is. */
function planningOf(settings: Settings, report: Report): SpreadOptions {
  let latest: Progress = { done: 0, total: 1 };
  const telling = optionsOf(settings, (progress) => report((latest = progress)));
  return { ...telling, onPlan: (plan) => report({ ...latest, plan }) };
}

/** Copies: the arrays of an answer are handed over to the screen, and the engine keeps its own for later measures. */
function columnsOf(measured: Measured): MeasuredColumns {
  const { ties } = measured;
  return {
    people: copied(measured.people),
    posts: copied(measured.posts),
    communities: copied(measured.communities),
    ties: { heard: ties.heard.slice(), hears: ties.hears.slice(), columns: copied(ties.columns) },
    whole: [...measured.whole],
    ranges: [...measured.ranges],
    intervals: copiedEnds(measured.intervals),
    bands: { posts: copiedEnds(measured.bands.posts), communities: copiedEnds(measured.bands.communities) },
    reasons: [...measured.reasons],
  };
}

function copiedEnds(columns: ReadonlyMap<string, Ends>): [string, Ends][] {
  return Array.from(columns, ([id, { low, high }]) => [id, { low: low.slice(), high: high.slice() }]);
}

function copied(columns: ReadonlyMap<string, Float64Array>): [string, Float64Array][] {
  return Array.from(columns, ([id, column]) => [id, column.slice()]);
}
