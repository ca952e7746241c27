import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { takeScene } from "../../../src/app/panels/story/takeScene.ts";
import { usePeople } from "../../../src/app/panels/usePeople.ts";
import { addScene } from "../../../src/app/state/actions/tellStory.ts";
import { useDoing, useTular, useWords } from "../../../src/app/state/useStore.ts";
import { Presenter } from "../../../src/app/story/Presenter.tsx";
import { IN_A_ROW, mountNetwork } from "../mounted.tsx";
import { asked } from "./toldStage.tsx";

vi.mock("../../../src/app/stage/Stage.tsx", () => import("./toldStage.tsx"));

/** Rooms that are watched, so that a test can change their size. */
const rooms = vi.hoisted((): (() => void)[] => []);
class Rooms {
  constructor(changed: () => void) {
    rooms.push(changed);
  }
  observe() {}
  disconnect() {}
}

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("ResizeObserver", Rooms);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  rooms.length = 0;
});

function Told() {
  const people = usePeople();
  const { now, perform } = useDoing();
  const words = useWords();
  const scenes = useTular(({ story }) => story.scenes);
  if (people === undefined) return null;
  if (scenes.length > 0) return <Presenter first={scenes[0]?.id ?? 0} />;
  return (
    <button
      type="button"
      onClick={() => {
        for (const headline of ["First", "Second"]) perform(addScene, { ...takeScene(people, now(), null, words), headline });
      }}
    >
      Tell
    </button>
  );
}

/** Two scenes are presented, and the map looks at the first. */
async function presented(): Promise<HTMLElement> {
  await mountNetwork(<Told />, IN_A_ROW);
  fireEvent.click(await screen.findByText("Tell"));
  await waitFor(() => expect(asked).toEqual(["whole"]));
  return screen.getByRole("dialog");
}

const at = () => document.querySelector("[data-spoken]")?.textContent;

/** A finger, from one place of the window to another; it is 1,000 wide. */
function draw(on: HTMLElement, from: number, to: number): void {
  Object.defineProperty(window, "innerWidth", { value: 1000, configurable: true });
  const finger = (clientX: number) => ({ pointerType: "touch", clientX, clientY: 300 });
  fireEvent.pointerDown(on, finger(from));
  fireEvent.pointerUp(on, finger(to));
}

describe("a finger on the presentation", () => {
  it("turns to the next scene, and back", async () => {
    const dialog = await presented();
    draw(dialog, 700, 500);
    await waitFor(() => expect(at()).toBe("Scene 2 of 2: Second"));
    draw(dialog, 500, 700);
    await waitFor(() => expect(at()).toBe("Scene 1 of 2: First"));
  });

  it("brings the map back where there is no further scene", async () => {
    const dialog = await presented();
    draw(dialog, 500, 700);
    await waitFor(() => expect(asked).toEqual(["whole", "whole"]));
    expect(at()).toBe("Scene 1 of 2: First");
  });

  it("turns at the edges, and nowhere else", async () => {
    const dialog = await presented();
    draw(dialog, 500, 502);
    expect(at()).toBe("Scene 1 of 2: First");
    draw(dialog, 980, 981);
    await waitFor(() => expect(at()).toBe("Scene 2 of 2: Second"));
    draw(dialog, 20, 21);
    await waitFor(() => expect(at()).toBe("Scene 1 of 2: First"));
  });
});

describe("the room of a scene", () => {
  it("changes, and the map looks again from where the scene does", async () => {
    const dialog = await presented();
    const slide = dialog.querySelector("[data-slide]");
    act(() => rooms.forEach((change) => change()));
    Object.defineProperty(slide, "clientWidth", { value: 700 });
    act(() => rooms.forEach((change) => change()));
    await waitFor(() => expect(asked).toEqual(["whole", "whole"]));
  });
});
