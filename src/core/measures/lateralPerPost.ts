/**
 * How much lateral influence can be expected of one post that this person writes or passes on? L3.
 *
 * Lateral influence divided by the posts that she wrote or passed on, drawn towards what is usual in these files, the more the fewer
 * posts there are: (α + Λ) / (κ + n), by moments (`cascades/perPost.ts`; Bühlmann and Straub 1970). The interval (95 %) is the doubt about
 * this rate; a single post varies far more. Cost: O(candidates).
 * Whoever neither wrote nor passed on anything has nothing to say, and so has a log that does not tell its posts apart.
 */
import { candidatesOf } from "../cascades/candidates.ts";
import { creditContributions, isInCascades, lateralRemarks } from "../cascades/credit.ts";
import { shrunkPerPost } from "../cascades/perPost.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, nothingInScopes, onShares, withGaps, type Outcome } from "./measure.ts";

export const lateralPerPost = defineMeasure({
  id: "lateralPerPost",
  scopes: ["person"],
  format: "decimal",
  source: "Goyal, Bonchi, Lakshmanan 2011; Bühlmann and Straub 1970",
  cost: "O(candidates)",
  words: {
    en: {
      name: "Lateral influence per post",
      question: "How much lateral influence can be expected of one post that this person writes or passes on?",
      formula:
        "Lateral influence divided by the posts that the person wrote or passed on, drawn towards what is usual in these files: the fewer posts, the more. Field's term: credibility, Gamma shrinkage.",
      unit: "credited re-shares per post",
      caveat: "A mean of ordinary posts. Whoever has few posts stands near what is usual, however well these did.",
    },
    id: {
      name: "Pengaruh lateral per kiriman",
      question: "Berapa pengaruh lateral yang bisa diharapkan dari satu kiriman yang ditulis atau diteruskan orang ini?",
      formula:
        "Pengaruh lateral dibagi jumlah kiriman yang ditulis atau diteruskannya, ditarik ke arah yang lazim di berkas ini: makin sedikit kirimannya, makin kuat. Istilah bidang: kredibilitas, penyusutan Gamma.",
      unit: "kali dibagikan ulang per kiriman, dikreditkan",
      caveat: "Rata-rata kiriman biasa. Yang kirimannya sedikit berada dekat nilai lazim, sebagus apa pun hasilnya.",
    },
  },
  compute: (bench) => onShares(bench, lateralPerPost, () => perPost(bench)),
  // Of 18 posts written or passed on eight re-shares came, all of Ana's ten: (10 · 8/18 + 8) / 20, the others (10 · 8/18) / (10 + 6), (10 + 2)
  example: {
    network: "ten posts",
    scope: "person",
    values: { Ana: (80 / 18 + 8) / 20, Budi: 80 / 18 / 16, Citra: 80 / 18 / 12, Dewi: null },
  },
});

function perPost(bench: Workbench): Outcome {
  if (!isInCascades(bench)) return nothingInScopes(bench, lateralPerPost, "no-post");
  const posts = new Float64Array(bench.network.people.count);
  for (const person of candidatesOf(bench).adoptions.person) posts[person]++;
  const { mean, low, high } = shrunkPerPost(posts, creditContributions(bench, "lateral"), bench.pulse);
  return { ...withGaps(mean, "no-shares"), intervals: { low, high }, remarks: lateralRemarks(bench) };
}
