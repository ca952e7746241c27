/**
 * How much of their circles do the two share? P5.
 *
 * Neighbourhood overlap on the undirected simple projection: common neighbours / (k_i − 1 + k_j − 1 − common). Onnela et al.
 * 2007. Cost: O(m^1.5), every triangle once. Ties both ways have one value.
 * Two who know only each other: nothing to say. A pair that no pipe runs between, either way: nothing to say. Repeated ties
 * count once, ties to oneself never. Without a follow layer who shares whom stands in (proxy).
 */
import { alive, paced } from "../base/pulse.ts";
import { carriedTiesOf } from "../cascades/carriedTies.ts";
import { circlesOf } from "../network/pipes.ts";
import { eachTriangle, onePerPair, placeOfPair } from "../network/triangles.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onPipes, type Outcome } from "./measure.ts";

export const embeddedness = defineMeasure({
  id: "embeddedness",
  scopes: ["tie"],
  format: "percent",
  source: "Onnela et al. 2007",
  cost: "O(m^1.5)",
  words: {
    en: {
      name: "Shared circles",
      question: "How much of their circles do the two share?",
      formula:
        "People tied to both, divided by all people tied to either, the two themselves left out. Field's term: neighbourhood overlap.",
      unit: "",
      caveat: "Shared circles are no proof of trust, and a tie without them is often the one that brings news.",
    },
    id: {
      name: "Lingkaran bersama",
      question: "Seberapa besar lingkaran keduanya bertumpang tindih?",
      formula:
        "Orang yang terikat dengan keduanya dibagi semua orang yang terikat dengan salah satunya, tanpa keduanya sendiri. Istilah bidang: tumpang tindih tetangga.",
      unit: "",
      caveat: "Lingkaran bersama bukan bukti kepercayaan; ikatan tanpa lingkaran bersama justru sering membawa kabar baru.",
    },
  },
  compute: (bench) => onPipes(bench, embeddedness, () => overlaps(bench)),
  example: {
    network: "G8",
    scope: "tie",
    values: {
      "B>A": 1,
      "A>C": 1 / 3,
      "C>A": 1 / 3,
      "B>C": 1 / 3,
      "A>D": 1 / 3,
      "B>D": 1 / 3,
      "C>E": 0,
      "E>C": 0,
      "D>E": 0,
      "E>F": 0,
      "F>G": 0,
    },
  },
});

function overlaps(bench: Workbench): Outcome {
  const circles = bench.shared(circlesOf);
  const degree = (row: number): number => circles.offsets[row + 1] - circles.offsets[row];
  const pairs = onePerPair(circles);
  const inCommon = new Uint32Array(pairs.items.length);
  eachTriangle(
    pairs,
    ({ ab, ac, bc }) => {
      inCommon[ab]++;
      inCommon[ac]++;
      inCommon[bc]++;
    },
    bench.pulse,
  );
  const { heard, hears } = carriedTiesOf(bench);
  const reasons = new Set<"no-tie" | "isolated">();
  const tell = paced(alive(bench.pulse), heard.length);
  const ties = new Float64Array(heard.length);
  for (let tie = 0; tie < ties.length; tie++) {
    tell(tie);
    const [one, other] = [heard[tie], hears[tie]];
    const pair = placeOfPair(pairs, circles, one, other);
    const others = pair < 0 ? 0 : degree(one) + degree(other) - 2 - inCommon[pair];
    if (others === 0) reasons.add(pair < 0 ? "no-tie" : "isolated");
    ties[tie] = others === 0 ? NaN : inCommon[pair] / others;
  }
  return { ties, reasons: [...reasons] };
}
