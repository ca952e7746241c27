/**
 * λ, how much of a voice is that of a peer: 0 for brands and media, our own account among them; 1 where both have turned
 * to each other at least once (share, quote, reply or mention, in each direction); else min(1, D / audience). A person
 * can keep up about D = 150 relationships, so D / audience is the chance that a listener is one of those whom the voice
 * can know.
 *
 * The audience is the larger of the followers in the files and the declared count. Without a follow layer the
 * distinct sharers stand in for the followers: remark `proxy`. With a follow layer, unless declared counts are known of
 * those who were heard in at least half of all shares, the audience outside the files is unknown and λ an upper bound:
 * remark `inside-file`.
 */
import { accountTypesOf } from "../network/accounts.ts";
import { BRAND, LIKE, MEDIA, QUOTE, SHARE, type Network, type Rows } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";
import { pipesOf } from "../network/pipes.ts";
import { hasItem, rowsFromPairs } from "../network/ties.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";
import { shareTiesOf, type ShareTies } from "./shareTies.ts";

/** Which relationships D the range of every lateral number covers: 100, 150, 200, and the D at hand. */
export function bandAround(relationships: number): number[] {
  return [...new Set([100, 150, 200, relationships])];
}

interface Audiences {
  /** How many hear a person; see above. */
  readonly audience: Float64Array;
  /** Who has turned to whom: row acted on item. */
  readonly turnedTo: Rows;
  readonly remarks: readonly ("proxy" | "inside-file")[];
}

interface Voices extends Audiences {
  readonly isBroadcaster: Uint8Array;
}

/** The voices under the settings at hand: who is a brand or a medium is the user's to say. */
export function voicesOf(bench: Workbench): Voices {
  const isBroadcaster = accountTypesOf(bench).map((type) => (type === BRAND || type === MEDIA ? 1 : 0));
  return { ...bench.shared(gatherAudiences), isBroadcaster };
}

function gatherAudiences(network: Network): Audiences {
  const { people, shares, follows } = network;
  const hasFollows = follows.count > 0;
  const heardBy = pipesOf(network).audienceRows.offsets;
  const audience = Float64Array.from({ length: people.count }, (_, row) =>
    Math.max(heardBy[row + 1] - heardBy[row], people.declaredFollowers[row] || 0),
  );
  const talks = new Uint32Array(shares.count).map((_, entry) => entry).filter((entry) => shares.kind[entry] !== LIKE);
  const turnedTo = rowsFromPairs(
    talks.map((entry) => shares.sharer[entry]),
    talks.map((entry) => shares.author[entry]),
    people.count,
    people.count,
  );
  return {
    audience,
    turnedTo,
    remarks: hasFollows ? (isMostlyDeclared(network) ? [] : ["inside-file"]) : ["proxy"],
  };
}

/** Are declared counts known of those who were heard in half of all shares, or where nothing was shared in half of all ties? */
function isMostlyDeclared({ people, shares, follows }: Network): boolean {
  const heard = new Float64Array(people.count);
  for (let entry = 0; entry < shares.count; entry++)
    if (shares.kind[entry] === SHARE || shares.kind[entry] === QUOTE) heard[shares.author[entry]] += shares.weight[entry];
  if (!heard.some((times) => times > 0)) for (let row = 0; row < people.count; row++) heard[row] = follows.audience(row).length;
  let all = 0;
  let declared = 0;
  heard.forEach((times, row) => {
    all += times;
    if (!Number.isNaN(people.declaredFollowers[row])) declared += times;
  });
  return declared * 2 >= all;
}

/** λ of the tie from who is heard to who hears, for D relationships. */
export function peerWeight(voices: Voices, heard: number, hears: number, relationships: number): number {
  if (voices.isBroadcaster[heard] === 1) return 0;
  if (voices.audience[heard] <= relationships) return 1;
  if (hasItem(voices.turnedTo, heard, hears) && hasItem(voices.turnedTo, hears, heard)) return 1;
  return relationships / voices.audience[heard];
}

/** λ of every candidate, aligned with `candidates.earlier`. */
export function peerWeightsOfCandidates(voices: Voices, candidates: Candidates, relationships: number): Float64Array {
  const { offsets, earlier, adoptions } = candidates;
  const weights = new Float64Array(earlier.length);
  for (let i = 0; i < adoptions.count; i++)
    for (let at = offsets[i]; at < offsets[i + 1]; at++)
      weights[at] = peerWeight(voices, adoptions.person[earlier[at]], adoptions.person[i], relationships);
  return weights;
}

/** λ of every share tie. */
export function peerWeightsOfTies(voices: Voices, ties: ShareTies, relationships: number): Float64Array {
  return Float64Array.from(ties.heard, (heard, tie) => peerWeight(voices, heard, ties.hears[tie], relationships));
}

/** λ of every candidate under the settings at hand. */
export function candidatePeerWeights(bench: Workbench): Float64Array {
  return peerWeightsOfCandidates(bench.use(voicesOf), candidatesOf(bench), bench.settings.relationships);
}

/** λ of every share tie under the settings at hand. */
export function tiePeerWeights(bench: Workbench): Float64Array {
  return peerWeightsOfTies(bench.use(voicesOf), bench.use(shareTiesOf), bench.settings.relationships);
}
