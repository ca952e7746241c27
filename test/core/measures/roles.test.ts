import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { communityHub, rolesIn, withinScores } from "../../../src/core/measures/communityHub.ts";
import { efficiency } from "../../../src/core/measures/efficiency.ts";
import { mutualCoreDepth } from "../../../src/core/measures/mutualCoreDepth.ts";
import { communitiesOf } from "../../../src/core/network/communities.ts";
import { circlesOf } from "../../../src/core/network/pipes.ts";
import { drawNetwork, sampleG8 } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import {
  columnOf,
  expectColumn,
  expectOnAnyOrder,
  expectReference,
  hasPoliticians,
  karate,
  politicians,
  someNetwork,
} from "../../oracle/networks.ts";
import { circleMatrix, matrixOfFollows, slowCoreDepth, slowEffectiveSize, slowParticipation } from "../../oracle/structure.ts";
import { itMeasuresThePipes } from "./onPipes.ts";

const bySeven = (count: number) => Uint32Array.from({ length: count }, (_, row) => row % 7);

/** Guimerà and Amaral's z as it stands. */
function slowScores(circles: boolean[][], of: ArrayLike<number>): number[] {
  const rows = circles.map((_, row) => row);
  const inside = rows.map((u) => rows.filter((v) => circles[u][v] && of[u] === of[v]).length);
  return rows.map((u) => {
    const members = rows.filter((v) => of[v] === of[u]).map((v) => inside[v]);
    const mean = members.reduce((a, b) => a + b, 0) / members.length;
    const spread = Math.sqrt(members.reduce((sum, ties) => sum + (ties - mean) ** 2, 0) / members.length);
    if (!circles[u].includes(true)) return NaN;
    return spread === 0 ? 0 : (inside[u] - mean) / spread;
  });
}

describe("mutual core depth", () => {
  it("equals the obvious version on mutual ties, in any order of people", () => {
    fc.assert(
      fc.property(someNetwork, fc.integer(), (network, seed) => {
        const heard = matrixOfFollows(network);
        const mutual = heard.map((row, u) => row.map((hears, v) => hears && heard[v][u]));
        expectColumn(columnOf(mutualCoreDepth, network), slowCoreDepth(mutual));
        expectOnAnyOrder(mutualCoreDepth, network, seed);
      }),
    );
  });

  it("says that the follow layer is missing", () => {
    expect(mutualCoreDepth.compute(layOut(drawNetwork({ shares: [{ sharer: "a", author: "b" }] }))).reasons).toEqual(["follows-missing"]);
  });

  it("equals networkx on karate", () => expectReference(columnOf(mutualCoreDepth, karate()), "networkx", "karate", "mutualCoreDepth"));
  it.skipIf(!hasPoliticians).each(["networkx", "igraph"] as const)("equals %s on the politicians", (library) => {
    expectReference(columnOf(mutualCoreDepth, politicians()), library, "politicians", "mutualCoreDepth");
  });
});

describe("efficiency", () => {
  itMeasuresThePipes(
    efficiency,
    (matrix) => slowEffectiveSize(circleMatrix(matrix)).map((size, row) => size / circleMatrix(matrix)[row].filter(Boolean).length),
    ["networkx"],
  );
});

describe("hubs of communities", () => {
  it("equals the obvious version, and counts roles by it", () => {
    fc.assert(
      fc.property(someNetwork, (network) => {
        const { of } = communitiesOf(layOut(network));
        const circles = circleMatrix(matrixOfFollows(network));
        const z = slowScores(circles, of);
        const bridging = slowParticipation(circles, of);
        const { people, whole } = communityHub.compute(layOut(network));
        expectColumn(people ?? [], z);
        const count = (isMeant: (row: number) => boolean): number => z.filter((_, row) => isMeant(row)).length;
        expect(whole).toEqual({
          communityHub: count((row) => z[row] >= 2.5),
          "communityHub.connectorHubs": count((row) => z[row] >= 2.5 && bridging[row] > 0.3),
          "communityHub.connectors": count((row) => z[row] < 2.5 && bridging[row] > 0.62),
        });
      }),
    );
  });

  it("finds the middle of a star with a tail, and has nothing to say of whoever is alone", () => {
    const spokes = Array.from({ length: 12 }, (_, i) => `s${i}`);
    const network = drawNetwork({ people: ["alone"], follows: spokes.map((name) => [name, "middle"] as const) });
    const { people, whole, reasons } = communityHub.compute(layOut(network));
    expect(people?.[network.people.indexOf("middle")]).toBeGreaterThan(2.5);
    expect(whole?.["communityHub"]).toBe(1);
    expect(reasons).toEqual(["isolated"]);
  });

  it("counts roles by Guimerà and Amaral's bounds", () => {
    const z = Float64Array.of(2.5, 2.5, 2.4, 2.4, 3, NaN);
    const bridging = Float64Array.of(0.3, 0.31, 0.62, 0.63, 0.7, NaN);
    expect(rolesIn(z, bridging)).toEqual({ communityHub: 3, "communityHub.connectorHubs": 2, "communityHub.connectors": 1 });
  });

  it("gives z by hand for G8 divided into ABCD, EFG and H", () => {
    // inside: A 3, B 3, C 2, D 2, mean 2.5, spread 0.5; E 1, F 2, G 1, mean 4/3, spread √2/3
    const s = Math.SQRT2 / 3;
    const found = withinScores(circlesOf(sampleG8()), Uint32Array.of(0, 0, 0, 0, 1, 1, 1, 2), 3);
    expectColumn(found, [1, 1, -1, -1, -1 / 3 / s, 2 / 3 / s, -1 / 3 / s, NaN]);
  });

  it("equals networkx's neighbours on karate", () => {
    expectReference(withinScores(circlesOf(karate()), bySeven(34), 7), "networkx", "karate", "communityHub.mod7");
  });
  it.skipIf(!hasPoliticians)("equals networkx's neighbours on the politicians", () => {
    const network = politicians();
    expectReference(withinScores(circlesOf(network), bySeven(network.people.count), 7), "networkx", "politicians", "communityHub.mod7");
  });
});
