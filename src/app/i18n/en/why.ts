/** What numbers are made of, what they assume, what may be said of them, and the page of methods. */
import type { Attribution, Settings } from "../../../core/network/workbench.ts";
import { count, people, some } from "./counting.ts";

export interface SayingFacts {
  /** The number with its unit. */
  readonly value: string;
  /** Low and high; undefined: no range. */
  readonly range: readonly [string, string] | undefined;
  /** Whose number it is; "" of the whole. */
  readonly name: string;
}

const ranged = ({ value, range }: SayingFacts) => (range === undefined || range[0] === range[1] ? value : `${range[0]} to ${range[1]}`);
const of = (name: string, rest: string) => (name === "" ? `All of it together ${rest}` : `${name} ${rest}`);

export const why = {
  placeCounting: "How sure this place is, is being worked out.",
  pieces: {
    heading: (value: string) => `Where these ${value} come from`,
    by: "List by",
    byPerson: "Who passed it on",
    byPost: "Post",
    credited: "credited",
    rest: (value: number) => `${some(value, "more line", "more lines")} together`,
    total: "Together",
    more: (value: number) => `Show ${count(value)} more`,
    direct: (value: string) => `${value} passed on directly`,
    further: (value: string) => `${value} taken over from there`,
    postsBehind: "Posts behind it",
    peopleBehind: "Passed on right after by",
    unknownPost: "The files do not say which posts these were.",
    talksBehind: "Replies and mentions between the two",
    noText: "text not in the files",
    said: { share: "shared", quote: "quoted", reply: "replied", mention: "mentioned", like: "liked" },
    counting: "Working out where it comes from.",
  },
  tie: {
    person: "Person",
    relationship: "Relationship",
    trust: "Trust",
    conversation: "Conversation",
    sharedCircles: (percent: string) => `${percent} of circles`,
    noTrust: "too few posts",
    both: (value: number) => `${count(value)} back and forth`,
    one: (value: number) => `${count(value)} one way`,
    none: "none",
  },
  without: {
    heading: "Without this person",
    only: (value: number) => `${people(value)} could have seen something of this through this person only.`,
    onlyNone: "Everybody who could have seen something through this person could have seen it through somebody else as well.",
    lost: (percent: string) => `An average post of others would have reached at least ${percent} fewer people.`,
    lostLittle: "Posts of others would have reached almost as many people.",
    lostNone: "Posts of others would have reached just as many people.",
  },
  membership: {
    between: "between groups",
    fact: "People between groups",
    ring: "A ring instead of a dot: between groups, since other searches for communities put the person among others.",
  },
  assumptions: {
    title: "Assumptions",
    lead: "What the files cannot say. The numbers follow at once, and every change can be undone. Ranges go over the band of the rule and four ways to divide credit.",
    peerRule: "When a voice is a broadcast",
    peerRules: {
      relationships: {
        name: "The more listeners, the more",
        what: "The larger the audience, the smaller the part of it that hears a peer. Ranges go over 100 to 200 relationships.",
      },
      hubs: {
        name: "From a certain size on",
        what: "Ten times the usual audience, and 100 at least: all or nothing. Only those who have talked with it hear a peer. Ranges go over a third to three times that size, and are wider.",
      },
    } satisfies Record<Settings["peerRule"], { name: string; what: string }>,
    relationships: "Relationships a person can keep up",
    relationshipsWhy:
      "Whoever is heard by more people than that cannot know them all: to most of them the voice is a broadcast. Among 1.7 million people 100 to 200 relationships were stable (Gonçalves, Perra, Vespignani 2011).",
    attribution: "Who gets the credit when several could have passed it on",
    attributions: {
      decay: { name: "The later, the more", what: "Whoever was heard shortly before gets more than who was heard long ago." },
      first: { name: "First heard", what: "All goes to whoever was heard first." },
      last: { name: "Last heard", what: "All goes to whoever was heard last before the share." },
      uniform: { name: "Shared equally", what: "All who were heard before get the same part." },
      em: { name: "By what ties have passed on", what: "As “the later, the more”, and more to ties that have passed on before." },
    } satisfies Record<Attribution, { name: string; what: string }>,
    usual: "Back to the usual",
    isUsual: "These are the usual assumptions.",
    isOther: "These are not the usual assumptions: say so beside the numbers.",
    counting: "Counting anew.",
  },
  how: {
    rows: "See the rows behind it",
    assumption: "Change the assumption",
    method: "All methods",
    measuredUnder: (peerRule: Settings["peerRule"], relationships: number, attribution: string) =>
      `Assumed: ${peerRule === "hubs" ? "hubs are broadcasts" : `${count(relationships)} relationships`}; credit: ${attribution.charAt(0).toLowerCase()}${attribution.slice(1)}.`,
    parts: {
      lateral: (value: string) => `${value} lateral`,
      vertical: (value: string) => `${value} vertical`,
      unexplained: (percent: string) => `${percent} of all shares are unexplained, left out`,
      reached: (value: string) => `${value} could have seen it`,
      audience: (value: string) => `${value} follow the authors`,
      followers: (value: string) => `${value} followers`,
      all: (value: string) => `${value} in all`,
      uncut: (value: string) => `${value} had the log gone on`,
      searches: (value: number) => `the best of ${some(value, "search", "searches")}`,
    },
  },
  sayings: {
    lateral: {
      safe: (facts: SayingFacts) => `${ranged(facts)} of explained shares moved person to person, over the fair ways of counting.`,
      unsafe: (facts: SayingFacts) => `“${facts.value} of sales came from word of mouth.” Shares are not sales, and after is not because.`,
    },
    reach: {
      safe: (facts: SayingFacts) => of(facts.name, `could have been seen by ${facts.value}, counted inside these files.`),
      unsafe: (facts: SayingFacts) => `“Reached ${facts.value}.” A feed shows only part of what is posted.`,
    },
    influence: {
      safe: (facts: SayingFacts) =>
        of(
          facts.name,
          `stands behind ${ranged(facts)} along chains in these files; people with overlapping ranges cannot be told apart in order.`,
        ),
      unsafe: () => "“This is influencer no. 4.” Close numbers change places from sample to sample.",
    },
    expected: {
      safe: (facts: SayingFacts) =>
        `About ${ranged(facts)} can be expected in the model to pass on an ordinary next post${facts.name === "" ? "" : ` by ${facts.name}`}.`,
      unsafe: (facts: SayingFacts) => `“The next post gets ${facts.value}.” A single post varies far more than the expectation.`,
    },
    ties: {
      safe: (facts: SayingFacts) =>
        of(facts.name, `has ${facts.value} who passed posts on again and again without being paid, in the period of these files.`),
      unsafe: (facts: SayingFacts) => `“${facts.value} trust this account.” Passing on is seen here, trust is concluded.`,
    },
    without: {
      safe: (facts: SayingFacts) =>
        `Without ${facts.name === "" ? "this person" : facts.name} at least ${facts.value} would be missing, as counted from the log.`,
      unsafe: () => "“Without this person the campaign fails.” Others may have stepped in.",
    },
    speed: {
      safe: (facts: SayingFacts) => `Half of the shares came within ${ranged(facts)}, among posts with five sharers or more.`,
      unsafe: () => "“Word of mouth made it faster.” Speed grows with size: compare posts of one size.",
    },
    structure: {
      safe: (facts: SayingFacts) => of(facts.name, `stands at ${facts.value} by the ties in these files: who can be heard, not who was.`),
      unsafe: () => "“Many followers, so influential.” Followers and being passed on are different things.",
    },
    signals: {
      safe: (facts: SayingFacts) => of(facts.name, `shows ${facts.value} that are unusual; worth checking.`),
      unsafe: () => "“Fake followers.” Cut exports and famous accounts look the same.",
    },
    money: {
      safe: (facts: SayingFacts) => `By what is marked as paid in the files, the number is ${ranged(facts)}.`,
      unsafe: () => "“Paid media does not work.” No effect that was seen is not proof that there is none.",
    },
  },
  methods: {
    title: "How every number is counted",
    lead: (measures: number) =>
      `${count(measures)} measures, in the words in which they stand beside their numbers. Where a number cannot be said, it is left out and the reason is given; nothing is filled with nought.`,
    print: "Print",
    contents: "Contents",
    question: "Question",
    formula: "How it is counted",
    unit: "Unit",
    caveat: "What it does not say",
    source: "Source",
    cost: "Cost to compute",
    costWords: "n people, m ties, s shares",
    noUnit: {
      percent: "a share, 0 to 100%",
      ratio: "how many times as many",
      duration: "time",
      label: "number of a group",
      other: "a number",
    },
    scopes: { person: "of a person", post: "of a post", community: "of a community", tie: "of a tie", whole: "of the whole" },
    sections: {
      audience: "Who can reach whom",
      ties: "What ties carry",
      influence: "Lateral and vertical",
      reach: "Reach and amplification",
      speed: "Speed",
      shape: "Shape",
      money: "Earned and bought",
      quality: "How much the files explain",
      checking: "Worth checking",
    },
  },
};
