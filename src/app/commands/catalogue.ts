/** Everything that can be done, in the order in which it is told. */
import type { Command, Desk } from "./command.ts";
import { choices } from "./choices.ts";
import { FILE_COMMANDS, FILTER_COMMANDS } from "./withFiles.ts";
import { GO_COMMANDS, HELP_COMMANDS, HISTORY_COMMANDS } from "./inWindow.ts";
import { PLAN_COMMANDS } from "./withPlans.ts";
import { MAP_COMMANDS, PEOPLE_COMMANDS } from "./onMap.ts";
import { STORY_COMMANDS } from "./withStory.ts";

/** What there always is. */
export const COMMANDS: readonly Command[] = [
  ...GO_COMMANDS,
  ...MAP_COMMANDS,
  ...PEOPLE_COMMANDS,
  ...PLAN_COMMANDS,
  ...HISTORY_COMMANDS,
  ...STORY_COMMANDS,
  ...FILTER_COMMANDS,
  ...FILE_COMMANDS,
  ...HELP_COMMANDS,
];

/** With them, what there is one of for each measure, attribute, set, finding, plan, theme, language and file to export. */
export function everyCommand(desk: Desk): readonly Command[] {
  return [...COMMANDS, ...choices(desk)];
}
