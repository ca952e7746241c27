/** The panel beside the map: what the network says, and its findings. */
import { count, people, unitBehind } from "./counting.ts";

export const inspector = {
  heading: "What this network says",
  allNumbers: (value: number) => `All ${count(value)} numbers about the whole`,
  fewNumbers: "Only the facts",
  how: "How do we know?",
  range: (low: string, high: string) => `range ${low} to ${high}`,
  noRange: "has no range",
  steady: "both ends of its range are the same",
  lateral: (share: string) => `person to person ${share}`,
  vertical: (share: string) => `from a large voice ${share}`,
  unexplained: (share: string) => `unexplained ${share}`,
  splitLabel: "How the shares moved",
  lateralSentence: (low: number, high: number) =>
    low === high
      ? `${count(low)} of every 100 explained shares moved person to person.`
      : `${count(low)} to ${count(high)} of every 100 explained shares moved person to person.`,
  creditedSentence: (low: number, high: number) =>
    low === high
      ? `${count(low)} of every 100 shares moved person to person, if each is credited to its author as in the file.`
      : `${count(low)} to ${count(high)} of every 100 shares moved person to person, if each is credited to its author as in the file.`,
  nobodyLarge: "Nobody here has enough listeners to count as a large voice, so nothing counts as broadcast.",
  insideFile: "Among the people in these files.",
  amplificationSentence: (reach: number) =>
    reach === 1
      ? "One person could have seen some of it, the authors’ own audience included."
      : `${count(reach)} different people could have seen some of it, the authors’ own audience included.`,
  amplificationPlain: "How many times larger than the authors’ own audience is the number of people who could have seen it.",
  halfLifeSentence: "Half of an ordinary post’s shares came within this time of it.",
  halfLifeOfTopic: "Half of all shares came within this time of the first one: without posts, the log is one topic.",
  notCounted: "Not counted yet",
  factsHeading: "In these files",
  facts: {
    people: "People",
    follows: "Follow ties",
    shares: "Shares and other actions",
    posts: "Posts",
    communities: "Communities",
    reciprocity: "Follow ties that are returned",
    explained: "Shares that a tie explains",
    byFollowers: "Shares by followers of the author",
    setAside: "Set aside in counting",
    beforePost: (part: string) => `${part} of shares: earlier than their post`,
    ofOwnPost: (part: string) => `${part} of shares: of one’s own post`,
    incomplete: (part: string) => `${part} of shares: without the post or time that most have`,
  },
  stability: (value: string) => `stability ${value} of 1`,
  none: "none in these files",
  selectedHeading: (value: number) => `${people(value)} selected`,
  backToNetwork: "Back to the network",
  selectionMore: (value: number) => `and ${count(value)} more in the table`,
  numbersHeading: "Numbers",
  attributesHeading: "From the files",
  influenceSplit: "Credited re-shares, by how they moved",
  lateralPart: (value: string) => `person to person ${value}`,
  verticalPart: (value: string) => `from a large voice ${value}`,
  heardBy: (value: number) => `heard by ${people(value)}`,
  hears: (value: number) => `hears ${people(value)}`,
  unit: (value: string, unit: string) => (unit === "" ? value : `${value} ${unitBehind(value, unit)}`),
  unitBehind,
};

export const findings = {
  heading: "Findings",
  show: "Show on map",
  everybody: "Show everybody",
  safe: "Safe to say",
  unsafe: "Not safe to say",
  copy: "Copy safe wording",
  copied: "Copied",
  looking: "Looking for what is worth saying.",
  nothing: "These files hold nothing that is worth a sentence of its own.",
  stopped: "You stopped the search for findings.",
  again: "Look again",
  lit: (value: number, all: number) => `${count(value)} of ${people(all)} are lit.`,
};
