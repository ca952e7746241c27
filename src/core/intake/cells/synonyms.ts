/**
 * What headers mean, in the words of the tools and of six languages. Headers are compared without case, accents, spaces
 * and signs. A header may say more than a role: "retweeted_user" is the other account *and* makes the file about shares.
 */
import { COST_WORDS } from "../../network/costWords.ts";
import { LIKE, MENTION, QUOTE, REPLY, SHARE } from "../../network/network.ts";
import { normalized } from "./normalized.ts";

/** What a header stands for, before the other columns and the values have been heard. */
export type Sense =
  /** Who acts: follows, shares. */
  | "actor"
  /** Any account; acts, unless another column does. */
  | "account"
  /** One end of a tie, without a word on what the tie is. */
  | "from"
  | "to"
  /** Whom it is done to. */
  | "other"
  | "post"
  | "link"
  | "original"
  | "time"
  | "kind"
  | "type"
  | "weight"
  | "paid"
  | "cost"
  /** Through whom it came. */
  | "via"
  /** Since when one follows the other. */
  | "since"
  | "declaredFollowers"
  | "name"
  | "text"
  | "tone"
  /** "id" alone: of a post, a person or a tie, by what stands beside it. */
  | "id"
  /** Says where somebody lives or works and the like: no part in a network, but only a header is called so. */
  | "about"
  /** Known, and of no use: "timeset", "edge id". */
  | "unused";

export interface Meaning {
  readonly sense: Sense;
  readonly layer?: "follows" | "shares";
  readonly kind?: number;
  /** Ids rather than handles. */
  readonly isId?: boolean;
}

const TABLE: readonly (readonly [meaning: Meaning, words: string])[] = [
  [
    { sense: "actor", layer: "follows" },
    `follower pengikut seguidor abonne followeraccount yangmengikuti fan penggemar followedby isfollowedby diikutioleh seguidopor suivipar gefolgtvon`,
  ],
  [
    { sense: "actor", layer: "shares" },
    `retweeter sharer reposter penyebar pembagi pembagiulang sharedby retweetedby repostedby rebloggedby boostedby yangmembagikan
    yangmembagikanulang yangmenyebarkan dibagikanoleh dibagikanulangoleh disebarkanoleh diretweetoleh direpostoleh compartidopor partagepar geteiltvon`,
  ],
  [
    { sense: "actor", layer: "shares", kind: REPLY },
    `pembalas replier commenter commentby commentedby commentauthor komentator pengomentar pemberikomentar repliedby dibalasoleh dikomentarioleh`,
  ],
  [{ sense: "actor" }, `fromuser fromusername fromuserscreenname actor pelaku`],
  [{ sense: "actor", isId: true }, `fromuserid`],
  [
    { sense: "account" },
    `user username screenname userscreenname author authorusername authorhandle account accountusername accountname handle profile twitter twittername
    twitterhandle twitterusername ownerusername authormetaname nameclicktoviewprofile uniqueid instagram tiktok facebook youtube bluesky mastodon threads akun namaakun pengguna namapengguna usuario
    influencer influenser kol creator kreator selebgram penulis pembuat pengunggah who siapa pemosting poster uploader postedby uploadedby diunggaholeh
    cuenta utilizador conta utilisateur compte nutzer benutzer benutzername konto channel kanal person member node vertex node0`,
  ],
  [
    { sense: "account", isId: true },
    `accountid authorid userid useridstr twitterid idakun idpengguna channelid authorchannelid profileid nodeid`,
  ],
  [
    { sense: "from" },
    `source from src node1 vertex1 sumber dari origen desde emisor origem de emissor origine emetteur quelle von absender sender pengirim remitente
    sourceuser fromaccount fromnode dariakun akunsumber asal`,
  ],
  [
    { sense: "to" },
    `target to dst dest destination node2 vertex2 tujuan ke kepada akuntujuan destino hacia alvo para cible vers ziel an nach targetuser touser
    tousername touserscreenname toaccount tonode keakun receiver penerima query subject`,
  ],
  [{ sense: "to", isId: true }, `touserid`],
  [
    { sense: "other", layer: "follows" },
    `followee followed following follows followswhom mengikutisiapa friend followedaccount isfollowing mengikuti diikuti yangdiikuti akunyangdiikuti seguido siguiendo seguindo suivi abonnement
    gefolgt folgt gefolgteskonto`,
  ],
  [
    { sense: "other", layer: "shares", kind: SHARE },
    `retweeted retweetedtweetauthorusername retweeteduser retweetedusername retweetscreenname retweeteduserscreenname originalauthor akunasal penulisasli autororiginal auteurdorigine
    ursprunglicherautor sharedfrom reposted repostedfrom shared pembuatasli pemilikpostingan membagikan menyebarkan membagikankiriman dibagikandari
    pemilikkiriman penuliskiriman pembuatkiriman membagikandari membagikankirimandari membagikanpostingandari kirimandari pemilikasli akunyangdibagikan`,
  ],
  [{ sense: "other", layer: "shares", kind: SHARE, isId: true }, `retweeteduserid retweetuserid`],
  [
    { sense: "other", layer: "shares", kind: REPLY },
    `repliedauthor replied inreplyto inreplytoscreenname replyto replytouser repliedto replytoscreenname threadauthor dibalas respuestaa respostaa reponsea
    antwortan inreplytousername inreplytouser replyingto replytocomment replytocommentby replytocommentof replytocommentfrom inreplytocommentby
    replytoname replytoauthor parentauthor parentcommenter parentcommentauthor membalas membalassiapa membalaskomentar membalaskomentardari
    balasanuntuk balasankepada`,
  ],
  [{ sense: "other", layer: "shares", kind: REPLY, isId: true }, `inreplytouserid inreplytouseridstr replytouserid`],
  [
    { sense: "other", layer: "shares", kind: QUOTE },
    `quoteduser quotedusername quoteauthor quotedscreenname quotedtweetauthorusername dikutip`,
  ],
  [{ sense: "other", layer: "shares", kind: MENTION }, `mentioned mentioneduser mentionedaccount disebut mencionado mentionne erwahnt`],
  [{ sense: "other", layer: "shares", kind: LIKE }, `liked likeduser favorited favourited disukai`],
  [
    { sense: "time" },
    `time timestamp date datetime when createdat createtime createtimeiso published publishedat postcreated timestamputc createdutc unixtimestamp localtime tweetcreatedat timestampshare
    relationshipdateutc relationshipdate tweetdateutc waktu kapan tanggal tgl jam dibuat waktuunggah tanggalunggah commentedat commentdate commenttime waktukomentar tanggalkomentar fecha hora fechadepublicacion creado data
    datadepublicacao criadoem heure horodatage publiele datum zeit uhrzeit zeitpunkt zeitstempel erstelltam sharedat`,
  ],
  [
    { sense: "post" },
    `idstr tweetid statusid postid commentid contentid importedid idpostingan idkiriman idcuitan idtweet idpublicacion iddeltuit iddapublicacao iddopost
    idpublication beitragsid messageid mediaid videoid post postingan kiriman cuitan`,
  ],
  [{ sense: "link" }, `url link uri tweeturl posturl permalink tautan enlace lien`],
  [
    { sense: "original" },
    `retweetedid retweetstatusid retweetedstatusid referencedtweetsretweetedid referencedtweetsquotedid referencedtweetsrepliedtoid objectid
    inreplytostatusid inreplytostatusidstr inreplytotweetid quotedstatusid quotetweetid parentid parentcommentid replytocommentid
    inreplytocommentid idkomentarinduk originalid originalpostid originaltweetid idasal
    postinganasli idpostinganasli idoriginal iddorigine`,
  ],
  [
    { sense: "kind" },
    `kind relationship interaction interactiontype tweettype edgetype action jenisinteraksi hubungan relacion interaccion relacao interacao relation beziehung art`,
  ],
  [
    { sense: "type" },
    `type jenis tipe tipo typ accounttype category verifiedtype jenisakun kategori kategoriakun tipeakun usertype accountcategory tipodecuenta tipodeconta typedecompte kontotyp`,
  ],
  [
    { sense: "weight" },
    `weight count value n times freq frequency edgeweight strength bobot jumlah frekuensi banyaknya peso frecuencia cantidad veces frequencia
    quantidade vezes poids frequence fois gewicht haufigkeit anzahl kali berapakali`,
  ],
  [
    { sense: "paid" },
    `paid sponsored ad ads promoted partnership berbayar iklan endorse endorsement kerjasama pagado patrocinado pago paye sponsorise bezahlt gesponsert`,
  ],
  [{ sense: "cost" }, COST_WORDS],
  [
    { sense: "via" },
    `via viauser viaaccount sharedvia retweetedvia repostedvia rebloggedvia heardfrom seenat lewat lewatakun melalui melaluiakun perantara dengardari
    atraves atravesde atravespor moyennant`,
  ],
  [
    { sense: "since" },
    `since followedsince followingsince followsince followedat followedon followdate followtime followstart sejak mengikutisejak diikutisejak
    tanggalmengikuti waktumengikuti tanggalfollow siguedesde seguidodesde seguedesde depuisquand suividepuis folgtseit gefolgtseit`,
  ],
  [
    { sense: "declaredFollowers" },
    `followers followerscount followercount audiencesize userfollowers numfollowers jumlahpengikut seguidores abonnes nombredabonnes anzahlfollower xfollowers`,
  ],
  [{ sense: "name" }, `name fullname displayname label nama namalengkap nombre nom nome authorname realname`],
  [
    { sense: "text" },
    `text fulltext body message content snippet isi teks pesan texto mensaje mensagem texte inhalt caption tweet comment commenttext komentar isikomentar comentario commentaire kommentar ulasan`,
  ],
  [{ sense: "tone" }, `sentiment tone polarity sentimen nada sentimiento sentimento`],
  [{ sense: "id" }, `id identifiant uid`],
  [
    { sense: "about" },
    `firstname lastname givenname familyname email emailaddress phone phonenumber gender country city company position occupation age birthday
    namadepan namabelakang surel telepon jeniskelamin negara kota perusahaan jabatan pekerjaan umur usia alamat provinsi apellido apellidos
    correo ciudad pais empresa edad sobrenome cidade idade prenom ville pays vorname nachname stadt geschlecht beruf`,
  ],
  [{ sense: "unused" }, `timeset edgeid interval`],
];

const MEANING_OF = new Map(TABLE.flatMap(([meaning, words]) => words.split(/\s+/).map((word) => [word, meaning] as const)));

/** Endings that say how an account is written, not what it does: "follower_url", "target_username", "source_id". */
const ENDING = /(?:screenname|username|accountname|name|handle|account|profile|url|link|uri|akun|user|idstr|userid|id)$/;

/** Beginnings that say the same: "akun pengikut", "user follower". */
const BEGINNING = /^(?:namaakun|akun|username|userid|user|account|nama)/;

/** What a header means, if it is known. */
export function meaningOf(header: string): Meaning | undefined {
  const plain = normalized(header);
  const known = MEANING_OF.get(plain);
  if (known !== undefined) return known;
  const behind = MEANING_OF.get(plain.replace(BEGINNING, ""));
  if (behind !== undefined && ["actor", "other", "account"].includes(behind.sense)) return behind;
  const ending = ENDING.exec(plain);
  if (ending === null || ending.index === 0) return undefined;
  const stem = MEANING_OF.get(plain.slice(0, ending.index));
  if (stem === undefined || !["actor", "account", "from", "to", "other"].includes(stem.sense)) return undefined;
  return /id$|idstr$/.test(ending[0]) ? { ...stem, isId: true } : stem;
}
