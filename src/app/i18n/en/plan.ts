/**
 * The words of the plan's screen. They come with it and not with the first screen, so `en.ts` does not hold them.
 * What may be said of plans: "in the model", "about", with a range; a promise is about the model and not about the world.
 */
import type { ModelId } from "../../../core/spread/model.ts";
import type { PlanProblemCode } from "../../../core/spread/problem.ts";
import { count, some, steps } from "./counting.ts";
import { planAnswer } from "./planAnswer.ts";
import { planWhy } from "./planWhy.ts";

export interface PlanProblemWords {
  readonly found: string;
  readonly expected: string;
  /** What the person is called whom it is about. */
  readonly name: string;
}

export const plan = {
  label: "Plan",
  question: "What is asked",
  answer: "The plan",
  doubt: "How sure, and what else",
  menu: {
    label: (name: string) => `What can be done with ${name}`,
    choose: "Which plan",
    make: "New plan",
    rename: "Rename",
    name: "Name of the plan",
    copy: "Duplicate",
    compare: "Compare with another plan",
    export: "Save as a table",
    story: "Add to story",
    remove: "Delete",
  },
  kinds: { label: "What do you want to do?", spread: "Reach people", crisis: "Answer a rumour" },
  objective: { label: "Who counts", reached: "Whoever could see it", sharers: "Whoever passes it on" },
  amount: {
    label: "How many",
    size: "Number of people",
    budget: "Budget",
    sizeField: "Number of people",
    budgetField: "Budget",
    number: (example: string) => `A number, such as ${example}`,
    whole: "A whole number, such as 12",
    notBelow: "A number, 0 or more",
  },
  prices: {
    label: "Price of a person",
    none: "No prices",
    column: (name: string, known: number) => `From “${name}”, ${count(known)} known`,
    rule: "By a rule",
    base: "For everybody",
    perThousand: "And for each 1,000 followers",
    others: {
      label: (value: number) => (value === 1 ? "The one person without a price" : `The ${count(value)} without a price`),
      none: "Have none",
      one: "Cost the same each",
      rule: "Cost by their followers",
      each: "Each of them",
      unpriced: {
        budget: "They are not chosen while a budget decides.",
        number: "They can be chosen, and a plan with one of them has no price.",
      },
    },
    byHand: (value: number) => `${some(value, "price", "prices")} set by hand.`,
    clear: "Forget them",
    currency: "Currency",
    of: (name: string) => `Price of ${name}`,
  },
  lists: {
    include: "Must have",
    exclude: "Never",
    rumour: "The rumour starts with",
    nobody: { include: "Nobody yet", exclude: "Nobody yet", rumour: "Nobody named yet" },
    add: "Add",
    addTo: (list: string) => `Add to: ${list}`,
    more: (value: number) => `${count(value)} more`,
    fewer: "Show fewer",
    remove: (name: string) => `Take ${name} off the list`,
    selected: (value: number) => (value === 1 ? "The person who is selected" : `The ${count(value)} who are selected`),
    noneSelected: "Nobody is selected. Whoever is selected on the map or in a table can be added here; the key P does it there.",
    find: "Find a person",
    none: (typed: string) => `Nobody here is called “${typed}”.`,
  },
  among: {
    label: { spread: "Whom to reach", crisis: "Whom to protect" },
    everybody: "Everybody",
    sets: "Sets of yours",
    communities: "Communities",
    around: (name: string) => `Around ${name}`,
    filtered: (value: number) => `Who fits the filters now, ${count(value)}`,
    filter: "Who fits a filter",
    gone: "A set that is gone",
  },
  delay: {
    label: "The answer comes",
    value: (value: number) => (value === 0 ? "at once" : `${steps(value)} later`),
    hint: "A step is one hand-over, from somebody who passes it on to those who hear her.",
  },
  how: {
    label: "How word spreads here",
    change: "Change",
    close: "Close",
    learned: (shares: number) => `Learned from ${some(shares, "share or quote", "shares and quotes")} in your files.`,
    noLog: "These files hold no shares to learn from. Who follows whom decides, and plans can only be compared.",
    peers: "Between peers only",
    peersHint: "Brands, media and large voices pass nothing on and are not chosen.",
    steps: "How far it is followed",
    allSteps: "Until nothing moves any more",
    atMost: (value: number) => `${steps(value)} at most`,
    model: "Model",
    probability: "Chance that a tie passes it on",
    learner: "How the chances are learned",
    learners: {
      credit: { name: "By credit", what: "Each share is credited to those it can have come from." },
      em: { name: "By likelihood", what: "The chances under which your log is most likely." },
    },
    certificate: "Stop looking once the plan is surely",
    certificateValue: (percent: string) => `${percent} of the best possible`,
    seed: "Number that all chance comes from",
    seedHint: "The same number gives the same plan, on every computer.",
    models: {
      auto: { name: "What the files allow", what: "Chances learned from your shares; without shares, who follows whom." },
      learned: { name: "Learned chances", what: "How often each person passed on what she could see." },
      weightedCascade: {
        name: "Who follows whom",
        what: "The more people somebody follows, the less each of them counts. Only for comparing.",
      },
      linearThreshold: {
        name: "Enough of those she follows",
        what: "A person joins once enough of those she follows have. Only for comparing.",
      },
      complexContagion: {
        name: "Heard more than once",
        what: "A first hearing rarely convinces, a second one more. No bound on the best plan is known. Only for comparing.",
      },
      uniform: { name: "One chance for every tie", what: "A number of yours. Only for comparing." },
    } satisfies Record<ModelId | "auto", { name: string; what: string }>,
  },
  make: "Make the plan",
  again: "Plan again",
  upToDate: "This is the answer to what is asked.",
  keep: "Stop and keep this",
  busy: { spread: "Looking for the first voices", crisis: "Looking for whom to brief first" },
  busyPart: (percent: string, seconds: number | null) =>
    seconds === null ? percent : `${percent}, about ${some(seconds, "second", "seconds")}`,
  soFar: "Below is the best so far.",
  kept: "You stopped here. A longer look may find a better plan.",
  stale: "Something else is asked now. These are the numbers of the question before.",
  empty: {
    title: { spread: "Whom to win over first?", crisis: "Whom to brief first?" },
    spread:
      "Say how many people, or how much money. Tular looks for the first voices whose word carries furthest among the people of your files, and says how sure that is.",
    crisis:
      "Say with whom the rumour starts and when your answer can be out. Tular looks for those whom to brief first, so that the rumour alone comes to the fewest.",
  },
  noTies: {
    title: "There is nothing that word could travel along.",
    why: "These files hold neither follows nor shares. Add a follower or a share export.",
    wayOut: "Files and answers",
  },
  noneToRead: "There is no plan in this work yet. Plans are made on a larger screen, and can be read here.",
  fault: {
    title: "This plan cannot be made yet.",
    unchanged: "Your open work is unchanged.",
  },
  problems: {
    "nothing-asked": () => "Say how many people, or how much money.",
    "too-many-people": ({ found, expected }) =>
      `${found} are asked for; at most ${expected} can be chosen. Ask for fewer, or shorten the never list.`,
    "not-a-count": ({ found, expected }) => `A whole number of at least ${expected} is needed; found ${found}.`,
    "budget-too-small": ({ found, expected }) =>
      `${found} buys nobody: the cheapest person costs ${expected}. Raise the budget, or look at the prices.`,
    "must-have-too-many": ({ found, expected }) =>
      `Those who must be in take ${found}; ${expected} is asked for. Shorten this list, or ask for more.`,
    "must-and-never": ({ name }) => `${name} must be in the plan and must never be. Take that name off one of the two lists.`,
    "negative-price": ({ name, found }) => `${name} has a price below nought, ${found}. Correct it in the file, or choose other prices.`,
    "prices-missing": () => "A budget needs prices. Choose a column that holds them, or a rule.",
    "price-unknown": ({ name }) => `${name} must be in the plan and has no price. Add a rule for those without one.`,
    "target-empty": () => "Nobody is in this group. Choose another one.",
    "negative-benefit": () => "Somebody in this group would count less than nothing. Choose another group.",
    "nobody-named": () => "Name at least one person with whom the rumour starts.",
    "unknown-person": () => "Somebody on this list is not among the people of these files. Take that name off.",
    "source-listed": ({ name }) =>
      `${name} starts the rumour, and stands on the must-have or the never list as well. Take that name off one of them.`,
    "nobody-left": () => "Nobody is left who may be chosen. Shorten the never list, or let brands and media be chosen, too.",
    "not-a-chance": () => "A chance between 0 and 100% is needed.",
    "model-unfit": () => "A rumour and its answer cannot be followed with this model. Choose another one.",
    "empty-log": () => "These files hold no shares that anything could be learned from. Choose another model.",
  } satisfies Record<PlanProblemCode, (facts: PlanProblemWords) => string>,
  ...planAnswer,
  ...planWhy,
};

export type PlanTexts = typeof plan;
