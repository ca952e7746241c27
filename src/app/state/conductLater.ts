/** A conductor that is fetched only when it is first needed: the first screen has nothing to conduct. */
import type { Conductor } from "./conductor.ts";
import type { Outlook } from "./story.ts";
import type { AnswersSlice, SampleName } from "./opening.ts";

export interface LateConductor extends Conductor {
  /** Fetches it now, when nobody waits. */
  prepare(): void;
}

/** What it is asked before it is there waits for it; afterwards everything goes straight through. */
export function conductLater(fetch: () => Promise<Conductor>): LateConductor {
  let coming: Promise<Conductor> | undefined;
  let arrived: Conductor | undefined;

  function prepare(): Promise<Conductor> {
    coming ??= fetch().then((conductor) => (arrived = conductor));
    return coming;
  }

  function pass<Given extends unknown[]>(act: (conductor: Conductor, ...given: Given) => void): (...given: Given) => void {
    return (...given) => {
      if (arrived === undefined) void prepare().then((conductor) => act(conductor, ...given));
      else act(arrived, ...given);
    };
  }

  return {
    prepare: () => void prepare(),
    reading: {
      open: pass(({ reading }, files: readonly File[], sample?: SampleName | null, answers?: AnswersSlice) =>
        reading.open(files, sample, answers),
      ),
      join: pass(({ reading }, files: readonly File[]) => reading.join(files)),
      add: pass(({ reading }, files: readonly File[]) => reading.add(files)),
      addOpenFiles: pass(({ reading }) => reading.addOpenFiles()),
      stop: pass(({ reading }) => reading.stop()),
      readAgain: pass(({ reading }) => reading.readAgain()),
      giveUp: pass(({ reading }) => reading.giveUp()),
      show: pass(({ reading }) => reading.show()),
      rowTexts: async (dropped, part, lines) => (await prepare()).reading.rowTexts(dropped, part, lines),
      revisit: pass(({ reading }) => reading.revisit()),
      reopen: pass(({ reading }, work: Parameters<Conductor["reading"]["reopen"]>[0]) => reading.reopen(work)),
      followAnswers: pass(({ reading }) => reading.followAnswers()),
    },
    stop: pass((conductor, kind: Parameters<Conductor["stop"]>[0]) => conductor.stop(kind)),
    tryAgain: pass((conductor) => conductor.tryAgain()),
    find: async (text, most) => (await prepare()).find(text, most),
    wantDoubt: pass((conductor, id: string) => conductor.wantDoubt(id)),
    missing: async (id, options) => (await prepare()).missing(id, options),
    distances: async (people, course) => (await prepare()).distances(people, course),
    fitOf: async (filters) => (await prepare()).fitOf(filters),
    way: async (from, to) => (await prepare()).way(from, to),
    timeline: async (most, whose) => (await prepare()).timeline(most, whose),
    movement: async (stretches, whose) => (await prepare()).movement(stretches, whose),
    lateralPieces: async (person) => (await prepare()).lateralPieces(person),
    postSpread: async (post) => (await prepare()).postSpread(post),
    look: pass((conductor, outlook: Outlook | null) => conductor.look(outlook)),
    planning: {
      ask: pass(({ planning }, id: number) => planning.ask(id)),
      keep: pass(({ planning }) => planning.keep()),
      watch: async (id, options) => (await prepare()).planning.watch(id, options),
      calibration: async (learner) => (await prepare()).planning.calibration(learner),
    },
    shapeMap: pass((conductor, width: number, height: number) => conductor.shapeMap(width, height)),
    close: pass((conductor) => conductor.close()),
  };
}
