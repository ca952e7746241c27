/**
 * How often it goes on: of the people who passed something on, those who were passed on in turn, so that something goes
 * back to them. Of a log that credits every share to its author: those whose own posts were passed on. Worth saying of 30
 * people and more who passed something on.
 */
import { candidatesOf } from "../cascades/candidates.ts";
import { shareTiesOf } from "../cascades/shareTies.ts";
import { defineFinding, type Found } from "./finding.ts";
import { bestRows } from "./rows.ts";

const FEWEST = 30;
/** Below this the usual is happening: nearly all chains end after one step. */
const FEW = 0.25;

interface PassedOnAgain extends Found {
  readonly share: number;
  readonly again: number;
  readonly all: number;
  /** Is it known through whom it went, or only who wrote it? */
  readonly isInCascades: boolean;
}

export const passedOnAgain = defineFinding<PassedOnAgain>({
  id: "passedOnAgain",
  kind: "how",
  needs: ["influence"],
  find(facts) {
    const passesOn = new Uint8Array(facts.network.people.count);
    for (const row of facts.bench.use(shareTiesOf).hears) passesOn[row] = 1;
    const all = passesOn.reduce((sum, one) => sum + one, 0);
    if (all < FEWEST) return null;
    const values = facts.people("influence").map((value, row) => (passesOn[row] === 1 ? value : 0));
    const people = bestRows(values);
    const { reading } = candidatesOf(facts.bench).adoptions;
    const isInCascades = reading === "posts" || reading === "unordered";
    return { people, share: people.length / all, again: people.length, all, isInCascades };
  },
  words: {
    en: ({ share, again, all, isInCascades }, say) => ({
      subject: `${say.percent(share)} of those who pass something on`,
      rest: isInCascades ? " are passed on in turn." : " have posts that others pass on.",
      more: share < FEW ? "Most chains end after one step, as they nearly always do." : "",
      working: `${say.count(again)} of ${say.count(all)} people who shared or quoted somebody have credited re-shares of their own.`,
      safe: `In these files, ${say.percent(share)} of the people who passed something on were passed on by somebody else.`,
      unsafe:
        share < FEW
          ? "“It did not go viral.” Short chains are the rule, also for what spreads well."
          : "“It goes on and on.” Being passed on now and then is not a chain.",
      caveat: isInCascades
        ? "What happened outside these files is not counted."
        : "The files credit every share to its author, so that steps in between cannot be seen.",
    }),
    id: ({ share, again, all, isInCascades }, say) => ({
      subject: `${say.percent(share)} dari yang meneruskan`,
      rest: isInCascades ? " diteruskan lagi oleh akun lain." : " menulis kiriman yang juga diteruskan akun lain.",
      more: share < FEW ? "Kebanyakan rantai berhenti setelah satu langkah, seperti hampir selalu." : "",
      working: `${say.count(again)} dari ${say.count(all)} akun yang membagikan atau mengutip juga mendapat kredit atas kali dibagikan berikutnya.`,
      safe: `Dalam berkas ini, ${say.percent(share)} dari akun yang meneruskan juga diteruskan oleh akun lain.`,
      unsafe:
        share < FEW
          ? "“Ini tidak viral.” Rantai pendek adalah hal biasa, juga untuk yang menyebar luas."
          : "“Ini terus berlanjut.” Sesekali diteruskan belum tentu menjadi rantai.",
      caveat: isInCascades
        ? "Yang terjadi di luar berkas ini tidak dihitung."
        : "Berkas mengkreditkan setiap yang dibagikan kepada penulisnya, jadi langkah di antaranya tidak terlihat.",
    }),
  },
});
