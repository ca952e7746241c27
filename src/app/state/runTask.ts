import type { Progress } from "../../engine/protocol.ts";
import type { CallOptions } from "../../engine/client.ts";
import type { Store } from "./store.ts";
import type { Task, TaskKind } from "./tasks.ts";

/** Shorter work is not worth a word. */
const SHOWN_AFTER_MS = 300;

export interface Runner {
  /** Runs one task of a kind; an earlier one of the kind is stopped. Undefined if it was stopped itself. */
  run<T>(kind: TaskKind, work: (options: CallOptions) => Promise<T>, onProgress?: (progress: Progress) => void): Promise<T | undefined>;
  stop(kind: TaskKind): void;
  /** Stops, and remembers that the user wanted it. */
  giveUp(kind: TaskKind): void;
}

export function openRunner(store: Store): Runner {
  const controllers = new Map<TaskKind, AbortController>();

  function show(task: Task): void {
    store.setState(({ tasks }) => ({ tasks: { ...tasks, running: [...tasks.running.filter(({ kind }) => kind !== task.kind), task] } }));
  }
  function hide(gone: TaskKind): void {
    store.setState(({ tasks }) => ({ tasks: { ...tasks, running: tasks.running.filter(({ kind }) => kind !== gone) } }));
  }

  function setStopped(kind: TaskKind, isStopped: boolean): void {
    store.setState(({ tasks }) => {
      const others = tasks.stopped.filter((one) => one !== kind);
      return { tasks: { ...tasks, stopped: isStopped ? [...others, kind] : others } };
    });
  }

  return {
    async run(kind, work, onProgress) {
      controllers.get(kind)?.abort();
      const controller = new AbortController();
      controllers.set(kind, controller);
      setStopped(kind, false);
      const begunMs = Date.now();
      let task: Task = { kind, done: 0, total: 0, leftMs: null };
      let isShown = false;
      const timer = setTimeout(() => {
        isShown = true;
        show(task);
      }, SHOWN_AFTER_MS);
      try {
        return await work({
          signal: controller.signal,
          onProgress(progress) {
            task = { kind, done: progress.done, total: progress.total, leftMs: leftOf(progress, Date.now() - begunMs) };
            if (isShown) show(task);
            onProgress?.(progress);
          },
        });
      } catch (error) {
        if (controller.signal.aborted) return undefined;
        store.setState(({ tasks }) => ({ tasks: { ...tasks, failure: messageOf(error) } }));
        return undefined;
      } finally {
        clearTimeout(timer);
        if (controllers.get(kind) === controller) {
          controllers.delete(kind);
          hide(kind);
        }
      }
    },
    stop: (kind) => controllers.get(kind)?.abort(),
    giveUp(kind) {
      controllers.get(kind)?.abort();
      setStopped(kind, true);
    },
  };
}

/** Before so much is done, nobody can say how long the rest takes. */
const LEAST_PART = 0.05;

function leftOf({ done, total }: Progress, elapsedMs: number): number | null {
  return total > 0 && done >= LEAST_PART * total ? (elapsedMs / done) * (total - done) : null;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
