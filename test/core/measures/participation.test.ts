import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { participation, participations } from "../../../src/core/measures/participation.ts";
import { communitiesOf } from "../../../src/core/network/communities.ts";
import { circlesOf } from "../../../src/core/network/pipes.ts";
import { drawNetwork, sampleG8 } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { columnOf, expectColumn, expectReference, hasPoliticians, karate, politicians, someNetwork } from "../../oracle/networks.ts";
import { circleMatrix, matrixOfFollows, slowParticipation } from "../../oracle/structure.ts";

/** Everybody's row modulo 7: any partition will do to compare with. */
const bySeven = (count: number) => Uint32Array.from({ length: count }, (_, row) => row % 7);

describe("participation", () => {
  it("equals the obvious version", () => {
    fc.assert(
      fc.property(someNetwork, (network) => {
        const { of } = communitiesOf(layOut(network));
        expectColumn(columnOf(participation, network), slowParticipation(circleMatrix(matrixOfFollows(network)), of));
      }),
    );
  });

  it("is 4/9 for C, D and E of G8 divided into ABCD, EFG and H", () => {
    expectColumn(participations(circlesOf(sampleG8()), Uint32Array.of(0, 0, 0, 0, 1, 1, 1, 2)), [0, 0, 4 / 9, 4 / 9, 4 / 9, 0, 0, NaN]);
  });

  it("has nothing to say about isolated people", () => {
    const { reasons } = participation.compute(layOut(drawNetwork({ people: ["alone"], follows: [["a", "b"]] })));
    expect(reasons).toEqual(["isolated"]);
  });

  it("equals networkx's neighbours on karate", () => {
    const network = karate();
    expectReference(participations(circlesOf(network), bySeven(34)), "networkx", "karate", "participation.mod7");
  });

  it.skipIf(!hasPoliticians)("equals networkx's neighbours on the politicians", () => {
    const network = politicians();
    expectReference(participations(circlesOf(network), bySeven(network.people.count)), "networkx", "politicians", "participation.mod7");
  });
});
