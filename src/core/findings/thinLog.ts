/**
 * What the files leave out, so that the reader knows what no number here can say: what is passed on at all, who stood
 * between author and sharer, in which order it went, or who could have heard it. Said of all files that lack one of these; the graver first.
 */
import { shareTiesOf } from "../cascades/shareTies.ts";
import { defineFinding, type Found } from "./finding.ts";

/** Audiences not known; every share credited to its author; order not known. */
const GAPS = ["audience-unknown", "direct-only", "order-unknown"] as const;
type Gap = (typeof GAPS)[number] | "follows-only";

interface ThinLog extends Found {
  readonly gap: Gap;
}

interface GapWords {
  subject: string;
  rest: string;
  more: string;
  safe: string;
  unsafe: string;
}

const EN: Record<Gap, GapWords> = {
  "follows-only": {
    subject: "Who passes on what",
    rest: " is not in these files: they only say who follows whom.",
    more: "Add a share export to see what moves from person to person.",
    safe: "These files show who could hear whom, not who is passed on.",
    unsafe: "“These are the people everybody listens to.” Being followed is not being passed on.",
  },
  "direct-only": {
    subject: "Who stood in between",
    rest: " is not in these files: they credit every share to its author.",
    more: "Lateral influence is counted for the first step only.",
    safe: "These files show whose posts were passed on, not through whom they went.",
    unsafe: "“Everybody had it from the author.” The platform writes it down that way, whoever it came from.",
  },
  "audience-unknown": {
    subject: "Who could have seen it",
    rest: " is not in these files: they do not say who follows whom.",
    more: "Add a follower export to see reach.",
    safe: "These files show who passed it on, not who could have seen it.",
    unsafe: "“It reached as many people as shared it.” Most who see a post do not share it.",
  },
  "order-unknown": {
    subject: "The order",
    rest: " in which it went round is not in these files: the shares carry no time.",
    more: "Credit is divided evenly among all who could have passed it on.",
    safe: "These files show who shared the same post, not who was first.",
    unsafe: "“It began with these people.” Without times nobody can tell.",
  },
};

const ID: Record<Gap, GapWords> = {
  "follows-only": {
    subject: "Siapa meneruskan apa",
    rest: " tidak tercatat dalam berkas ini: yang disebut hanya siapa mengikuti siapa.",
    more: "Tambahkan ekspor kiriman yang dibagikan untuk melihat apa yang menular dari orang ke orang.",
    safe: "Berkas ini menunjukkan siapa yang bisa mendengar siapa, bukan siapa yang diteruskan.",
    unsafe: "“Inilah orang-orang yang didengarkan semua.” Diikuti belum tentu diteruskan.",
  },
  "direct-only": {
    subject: "Siapa yang ada di antaranya",
    rest: " tidak tercatat dalam berkas ini: setiap yang dibagikan dikreditkan kepada penulisnya.",
    more: "Pengaruh lateral hanya dihitung untuk langkah pertama.",
    safe: "Berkas ini menunjukkan kiriman siapa yang diteruskan, bukan lewat siapa.",
    unsafe: "“Semua orang mendapatkannya dari penulisnya.” Platform mencatatnya begitu, dari siapa pun datangnya.",
  },
  "audience-unknown": {
    subject: "Siapa yang bisa melihatnya",
    rest: " tidak tercatat dalam berkas ini: tidak disebutkan siapa mengikuti siapa.",
    more: "Tambahkan ekspor pengikut untuk melihat jangkauan.",
    safe: "Berkas ini menunjukkan siapa yang meneruskan, bukan siapa yang bisa melihat.",
    unsafe: "“Yang melihat sebanyak yang membagikan.” Kebanyakan orang yang melihat tidak membagikan.",
  },
  "order-unknown": {
    subject: "Urutan penyebarannya",
    rest: " tidak tercatat dalam berkas ini: tidak ada waktunya.",
    more: "Kredit dibagi rata di antara semua yang mungkin meneruskannya.",
    safe: "Berkas ini menunjukkan siapa membagikan kiriman yang sama, bukan siapa yang lebih dulu.",
    unsafe: "“Semuanya bermula dari akun-akun ini.” Tanpa waktu, tidak ada yang tahu.",
  },
};

export const thinLog = defineFinding<ThinLog>({
  id: "thinLog",
  kind: "doubt",
  needs: ["lateralShare", "influence"],
  find(facts) {
    const isFollowsOnly = facts.network.follows.count > 0 && facts.bench.use(shareTiesOf).count === 0;
    const gap = isFollowsOnly ? "follows-only" : GAPS.find((one) => facts.hasRemark("lateralShare", one));
    return gap === undefined ? null : { gap, people: new Uint32Array(0) };
  },
  words: {
    en: ({ gap }) => ({
      ...EN[gap],
      working: "Read off the columns of the files; no number is behind it.",
      caveat: "A fuller export would say more: sharer, author, post and time in each row, and who follows whom.",
    }),
    id: ({ gap }) => ({
      ...ID[gap],
      working: "Terbaca dari kolom berkas; tidak ada angka di baliknya.",
      caveat:
        "Ekspor yang lebih lengkap bisa mengatakan lebih banyak: pembagi, penulis, kiriman, dan waktu di setiap baris, serta siapa mengikuti siapa.",
    }),
  },
});
