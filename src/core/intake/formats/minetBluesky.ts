/** minet's table of Bluesky posts (twitwi): lists joined by bars, answered accounts by their dids. A post that was reposted stands there with whoever did it. */
import { definePostTable } from "../posts/postTable.ts";

export const minetBluesky = definePostTable({
  id: "minetBluesky",
  words: { en: "minet (Bluesky posts)", id: "minet (kiriman Bluesky)" },
  knownBy: ["uri", "userdid", "touserdid", "toposturi", "timestamputc"],
  author: ["repostbyuserhandle", "userhandle", "userdid"],
  authorId: ["repostbyuserdid", "userdid"],
  time: ["reposttimestamputc", "timestamputc", "localtime"],
  postId: ["uri"],
  text: ["text"],
  shares: {
    author: ["userhandle", "userdid"],
    post: ["uri"],
    time: ["timestamputc"],
    where: { column: "repostbyuserdid", says: /./ },
  },
  quotes: { author: ["quoteduserhandle", "quoteduserdid"], post: ["quoteduri"], time: ["quotedtimestamputc"] },
  repliesTo: { author: ["touserhandle", "touserdid"], post: ["toposturi"] },
  mentions: { columns: ["mentioneduserhandles"], between: /\|/ },
  isTextRead: false,
  about: ["likecount", "repostcount", "replycount", "quotecount"],
  sample: {
    name: "minet-bluesky.csv",
    text: `cid,did,uri,url,timestamp_utc,user_did,user_handle,text,to_post_uri,to_user_did,repost_by_user_did,repost_by_user_handle,repost_timestamp_utc,quoted_uri,quoted_user_handle,mentioned_user_handles
x,1,at://did:plc:b/app.bsky.feed.post/1,u,1772680049,did:plc:b,b,hello,,,,,,,,
x,1,at://did:plc:b/app.bsky.feed.post/1,u,1772680049,did:plc:b,b,hello,,,did:plc:a,a,1772680109,,,
x,3,at://did:plc:c/app.bsky.feed.post/3,u,1772680169,did:plc:c,c,no,at://did:plc:b/app.bsky.feed.post/1,did:plc:b,,,,,,
`,
  },
});
