/**
 * What a person's lateral influence is made of: for each post, and each who passed it on right after her, the credit that
 * goes back along this one step. `direct` is the re-share itself, `further` what others took over from there, from peer to
 * peer all the way. All pieces together are her lateral influence. Cost: O(candidates).
 *
 * Where posts are not known the pieces are her share ties, and nothing goes further.
 */
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf, itemOfAdoptions } from "./candidates.ts";
import { isInCascades, lateralParts } from "./credit.ts";
import { creditShares } from "./creditShares.ts";
import { candidatePeerWeights } from "./peers.ts";
import { shareTiesOf } from "./shareTies.ts";

/** Arrays are aligned, one entry for each piece; credited re-shares. */
export interface LateralPieces {
  /** Row of posts; −1: not known. */
  readonly post: Int32Array;
  /** Who passed it on after her. */
  readonly listener: Uint32Array;
  readonly direct: Float64Array;
  readonly further: Float64Array;
}

interface Piece {
  readonly post: number;
  readonly listener: number;
  readonly direct: number;
  readonly further: number;
}

export function lateralPiecesOf(bench: Workbench, person: number): LateralPieces {
  const pieces = (isInCascades(bench) ? piecesOfPosts(bench, person) : piecesOfTies(bench, person)).filter(({ direct }) => direct > 0);
  return {
    post: Int32Array.from(pieces, ({ post }) => post),
    listener: Uint32Array.from(pieces, ({ listener }) => listener),
    direct: Float64Array.from(pieces, ({ direct }) => direct),
    further: Float64Array.from(pieces, ({ further }) => further),
  };
}

function piecesOfPosts(bench: Workbench, person: number): Piece[] {
  const { adoptions, offsets, earlier, isOrdered } = candidatesOf(bench);
  const itemOf = bench.sharedPart(itemOfAdoptions);
  const shares = bench.use(creditShares);
  const weights = bench.use(candidatePeerWeights);
  const credit = bench.use(lateralParts);
  const pieces: Piece[] = [];
  for (let i = 0; i < adoptions.count; i++)
    for (let at = offsets[i]; at < offsets[i + 1]; at++) {
      if (adoptions.person[earlier[at]] !== person) continue;
      const direct = shares[at] * weights[at];
      pieces.push({ post: itemOf[i], listener: adoptions.person[i], direct, further: isOrdered ? direct * credit[i] : 0 });
    }
  return pieces;
}

function piecesOfTies(bench: Workbench, person: number): Piece[] {
  const { offsets, hears } = bench.use(shareTiesOf);
  const parts = bench.use(lateralParts);
  const pieces: Piece[] = [];
  for (let tie = offsets[person]; tie < offsets[person + 1]; tie++)
    pieces.push({ post: -1, listener: hears[tie], direct: parts[tie], further: 0 });
  return pieces;
}
