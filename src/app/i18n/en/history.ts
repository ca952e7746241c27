/** What every step of the history is called. */
import { count, people, some } from "./counting.ts";
import type { AccountType } from "../../../core/network/network.ts";
import type { Attribution, Settings } from "../../../core/network/workbench.ts";
import { why } from "./why.ts";
import { aboutPlans, type PlanStepFacts } from "./aboutPlans.ts";
import { storySteps } from "./story.ts";
import { accountKinds } from "./accounts.ts";

/** What a step of the history is told: counts, names, and ids of measures with their names resolved. */
export interface StepFacts extends PlanStepFacts {
  files?: number;
  accountKind?: "ours" | AccountType;
  attribution?: Attribution;
  peerRule?: Settings["peerRule"];
}

export const history = {
  undo: "Undo",
  redo: "Redo",
  nothingToUndo: "Nothing to undo yet",
  nothingToRedo: "Nothing to redo",
  undoStep: (step: string) => `Undo: ${step}`,
  redoStep: (step: string) => `Redo: ${step}`,
  steps: {
    select: ({ count: rows = 0, name }: StepFacts) => (rows === 1 && name !== undefined ? `Selected ${name}` : `Selected ${people(rows)}`),
    selectPost: ({ name = "" }: StepFacts) => `Selected post ${name}`,
    clear: () => "Cleared the selection",
    finding: ({ name = "" }: StepFacts) => `Showed a finding: ${name}`,
    accounts: () => "Said which accounts are ours, brands or media",
    account: ({ name = "", accountKind = "person" }: StepFacts) => `${name} counts as ${accountKinds[accountKind]}`,
    assume: ({ count: relationships = 0, attribution, peerRule }: StepFacts) =>
      peerRule !== undefined
        ? `Told broadcasts from peers otherwise: ${why.assumptions.peerRules[peerRule].name}`
        : attribution === undefined
          ? `Assumed ${count(relationships)} relationships a person can keep up`
          : `Divided credit otherwise: ${why.assumptions.attributions[attribution].name}`,
    sort: ({ name = "" }: StepFacts) => `Sorted by ${name}`,
    rangePosts: ({ name = "" }: StepFacts) => `Listed posts by ${name}`,
    columns: () => "Changed the columns",
    sizeBy: ({ name = "" }: StepFacts) => `Sized by ${name}`,
    colourBy: ({ name = "" }: StepFacts) => `Coloured by ${name}`,
    answer: () => "Answered a question",
    swap: () => "Swapped the direction",
    open: ({ files = 0 }: StepFacts) => `Opened ${some(files, "file", "files")}`,
    move: ({ name = "" }: StepFacts) => `Moved ${name}`,
    release: () => "Released the moved people",
    settle: () => "Let the map settle on",
    pause: () => "Paused the map",
    pin: ({ count: rows = 0, name }: StepFacts) => `Pinned ${name ?? people(rows)}`,
    unpin: ({ count: rows = 0, name }: StepFacts) => `Let go of ${name ?? people(rows)}`,
    hide: ({ count: rows = 0, name }: StepFacts) => `Hid ${name ?? people(rows)}`,
    show: ({ count: rows = 0 }: StepFacts) => `Showed ${some(rows, "hidden person", "hidden people")}`,
    filter: ({ name }: StepFacts) => (name === undefined ? "Added a filter" : `Filtered by ${name}`),
    refilter: ({ name }: StepFacts) => (name === undefined ? "Changed a filter" : `Filtered by ${name}`),
    unfilter: () => "Removed a filter",
    unfilterAll: () => "Removed all filters",
    join: () => "Joined the filters differently",
    saveSet: ({ count: rows = 0, name = "" }: StepFacts) => `Saved ${people(rows)} as “${name}”`,
    renameSet: ({ name = "" }: StepFacts) => `Renamed a set to “${name}”`,
    deleteSet: ({ name = "" }: StepFacts) => `Deleted the set “${name}”`,
    ...aboutPlans.steps,
    rename: ({ name = "" }: StepFacts) => (name === "" ? "Named this work by its files" : `Named this work “${name}”`),
    style: ({ name = "" }: StepFacts) => `Took the style of ${name}`,
    ...storySteps,
  },
};
