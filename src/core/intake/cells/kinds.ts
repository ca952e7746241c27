/** What the words for a kind of interaction mean, in the languages of the files. */
import { LIKE, MENTION, QUOTE, REPLY, SHARE } from "../../network/network.ts";
import { normalized } from "./normalized.ts";

/** A row whose kind says "follow" is a tie, not an interaction. */
export const FOLLOW = 5;

const WORDS: readonly (readonly [kind: number, words: string])[] = [
  [
    SHARE,
    `rt retweet retweeted retweets r:retweets repost reposted reblog reblogged boost boosted announce share shared shares
    bagikan dibagikan membagikan postingulang sebar menyebarkan compartir compartido compartio compartilhar compartilhado compartilhou partage
    partager partages geteilt teilen teilt retuit retuiteo`,
  ],
  [QUOTE, `quote quoted quotes qt q:quotes quotetweet quotedtweet kutip kutipan mengutip cita citado citacao citation citer zitat zitiert`],
  [
    REPLY,
    `re reply replied repliedto replies repliesto replyto inreplyto comment commented comments balas balasan membalas dibalas komentar berkomentar
    respuesta responder respondio resposta responde reponse repondre antwort antwortet kommentar`,
  ],
  [
    MENTION,
    `mt mention mentioned mentions mentionsinretweet m:mentions sebut sebutan menyebut disebut mencion menciona mencionado mencao mentionne
    mentionner erwahnt erwahnung`,
  ],
  [
    LIKE,
    `like liked likes favorite favorited favourite fav suka menyukai disukai megusta gusta curtir curtida curtiu jaime gefalltmir gefallt`,
  ],
  [FOLLOW, `follow followed follows following ikuti mengikuti diikuti sigue seguir segue suit suivre folgt folgen`],
];

const KIND_OF = new Map(WORDS.flatMap(([kind, words]) => words.split(/\s+/).map((word) => [word, kind] as const)));

/** Position in KINDS, FOLLOW, or undefined if the word means none of them. */
export function kindOf(text: string): number | undefined {
  return KIND_OF.get(normalized(text));
}
