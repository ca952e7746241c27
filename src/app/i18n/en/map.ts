/** The map: its tools, its headline, and its legend. */
import { count, people, some } from "./counting.ts";
import { inSentence } from "../../../core/network/calling.ts";

export const map = {
  region: "Map",
  sizeBy: "Size by",
  colourBy: "Colour by",
  community: "Community",
  nothing: "The same for all",
  distance: "Steps from our accounts",
  lateralHeadline: (low: number, high: number) =>
    low === high
      ? `${count(low)} of every 100 explained shares moved from person to person`
      : `${count(low)} to ${count(high)} of every 100 explained shares moved from person to person`,
  communitiesHeadline: (all: number, communities: number) =>
    communities === 1 ? `${people(all)} in one community` : `${people(all)} in ${count(communities)} communities`,
  peopleHeadline: (all: number) => people(all),
  untiedHeadline: (all: number) => (all === 1 ? "One person, and nobody else" : `${people(all)}, and no ties between them`),
  untied: "These files say who there is, and not who follows or shares whom.",
  actions: (value: number) => some(value, "share or other action", "shares and other actions"),
  posts: (value: number) => some(value, "post", "posts"),
  ties: (value: number) => some(value, "follow tie", "follow ties"),
  people,
  period: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  of: (shares: string, posts: string) => `${shares} of ${posts}`,
  around: (name: string) => `Around ${inSentence(name, "en")}`,
  fit: "Fit all",
  pause: "Pause",
  resume: "Settle on",
  release: "Release moved people",
  box: "Box",
  lasso: "Lasso",
  areaHint: "Drag around the people you want. By keys: arrows move the cross, Enter sets a corner, Enter again chooses, Escape leaves.",
  showHidden: (value: number) => `Show ${count(value)} hidden`,
  menuOf: (name: string) => `Actions for ${name}`,
  showTies: "Show ties",
  wayFromHere: "Shortest way from here",
  pin: "Pin",
  unpin: "Let go",
  hide: "Hide",
  selectCommunity: "Select community",
  way: {
    begin: "Shortest way",
    pickFirst: "Choose the person where the way begins: on the map, in the table or with Find.",
    pickSecond: "From {from} to whom? Choose on the map, in the table or with Find.",
    steps: (steps: number) => `${some(steps, "step", "steps")} from {from} to {to}`,
    isHeardBy: "is heard by",
    whoIsHeardBy: "who is heard by",
    hears: "hears",
    whoHears: "who hears",
    against: "No way leads there along influence alone; where it says “hears”, this one goes against it.",
    none: "No way leads from {from} to {to}.",
    notDrawn: "Not everybody on the way is drawn on the map.",
  },
  notDrawn: "The map was not drawn: you stopped it.",
  draw: "Draw the map",
  keysHint:
    "Arrow keys walk from person to person, plus and minus zoom, 0 shows the whole map, F fits what is selected. L pins, H hides, 1 to 4 select those so many steps out.",
};

export const stage = {
  label: (people: string, ties: string) => `Map of ${people} people and ${ties} ties`,
  cannotDraw:
    "This browser cannot draw the map, because WebGL 2 is off or missing. Tables and numbers work all the same. To see the map, switch on hardware acceleration in the browser’s settings, or open Tular in a recent Chrome, Edge, Firefox or Safari.",
  legend: "Legend",
  communities: "Communities",
  /** Heads the groups where not everybody is drawn. */
  countedOnMap: (heading: string) => `${heading}, on the map`,
  otherCommunities: "Other communities",
  noCommunity: "In no community",
  pinned: (value: number) => `pinned: ${people(value)}`,
  others: "Others",
  /** Of whom the files say nothing of what the colours show. */
  unknown: "Not known",
  headcount: (value: number, share: string) => `${people(value)}, ${share}`,
  size: (name: string) => `Size: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  ties: "Ties",
  inside: "inside a community",
  bridges: "strongest bridges",
  density: (share: number) => `${share < 0.001 ? "Fewer than 1" : count(Math.round(share * 1000))} of every ${count(1000)} possible ties`,
  densityMeans: "All of them would be there if everybody on the map heard everybody else. Where few are, word needs people who pass it on.",
  cut: (drawn: number, all: number) => `${count(drawn)} of ${count(all)} ties drawn: the strongest`,
};
