/** One of the threads that draw sets: told what to draw from, it draws the pieces it is asked for, one by one. */
import { drawnSets, samplersOf, type Sampler } from "../core/tular.ts";
import type { FromMember, ToMember } from "./team.ts";

/** @param say sends an answer; buffers of the list are handed over. */
export function makeMember(say: (message: FromMember, handedOver: ArrayBufferLike[]) => void): (message: ToMember) => void {
  let samplerOf: ((stream: number) => Sampler) | undefined;
  say({ kind: "ready" }, []);
  return (message) => {
    if (message.kind === "brief") samplerOf = samplersOf(message.draws);
    else if (message.kind === "rest") samplerOf = undefined;
    else if (samplerOf !== undefined) {
      const { stream, from, to } = message.piece;
      const drawn = drawnSets(samplerOf(stream), from, to);
      say({ kind: "drawn", id: message.id, drawn }, [drawn.lengths.buffer, drawn.members.buffer]);
    }
  };
}
