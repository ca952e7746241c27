import { addScene, proposeStory } from "../../state/actions/tellStory.ts";
import type { KeptPlan } from "../../state/plans.ts";
import type { SeenMap } from "../../state/storyParts.ts";
import type { Doing, Words } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";
import { proposedStory, takeScene } from "./takeScene.ts";

interface Telling extends Pick<Doing, "perform" | "now" | "set"> {
  readonly people: People | undefined;
  readonly words: Words;
  map(): SeenMap | null;
}

/** Keeps what is seen now as the last scene of the story. */
export function addSceneOfNow({ people, words, map, perform, now }: Telling): void {
  if (people !== undefined) perform(addScene, takeScene(people, now(), map(), words));
}

/** Keeps a plan as the last scene of the story; where what it asks has no answer, goes to it, where that is said. */
export async function addSceneOfPlan({ people, words, perform, now, set }: Telling, plan: KeptPlan): Promise<void> {
  const { planScene } = await import("../plan/planScene.ts");
  const scene = people === undefined ? undefined : planScene(plan, people, now(), words);
  if (scene === undefined) set(({ place }) => ({ place: { ...place, screen: "plan", plan: plan.id } }));
  else perform(addScene, scene);
}

/** One step: it is taken back as a whole. */
export function proposeOfFindings({ people, words, perform, now }: Telling): void {
  const scenes = people === undefined ? [] : proposedStory(people, now(), words);
  if (scenes.length > 0) perform(proposeStory, scenes);
}

/** Full screen where the browser lets it; otherwise the window. */
export function present({ set, now }: Pick<Telling, "set" | "now">, scene?: number): void {
  const first = scene ?? now().story.scenes[0]?.id;
  if (first === undefined) return;
  // some browsers have no full screen, and some users do not want it
  document.documentElement.requestFullscreen?.().catch(() => {});
  set(({ place }) => ({ place: { ...place, overlay: { kind: "present", scene: first } } }));
}
