/** Scenes, and the story that they make. */
import { addSceneOfNow, present, proposeOfFindings } from "../panels/story/storyActs.ts";
import { defineCommand, hasNoNetwork, whyNot, type Command, type Desk } from "./command.ts";

const hasFoundNothing = ({ people }: Desk) => (people?.holding.findings?.sentences.length ?? 0) === 0;

export const STORY_COMMANDS: readonly Command[] = [
  defineCommand("addScene", {
    group: "story",
    keys: ["S"],
    reach: "people",
    offBecause: (desk) => whyNot(desk, { noNetwork: hasNoNetwork(desk) }),
    run: addSceneOfNow,
  }),
  defineCommand("proposeStory", {
    group: "story",
    offBecause: (desk) => whyNot(desk, { noNetwork: hasNoNetwork(desk), nothingFound: hasFoundNothing(desk) }),
    run(desk) {
      proposeOfFindings(desk);
      desk.set(({ place }) => ({ place: { ...place, screen: "story" } }));
    },
  }),
  defineCommand("present", {
    group: "story",
    offBecause: (desk) => whyNot(desk, { noNetwork: hasNoNetwork(desk), noScenes: desk.now().story.scenes.length === 0 }),
    run: (desk) => present(desk),
  }),
];
