import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { MEASURES } from "../../../../src/core/measures/catalogue.ts";
import { NetworkFacts } from "../../../../src/app/panels/findings/NetworkFacts.tsx";
import { usePeople } from "../../../../src/app/panels/usePeople.ts";
import { IN_A_ROW, mountNetwork } from "../../mounted.tsx";

afterEach(cleanup);

const WHOLE = MEASURES.filter(({ scopes }) => scopes.includes("whole"));

function Facts() {
  const people = usePeople();
  return people === undefined ? null : <NetworkFacts people={people} />;
}

describe("all numbers about the whole", () => {
  it("are behind one click: each with its value or a reason, and how it is known", async () => {
    await mountNetwork(<Facts />, IN_A_ROW);
    expect(screen.queryByRole("region", { name: "Speed" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: `All ${WHOLE.length} numbers about the whole` }));
    for (const { words } of WHOLE) expect(screen.getAllByText(words.en.name).length, words.en.name).toBeGreaterThan(0);
    const speed = screen.getByRole("region", { name: "Speed" });
    expect(within(speed).getAllByText("these files do not say who shared what").length).toBeGreaterThan(3);
    const audience = screen.getByRole("region", { name: "Who can reach whom" });
    expect(within(audience).getByText("Followed back").parentElement?.textContent).toContain("0%");
    expect(within(audience).getAllByRole("button", { name: /How do we know/ }).length).toBe(within(audience).getAllByRole("term").length);
    fireEvent.click(screen.getByRole("button", { name: "Only the facts" }));
    expect(screen.queryByRole("region", { name: "Speed" })).toBeNull();
  });

  it("are called so in Indonesian", async () => {
    await mountNetwork(<Facts />, IN_A_ROW, "id");
    expect(screen.getByRole("button", { name: `Semua ${WHOLE.length} angka tentang keseluruhan` })).toBeTruthy();
  });
});
