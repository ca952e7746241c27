/** From dropped files to a network that can be shown. What is open stays untouched until it is. */
import type { Question } from "../../core/intake/report/report.ts";
import { unpackNetwork } from "../../core/network/wire.ts";
import type { Engine } from "../../engine/client.ts";
import { openNetwork, reopenNetwork, type Reopened } from "./actions/openNetwork.ts";
import { perform, redo } from "./actions/action.ts";
import { recalledAnswers } from "./columnChoices.ts";
import { NO_HISTORY, versionsIn, withoutAnswers } from "./history.ts";
import type { HeldParts, Holdings } from "./holdings.ts";
import { answerTo, effectiveAnswers, NO_ANSWERS, NO_OPENING, type AnswersSlice, type Opening, type SampleName } from "./opening.ts";
import { messageOf } from "./runTask.ts";
import type { Store } from "./store.ts";

export interface ReadingDesk {
  /** Opens these files by themselves; with answers that were given before. */
  open(files: readonly File[], sample?: SampleName | null, answers?: AnswersSlice): void;
  /** Opens these files together with those of the work that is open. */
  join(files: readonly File[]): void;
  /** Adds files to those that are being opened. */
  add(files: readonly File[]): void;
  /** Adds the files of the work that is open. */
  addOpenFiles(): void;
  stop(): void;
  /** Reads what was stopped from the beginning. */
  readAgain(): void;
  /** Back to what was open before. */
  giveUp(): void;
  /** Shows what was read. */
  show(): void;
  /** Shows the files and answers of the open work again. */
  revisit(): void;
  /** Rows of a file that is being opened, or of a part of it, as they stand there. */
  rowTexts(dropped: number, part: string, lines: readonly number[]): Promise<readonly string[]>;
  /** Reads again if an answer changes what is read. */
  followAnswers(): void;
  /** Shows a work as it was kept. */
  reopen(work: { readonly held: HeldParts; readonly parts: Reopened }): void;
}

export function openReadingDesk(store: Store, engine: Engine, holdings: Holdings): ReadingDesk {
  let files: readonly File[] = [];
  let controller: AbortController | undefined;
  let readWith = "";

  const change = (opening: Partial<Opening>) => store.setState((state) => ({ opening: { ...state.opening, ...opening } }));

  /** @param isAdding keeps what was asked and answered about the files that were there before. */
  function begin(next: readonly File[], isAdding: boolean, sample: SampleName | null = null, given: AnswersSlice = NO_ANSWERS): void {
    files = next;
    holdings.begin(next);
    store.setState(({ place, history, answers, opening }) => ({
      place: { ...place, screen: "opening" },
      history: isAdding ? history : withoutAnswers(history),
      answers: isAdding ? answers : given,
      opening: {
        ...NO_OPENING,
        questions: isAdding ? opening.questions : [],
        sample,
        files: next.map(({ name, size }) => ({ name, bytes: size })),
      },
    }));
    void read();
  }

  async function read(): Promise<void> {
    controller?.abort();
    const mine = new AbortController();
    controller = mine;
    const { answers } = store.getState();
    change({ status: "reading", done: 0, total: 0, failure: null });
    try {
      const input = { files: files.map((file) => ({ name: file.name, blob: file })), answers: answers.byQuestion };
      const reading = await engine.call("read", input, {
        signal: mine.signal,
        onProgress: ({ done, total }) => mine.signal.aborted || change({ done, total }),
      });
      if (mine.signal.aborted) return;
      const { opening, answers: newest, preferences } = store.getState();
      const recalled = recalledAnswers(reading.report, newest.byQuestion, preferences.columnChoices ?? {});
      if (Object.keys(recalled).length > 0) {
        // the files are read once more, as these headers were read the last time
        return store.setState({ answers: { byQuestion: { ...newest.byQuestion, ...recalled } } });
      }
      const { report, problems, wire } = reading;
      const questions = questionsAfter(opening.questions, reading.questions, newest);
      const read: Opening = { ...opening, status: "read", version: 0, report, problems, questions };
      readWith = effectiveAnswers(questions, newest);
      const version = wire === null ? 0 : holdings.keep({ files, opening: read, answers: newest, wire, network: unpackNetwork(wire) });
      store.setState({ opening: { ...read, version, isShowAwaited: false } });
      prune();
      if (opening.isShowAwaited) show();
    } catch (error) {
      if (mine.signal.aborted) return;
      change({ status: "failed", failure: messageOf(error), isShowAwaited: false });
    }
  }

  function prune(): void {
    const { history, work, opening } = store.getState();
    holdings.keepOnly(new Set([...versionsIn(history), work.version, opening.version]));
  }

  function restore(): void {
    const held = holdings.get(store.getState().work.version);
    files = held?.files ?? [];
    holdings.begin(files);
    readWith = held === undefined ? "" : effectiveAnswers(held.opening.questions, held.answers);
    store.setState({ opening: held?.opening ?? NO_OPENING, answers: held?.answers ?? NO_ANSWERS });
  }

  function show(): void {
    const { opening, place, work } = store.getState();
    if (opening.status === "reading") return change({ isShowAwaited: true });
    if (opening.version === 0) return;
    store.setState(({ history }) => ({ history: withoutAnswers(history), place: { ...place, screen: "map" } }));
    // Nothing was answered otherwise: back to the map as it was left.
    if (opening.version === work.version) return;
    // Whoever undid the opening and shows it again wants what followed, too.
    if (store.getState().history.undone.at(-1)?.after.work?.version === opening.version) return redo(store);
    perform(store, openNetwork, { version: opening.version, files: opening.files.length });
  }

  return {
    open: (dropped, sample, given) => begin(dropped, false, sample ?? null, given),
    add: (more) => begin(withoutRepeats([...files, ...more]), true),
    join(more) {
      restore();
      begin(withoutRepeats([...files, ...more]), true);
    },
    addOpenFiles() {
      const held = holdings.get(store.getState().work.version);
      if (held === undefined) return;
      // What was answered about them stays answered.
      store.setState(({ answers, opening }) => ({
        answers: { byQuestion: { ...held.answers.byQuestion, ...answers.byQuestion } },
        opening: { ...opening, status: "idle", questions: [...held.opening.questions, ...opening.questions] },
      }));
      begin(withoutRepeats([...held.files, ...files]), true);
    },
    stop() {
      controller?.abort();
      change({ status: store.getState().opening.report === null ? "stopped" : "read", isShowAwaited: false });
    },
    readAgain: () => void read(),
    giveUp() {
      controller?.abort();
      store.setState(({ history }) => ({ history: withoutAnswers(history) }));
      restore();
      store.setState(({ place, work }) => ({ place: { ...place, screen: work.version === 0 ? "first" : "map" } }));
      prune();
    },
    show,
    revisit() {
      restore();
      store.setState(({ place }) => ({ place: { ...place, screen: "opening" } }));
    },
    async rowTexts(dropped, part, lines) {
      const file = files[dropped];
      if (file === undefined) return lines.map(() => "");
      return engine.call("rowTexts", { file: { name: file.name, blob: file }, part, lines: [...lines] });
    },
    reopen({ held, parts }) {
      controller?.abort();
      const version = holdings.keep(held);
      const { place, naming, ...slices } = parts;
      const isAlone = store.getState().work.version === 0;
      store.setState(({ history }) => ({ history: withoutAnswers(history), place, naming }));
      perform(store, reopenNetwork, { version, files: held.opening.files.length, slices });
      // nothing was open before, and whoever takes something back does not mean to close what she has opened
      if (isAlone) store.setState(({ history }) => ({ history: { ...NO_HISTORY, lastId: history.lastId } }));
      restore();
      prune();
    },
    followAnswers() {
      const { opening, answers } = store.getState();
      if (opening.status === "idle" || effectiveAnswers(opening.questions, answers) === readWith) return;
      readWith = effectiveAnswers(opening.questions, answers);
      void read();
    },
  };
}

/** A file that is dropped twice is one file. */
/** Every question keeps its place, answered or not: whoever presses once more must not press an answer to another one. */
function questionsAfter(before: readonly Question[], asked: readonly Question[], answers: AnswersSlice): Question[] {
  const open = new Map(asked.map((question) => [question.id, question]));
  const kept = before.flatMap((question) => (answerTo(question, answers) === undefined ? (open.get(question.id) ?? []) : question));
  const ids = new Set(kept.map(({ id }) => id));
  return [...kept, ...asked.filter(({ id }) => !ids.has(id))];
}

function withoutRepeats(files: readonly File[]): File[] {
  const seen = new Map(files.map((file) => [`${file.name}\n${file.size}\n${file.lastModified}`, file]));
  return [...seen.values()];
}
