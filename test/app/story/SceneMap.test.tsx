import { cleanup, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { takeScene } from "../../../src/app/panels/story/takeScene.ts";
import { type People, usePeople } from "../../../src/app/panels/usePeople.ts";
import type { Scene } from "../../../src/app/state/story.ts";
import { useDoing, useWords } from "../../../src/app/state/useStore.ts";
import { SceneMap } from "../../../src/app/story/SceneMap.tsx";
import { useShownScene } from "../../../src/app/story/useScene.ts";
import { mountNetwork } from "../mounted.tsx";
import { told } from "./toldStage.tsx";

vi.mock("../../../src/app/stage/Stage.tsx", () => import("./toldStage.tsx"));

afterEach(() => {
  cleanup();
  delete told.props;
});

/** Two circles of friends with one tie between. */
const circle = (names: readonly string[]) =>
  names.flatMap((one) => names.filter((other) => other !== one).map((other) => [one, other] as const));
const [LEFT, RIGHT] = [
  ["ana", "budi", "citra", "dewi"],
  ["eko", "fitri", "gita", "hadi"],
];
const SKETCH = { people: [...LEFT, ...RIGHT], follows: [...circle(LEFT), ...circle(RIGHT), ["ana", "eko"] as const] };

function Shown({ communities }: { readonly communities: readonly number[] }) {
  const people = usePeople();
  return people?.holding.picture == null ? null : <WithScene people={people} communities={communities} />;
}

/** A scene of a finding about these communities. */
function WithScene({ people, communities }: { readonly people: People; readonly communities: readonly number[] }) {
  const { now } = useDoing();
  const words = useWords();
  const finding = { id: "bridges", communities, people: [0, 4], title: "", sentence: "", subject: "" };
  const holding = { ...people.holding, findings: { sentences: [finding] } } as unknown as People["holding"];
  const known = { ...people, holding };
  const scene: Scene = { ...takeScene(people, now(), null, words), id: 1, selection: { people: ["ana", "eko"], finding: "bridges" } };
  const shown = useShownScene(scene, known);
  return people.holding.picture === null ? null : (
    <SceneMap shown={shown} people={known} picture={people.holding.picture} theme="projector" />
  );
}

interface OfPlanProps {
  readonly people: People;
  /** Whom the map leaves out. */
  readonly undrawn: number;
}

/** A scene of a plan of these two. */
function OfPlan({ people, undrawn }: OfPlanProps) {
  const { now } = useDoing();
  const words = useWords();
  const each = [
    ["hadi", "+3", "2 to 4"],
    ["ana", "+1", ""],
  ] as const;
  const taken = { ...takeScene(people, now(), null, words), selection: { people: ["hadi", "ana"] } };
  const scene: Scene = { ...taken, id: 1, plan: { id: 1, step: 0, adds: { head: "People that each one adds", each } } };
  const shown = useShownScene(scene, people);
  const { picture } = people.holding;
  if (picture === null) return null;
  // somebody else is drawn in her place
  const part = { ...picture, people: picture.people.map((row) => (row === undrawn ? SKETCH.people.length : row)) };
  return <SceneMap shown={shown} people={people} picture={part} theme="projector" />;
}

function ShownPlan({ undrawn = -1 }: Partial<OfPlanProps>) {
  const people = usePeople();
  return people?.holding.picture == null ? null : <OfPlan people={people} undrawn={undrawn} />;
}

describe("the legend of a plan's scene", () => {
  const rows = () => Array.from(document.querySelectorAll("li"), (row) => row.textContent);

  it("says what each of its people adds, in the plan's order, until somebody else is clicked", async () => {
    await mountNetwork(<ShownPlan />, SKETCH);
    await waitFor(() =>
      expect(rows().slice(0, 5)).toEqual([
        "People that each one adds",
        "hadi +3 (2 to 4)",
        "ana +1",
        "2 people spoken of",
        "everybody else, 6 people",
      ]),
    );
    told.props?.onSelect([2], "replace");
    await waitFor(() => expect(rows().join()).not.toContain("+3"));
    expect(rows()).not.toContain("People that each one adds");
  });
});

describe("the legend of a scene on a map of a part of the network", () => {
  it.each([
    { language: "en" as const, said: "2 people spoken of, 1 of them on this map" },
    { language: "id" as const, said: "2 akun yang dibicarakan, 1 di antaranya ada di peta ini" },
  ])("counts everybody who is spoken of, and who of them is drawn ($language)", async ({ language, said }) => {
    await mountNetwork(<ShownPlan undrawn={0} />, SKETCH, language);
    await waitFor(() => expect(Array.from(document.querySelectorAll("li"), (row) => row.textContent)).toContain(said));
  });
});

describe("the map of a scene", () => {
  it.each([
    { communities: [0, 1], between: new Set([0, 1]) },
    { communities: [0], between: undefined },
  ])("is told which communities its finding bridges: $communities", async ({ communities, between }) => {
    await mountNetwork(<Shown communities={communities} />, SKETCH);
    await waitFor(() => expect(told.props?.selection).toEqual(new Set([0, 4])));
    expect(told.props?.between).toEqual(between);
  });

  it("speaks of them no longer once somebody else is clicked", async () => {
    await mountNetwork(<Shown communities={[0, 1]} />, SKETCH);
    await waitFor(() => expect(told.props?.between).toEqual(new Set([0, 1])));
    told.props?.onSelect([2], "replace");
    await waitFor(() => expect(told.props?.selection).toEqual(new Set([2])));
    expect(told.props?.between).toBeUndefined();
  });
});
