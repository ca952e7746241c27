import { cleanup, fireEvent, render, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { LateHands } from "../../src/app/LateHands.tsx";
import { useMissedKeys } from "../../src/app/useMissedKeys.ts";
import { openHoldings } from "../../src/app/state/holdings.ts";
import { conduct } from "../../src/app/state/conductor.ts";
import { openStore } from "../../src/app/state/store.ts";
import { WorkContext } from "../../src/app/state/useStore.ts";
import { reading, scriptedEngine, wireOf } from "./scriptedEngine.ts";

afterEach(cleanup);

/** A window whose hands come only when they are let in. */
function Window({ comes }: { readonly comes: boolean }) {
  const [isWanted, setWanted] = useState(false);
  const take = useMissedKeys(() => setWanted(true));
  return (
    <>
      <input aria-label="name" />
      <output>{isWanted ? "wanted" : ""}</output>
      {comes && <LateHands onReady={take} />}
    </>
  );
}

function mount() {
  const store = openStore({ language: "en", theme: "light", hasLetterKeys: true });
  const holdings = openHoldings();
  const conductor = conduct(
    store,
    scriptedEngine(() => reading({ wire: wireOf({ people: ["ana"] }), files: [] })),
    holdings,
  );
  const work = { store, holdings, conductor };
  const shown = (comes: boolean) => (
    <WorkContext value={work}>
      <Window comes={comes} />
    </WorkContext>
  );
  const { rerender, getByRole } = render(shown(false));
  return { store, comeHands: () => rerender(shown(true)), field: getByRole("textbox"), wanted: () => getByRole("status").textContent };
}

it("does what a key means that was pressed before anybody listened, once", async () => {
  const { store, comeHands, wanted } = mount();
  fireEvent.keyDown(document.body, { key: "?", shiftKey: true });
  await waitFor(() => expect(wanted()).toBe("wanted"));
  expect(store.getState().place.overlay).toBeNull();
  comeHands();
  await waitFor(() => expect(store.getState().place.overlay).toEqual({ kind: "keys" }));
});

it("leaves what is typed into a field to the field", async () => {
  const { store, comeHands, field, wanted } = mount();
  fireEvent.keyDown(field, { key: "?", shiftKey: true });
  expect(wanted()).toBe("");
  comeHands();
  // whoever listens now hears the next one
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  await waitFor(() => expect(store.getState().place.overlay).toEqual({ kind: "palette" }));
});
