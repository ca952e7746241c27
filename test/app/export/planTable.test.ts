import readWorkbook from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { TARGETS } from "../../../src/app/export/catalogue.ts";
import { openPace } from "../../../src/app/export/pace.ts";
import { planTable } from "../../../src/app/export/planTable.ts";
import type { Choices, PlanMaterial } from "../../../src/app/export/target.ts";
import { exporting } from "../../../src/app/i18n/en/exporting.ts";
import { exporting as id } from "../../../src/app/i18n/id/exporting.ts";
import type { PlanAnswer } from "../../../src/app/state/planAnswers.ts";
import { heldFrom, materialOf } from "./material.ts";

const seed = (person: number, gain: number, cost: number | null) => ({
  person,
  cost,
  gain,
  low: gain - 1,
  high: gain + 1,
  isGiven: person === 0,
  instead: person === 0 ? null : { person: 0, mean: 3 },
});

const answer = (isRelative: boolean): PlanAnswer => ({
  plan: 1,
  about: "",
  state: "done",
  seeds: [seed(0, 6.000_012_345, 500), seed(1, 2, null)],
  cost: null,
  mean: 8,
  standardError: 0.1,
  certificate: { part: 0.81, low: 7, bestPossible: 8.6, confidence: 0.999 },
  stopped: "target",
  curve: [],
  flattens: -1,
  overlaps: [],
  sets: 100,
  basis: {
    model: "learned",
    learner: "credit",
    probability: null,
    scale: 1,
    calibration: 1,
    peersOnly: false,
    steps: null,
    objective: "reached",
    seed: 7,
    isRelative,
    notes: [],
  },
  ways: null,
  models: null,
  crisis: null,
});

const CHOICES: Choices = {
  scope: "view",
  size: "screen",
  isTransparent: false,
  hasLegend: true,
  hasHeadline: true,
  isForExcel: true,
  date: "",
};

describe("the table of a plan", () => {
  async function written(isRelative: boolean, texts = exporting) {
    const holding = await heldFrom({ "follows.csv": ["follower,followed", "b,a", "c,a"] });
    const plan: PlanMaterial = { name: "=Spring", answer: answer(isRelative) };
    const table = planTable(materialOf(holding, { plan, texts }));
    const heads = table.heads.map(({ header }) => header);
    const rows = [...table.rows()];
    const names = holding.network.people;
    return { cell: (row: number, header: string) => rows[row]?.[heads.indexOf(header)], rows, heads, names };
  }

  it("has a row for each person in order, with price, gain, sum, and what all of it rests on", async () => {
    const { cell, rows, names } = await written(false);
    expect(rows).toHaveLength(2);
    expect([0, 1].map((row) => cell(row, "Account"))).toEqual([names.id(0), names.id(1)]);
    expect([0, 1].map((row) => cell(row, "Order"))).toEqual([1, 2]);
    expect([0, 1].map((row) => cell(row, "Adds (people)"))).toEqual([6, 2]);
    expect([0, 1].map((row) => cell(row, "Together so far"))).toEqual([6, 8]);
    expect([0, 1].map((row) => cell(row, "Price"))).toEqual([500, NaN]);
    expect([0, 1].map((row) => cell(row, "Must have"))).toEqual(["yes", "no"]);
    expect([0, 1].map((row) => cell(row, "Whom to ask instead"))).toEqual(["", names.id(0)]);
    expect(cell(1, "At least so much of the best possible in the model")).toBe(0.81);
    expect([cell(0, "Model"), cell(0, "Seed"), cell(0, "Plan")]).toEqual(["Learned chances", 7, "=Spring"]);
  });

  it("says the model as the screen of the same language does", async () => {
    const { cell } = await written(false, id);
    expect(cell(0, "Nama model")).toBe("Peluang yang dipelajari");
  });

  it("is a sheet of the workbook, which otherwise has none of that name", async () => {
    const holding = await heldFrom({ "follows.csv": ["follower,followed", "b,a", "c,a"] });
    const workbook = TARGETS.find((target) => target.id === "workbook");
    const sheetsWith = async (plan: { readonly plan?: PlanMaterial }) => {
      const file = await workbook?.write(
        materialOf(holding, plan),
        CHOICES,
        openPace(new AbortController().signal, () => {}),
      );
      return readWorkbook(Buffer.from(await new Blob([file ?? ""]).arrayBuffer()));
    };
    const sheets = await sheetsWith({ plan: { name: "Spring", answer: answer(false) } });
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["People", "Ties", "Communities", "Plan", "How made"]);
    const [heads, first] = sheets[3]?.data ?? [];
    expect(first?.[heads?.indexOf("Adds (people)") ?? -1]).toBe(6);
    expect((await sheetsWith({})).map(({ sheet }) => sheet)).not.toContain("Plan");
  });

  it("holds parts of the plan where numbers of people cannot be said", async () => {
    const { cell, heads } = await written(true);
    expect(heads).not.toContain("Adds (people)");
    expect(cell(0, "Adds (part of the plan)")).toBe(0.75);
    expect(cell(1, "Together so far")).toBe(1);
  });
});
