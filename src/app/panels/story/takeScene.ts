/** A scene of what is seen just now: words as over the map, under real names, because other names are put in when it is shown. */
import { findingHeadline, shownFinding } from "../../state/findings.ts";
import { namesOf } from "../../state/names.ts";
import { spokenOf } from "../../state/selection.ts";
import type { State } from "../../state/store.ts";
import type { NewScene, SceneView } from "../../state/story.ts";
import { viewOf, writtenFrom, type SeenMap } from "../../state/storyParts.ts";
import type { Words } from "../../state/useStore.ts";
import { captionOf, mapWords } from "../onMap/mapWords.ts";
import type { People } from "../usePeople.ts";

/** @param map null: no map is on the screen, and the scene shows all of it. */
export function seenView(people: People, state: State, map: SeenMap | null): SceneView {
  return viewOf(state, people.holding, {
    outlook: map?.outlook() ?? null,
    way: map?.way() ?? null,
    atMs: state.played.atMs,
    leading: people.leading,
  });
}

export function takeScene(people: People, { place, ...rest }: State, map: SeenMap | null, words: Words): NewScene {
  const { played } = rest;
  // of a plan that is watched: whom it has come to by then
  const isWatched = played.step !== undefined && place.watchedPlan !== null;
  const state: State = { ...rest, place, ...(isWatched && { selection: { rows: played.rows } }) };
  const real = realPeople(people, words);
  const sentences = people.holding.findings?.sentences.map((finding) => shownFinding(finding, real));
  const { rows, finding, post } = state.selection;
  const spoken = spokenOf(state.selection, people.holding.fit?.mask ?? null);
  const way = map?.way() ?? null;
  const { headline, caption } = mapWords({ people: real, sentences, selection: { rows, spoken, finding, post }, played, way }, words);
  // a way, a moment, a plan and a post have a headline of their own, below which no finding is explained
  const isOfFindings = way === null && played.atMs === null && played.step === undefined && post === undefined;
  const shown = sentences?.find(({ id }) => id === finding) ?? (rows.length === 0 ? sentences?.[0] : undefined);
  const found = isOfFindings ? shown : undefined;
  return {
    ...seenView(people, state, map),
    ...(isWatched && { plan: { id: place.watchedPlan ?? 0, step: played.step ?? 0 } }),
    headline,
    // what the network is made of stands at the foot of every scene
    caption: found?.more ?? (caption === captionOf(people.holding.network, words) ? "" : caption),
    notes: found === undefined ? "" : `${found.working}\n\n${found.caveat}`,
    safe: found?.safe ?? "",
    hasFigures: false,
    written: writtenFrom(people.holding.network),
  };
}

/** A scene for each finding on its people, after one with the three numbers and before one about what is not certain. */
export function proposedStory(people: People, state: State, words: Words): readonly NewScene[] {
  const { texts } = words;
  const { network, findings } = people.holding;
  const real = realPeople(people, words);
  const sentences = (findings?.sentences ?? []).map((finding) => shownFinding(finding, real));
  if (sentences.length === 0) return [];
  const bare = { ...state, selection: { rows: [] }, filters: { ...state.filters, filter: { join: "and" as const, clauses: [] } } };
  const nothing = { outlook: null, way: null, atMs: null, leading: people.leading };
  const whole = viewOf(bare, people.holding, nothing);
  const written = writtenFrom(network);
  const told = sentences.filter(({ kind }) => kind !== "doubt");
  const doubts = sentences.filter(({ kind }) => kind === "doubt");
  const first: NewScene = {
    ...whole,
    headline: texts.story.proposal.open,
    caption: captionOf(network, words),
    notes: told.map((finding) => findingHeadline(finding)).join("\n"),
    safe: "",
    hasFigures: true,
    written,
  };
  const scenes = told.map((finding): NewScene => {
    const rows = Array.from(finding.people);
    const view = viewOf({ ...bare, selection: { rows, finding: finding.id } }, people.holding, nothing);
    return {
      ...view,
      camera: { kind: "people" },
      headline: findingHeadline(finding),
      caption: finding.more,
      notes: `${finding.working}\n\n${finding.caveat}`,
      safe: finding.safe,
      hasFigures: false,
      written,
    };
  });
  const last: NewScene = {
    ...whole,
    headline: texts.story.proposal.doubt,
    caption: doubts.map(({ subject, rest }) => subject + rest).join(" ") || texts.story.proposal.doubtCaption,
    notes: doubts.map(({ working, unsafe }) => `${working}\n${unsafe}`).join("\n\n"),
    safe: doubts[0]?.safe ?? "",
    hasFigures: false,
    written,
  };
  return [first, ...scenes, last];
}

/** As they are called in their files, since other names are put in when a scene is shown. */
export function realPeople(people: People, { language, texts }: Words): People {
  const naming = { shown: "real", keepsKnown: true, seed: 0 } as const;
  const accounts = { said: null, isAnswered: false, assumed: null };
  return { ...people, ...namesOf(people.holding, { naming, accounts, language, standIn: texts.naming.standIn }) };
}
