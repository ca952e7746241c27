/**
 * The words of the plan's screen. They come with it and not with the first screen, so `en.ts` does not hold them.
 * What may be said of plans: "in the model", "about", with a range; a promise is about the model and not about the world.
 */
import type { CalibrationReason, WayId } from "../../../core/spread/answers.ts";
import type { ModelId, SpreadNote } from "../../../core/spread/model.ts";
import type { PlanProblemCode } from "../../../core/spread/problem.ts";
import { formatsOf } from "../formats.ts";

const { count } = formatsOf("en");
const NUMBER_WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const word = (value: number) => NUMBER_WORDS[value] ?? count(value);
const some = (value: number, one: string, many: string) => `${count(value)} ${value === 1 ? one : many}`;
const people = (value: number) => some(value, "person", "people");
const steps = (value: number) => some(value, "step", "steps");
const these = (value: number) => (value === 1 ? "this one person" : `these ${word(value)} people`);

export interface PlanProblemWords {
  readonly found: string;
  readonly expected: string;
  /** What the person is called whom it is about. */
  readonly name: string;
}

type ByCounted = Record<"reached" | "sharers" | "crisis", string>;

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
    learned: (shares: number) => `Learned from ${some(shares, "share and other action", "shares and other actions")} in your files.`,
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
  headline: {
    reached: (chosen: number, all: string) => `Win over ${these(chosen)} to reach about ${all}`,
    sharers: (chosen: number, all: string) => `Win over ${these(chosen)}, and about ${all} pass it on`,
    crisis: (chosen: number, all: string) => `Brief ${these(chosen)} to keep the rumour from about ${all}`,
    relative: (chosen: number) => `Win over ${these(chosen)} first`,
    crisisRelative: (chosen: number) => `Brief ${these(chosen)} first`,
    nobody: "Nobody adds anything",
  },
  lead: {
    ends: (low: string, high: string) => `${low} to ${high}`,
    campaigns: "different people in 95 of 100 simulated campaigns, those who start it among them",
    sampled: "people in the model, in 95 of 100 samples",
    ofExposed: (exposed: string) => `, of about ${exposed} whom it reaches if nobody is briefed`,
    only: {
      spread: "Only those whom you want to reach are counted.",
      crisis: "Of those who are spared the rumour, only the ones whom you want to protect are counted.",
    },
    peers: "Between peers only: brands, media and large voices pass nothing on.",
    pending: "How far simulated campaigns differ is being worked out.",
    price: "Price:",
    ofBudget: (budget: string) => ` of ${budget}`,
    relative: "How many people that is cannot be said from these files. Whom to prefer can.",
  },
  list: {
    number: "No.",
    voices: { spread: "First voices, in order", crisis: "Whom to brief, in order" },
    price: "Price",
    adds: {
      reached: "People that each one adds",
      sharers: "Passing it on, that each one adds",
      crisis: "People that each one saves",
    } satisfies ByCounted,
    addsRelative: "Part that each one adds",
    addsShort: "Adds",
    change: "Change",
    together: "Together",
    unknown: "no price",
    notAll: "not all known",
    mustHave: "must have",
    followers: (value: number) => some(value, "follower", "followers"),
    around: (name: string) => `around ${name}`,
    range: (value: string, low: string, high: string) => `${value}, between ${low} and ${high}`,
    menu: (name: string) => `What can be done with ${name}`,
    swap: "Put somebody in this place",
    out: "Take out",
    mustAdd: "Must have",
    mustRemove: "Need not have",
    never: "Never",
    page: "Show on the map",
    setPrice: "Set the price",
    in: "Put somebody in",
    inLabel: "Find somebody to put in",
    back: "Back to what was found",
    byHand: "You changed these people by hand.",
    against: (now: string, before: string) => `They bring ${now}; those that were found bring ${before}.`,
  },
  certificate: {
    strong: {
      money: "No plan for this money can do much better: this one is",
      people: "No plan with as many people can do much better: this one is",
    },
    weak: "This plan is",
    claim: (percent: string) => `at least ${percent} of the best possible in this model`,
    confidence: (percent: string) => `, with ${percent} confidence.`,
    limit: "It is a promise about the model, not about the world.",
    none: "How close this is to the best possible plan cannot be said:",
    noneBecause: {
      model: "for word that must be heard more than once, no bound is known.",
      hand: "these people are more, or cost more, than was asked for.",
      other: "too little was sampled for a bound.",
    },
  },
  actions: {
    watch: "Watch it spread",
    watchRumour: "Watch the rumour",
    onMap: (value: number) => (value === 1 ? "Show this person on the map" : `Show the ${word(value)} on the map`),
    table: "Save as a table",
    story: "Add to story",
  },
  overlap: {
    title: "Who reaches the same people",
    lead: "Of what the smaller one of two would reach alone, so much the other one reaches as well.",
    and: "and",
    none: "No two of them reach the same people to speak of.",
    more: (value: number) => some(value, "more pair", "more pairs"),
  },
  curve: {
    money: { title: "More money, more people", crisis: "More money, more people saved" },
    people: { title: "More voices, more people", crisis: "More people briefed, more saved" },
    lead: {
      money: { reached: "People reached, by budget.", sharers: "People who pass it on, by budget.", crisis: "People saved, by budget." },
      people: {
        reached: "People reached, by number of first voices.",
        sharers: "People who pass it on, by number of first voices.",
        crisis: "People saved, by number of people briefed.",
      },
    } satisfies Record<"money" | "people", ByCounted>,
    relative: "As a part of this plan.",
    flattens: {
      money: (at: string) => `Beyond ${at} the same money adds less than a quarter of what it did on average up to there.`,
      people: (at: number) => `Beyond ${people(at)} each further one adds less than a quarter of what one did on average up to there.`,
    },
    never: "As far as was looked, it still rises.",
    yours: { money: "your budget", people: "your number" },
    slider: { money: "Your budget", people: "Your number of people" },
    at: (what: string, value: string, low: string, high: string) => `${what}: about ${value}, ${low} to ${high}`,
    let: "Drag it. The plan follows when you let go; with the keys, press Enter.",
    label: (points: number) => `What the plan brings at ${count(points)} sizes, as a line with its range`,
  },
  ways: {
    title: { money: "The same money, spent the usual ways", people: "As many people, chosen the usual ways" },
    lead: {
      money: "Different people reached, and cost of 1,000 newly reached.",
      people: "Different people reached.",
      sharers: "People who pass it on.",
      relative: "As a part of what this plan brings.",
    },
    names: {
      plan: "This plan",
      mostFollowers: "Most followers first",
      mostShared: "Most shared first",
      mostAttention: "Highest PageRank first",
      random: "At random, tried many times",
      broadcast: "Paid broadcast, same money",
    } satisfies Record<WayId, string>,
    perThousand: (price: string) => `${price} per 1,000`,
    noCost: "cost not known",
    thin: "Thin line: 95 of 100 simulated campaigns.",
    price: "Price of showing it to 1,000 people",
    askPrice: "With this price, a paid broadcast for the same money stands beside these.",
    askPrices: "With prices of people, costs and a paid broadcast stand beside these.",
    notAllPriced: "Not all of these people have a price. So there is no same money to compare a paid broadcast by.",
    notSharers: "A paid broadcast is seen and not passed on. It is compared where whoever could see it counts.",
    notRelative: "A paid broadcast is counted in people. Where numbers of people cannot be said, it is not compared.",
    pending: "Being simulated.",
  },
  models: {
    title: "If the model is wrong",
    half: "Word travels half as easily",
    same: "As in this model",
    double: "Word travels twice as easily",
    stay: (stay: number, all: number) => `${count(stay)} of the ${count(all)} stay`,
    worst: (percent: string) => `In all of these, these people bring at least ${percent} of what the best choice found there brings.`,
    pending: "Being worked out.",
    no: (name: string) => `${name} says no`,
    instead: (name: string) => `${name} instead`,
    nobody: "nobody adds anything instead",
    showAll: (value: number) => `And if one of the other ${count(value)} does`,
  },
  calibration: {
    title: "Does the model foretell?",
    good: (judged: number, factor: string) =>
      `Held against ${some(judged, "later post", "later posts")}, the learned chances had to be taken times ${factor} to add up to what was seen. The numbers here include that.`,
    bad: (judged: number, factor: string) =>
      `Held against ${some(judged, "later post", "later posts")}, the learned chances would have to be taken times ${factor}. That is too far off for numbers of people; plans can only be compared.`,
    plot: "Each dot: a fifth of the later posts, those of like predicted size together. On the line, as many passed them on as the model says.",
    predicted: "predicted",
    observed: "seen",
    errors: (model: string, plain: string) =>
      `For a single post it is off by ${model} people on average. Saying the mean of all posts each time would be off by ${plain}.`,
    point: (predicted: string, observed: string, posts: number) =>
      `${some(posts, "post", "posts")}: ${predicted} people predicted, ${observed} seen`,
    reasons: {
      "no-log": "These files hold no shares, so nothing can be held against what came later. Plans can only be compared.",
      "no-times": "These shares carry no times, so there is no earlier and later. Plans can only be compared.",
      "no-posts": "These shares do not say which posts they are of, so sizes cannot be judged. Plans can only be compared.",
      "too-few": "There are too few later posts to judge by. Plans can only be compared.",
    } satisfies Record<CalibrationReason, string>,
    pending: "Being held against later posts.",
    failed: "This could not be worked out.",
  },
  notes: {
    "no-log": "There are no shares to learn from: only who follows whom decides.",
    "not-calibrated": "What was learned could not be held against later posts.",
    "calibration-failed": "Held against later posts, the model was off by more than two times.",
    "no-certificate": "No bound on the best possible plan is known for this model.",
    proxy: "These files hold no follows: who shares whom stands in for who hears whom.",
    chosen: "The model that was chosen is only good for comparing.",
  } satisfies Record<SpreadNote | "chosen", string>,
  crisis: {
    exposure: "If nobody is briefed",
    exposed: (value: string, low: string, high: string, sources: number) =>
      `From ${people(sources)} the rumour comes to about ${value} in the model, ${low} to ${high} in 90 of 100 simulated rumours.`,
    exposedRelative: "How many people the rumour comes to cannot be said from these files.",
    saved: (percent: string, delay: string) => `If the answer comes ${delay}, these people keep it from ${percent} of them.`,
    savedBar: "kept from it",
    leftBar: "reached all the same",
    delays: "If the answer comes sooner or later",
    delaysLead: "Whom one would brief first at each delay. A ring: joins. An empty circle: drops out.",
    same: "One would brief the same people at every delay.",
    delay: (value: number) => (value === 0 ? "at once" : `+${count(value)}`),
    person: "Steps later",
    yours: "These people save",
    best: "The best found saves",
    changes: { stays: "briefed", joins: "joins", drops: "drops out", out: "not briefed" },
  },
  compare: {
    title: "Two plans side by side",
    with: "Beside it",
    close: "Back to one plan",
    unplanned: "Not worked out yet",
    relative: "only for comparing",
    brings: {
      reached: (value: string) => `${value} reached`,
      sharers: (value: string) => `${value} pass it on`,
      crisis: (value: string) => `${value} saved`,
    },
    rows: {
      brings: "In the model",
      range: "95 of 100",
      people: "People",
      price: "Price",
      perThousand: "Cost of 1,000 newly reached",
      certificate: "Of the best possible, at least",
      model: "Model",
    },
    what: "What is compared",
    who: "Who",
    only: "only here",
    unsaid: "not known",
    different: "They do not ask the same. Their numbers are not of one kind where these differ:",
    differs: {
      kind: "what is to be done",
      objective: "who counts",
      among: "whom to reach",
      model: "the model",
      steps: "how far it is followed",
      peersOnly: "between peers only",
      rumour: "where the rumour starts",
      delay: "when the answer comes",
    },
  },
  why: {
    title: "What the plan brings",
    description: {
      reached: "How many different people could see it, in the model, if these people start it.",
      sharers: "How many different people pass it on, in the model, if these people start it.",
      crisis: "How many different people the rumour would come to, and does not if these people are briefed, in the model.",
    } satisfies ByCounted,
    formula: "How it is counted",
    words: {
      spread:
        "One person is drawn by lot, and word is followed back to everybody it could have come from: along each tie with the chance that the tie passes something on. The part of many such draws in which one of the chosen was found, times all people, is the number.",
      crisis:
        "One person is drawn by lot, and word is followed back to her step by step, along each tie with its chance. She is saved if a briefed person, the delay added, is as near as the rumour. The part of many such draws, times all people, is the number.",
    },
    counted: {
      reached: "Whoever follows somebody who passes it on could see it. Those who start it count.",
      sharers: "Whoever passes it on counts, and those who start it.",
      crisis: "Whoever would pass the rumour on counts.",
    } satisfies ByCounted,
    sets: (value: number) =>
      `${count(value)} draws. Some of them chose the people, some said how good that choice surely is, and the numbers were counted on the rest.`,
    range: "Where the range comes from",
    rangeWords: {
      spread:
        "Campaigns from these people are simulated again and again, each with its own luck: the middle 95 of 100. What the model gets wrong is not in it.",
      crisis: "It says how far the number may be off because only so much was drawn. What the model gets wrong is not in it.",
    },
    noRange: "There is none: these numbers are only good for comparing one choice with another.",
    certificate: "Where the promise comes from",
    certificateWords: (low: string, best: string, confidence: string) =>
      `The plan brings at least ${low}, and no plan brings more than ${best}: both with ${confidence} confidence.`,
    basis: "What it rests on",
    model: (name: string) => `Model: ${name}.`,
    seed: (seed: number) => `All chance comes from the number ${seed}.`,
    caveat: "What it does not say",
    caveatWords:
      "A share after another is not a share because of it: friends are alike. Could see is not has seen. People who are not in these files are in no number.",
    source: "Source",
    safe: {
      plan: (chosen: number, all: string, low: string, high: string) =>
        `“In the model, winning over ${these(chosen)} first reaches about ${all} people, ${low} to ${high} in 95 of 100 simulated campaigns.”`,
      sharers: (chosen: number, all: string, low: string, high: string) =>
        `“In the model, about ${all} people pass it on if ${these(chosen)} start it, ${low} to ${high} in 95 of 100 simulated campaigns.”`,
      pending: (chosen: number, all: string) => `“In the model, winning over ${these(chosen)} first brings about ${all} people.”`,
      relative: (chosen: number, ratio: string) =>
        `“In the model, word from ${these(chosen)} carries ${ratio} as far as from as many with the most followers.”`,
      relativeAlone: (chosen: number) => `“In the model, word from ${these(chosen)} carries furthest.”`,
      crisis: (chosen: number, all: string, delay: string) =>
        `“Briefing ${these(chosen)} first saves an expected ${all} people in the model if the answer comes ${delay}; with another delay the list changes.”`,
      crisisRelative: (chosen: number, delay: string) =>
        `“In the model, ${these(chosen)} are those to brief first if the answer comes ${delay}; with another delay the list changes.”`,
    },
    unsafe: {
      plan: (all: string) => `“This campaign will reach ${all} people.” The model expects it; nobody promises it.`,
      relative: "“This campaign will reach so many people.” These files cannot say how many.",
      crisis: "“This will stop the crisis.” It says whom to brief first, in the model.",
    },
  },
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
  watch: {
    title: (name: string) => `${name} spreads`,
    rumour: (name: string) => `The rumour of ${name} spreads`,
    play: "Play",
    pause: "Pause",
    again: "Play again",
    back: "One step back",
    forward: "One step on",
    end: "End",
    speed: "Speed",
    scrub: "Step",
    step: (at: number, last: number) => (at === 0 ? "Start" : `Step ${count(at)} of ${count(last)}`),
    count: (value: number, all: number) => `${count(value)} of ${people(all)}`,
    one: "One simulated campaign of middle size.",
    oneRumour: "One simulated rumour of middle size, nobody briefed.",
    relative: "Its size is only good for comparing.",
    pending: "Simulating campaigns.",
    failed: "This could not be simulated.",
  },
};

export type PlanTexts = typeof plan;
