/** Scenes, the story they make, and what is said while it is presented. */
import { formatsOf } from "../formats.ts";

const { count } = formatsOf("en");
const some = (value: number, one: string, many: string) => `${count(value)} ${value === 1 ? one : many}`;
const scenes = (value: number) => some(value, "scene", "scenes");

export const storySteps = {
  addScene: ({ name = "" }: { name?: string }) => `Added a scene: ${name}`,
  proposeStory: ({ count: value = 0 }: { count?: number }) => `Proposed a story of ${scenes(value)}`,
  updateScene: ({ name = "" }: { name?: string }) => `Updated the scene “${name}” to what is seen`,
  writeScene: ({ name = "" }: { name?: string }) => `Wrote in the scene “${name}”`,
  setFigures: ({ name = "" }: { name?: string }) => `Changed what stands in the scene “${name}”`,
  moveScene: ({ name = "", count: place = 1 }: { name?: string; count?: number }) => `Moved “${name}” to place ${count(place)}`,
  duplicateScene: ({ name = "" }: { name?: string }) => `Duplicated the scene “${name}”`,
  removeScene: ({ name = "" }: { name?: string }) => `Removed the scene “${name}”`,
  removeStory: ({ count: value = 0 }: { count?: number }) => `Removed ${scenes(value)}`,
  limitStory: () => "Changed how long the story may take",
};
