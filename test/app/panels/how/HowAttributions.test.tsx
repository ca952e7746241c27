import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { HowAttributions } from "../../../../src/app/panels/how/HowAttributions.tsx";
import { useOpened } from "../../../../src/app/state/useStore.ts";
import type { Sketch } from "../../../../src/core/network/sample.ts";
import { mountNetwork } from "../../mounted.tsx";

afterEach(cleanup);

const HOUR_MS = 3_600_000;
/** Citra has it from a brand first and from Budi last; nobody's audience is so large that relationships matter. */
const SKETCH: Sketch = {
  people: ["budi", "citra"],
  brands: ["merek"],
  follows: [
    ["budi", "merek"],
    ["citra", "merek"],
    ["citra", "budi"],
  ],
  posts: [{ id: "p", author: "merek", timeMs: 0 }],
  shares: [
    { sharer: "budi", author: "merek", post: "p", timeMs: HOUR_MS },
    { sharer: "citra", author: "merek", post: "p", timeMs: 2 * HOUR_MS },
  ],
};

function Opened() {
  const columns = useOpened()?.columns;
  return columns === undefined ? null : <HowAttributions columns={columns} />;
}

it("writes one number where both ends of a way's range are the same", async () => {
  await mountNetwork(<Opened />, SKETCH);
  const said = (way: string) => screen.getByText(way).nextElementSibling?.textContent;
  expect([said("First heard"), said("Last heard")]).toEqual(["0%", "50%"]);
});
