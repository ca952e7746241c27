/**
 * How many of this person's peers can be expected to pass on the next post? T4.
 *
 * As `expectedPassAlongs`, every chance multiplied by λ, how much of a voice is that of a peer (`cascades/peers.ts`).
 * The interval goes over the band of the peer rule and over the attributions as well, each with its own 95 %.
 * Goyal, Bonchi, Lakshmanan 2010; Gonçalves, Perra, Vespignani 2011. Cost: O(11 m log s + 16 m).
 * Brands and media: 0. Isolated people: 0. A missing layer as in `expectedPassAlongs`.
 */
import { meanPassAlongsOfPeers, passAlongsOfPeers } from "../cascades/passAlongs.ts";
import { voicesOf } from "../cascades/peers.ts";
import { passAlongOutcome } from "./expectedPassAlongs.ts";
import { defineMeasure, onShares } from "./measure.ts";

export const expectedPeerPassAlongs = defineMeasure({
  id: "expectedPeerPassAlongs",
  scopes: ["person"],
  format: "decimal",
  source: "Goyal, Bonchi, Lakshmanan 2010; Gonçalves, Perra, Vespignani 2011",
  cost: "O(m log s)",
  words: {
    en: {
      name: "Expected pass-alongs among peers",
      question: "How many peers can be expected to pass on this person's next post?",
      formula: "Sum over the audience of each one's chance to pass it on, times the peer weight; recent evidence counts more.",
      unit: "people per post",
      caveat: "An expectation for an ordinary post, and it depends on which accounts are marked as brands or media.",
    },
    id: {
      name: "Perkiraan diteruskan sesama",
      question: "Berapa sesama akun biasa yang diperkirakan meneruskan kiriman berikutnya dari orang ini?",
      formula: "Jumlah peluang tiap orang di audiensnya untuk meneruskan, dikalikan bobot kedekatan; bukti terbaru lebih berbobot.",
      unit: "orang per kiriman",
      caveat: "Perkiraan untuk kiriman biasa, dan bergantung pada akun yang ditandai sebagai merek atau media.",
    },
  },
  compute: (bench) =>
    onShares(bench, expectedPeerPassAlongs, () => passAlongOutcome(bench, bench.use(passAlongsOfPeers), bench.use(voicesOf).remarks)),
  column: meanPassAlongsOfPeers,
  // nobody has more listeners than she can know, so that all are peers
  example: { network: "ten posts", scope: "person", values: { Ana: (8 + 8 * (216 / 218)) / 20, Budi: 0 } },
});
