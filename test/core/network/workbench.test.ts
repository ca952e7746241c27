import { describe, expect, it } from "vitest";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut, type Settings, type Workbench } from "../../../src/core/network/workbench.ts";

const bench = (): Workbench => layOut(drawNetwork({ follows: [["a", "b"]] }));
const accountsOf = (ours: number): Partial<Settings> => ({ accounts: { ours: [ours], brands: [], media: [], people: [] } });

describe("a workbench", () => {
  it("computes a part once for each of its settings, and a shared part once for all", () => {
    const root = bench();
    let parts = 0;
    let shared = 0;
    const part = (): number => ++parts;
    const sharedPart = (): number => ++shared;
    for (const one of [root, root.under({}), root.under(accountsOf(0)), root.under(accountsOf(1)), root.under(accountsOf(0))]) {
      one.use(part);
      one.shared(sharedPart);
    }
    expect([parts, shared]).toEqual([3, 1]);
  });

  it("takes a part as it was told to hold it, made only when asked for; other settings make their own", () => {
    const root = bench();
    let made = 0;
    const part = (): number => 1;
    root.hold(part, () => {
      made++;
      return 2;
    });
    expect(made).toBe(0);
    expect([root.use(part), root.use(part), made]).toEqual([2, 2, 1]);
    expect(root.under({ seed: 7 }).use(part)).toBe(1);
  });

  it("is the same one for the same settings, in whatever order they are said", () => {
    const root = bench();
    const { attribution, relationships, seed } = DEFAULT_SETTINGS;
    expect(root.under({})).toBe(root);
    expect(root.under({ seed, relationships, attribution })).toBe(root);
    expect(root.under(accountsOf(1))).toBe(root.under(accountsOf(1)));
    expect(root.under(accountsOf(1))).not.toBe(root.under(accountsOf(2)));
  });

  it("remembers the settings that were used last, and lets go of old ones", () => {
    const root = bench();
    const first = root.under(accountsOf(0));
    for (let row = 1; row <= 4; row++) root.under(accountsOf(row));
    expect(root.under(accountsOf(0))).toBe(first);
    for (let row = 5; row <= 9; row++) root.under(accountsOf(row));
    expect(root.under(accountsOf(0))).toBe(first);
    for (let row = 10; row <= 15; row++) root.under(accountsOf(row));
    expect(root.under(accountsOf(0))).not.toBe(first);
  });
});
