/** How a plan is known: its words of explanation, what may safely be said, how the model was checked against the files. */
import type { CalibrationReason } from "../../../core/spread/answers.ts";
import type { SpreadNote } from "../../../core/spread/model.ts";
import type { ByCounted } from "./planAnswer.ts";
import { count, some, these } from "./counting.ts";

export const planWhy = {
  why: {
    title: "What the plan brings",
    description: {
      reached: "How many different people could see it, in the model, if these people start it.",
      sharers: "How many different people pass it on, in the model, if these people start it.",
      crisis: "How many different people would pass the rumour on, and do not if these people are briefed, in the model.",
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
      crisis: "Whoever would pass the rumour on counts; many more could see it.",
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
        `“Briefing ${these(chosen)} first keeps an expected ${all} people from passing the rumour on in the model if the answer comes ${delay}; with another delay the list changes.”`,
      crisisRelative: (chosen: number, delay: string) =>
        `“In the model, ${these(chosen)} are those to brief first if the answer comes ${delay}; with another delay the list changes.”`,
    },
    unsafe: {
      plan: (all: string) => `“This campaign will reach ${all} people.” The model expects it; nobody promises it.`,
      relative: "“This campaign will reach so many people.” These files cannot say how many.",
      crisis: "“This will stop the crisis.” It says whom to brief first, in the model.",
    },
  },
  calibration: {
    title: "Does the model foretell?",
    good: (judged: number, factor: string) =>
      `Held against ${some(judged, "later post", "later posts")}, the learned chances had to be taken times ${factor} to add up to what was seen. The numbers here include that.`,
    bad: (judged: number, factor: string) =>
      `Held against ${some(judged, "later post", "later posts")}, the learned chances would have to be taken times ${factor}. That is too far off for numbers of people; plans can only be compared.`,
    plot: "Each dot: a fifth of the later posts, those of like predicted size together. On the line, as many passed them on as the model says.",
    lines: (step: string) => `A line at every ${step}; small sizes have more room than large ones.`,
    orMore: (factor: string) => `${factor} or more`,
    orLess: (factor: string) => `${factor} or less`,
    across: "predicted",
    upwards: "seen",
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
};
