import type { Format } from "./format.ts";
import { adjacencyJson } from "./formats/adjacencyJson.ts";
import { adjacencyList } from "./formats/adjacencyList.ts";
import { arrows } from "./formats/arrows.ts";
import { blueskyFollows } from "./formats/blueskyFollows.ts";
import { blueskyPosts } from "./formats/blueskyPosts.ts";
import { blueskyRepository } from "./formats/blueskyRepository.ts";
import { blueskyStream } from "./formats/blueskyStream.ts";
import { brandwatch } from "./formats/brandwatch.ts";
import { cooRTweet } from "./formats/cooRTweet.ts";
import { crowdTangle } from "./formats/crowdTangle.ts";
import { cytoscapeJson } from "./formats/cytoscapeJson.ts";
import { delimited } from "./formats/delimited.ts";
import { dot } from "./formats/dot.ts";
import { exportComments } from "./formats/exportComments.ts";
import { facebook } from "./formats/facebook.ts";
import { flatStream } from "./formats/flatStream.ts";
import { fourCat } from "./formats/fourCat.ts";
import { fourCatBluesky } from "./formats/fourCatBluesky.ts";
import { fourCatInstagram } from "./formats/fourCatInstagram.ts";
import { fourCatPosts } from "./formats/fourCatPosts.ts";
import { fourCatTelegram } from "./formats/fourCatTelegram.ts";
import { fourCatTikTokComments } from "./formats/fourCatTikTokComments.ts";
import { fourCatTruth } from "./formats/fourCatTruth.ts";
import { gdf } from "./formats/gdf.ts";
import { gephiLite } from "./formats/gephiLite.ts";
import { gexf } from "./formats/gexf.ts";
import { gml } from "./formats/gml.ts";
import { graphml } from "./formats/graphml.ts";
import { graphologyJson } from "./formats/graphologyJson.ts";
import { instagram } from "./formats/instagram.ts";
import { lgl } from "./formats/lgl.ts";
import { linkedIn } from "./formats/linkedIn.ts";
import { mastodonFollowing } from "./formats/mastodonFollowing.ts";
import { mastodonOutbox } from "./formats/mastodonOutbox.ts";
import { matrix } from "./formats/matrix.ts";
import { meltwater } from "./formats/meltwater.ts";
import { minet } from "./formats/minet.ts";
import { minetBluesky } from "./formats/minetBluesky.ts";
import { multilineAdjacency } from "./formats/multilineAdjacency.ts";
import { networkxEdges } from "./formats/networkxEdges.ts";
import { nodeLink } from "./formats/nodeLink.ts";
import { pajek } from "./formats/pajek.ts";
import { retweetTree } from "./formats/retweetTree.ts";
import { rtweet } from "./formats/rtweet.ts";
import { snscrape } from "./formats/snscrape.ts";
import { tags } from "./formats/tags.ts";
import { talkwalker } from "./formats/talkwalker.ts";
import { tcat } from "./formats/tcat.ts";
import { telegramChat } from "./formats/telegramChat.ts";
import { tikTok } from "./formats/tikTok.ts";
import { tikTokText } from "./formats/tikTokText.ts";
import { twarcCsv } from "./formats/twarcCsv.ts";
import { twarcFollowers } from "./formats/twarcFollowers.ts";
import { tweetHarvest } from "./formats/tweetHarvest.ts";
import { tweetScraper } from "./formats/tweetScraper.ts";
import { tweetsV1 } from "./formats/tweetsV1.ts";
import { tweetsV2 } from "./formats/tweetsV2.ts";
import { twint } from "./formats/twint.ts";
import { ucinet } from "./formats/ucinet.ts";
import { vna } from "./formats/vna.ts";
import { xArchive } from "./formats/xArchive.ts";
import { youTubeComments } from "./formats/youTubeComments.ts";
import { zeeschuimer } from "./formats/zeeschuimer.ts";

/** Every format Tular reads. */
export const FORMATS: readonly Format[] = [
  gexf,
  graphml,
  gdf,
  pajek,
  gml,
  dot,
  ucinet,
  vna,
  lgl,
  graphologyJson,
  gephiLite,
  cytoscapeJson,
  adjacencyJson,
  nodeLink,
  networkxEdges,
  multilineAdjacency,
  arrows,
  matrix,
  adjacencyList,
  // tables of posts, as the tools of the trade export them
  tweetHarvest,
  fourCat,
  fourCatBluesky,
  fourCatInstagram,
  fourCatTelegram,
  fourCatTikTokComments,
  fourCatTruth,
  fourCatPosts,
  minet,
  minetBluesky,
  rtweet,
  tags,
  tcat,
  twint,
  snscrape,
  tweetScraper,
  twarcCsv,
  flatStream,
  brandwatch,
  talkwalker,
  meltwater,
  crowdTangle,
  youTubeComments,
  exportComments,
  cooRTweet,
  // posts as interfaces and streams hand them out
  tweetsV2,
  tweetsV1,
  blueskyStream,
  blueskyPosts,
  zeeschuimer,
  telegramChat,
  twarcFollowers,
  retweetTree,
  // what platforms give an account of itself
  xArchive,
  instagram,
  tikTok,
  tikTokText,
  facebook,
  linkedIn,
  mastodonFollowing,
  mastodonOutbox,
  blueskyFollows,
  blueskyRepository,
  // any other table
  delimited,
];
