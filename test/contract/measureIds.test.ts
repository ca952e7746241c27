/**
 * What the plan of measures calls by an id is found under it here: the list in `src/README.md` leads to the files, and their heads name
 * the id again.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Every id of the plan, from data quality (D) to signals of bought audiences (F), and of doubt (U). */
const IDS = `
  D1 D2 D3
  P1 P2 P3 P4 P5 P6 P7 P8 P9 P10 P11
  T1 T2 T3 T4 T4b T5
  L1 L2 L3 L4 L5 L6
  R1 R2 R3 R4 R5 R6
  S1 S2 S3 S4 S5 S6 S7
  V1 V2 V3 V4
  C1 C2 C3 C4
  E1 E2 E3 E4 E5
  F1 F2 F3
  U1 U2 U3 U6
`
  .trim()
  .split(/\s+/);
/** The plan itself advises against them, and the list says where that is told. */
const LEFT_OUT = ["P9"];

const ROW = /^\| ([A-Z]\d+b?) \| ([^|]+) \| ([^|]+) \|$/gm;
const list = new Map(
  Array.from(readFileSync("src/README.md", "utf8").matchAll(ROW), ([, id = "", , files = ""]) => [
    id,
    Array.from(files.matchAll(/`([^`]+)`/g), ([, file = ""]) => file),
  ]),
);

/** The comment that a file begins with. */
function headOf(text: string): string {
  return /^\/\*\*[\s\S]*?\*\//.exec(text)?.[0] ?? "";
}

function names(head: string, id: string): boolean {
  return new RegExp(`\\b${id}\\b`).test(head);
}

describe("the ids of the plan of measures", () => {
  it("stand in the list of src/README.md, each once and in the plan's order", () => {
    expect([...list.keys()]).toEqual(IDS);
  });

  it.each(IDS.filter((id) => !LEFT_OUT.includes(id)))("%s is named by the head of each of its files", (id) => {
    const files = list.get(id) ?? [];
    expect(files).not.toEqual([]);
    for (const file of files) {
      expect(existsSync(`src/core/${file}`), file).toBe(true);
      expect(names(headOf(readFileSync(`src/core/${file}`, "utf8")), id), file).toBe(true);
    }
  });

  it("are left out where the list says so, and nowhere else", () => {
    expect(IDS.filter((id) => list.get(id)?.length === 0)).toEqual(LEFT_OUT);
  });

  it("lead to every measure that there is", () => {
    const listed = new Set([...list.values()].flat());
    const measures = readdirSync("src/core/measures").filter((file) => file !== "measure.ts" && file !== "catalogue.ts");
    expect(measures.filter((file) => !listed.has(`measures/${file}`))).toEqual([]);
  });

  it("would be missed in a head that lacks one, or names a longer one", () => {
    expect(names(headOf("/** How deep? P11. */\nconst P1 = 0;"), "P1")).toBe(false);
    expect(names(headOf("/** Who hears? P1. */"), "P1")).toBe(true);
  });
});
