/**
 * Does this account have more ties inside its community than the others there? P11.
 *
 * z = (its ties inside − their mean) / their standard deviation, over the members of its community; 0 where all have
 * equally many (Guimerà and Amaral 2005). With `participation` P it gives roles, counted for the whole:
 * `communityHub` hubs (z ≥ 2.5), `.connectorHubs` those of them with P > 0.30, `.connectors` the others with P > 0.62.
 * Cost: O(m) after the communities. Isolated people: nothing to say. Without follows the share ties stand in, marked as a
 * proxy; every neighbour counts once.
 */
import { columnOf } from "../base/numbered.ts";
import { communitiesOf } from "../network/communities.ts";
import type { Rows } from "../network/network.ts";
import { circlesOf } from "../network/pipes.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onPipes, withGaps, type Outcome } from "./measure.ts";
import { participations } from "./participation.ts";

/** Guimerà and Amaral's bounds. */
const HUB = 2.5;
const CONNECTOR_HUB = 0.3;
const CONNECTOR = 0.62;

export const communityHub = defineMeasure({
  id: "communityHub",
  scopes: ["person", "whole"],
  format: "decimal",
  source: "Guimerà and Amaral 2005",
  cost: "O(m) after the communities",
  words: {
    en: {
      name: "Hub of its community",
      question: "Does this account have more ties inside its community than the others there?",
      formula: "Its ties inside its community, in standard deviations from the mean there. 2.5 and more: a hub.",
      unit: "standard deviations",
      caveat: "Depends on the communities found; look at their stability first.",
      whole: {
        name: "Hubs of communities",
        question: "How many accounts are hubs of their community?",
        formula: "Accounts whose ties inside their community lie 2.5 standard deviations or more above the mean there.",
        unit: "accounts",
      },
    },
    id: {
      name: "Pusat komunitas",
      question: "Apakah akun ini punya lebih banyak ikatan di komunitasnya daripada yang lain di sana?",
      formula: "Ikatan di dalam komunitasnya, dalam simpangan baku dari rata-rata di sana. 2,5 ke atas: pusat.",
      unit: "simpangan baku",
      caveat: "Bergantung pada komunitas yang ditemukan; lihat dulu stabilitasnya.",
      whole: {
        name: "Pusat-pusat komunitas",
        question: "Berapa akun yang menjadi pusat komunitasnya?",
        formula: "Akun yang ikatannya di dalam komunitasnya berada 2,5 simpangan baku atau lebih di atas rata-rata di sana.",
        unit: "akun",
      },
    },
  },
  compute: (bench) => onPipes(bench, communityHub, () => hubs(bench)),
  // A to D have three ties each inside their community and E two: a mean of 2.8, a deviation of 0.4; F and G one each
  example: { network: "G8", scope: "person", values: { A: 0.5, B: 0.5, C: 0.5, D: 0.5, E: -2, F: 0, G: 0, H: null } },
});

function hubs(bench: Workbench): Outcome {
  const circles = bench.shared(circlesOf);
  const { of, count } = bench.use(communitiesOf);
  const z = withinScores(circles, of, count);
  const bridging = participations(circles, of);
  return { ...withGaps(z, "isolated"), whole: rolesIn(z, bridging) };
}

/** How many play each role, by z and by the participation of everybody. */
export function rolesIn(z: Float64Array, bridging: Float64Array): Record<string, number> {
  const those = (isMeant: (z: number, bridging: number) => boolean): number =>
    z.reduce((sum, score, row) => (isMeant(score, bridging[row]) ? sum + 1 : sum), 0);
  return {
    communityHub: those((score) => score >= HUB),
    "communityHub.connectorHubs": those((score, part) => score >= HUB && part > CONNECTOR_HUB),
    "communityHub.connectors": those((score, part) => score < HUB && part > CONNECTOR),
  };
}

/** @param of community per person. */
export function withinScores({ offsets, items }: Rows, of: Uint32Array, communities: number): Float64Array {
  const inside = columnOf(Float64Array, of.length, (row) => {
    let ties = 0;
    for (let i = offsets[row]; i < offsets[row + 1]; i++) if (of[items[i]] === of[row]) ties++;
    return ties;
  });
  const people = new Float64Array(communities);
  const sum = new Float64Array(communities);
  const squares = new Float64Array(communities);
  inside.forEach((ties, row) => {
    people[of[row]]++;
    sum[of[row]] += ties;
  });
  inside.forEach((ties, row) => {
    squares[of[row]] += (ties - sum[of[row]] / people[of[row]]) ** 2;
  });
  return inside.map((ties, row) => {
    const community = of[row];
    if (offsets[row + 1] === offsets[row]) return NaN;
    const spread = Math.sqrt(squares[community] / people[community]);
    return spread > 0 ? (ties - sum[community] / people[community]) / spread : 0;
  });
}
