import { act, cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { useWay } from "../../../../src/app/panels/onMap/useWay.ts";
import { IN_A_ROW, mountNetwork } from "../../mounted.tsx";

afterEach(cleanup);

describe("asking for the shortest way by pointing on the map", () => {
  it("takes two people, one after the other, and chooses neither", async () => {
    let way: ReturnType<typeof useWay> | undefined;
    function Asking() {
      way = useWay();
      return null;
    }
    const { store } = await mountNetwork(<Asking />, IN_A_ROW);
    act(() => way?.pointOut(0));
    expect(way?.asked).toEqual({ kind: "none" });
    act(() => way?.begin());
    act(() => way?.pointOut(0));
    expect(way?.asked).toEqual({ kind: "choosing", from: 0 });
    act(() => way?.pointOut(0));
    expect(way?.asked).toEqual({ kind: "choosing", from: 0 });
    await act(async () => way?.pointOut(2));
    await expect.poll(() => way?.asked).toMatchObject({ kind: "answered", from: 0, to: 2, way: { people: [0, 1, 2] } });
    expect(store.getState().selection.rows).toEqual([]);
  });
});
