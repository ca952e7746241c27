import { render, type RenderResult } from "@testing-library/react";
import { vi } from "vitest";
import type { ReactNode } from "react";
import type { Language } from "../../src/app/i18n/languages.ts";
import { conduct } from "../../src/app/state/conductor.ts";
import { openHoldings } from "../../src/app/state/holdings.ts";
import { openStore, type Store } from "../../src/app/state/store.ts";
import { WorkContext, type Work } from "../../src/app/state/useStore.ts";
import type { Sketch } from "../../src/core/network/sample.ts";
import type { Input, Output } from "../../src/engine/protocol.ts";
import { fileReport, reading, scriptedEngine, wireOf } from "./scriptedEngine.ts";

export interface Mounted extends RenderResult {
  readonly store: Store;
  readonly work: Work;
}

/** Three people of whom each hears the one before. */
export const IN_A_ROW: Sketch = {
  people: ["ana", "budi", "citra"],
  follows: [
    ["budi", "ana"],
    ["citra", "budi"],
  ],
};

/** Opens scripted files in a window of one panel. */
export async function mountOpening(
  panel: ReactNode,
  read: (asked: Input<"read">) => Output<"read">,
  language: Language = "en",
  names: readonly string[] = ["a.csv"],
): Promise<Mounted> {
  const store = openStore({ language, theme: "light", hasLetterKeys: true });
  const holdings = openHoldings();
  const conductor = conduct(store, scriptedEngine(read), holdings);
  const work = { store, holdings, conductor };
  conductor.reading.open(names.map((name) => new File(["x"], name)));
  await vi.waitUntil(() => store.getState().opening.status !== "reading");
  return { ...render(<WorkContext value={work}>{panel}</WorkContext>), store, work };
}

/** Shows a network and waits until everything about it is measured. */
export async function mountNetwork(panel: ReactNode, sketch: Sketch, language: Language = "en"): Promise<Mounted> {
  const mounted = await mountOpening(panel, () => reading({ wire: wireOf(sketch), files: [fileReport("a.csv")] }), language);
  mounted.work.conductor.reading.show();
  await vi.waitUntil(() => {
    const held = mounted.work.holdings.get(mounted.store.getState().work.version);
    return held?.columns.known.has("twoStepAudience") === true && held.order !== null && held.settled === 1;
  });
  return mounted;
}
