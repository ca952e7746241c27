/** What has to be known of a scene where the files that are open are not those that it was made from. */
import type { Network } from "../../core/network/network.ts";
import type { People } from "../panels/usePeople.ts";
import type { Scene } from "../state/story.ts";
import { openScene, writtenFrom } from "../state/storyParts.ts";
import type { Words } from "../state/useStore.ts";

/** In sentences; none: the scene fits these files. */
export function sceneRemarks(scene: Scene, { holding }: People, { texts: { story } }: Words): readonly string[] {
  const { missing, isOfNobody } = openScene(scene, holding);
  const remarks: string[] = [];
  if (isOfNobody) remarks.push(scene.way === null ? story.nobodyLeft : story.wayGone);
  else if (missing.length > 0) remarks.push(story.missing(missing.length));
  const { finding } = scene.selection;
  const found = holding.findings?.sentences;
  if (finding !== undefined && found !== undefined && !found.some(({ id }) => id === finding)) remarks.push(story.findingGone);
  if (scene.written !== undefined && isOfOtherFiles(scene, holding.network)) remarks.push(story.otherFiles(scene.written));
  return remarks;
}

/** Were the scene's words written from other files? */
export function isOfOtherFiles({ written }: Pick<Scene, "written">, network: Network): boolean {
  if (written === undefined) return false;
  const { people, follows, actions } = writtenFrom(network);
  return written.people !== people || written.follows !== follows || written.actions !== actions;
}
