/**
 * λ, how much of a voice is that of a peer: 0 for brands and media, our own account among them; 1 where both have turned
 * to each other at least once (share, quote, reply or mention, in each direction); else by how many hear the voice:
 *
 * - `relationships` (soft, the default): min(1, D / audience). A person can keep up about D = 150 relationships, so D / audience
 *   is the chance that a listener is one of those whom the voice can know. Ranges go over 100, 150 and 200.
 * - `hubs` (hard): 0 from H = max(100, 10 × the median audience of all who have one) listeners on, else 1. Ranges go over H / 3, H and 3 H.
 *
 * The audience is the larger of the followers in the files and the declared count. Where the follow layer is missing, be it for
 * everybody (remark `proxy`) or because it holds no follower of hers, the different people who shared something of hers stand in. With a
 * follow layer, unless declared counts are known of those who were heard in at least half of all shares, the audience outside the
 * files is unknown and λ an upper bound: remark `inside-file`.
 * L1 of the list of measures.
 */
import { columnOf } from "../base/numbered.ts";
import { alive, paced, silentPulse, type Pulse } from "../base/pulse.ts";
import { accountTypesOf } from "../network/accounts.ts";
import { BRAND, LIKE, MEDIA, passesOn, type Network, type Rows } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";
import { pipesOf, whoSharesWhom } from "../network/pipes.ts";
import { hasItem, rowsFromPairs } from "../network/ties.ts";
import { medianOf } from "./attribution.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";
import { shareTiesOf, type ShareTies } from "./shareTies.ts";

/** From how many listeners on a voice is a broadcast: fading (D), or all of it at once (H). */
export interface PeerRule {
  readonly kind: "relationships" | "hubs";
  readonly most: number;
}

/** Which relationships D the range of every lateral number covers under the soft rule, beside the D at hand. */
const RELATIONSHIPS = [100, 150, 200];
const LEAST_HUB = 100;
const HUB_TIMES = 10;
const HUB_BAND = 3;

interface Audiences {
  /** How many hear a person; see above. */
  readonly audience: Float64Array;
  /** From how many listeners on the hard rule takes somebody for a hub. */
  readonly hub: number;
  /** Who has turned to whom: row acted on item. */
  readonly turnedTo: Rows;
  readonly remarks: readonly ("proxy" | "inside-file")[];
}

export interface Voices extends Audiences {
  readonly isBroadcaster: Uint8Array;
}

/** The voices under the settings at hand: who is a brand or a medium is the user's to say. */
export function voicesOf(bench: Workbench): Voices {
  const isBroadcaster = accountTypesOf(bench).map((type) => (type === BRAND || type === MEDIA ? 1 : 0));
  return { ...bench.shared(gatherAudiences), isBroadcaster };
}

/** The rule under the settings at hand. */
export function peerRuleOf(bench: Workbench): PeerRule {
  const { peerRule: kind, relationships } = bench.settings;
  return { kind, most: kind === "hubs" ? bench.shared(gatherAudiences).hub : relationships };
}

/** The rules that the range of every lateral number goes over, that at hand among them. */
export function bandOfPeers(bench: Workbench): PeerRule[] {
  const { kind, most } = peerRuleOf(bench);
  const all = kind === "hubs" ? [most / HUB_BAND, most, most * HUB_BAND] : [...new Set([...RELATIONSHIPS, most])];
  return all.map((one) => ({ kind, most: one }));
}

function gatherAudiences(network: Network, pulse: Pulse): Audiences {
  const { people, shares, follows } = network;
  const hasFollows = follows.count > 0;
  const heardBy = pipesOf(network, pulse).audienceRows.offsets;
  const sharedBy = hasFollows ? whoSharesWhom(network, pulse).offsets : heardBy;
  const audience = columnOf(Float64Array, people.count, (row) => {
    const known = Math.max(heardBy[row + 1] - heardBy[row], people.declaredFollowers[row] || 0);
    return known > 0 ? known : sharedBy[row + 1] - sharedBy[row];
  });
  const talks = new Uint32Array(shares.count).map((_, entry) => entry).filter((entry) => shares.kind[entry] !== LIKE);
  const turnedTo = rowsFromPairs(
    talks.map((entry) => shares.sharer[entry]),
    talks.map((entry) => shares.author[entry]),
    people.count,
    alive(pulse),
  );
  return {
    audience,
    hub: Math.max(LEAST_HUB, HUB_TIMES * (medianOf(audience.filter((heard) => heard > 0)) || 0)),
    turnedTo,
    remarks: hasFollows ? (isMostlyDeclared(network) ? [] : ["inside-file"]) : ["proxy"],
  };
}

/** Are declared counts known of those who were heard in half of all shares, or where nothing was shared in half of all ties? */
function isMostlyDeclared({ people, shares, follows }: Network): boolean {
  const heard = new Float64Array(people.count);
  for (let entry = 0; entry < shares.count; entry++) if (passesOn(shares.kind[entry])) heard[shares.author[entry]] += shares.weight[entry];
  if (!heard.some((times) => times > 0)) for (let row = 0; row < people.count; row++) heard[row] = follows.audience(row).length;
  let all = 0;
  let declared = 0;
  heard.forEach((times, row) => {
    all += times;
    if (!Number.isNaN(people.declaredFollowers[row])) declared += times;
  });
  return declared * 2 >= all;
}

/** λ of the tie from who is heard to who hears. */
export function peerWeight(voices: Voices, heard: number, hears: number, rule: PeerRule): number {
  const toAll = peerWeightToAll(voices, heard, rule);
  if (!Number.isNaN(toAll)) return toAll;
  if (hasItem(voices.turnedTo, heard, hears) && hasItem(voices.turnedTo, hears, heard)) return 1;
  return rule.kind === "hubs" ? 0 : rule.most / voices.audience[heard];
}

/** λ of all ties from who is heard; NaN where it hangs on who hears. */
export function peerWeightToAll({ isBroadcaster, audience }: Voices, heard: number, { most }: PeerRule): number {
  if (isBroadcaster[heard] === 1) return 0;
  return audience[heard] < most ? 1 : NaN;
}

/** λ of every candidate, aligned with `candidates.earlier`. */
export function peerWeightsOfCandidates(voices: Voices, candidates: Candidates, rule: PeerRule, pulse = silentPulse): Float64Array {
  const { offsets, earlier, adoptions } = candidates;
  const weights = new Float64Array(earlier.length);
  const tell = paced(pulse, earlier.length);
  for (let i = 0; i < adoptions.count; i++) {
    tell(offsets[i]);
    for (let at = offsets[i]; at < offsets[i + 1]; at++)
      weights[at] = peerWeight(voices, adoptions.person[earlier[at]], adoptions.person[i], rule);
  }
  return weights;
}

/** λ of every share tie. */
export function peerWeightsOfTies(voices: Voices, ties: ShareTies, rule: PeerRule): Float64Array {
  return columnOf(Float64Array, ties.count, (tie) => peerWeight(voices, ties.heard[tie], ties.hears[tie], rule));
}

/** λ of every candidate under the settings at hand. */
export function candidatePeerWeights(bench: Workbench): Float64Array {
  return peerWeightsOfCandidates(bench.use(voicesOf), candidatesOf(bench), bench.use(peerRuleOf), alive(bench.pulse));
}

/** λ of every share tie under the settings at hand. */
export function tiePeerWeights(bench: Workbench): Float64Array {
  return peerWeightsOfTies(bench.use(voicesOf), bench.use(shareTiesOf), bench.use(peerRuleOf));
}
