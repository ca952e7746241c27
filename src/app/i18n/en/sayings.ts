/** What may be said of a number in a meeting, and what may not. */

export interface SayingFacts {
  /** The number with its unit. */
  readonly value: string;
  /** Low and high, the second with the unit; undefined: no range, or one that is written as one number. */
  readonly range: readonly [string, string] | undefined;
  /** Whose number it is; "" of the whole. */
  readonly name: string;
  /** Without posts, the log is one topic. */
  readonly isTopic: boolean;
  /** The range of a ratio holds 1: nothing changed that can be told. */
  readonly holdsOne: boolean;
  /** The number is 0. */
  readonly isNone: boolean;
}

const ranged = ({ value, range }: SayingFacts) => (range === undefined ? value : `${range[0]} to ${range[1]}`);
const of = (name: string, rest: string) => (name === "" ? `All of it together ${rest}` : `${name} ${rest}`);

export const sayings = {
  lateral: {
    safe: (facts: SayingFacts) => `${ranged(facts)} of explained shares moved person to person, over the fair ways of counting.`,
    unsafe: (facts: SayingFacts) => `“${facts.value} of sales came from word of mouth.” Shares are not sales, and after is not because.`,
  },
  explained: {
    safe: (facts: SayingFacts) => `These files explain ${ranged(facts)} of the re-shares: somebody they follow had it before them.`,
    unsafe: () => "“The rest came from advertising.” The files do not say what the rest came from.",
  },
  reach: {
    safe: (facts: SayingFacts) => of(facts.name, `could have been seen by ${ranged(facts)}, counted inside these files.`),
    unsafe: (facts: SayingFacts) => `“Reached ${facts.value}.” A feed shows only part of what is posted.`,
  },
  amplification: {
    safe: (facts: SayingFacts) =>
      `${facts.name === "" ? "It" : `What ${facts.name} posted`} could have been seen by ${ranged(facts)} as many different people as follow ${facts.name === "" ? "its authors" : facts.name} in these files.`,
    unsafe: (facts: SayingFacts) => `“Word of mouth reached ${facts.value} as many.” Could have seen is not saw, and after is not because.`,
  },
  reachCredit: {
    safe: (facts: SayingFacts) =>
      `${ranged(facts)}, could have seen posts of others through ${facts.name === "" ? "them" : facts.name}, everybody divided fairly among those they could have it from.`,
    unsafe: (facts: SayingFacts) => `“Reached ${facts.value}.” A feed shows only part of what is posted.`,
  },
  influence: {
    safe: (facts: SayingFacts) =>
      facts.name === ""
        ? `${ranged(facts)} are counted along chains in these files, over all people together: a re-share counts for everybody on its chain.`
        : `${facts.name} stands behind ${ranged(facts)} along chains in these files; people with overlapping ranges cannot be told apart in order.`,
    unsafe: (facts: SayingFacts): string =>
      facts.name === ""
        ? "“So many people were persuaded.” It counts who passed on after whom, and some re-shares several times."
        : "“This is influencer no. 4.” Close numbers change places from sample to sample.",
  },
  expected: {
    safe: (facts: SayingFacts) =>
      `About ${ranged(facts)} can be expected in the model to pass on an ordinary next post${facts.name === "" ? "" : ` by ${facts.name}`}.`,
    unsafe: (facts: SayingFacts) => `“The next post gets ${facts.value}.” A single post varies far more than the expectation.`,
  },
  ties: {
    safe: (facts: SayingFacts) =>
      facts.name === ""
        ? `${ranged(facts)} were earned in the period of these files: posts passed on again and again without being paid.`
        : `${facts.name} has ${ranged(facts)} who passed posts on again and again without being paid, in the period of these files.`,
    unsafe: (facts: SayingFacts) =>
      facts.name === ""
        ? "“So many trust one another.” Passing on is seen here, trust is concluded."
        : `“${facts.value} trust this account.” Passing on is seen here, trust is concluded.`,
  },
  without: {
    safe: (facts: SayingFacts) =>
      `Without ${facts.name === "" ? "this person" : facts.name} ${facts.isNone ? "perhaps nobody" : `at least ${facts.value}`} would be missing, as counted from the log.`,
    unsafe: () => "“Without this person the campaign fails.” Others may have stepped in.",
  },
  speed: {
    safe: (facts: SayingFacts) =>
      facts.isTopic
        ? `Half of those who passed it on had done so ${ranged(facts)} after it first came up in these files.`
        : `Half of those who passed on an ordinary post had done so within ${ranged(facts)}, among posts with five sharers or more.`,
    unsafe: () => "“Word of mouth made it faster.” Speed grows with size: compare posts of one size.",
  },
  structure: {
    safe: (facts: SayingFacts) => of(facts.name, `stands at ${facts.value} by the ties in these files: who can be heard, not who was.`),
    unsafe: () => "“Many followers, so influential.” Followers and being passed on are different things.",
  },
  signals: {
    safe: (facts: SayingFacts) =>
      facts.name === ""
        ? `Two unusual signals or more, and so worth checking: ${facts.value}.`
        : `Of three signals about the audience of ${facts.name}, unusual: ${facts.value}. From two on it is worth checking.`,
    unsafe: () => "“Fake followers.” Cut exports and famous accounts look the same.",
  },
  afterTheMoney: {
    safe: (facts: SayingFacts) =>
      facts.holdsOne
        ? `No lasting change after paid activity was detected (rate ratio ${facts.value}, ${ranged(facts)}).`
        : `After the last paid act ${ranged(facts)} as many unpaid re-shares a day came as before the first one.`,
    unsafe: (facts: SayingFacts): string =>
      facts.holdsOne
        ? "“Paid media does not work.” No effect that was seen is not proof that there is none."
        : "“The money made the difference.” Other things change over time as well.",
  },
  money: {
    safe: (facts: SayingFacts) => `By what is marked as paid in the files, the number is ${ranged(facts)}.`,
    unsafe: () => "“Paid media does not work.” No effect that was seen is not proof that there is none.",
  },
};
