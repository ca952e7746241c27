import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { accountsShape } from "../../../src/app/keeping/shapes.ts";

const read = (assumed: unknown) => v.safeParse(accountsShape(3), { said: null, isAnswered: true, assumed });

describe("what is assumed, as it is kept", () => {
  it("comes back with the rule that tells broadcasts from peers, and as usual where a work is older than the choice", () => {
    expect(read({ peerRule: "hubs", relationships: 150, attribution: "decay" }).output).toMatchObject({ assumed: { peerRule: "hubs" } });
    expect(read({ relationships: 120, attribution: "last" }).output).toMatchObject({
      assumed: { peerRule: "relationships", relationships: 120 },
    });
    expect(read({ peerRule: "none", relationships: 150, attribution: "decay" }).success).toBe(false);
  });
});
