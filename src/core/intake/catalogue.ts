import type { Format } from "./format.ts";
import { adjacencyJson } from "./formats/adjacencyJson.ts";
import { adjacencyList } from "./formats/adjacencyList.ts";
import { cytoscapeJson } from "./formats/cytoscapeJson.ts";
import { delimited } from "./formats/delimited.ts";
import { dot } from "./formats/dot.ts";
import { gdf } from "./formats/gdf.ts";
import { gephiLite } from "./formats/gephiLite.ts";
import { gexf } from "./formats/gexf.ts";
import { gml } from "./formats/gml.ts";
import { graphml } from "./formats/graphml.ts";
import { graphologyJson } from "./formats/graphologyJson.ts";
import { lgl } from "./formats/lgl.ts";
import { matrix } from "./formats/matrix.ts";
import { multilineAdjacency } from "./formats/multilineAdjacency.ts";
import { networkxEdges } from "./formats/networkxEdges.ts";
import { nodeLink } from "./formats/nodeLink.ts";
import { pajek } from "./formats/pajek.ts";
import { ucinet } from "./formats/ucinet.ts";
import { vna } from "./formats/vna.ts";
import { brandwatch } from "./formats/brandwatch.ts";
import { crowdTangle } from "./formats/crowdTangle.ts";
import { flatStream } from "./formats/flatStream.ts";
import { fourCat } from "./formats/fourCat.ts";
import { fourCatBluesky } from "./formats/fourCatBluesky.ts";
import { meltwater } from "./formats/meltwater.ts";
import { minet } from "./formats/minet.ts";
import { rtweet } from "./formats/rtweet.ts";
import { tags } from "./formats/tags.ts";
import { talkwalker } from "./formats/talkwalker.ts";
import { tcat } from "./formats/tcat.ts";
import { tweetHarvest } from "./formats/tweetHarvest.ts";
import { twarcCsv } from "./formats/twarcCsv.ts";
import { twint } from "./formats/twint.ts";
import { youTubeComments } from "./formats/youTubeComments.ts";

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
  matrix,
  adjacencyList,
  // tables of posts, as the tools of the trade export them
  tweetHarvest,
  fourCat,
  fourCatBluesky,
  minet,
  rtweet,
  tags,
  tcat,
  twint,
  twarcCsv,
  flatStream,
  brandwatch,
  talkwalker,
  meltwater,
  crowdTangle,
  youTubeComments,
  // any other table
  delimited,
];
