import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { textsOf } from "../../../../src/app/i18n/translate.ts";
import { turned, withRole } from "../../../../src/app/panels/opening/changedRoles.ts";
import { droppedTable } from "../../../../src/app/panels/opening/droppedRows.ts";
import { listedFiles } from "../../../../src/app/panels/opening/listedFiles.ts";
import { OpeningScreen } from "../../../../src/app/panels/opening/OpeningScreen.tsx";
import { headerNumber, recalledAnswers, soundChoices, withChoice } from "../../../../src/app/state/columnChoices.ts";
import { workName } from "../../../../src/app/panels/workName.ts";
import { NO_ANSWERS, NO_OPENING } from "../../../../src/app/state/opening.ts";
import { openPreferences } from "../../../../src/app/state/preferences.ts";
import type { FileReport, Role } from "../../../../src/core/intake/report/report.ts";
import { mountOpening } from "../../mounted.tsx";
import { fileReport, reading, wireOf } from "../../scriptedEngine.ts";

const WIRE = wireOf({ follows: [["a", "b"]] });
const texts = textsOf("en");
afterEach(cleanup);

const table = (roles: readonly Role[], name = "a.csv"): FileReport =>
  fileReport(name, {
    layer: "shares",
    ties: 0,
    shares: 2,
    columns: roles.map((role, at) => ({ header: `c${at}`, role })),
    preview: [["a", "b", "x"]],
  });

describe("containers in the list", () => {
  const opening = {
    ...NO_OPENING,
    status: "read" as const,
    files: [
      { name: "x.zip", bytes: 9 },
      { name: "one.parquet", bytes: 8 },
      { name: "a.csv", bytes: 7 },
    ],
    report: {
      files: [
        fileReport("x.zip › f.csv", { inside: "x.zip" }),
        fileReport("x.zip › b.xlsx › S", { inside: "x.zip" }),
        fileReport("one.parquet › table", { inside: "one.parquet" }),
        fileReport("a.csv"),
      ],
      join: { common: 0, share: 0 },
    },
    problems: [
      { code: "left-out" as const, severity: "warning" as const, file: "x.zip", count: 2, found: "readme" },
      { code: "json-broken" as const, severity: "error" as const, file: "x.zip › bad.json" },
    ],
  };

  it("stand with their parts below them, read and refused; one part alone is the container itself", () => {
    const rows = listedFiles(opening, NO_ANSWERS);
    expect(rows.map(({ title, state, isPart }) => [title, state, isPart])).toEqual([
      ["x.zip", "read", false],
      ["f.csv", "read", true],
      ["b.xlsx › S", "read", true],
      ["bad.json", "notRead", true],
      ["one.parquet", "read", false],
      ["a.csv", "read", false],
    ]);
    expect(rows[0]?.container).toEqual({ kind: "archive", read: 2, parts: [1, 2, 3] });
    expect(rows[4]).toMatchObject({ name: "one.parquet › table", bytes: 8, dropped: 1 });
    expect(rows[4]).not.toHaveProperty("onlyPart");
    expect(rows.map(({ dropped }) => dropped)).toEqual([0, 0, 0, 0, 1, 2]);
  });

  it("say which part it is if there is but one", () => {
    const file = fileReport("x.zip › f.csv", { inside: "x.zip" });
    const one = {
      ...opening,
      files: [{ name: "x.zip", bytes: 8 }],
      report: { files: [file], join: { common: 0, share: 0 } },
      problems: [],
    };
    expect(listedFiles(one, NO_ANSWERS)).toMatchObject([{ title: "x.zip", onlyPart: "f.csv", isPart: false }]);
  });

  it("say calmly what was left out", async () => {
    await mountOpening(
      <OpeningScreen />,
      () => reading({ wire: WIRE, files: opening.report.files.slice(0, 2), problems: opening.problems.slice(0, 1) }),
      "en",
      ["x.zip"],
    );
    fireEvent.click(screen.getByText("x.zip"));
    expect(screen.getByText(new RegExp(texts.intake.leftOutFine)).textContent).toContain("readme");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByText(/^1 file, 2 tables\./)).toBeTruthy();
  });
});

describe("parts of columns", () => {
  it("go to one column at a time: whoever had the part gets what this one had", () => {
    expect(withRole(["actor", "other", "time"], 0, "other")).toEqual(["other", "actor", "time"]);
    expect(withRole(["actor", "attribute", "attribute"], 0, "attribute")).toEqual(["attribute", "attribute", "attribute"]);
    expect(withRole(["actor", "other", "unused"], 2, "other")).toEqual(["actor", "unused", "other"]);
    expect(turned(["actor", "time", "other"])).toEqual(["other", "time", "actor"]);
  });

  async function open() {
    return mountOpening(<OpeningScreen />, ({ answers }) => {
      const said = answers === "suggested" ? undefined : answers["columns:a.csv"];
      const roles = typeof said === "string" ? (said.split(",") as Role[]) : (["actor", "other", "time"] as const);
      return reading({ wire: WIRE, files: [table(roles)] });
    });
  }

  /** As a hand picks from an open list: it moves over the word and presses. */
  async function pick(name: string): Promise<void> {
    const option = within(await screen.findByRole("listbox")).getByRole("option", { name });
    for (const act of [fireEvent.pointerEnter, fireEvent.mouseMove, fireEvent.pointerDown, fireEvent.mouseDown, fireEvent.click])
      act(option);
  }

  const rolesShown = () => screen.getAllByRole("combobox").map((one) => one.textContent);

  it("are chosen over the columns, read again, kept for the header, and taken back", async () => {
    const { store } = await open();
    expect(rolesShown()).toEqual(["Who shared", "Whose post", "When"]);
    fireEvent.click(screen.getByRole("combobox", { name: /“c2”/ }));
    await pick("Whose post");
    await waitFor(() => expect(rolesShown()).toEqual(["Who shared", "When", "Whose post"]));
    expect(store.getState().answers.byQuestion).toEqual({ "columns:a.csv": "actor,time,other" });
    expect(Object.values(store.getState().preferences.columnChoices ?? {})).toEqual(["actor,time,other"]);
    fireEvent.click(screen.getByRole("button", { name: texts.intake.columns.reset }));
    await waitFor(() => expect(rolesShown()).toEqual(["Who shared", "Whose post", "When"]));
    expect(store.getState().preferences.columnChoices).toEqual({});
  });

  it("explain a choice that cannot be, and keep what was there", async () => {
    const { store } = await open();
    fireEvent.click(screen.getByRole("combobox", { name: /“c0”/ }));
    await pick("Not used");
    expect((await screen.findByRole("alert")).textContent).toBe(texts.intake.columns.fault["no-actor"]);
    expect(store.getState().answers.byQuestion).toEqual({});
  });

  it("are recalled for the same header, and only for it", () => {
    const report = { files: [table(["actor", "other", "time"])], join: { common: 0, share: 0 } };
    const number = headerNumber(table(["actor", "other", "time"])) ?? "";
    const choices = withChoice({}, number, "other,actor,time");
    expect(recalledAnswers(report, {}, choices)).toEqual({ "columns:a.csv": "other,actor,time", "recalled:a.csv": "yes" });
    expect(recalledAnswers(report, { "columns:a.csv": "actor,other,time" }, choices)).toEqual({});
    expect(recalledAnswers(report, {}, withChoice({}, number, "actor,other,time"))).toEqual({});
    expect(recalledAnswers(report, {}, withChoice({}, number, "other,actor"))).toEqual({});
    expect(recalledAnswers({ ...report, files: [{ ...table(["actor"]), format: "gexf" }] }, {}, choices)).toEqual({});
    expect(headerNumber({ columns: [{ header: "", role: "actor" }] })).toBeUndefined();
  });

  it("come back from what was kept, whatever else is there", () => {
    expect(soundChoices({ a: "actor", b: 7, c: null })).toEqual({ a: "actor" });
    for (const odd of [null, [], "x", 3]) expect(soundChoices(odd)).toEqual({});
    const storage = { getItem: () => JSON.stringify({ columnChoices: { "2.x": "actor,other" } }) } as unknown as Storage;
    expect(openPreferences(["en"], storage).columnChoices).toEqual({ "2.x": "actor,other" });
  });
});

describe("layers that speak of different accounts", () => {
  it.each([true, false])("are offered a file that knows both names, where ids stand against handles (%s)", async (isAsked) => {
    const problems = isAsked ? [{ code: "nobody-in-common" as const, severity: "warning" as const, file: "a.csv", count: 0 }] : [];
    await mountOpening(<OpeningScreen />, () =>
      reading({ wire: WIRE, problems, files: [table(["actor", "other"]), fileReport("f.csv", { layer: "follows" })] }),
    );
    expect(screen.queryAllByRole("button", { name: texts.intake.mapping.add })).toHaveLength(isAsked ? 1 : 0);
    expect(screen.getByText(/0 people are in both layers/).parentElement?.textContent?.includes(texts.intake.mapping.why)).toBe(isAsked);
  });
});

describe("another way to read days and numbers", () => {
  it("is a click away from what was decided", async () => {
    const { store } = await mountOpening(<OpeningScreen />, ({ answers }) => {
      const isMonth = answers !== "suggested" && answers["dayFirst:a.csv"] === "month";
      const code = isMonth ? ("month-first" as const) : ("day-first" as const);
      return reading({ wire: WIRE, files: [fileReport("a.csv", { decisions: [{ code, values: { column: "d" } }] })] });
    });
    fireEvent.click(screen.getByRole("button", { name: texts.intake.styles.toMonth }));
    await screen.findByRole("button", { name: texts.intake.styles.toDay });
    expect(store.getState().answers.byQuestion).toEqual({ "dayFirst:a.csv": "month" });
  });
});

describe("rows that were set aside", () => {
  it("become a table with line, reason and text, row by row", () => {
    const report = fileReport("a.csv", {
      dropped: [
        { reason: "repeated", count: 9, lines: [4, 7] },
        { reason: "self", count: 1, lines: [9] },
      ],
    });
    const made = droppedTable(report, ["a,b", "c,d", "=1+1,e"], { texts });
    expect([...made.rows()].map(([file, line, , , text]) => [file, line, text])).toEqual([
      ["a.csv", 4, "a,b"],
      ["a.csv", 7, "c,d"],
      ["a.csv", 9, "=1+1,e"],
    ]);
    expect([...made.rows()][2]?.[2]).toBe(texts.dropReasons.self.what);
  });
});

describe("a folder in the list", () => {
  const opening = {
    ...NO_OPENING,
    status: "read" as const,
    files: [
      { name: "x.csv", bytes: 1 },
      { name: "client/old/f.csv", bytes: 2 },
      { name: "client/book.xlsx", bytes: 4 },
      { name: "client/plan.html", bytes: 8 },
    ],
    report: {
      files: [
        fileReport("x.csv"),
        fileReport("client › old/f.csv", { inside: "client" }),
        fileReport("client › book.xlsx › S", { inside: "client" }),
      ],
      join: { common: 0, share: 0 },
    },
    problems: [{ code: "left-out" as const, severity: "warning" as const, file: "client", count: 1, found: "plan.html" }],
  };

  it("is one thing with its files below it, each of which can be read again", () => {
    const rows = listedFiles(opening, NO_ANSWERS);
    expect(rows.map(({ title, dropped, isPart, bytes }) => [title, dropped, isPart, bytes])).toEqual([
      ["x.csv", 0, false, 1],
      ["client", 1, false, 14],
      ["old/f.csv", 1, true, 30],
      ["book.xlsx › S", 2, true, 30],
    ]);
    expect(rows[1]?.container).toEqual({ kind: "folder", read: 2, parts: [2, 3] });
  });

  it("leaves out of its files' names what all of them have in common", () => {
    const titlesOf = (...names: string[]) => {
      const files = names.map((name) => fileReport(`client › ${name}`, { inside: "client" }));
      const read = { ...opening, files: [{ name: "client/x", bytes: 1 }], report: { ...opening.report, files } };
      return listedFiles(read, NO_ANSWERS).flatMap(({ title, isPart }) => (isPart ? [title] : []));
    };
    expect(titlesOf("x/data/a.js", "x/data/b.js")).toEqual(["a.js", "b.js"]);
    expect(titlesOf("x/data/a.js", "x/day/b.js")).toEqual(["data/a.js", "day/b.js"]);
    expect(titlesOf("x/a.js", "y.js")).toEqual(["x/a.js", "y.js"]);
  });

  it("is one line while it is read", () => {
    const rows = listedFiles({ ...opening, status: "reading", report: null, problems: [] }, NO_ANSWERS);
    expect(rows.map(({ title, state, files }) => [title, state, files])).toEqual([
      ["x.csv", "reading", 1],
      ["client", "reading", 3],
    ]);
  });

  it("is counted as the files in it, and names the work", async () => {
    await mountOpening(
      <OpeningScreen />,
      () => reading({ wire: WIRE, files: opening.report.files, problems: opening.problems }),
      "en",
      opening.files.map(({ name }) => name),
    );
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(texts.opening.heading(3));
    expect(screen.getByText(texts.intake.allExportsRead(1))).toBeTruthy();
    expect(workName(undefined, { sample: null, files: opening.files.slice(1) }, texts)).toBe("client");
  });
});

describe("files whose reading was stopped", () => {
  it("are called neither read nor refused", () => {
    const files = [{ name: "a.csv", bytes: 1 }];
    expect(listedFiles({ ...NO_OPENING, status: "stopped", files }, NO_ANSWERS).map(({ state }) => state)).toEqual(["stopped"]);
  });
});
