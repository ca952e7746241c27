/** What a scene keeps of the window, and what it is in the network that is open now: ids for rows, and rows for ids. */
import { NO_FILTER, type Filter, type HandSet, type Test } from "../../core/filter/filter.ts";
import type { Network } from "../../core/network/network.ts";
import { actionsIn } from "./acts.ts";
import type { Arrangement } from "./appearance.ts";
import type { Filters } from "./filters.ts";
import type { Holding } from "./holdings.ts";
import type { Outlook, PersonKey, Scene, SceneAdds, SceneCamera, SceneFilter, SceneTest, SceneView, WrittenFrom } from "./story.ts";
import type { Undoable } from "./undoable.ts";

/** What is seen just now, beside what the state says. */
export interface Seen {
  /** null: the whole map, or no map at all. */
  readonly outlook: Outlook | null;
  readonly way: { readonly from: number; readonly to: number } | null;
  readonly atMs: number | null;
  readonly leading: string | null;
}

/** The map that a scene is taken of; null stands for none on the screen. */
export interface SeenMap {
  outlook(): Outlook | null;
  /** The ends of the way that is shown. */
  way(): Seen["way"];
}

/** So many people say whether the layout is still the same. */
const LANDMARKS = 12;
/** Standing nearer than this is standing there, in the layout's units. */
const SAME_PLACE = 1;

type Kept = Pick<Undoable, "selection" | "filters" | "appearance" | "arrangement">;

export function viewOf({ selection, filters, appearance, arrangement }: Kept, holding: Holding, seen: Seen): SceneView {
  const { posts } = holding.network;
  const keyOf = (row: number) => keyIn(holding.network, row);
  const { rows, finding, post } = selection;
  return {
    camera: cameraOf(holding, seen.outlook),
    selection: {
      people: rows.map(keyOf),
      ...(finding !== undefined && { finding }),
      ...(post !== undefined && { post: posts.id(post) }),
    },
    filter: filterOf(filters, holding),
    // what leads changes with what is measured; the scene keeps what it was
    appearance: { ...appearance, sizeBy: appearance.sizeBy ?? seen.leading },
    hidden: arrangement.hidden.map(keyOf),
    moved: Object.fromEntries(Object.entries(arrangement.moved).map(([row, place]) => [keyOf(Number(row)), place])),
    way: seen.way === null ? null : { from: keyOf(seen.way.from), to: keyOf(seen.way.to) },
    atMs: seen.atMs,
    plan: null,
  };
}

/** What words that are written now are written from. */
export function writtenFrom({ people, follows, shares }: Network): WrittenFrom {
  return { people: people.count, follows: follows.count, actions: actionsIn(shares) };
}

function cameraOf({ network, picture, positions }: Holding, outlook: Outlook | null): SceneCamera {
  if (outlook === null) return { kind: "whole" };
  const standing = Array.from(picture?.people ?? [], (row, at) => {
    const [x, y] = [positions?.[2 * at] ?? 0, positions?.[2 * at + 1] ?? 0];
    return { row, x, y, far: Math.hypot(x - outlook.x, y - outlook.y) };
  });
  const nearest = standing.toSorted((a, b) => a.far - b.far).slice(0, LANDMARKS);
  return { kind: "place", ...outlook, landmarks: nearest.map(({ row, x, y }) => ({ key: keyIn(network, row), x, y })) };
}

/** By what a scene knows a person again, in whatever network it is shown. */
export function keyIn({ people }: Network, row: number): PersonKey {
  return people.id(row);
}

function filterOf({ filter, sets }: Filters, { network, columns }: Holding): SceneFilter {
  const community = columns.people.get("community");
  const clauses = filter.clauses.map(({ isNegated, test }) => ({ isNegated, test: testOf(test, sets, network, community) }));
  return { join: filter.join, clauses };
}

function testOf(test: Test, sets: readonly HandSet[], network: Network, community: Float64Array | undefined): SceneTest {
  const keyOf = (row: number) => keyIn(network, row);
  switch (test.kind) {
    case "near":
      return { ...test, people: test.people.map(keyOf) };
    case "set": {
      const set = sets.find(({ id }) => id === test.set);
      return { kind: "set", name: set?.name ?? "", people: (set?.rows ?? []).map(keyOf) };
    }
    case "community": {
      const memberOf = (number: number) => (number < 0 ? -1 : (community?.indexOf(number) ?? -1));
      return { kind: "community", members: test.communities.map((one) => (memberOf(one) < 0 ? null : keyOf(memberOf(one)))) };
    }
    default:
      return test;
  }
}

/** A scene in the network that is open: what it says by ids, by rows. */
export interface Opened {
  readonly scene: Scene;
  readonly rows: readonly number[];
  readonly post: number | undefined;
  readonly filters: Filters;
  readonly arrangement: Pick<Arrangement, "hidden" | "moved">;
  readonly way: { readonly from: number; readonly to: number } | null;
  /** Whom the scene speaks of and who is not in these files. */
  readonly missing: readonly PersonKey[];
  /** Is nobody of whom it speaks in these files, or no end of its way? Then the map speaks of nobody. */
  readonly isOfNobody: boolean;
  /** null: no plan is shown, or what each of its people adds was not kept. */
  readonly adds: Adds | null;
}

/** What each person of a plan adds, by row, in the plan's order. */
export interface Adds {
  readonly head: string;
  readonly each: ReadonlyMap<number, { readonly gain: string; readonly range: string }>;
}

function addsIn(kept: SceneAdds | undefined, { people }: Network): Adds | null {
  if (kept === undefined) return null;
  const known = kept.each.map(([key, gain, range]) => [people.indexOf(key), { gain, range }] as const).filter(([row]) => row >= 0);
  return { head: kept.head, each: new Map(known) };
}

export function openScene(scene: Scene, { network, columns }: Holding): Opened {
  const { people, posts } = network;
  const missing = new Set<PersonKey>();
  function maybeRow(key: PersonKey): number | undefined {
    const row = people.indexOf(key);
    if (row >= 0) return row;
    missing.add(key);
    return undefined;
  }
  const rowsOf = (keys: readonly PersonKey[]): number[] => keys.map(maybeRow).filter((row) => row !== undefined);
  const rows = rowsOf(scene.selection.people);
  const filters = filtersIn(scene.filter, { rowsOf, communityOf: (row) => columns.people.get("community")?.[row] ?? NaN });
  const [from, to] = scene.way === null ? [] : [maybeRow(scene.way.from), maybeRow(scene.way.to)];
  const spokenOf = [...missing];
  // whoever was hidden or moved and is gone is missed by nobody
  const hidden = rowsOf(scene.hidden);
  const moved = Object.fromEntries(
    Object.entries(scene.moved).flatMap(([key, place]) => {
      const row = people.indexOf(key);
      return row < 0 ? [] : [[row, place] as const];
    }),
  );
  const post = scene.selection.post === undefined ? -1 : posts.indexOf(scene.selection.post);
  return {
    scene,
    rows,
    post: post < 0 ? undefined : post,
    filters,
    arrangement: { hidden, moved },
    way: from === undefined || to === undefined ? null : { from, to },
    missing: spokenOf,
    isOfNobody: scene.way === null ? scene.selection.people.length > 0 && rows.length === 0 : from === undefined || to === undefined,
    adds: addsIn(scene.plan?.adds, network),
  };
}

interface Finder {
  rowsOf(keys: readonly PersonKey[]): number[];
  /** NaN: not known, or none. */
  communityOf(row: number): number;
}

/** Sets of the scene become sets of its own, numbered behind its clauses. */
function filtersIn({ join, clauses }: SceneFilter, { rowsOf, communityOf }: Finder): Filters {
  const sets: HandSet[] = [];
  const found = clauses.map(({ isNegated, test }, at): Filter["clauses"][number] => {
    const id = at + 1;
    switch (test.kind) {
      case "near":
        return { id, isNegated, test: { ...test, people: rowsOf(test.people) } };
      case "set": {
        const set = clauses.length + sets.length + 1;
        sets.push({ id: set, name: test.name, rows: rowsOf(test.people) });
        return { id, isNegated, test: { kind: "set", set } };
      }
      case "community": {
        const named = rowsOf(test.members.filter((member) => member !== null)).map(communityOf);
        const alone = test.members.includes(null) ? [-1] : [];
        const communities = [...new Set([...named.filter((one) => !Number.isNaN(one)), ...alone])];
        return { id, isNegated, test: { kind: "community", communities: communities.toSorted((a, b) => a - b) } };
      }
      default:
        return { id, isNegated, test };
    }
  });
  return { filter: found.length === 0 ? NO_FILTER : { join, clauses: found }, sets, lastId: clauses.length + sets.length };
}

/** Where a scene looks from in the layout as it is now. */
export type Look =
  | { readonly kind: "whole" }
  | { readonly kind: "people"; readonly rows: readonly number[] }
  | ({ readonly kind: "place" } & Outlook);

export function lookOf({ scene, rows, way }: Opened, { network, picture, positions }: Holding): Look {
  const { camera } = scene;
  const people = way === null ? rows : [way.from, way.to];
  const around = (wanted: readonly number[]): Look => (wanted.length === 0 ? { kind: "whole" } : { kind: "people", rows: wanted });
  if (camera.kind === "whole") return camera;
  if (camera.kind === "people") return around(people);
  const at = new Map(Array.from(picture?.people ?? [], (row, place) => [row, place]));
  const landmarks = camera.landmarks.map(({ key, x, y }) => {
    const row = network.people.indexOf(key);
    const place = at.get(row);
    const isThere =
      place !== undefined && Math.hypot((positions?.[2 * place] ?? 0) - x, (positions?.[2 * place + 1] ?? 0) - y) <= SAME_PLACE;
    return { row, isDrawn: place !== undefined, isThere };
  });
  const still = landmarks.filter(({ isThere }) => isThere).length;
  if (2 * still >= landmarks.length) return { kind: "place", x: camera.x, y: camera.y, units: camera.units };
  return around(people.length > 0 ? people : landmarks.filter(({ isDrawn }) => isDrawn).map(({ row }) => row));
}
