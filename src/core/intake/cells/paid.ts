/**
 * Was it paid for? An interaction may say so itself, and the person who acts may; the interaction's own word counts first.
 * What a post says is about posting it: whoever passes a sponsored post on was not paid for that by this alone. Of
 * posting, the post's own word counts before its author's.
 */
import type { ShareBatch } from "../../network/shareLog.ts";
import { maybeNumber } from "./numbers.ts";

/** Nothing said, beside 0 and 1; only inside intake. */
export const PAID_UNSAID = 2;

const YES =
  /^(?:true|yes|y|x|ya|paid|sponsored|ads?|promoted|iklan|berbayar|endorse|endorsement|si|sí|sim|oui|ja|pagado|pago|payé|bezahlt)$/i;
const NOTHING = /^(?:[-\u2013?]|n\/?a|unknown)?$/i;

/** 1 paid (or a sum above nought), 0 not, PAID_UNSAID where the word says nothing. */
export function paidOf(text: string): number {
  const word = text.trim();
  if (NOTHING.test(word)) return PAID_UNSAID;
  return YES.test(word) || maybeNumber(word, ".") > 0 ? 1 : 0;
}

/** A column of `length` rows of which nothing is said. */
export function nothingPaid(length: number): Uint8Array {
  return new Uint8Array(length).fill(PAID_UNSAID);
}

/** 1 for posts that were paid for: by their own word, or else by that of their author. */
export function paidPosts(ofPost: Uint8Array, author: Int32Array, ofPerson: Uint8Array): Uint8Array {
  return ofPost.map((said, post) => {
    const nearest = said === PAID_UNSAID && author[post] >= 0 ? ofPerson[author[post]] : said;
    return nearest === 1 ? 1 : 0;
  });
}

/** The batch with 1 for what was paid for and 0 for everything else. */
export function withPaid(batch: ShareBatch, ofPerson: Uint8Array): ShareBatch {
  const { sharer } = batch;
  const paid = new Uint8Array(batch.paid.length);
  if (!ofPerson.includes(1) && !batch.paid.includes(1)) return { ...batch, paid };
  for (let at = 0; at < paid.length; at++) {
    const said = batch.paid[at];
    paid[at] = (said === PAID_UNSAID ? ofPerson[sharer[at]] : said) === 1 ? 1 : 0;
  }
  return { ...batch, paid };
}
