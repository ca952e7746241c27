/** What files are made from, for tests: an open network as a window without a map shows it. */
import { vi } from "vitest";
import type { Material } from "../../../src/app/export/target.ts";
import { exporting } from "../../../src/app/i18n/en/exporting.ts";
import { formatsOf } from "../../../src/app/i18n/formats.ts";
import { textsOf } from "../../../src/app/i18n/translate.ts";
import { NO_ACCOUNTS } from "../../../src/app/state/accounts.ts";
import { leadingMeasure } from "../../../src/app/state/columns.ts";
import type { Holding } from "../../../src/app/state/holdings.ts";
import { namesOf } from "../../../src/app/state/names.ts";
import { communityFacts } from "../../../src/app/state/people.ts";
import { packNetwork } from "../../../src/core/network/wire.ts";
import { readFiles } from "../../../src/core/tular.ts";
import { mountOpening } from "../mounted.tsx";
import { fileReport, reading } from "../scriptedEngine.ts";

export function materialOf(holding: Holding, changes: Partial<Material> = {}): Material {
  const names = namesOf(holding);
  const { nameOf } = names;
  const { people, communities } = holding.columns;
  const facts = communityFacts(people.get("community"), communities.get("community"), people.get("directAudience"));
  const texts = textsOf("en");
  return {
    map: { size: () => null, takeDisplay: async () => null },
    holding,
    accounts: NO_ACCOUNTS,
    positions: holding.positions,
    rows: undefined,
    names,
    communityOf: (row) => {
      const number = people.get("community")?.[row] ?? NaN;
      return number < facts.count ? number : -1;
    },
    communityName: (community) => nameOf(facts.leaders[community] ?? 0),
    communities: facts,
    leading: leadingMeasure(holding.columns),
    spoken: { people: [], safe: "" },
    story: null,
    termName: (id) => id.replace(/^attribute:/, ""),
    written: (_id, value) => String(value),
    words: { texts, formats: formatsOf("en"), language: "en" },
    texts: exporting,
    ranges: texts.doubt.columns,
    ...changes,
  };
}

/** Files by name, line by line, read and measured. */
export async function heldFrom(files: Readonly<Record<string, readonly string[]>>): Promise<Holding> {
  const sources = Object.entries(files).map(([name, lines]) => ({ name, bytes: new TextEncoder().encode(`${lines.join("\n")}\n`) }));
  const { network } = await readFiles(sources, { answers: "suggested" });
  if (network === undefined) throw new Error("a network was expected");
  const reports = Object.keys(files).map((name) => fileReport(name));
  const { work, store } = await mountOpening(null, () => reading({ wire: packNetwork(network), files: reports }));
  work.conductor.reading.show();
  return vi.waitUntil((): Holding | undefined => {
    const one = work.holdings.get(store.getState().work.version);
    const isMeasured = ["halfLife", "tieStrength", "community"].every((id) => one?.columns.known.has(id));
    return isMeasured && one?.settled === 1 ? one : undefined;
  });
}
