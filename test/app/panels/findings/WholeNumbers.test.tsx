import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { formatsOf } from "../../../../src/app/i18n/formats.ts";
import { wordsOfWhole } from "../../../../src/core/measures/measure.ts";
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
    for (const { name } of WHOLE.map((measure) => wordsOfWhole(measure, "en")))
      expect(screen.getAllByText(name).length, name).toBeGreaterThan(0);
    const speed = screen.getByRole("region", { name: "Speed" });
    expect(within(speed).getAllByText("these files do not say who shared what").length).toBeGreaterThan(3);
    const audience = screen.getByRole("region", { name: "Who can reach whom" });
    expect(within(audience).getByText("Followed back").parentElement?.textContent).toContain("0%");
    expect(within(audience).getAllByRole("button", { name: /How do we know/ }).length).toBe(within(audience).getAllByRole("term").length);
    fireEvent.click(screen.getByRole("button", { name: "Only the facts" }));
    expect(screen.queryByRole("region", { name: "Speed" })).toBeNull();
  });

  it("tell what was set aside in counting, and count one of a thing as one", async () => {
    const { container } = await mountNetwork(<Facts />, {
      follows: [["budi", "ana"]],
      posts: [{ id: "p", author: "ana", timeMs: 1000 }],
      shares: [
        { sharer: "budi", author: "ana", post: "p", timeMs: 1 },
        { sharer: "citra", author: "ana", post: "p", timeMs: 2000 },
      ],
    });
    await waitFor(() => expect(container.textContent).toContain("50% of shares: earlier than their post"), { timeout: 5000 });
    fireEvent.click(screen.getByRole("button", { name: /^All/ }));
    expect(container.textContent).toContain("1 person");
    expect(container.textContent).not.toMatch(/\b1 (people|communities|steps)/);
  });

  it("are called so in Indonesian", async () => {
    await mountNetwork(<Facts />, IN_A_ROW, "id");
    expect(screen.getByRole("button", { name: `Semua ${WHOLE.length} angka tentang keseluruhan` })).toBeTruthy();
  });
});

describe("a number that is said twice", () => {
  it("has the range of the headline in the list, too", async () => {
    const { work, store } = await mountNetwork(<Facts />, {
      follows: Array.from({ length: 400 }, (_, i) => [`p${i}`, i % 8 === 0 ? "budi" : "ana"] as const),
      posts: Array.from({ length: 40 }, (_, i) => ({ id: `post${i}`, author: i % 3 === 0 ? "ana" : "budi", timeMs: i * 1e7 })),
      shares: Array.from({ length: 400 }, (_, i) => ({
        sharer: `p${i}`,
        author: (i % 40) % 3 === 0 ? "ana" : "budi",
        post: `post${i % 40}`,
        timeMs: (i % 40) * 1e7 + i + 1,
      })),
    });
    const held = () => work.holdings.get(store.getState().work.version);
    work.conductor.wantDoubt("lateralShare");
    await waitFor(() => expect(held()?.doubts?.told.has("lateralShare")).toBe(true), { timeout: 10_000 });
    const told = held()?.doubts?.told.get("lateralShare")?.whole;
    fireEvent.click(screen.getByRole("button", { name: /^All/ }));
    const percents = [told?.jointLow ?? NaN, told?.jointHigh ?? NaN].map((end) => formatsOf("en").percent(end).replace("%", ""));
    const row = screen.getByText("Lateral share").parentElement?.textContent;
    expect(row).toContain(`range ${percents[0]} to ${percents[1]}%`);
    expect(held()?.columns.ranges.get("lateralShare")).not.toEqual([told?.jointLow, told?.jointHigh]);
  });
});
