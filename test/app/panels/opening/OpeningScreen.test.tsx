import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { OpeningScreen } from "../../../../src/app/panels/opening/OpeningScreen.tsx";
import { LANGUAGES } from "../../../../src/app/i18n/languages.ts";
import { textsOf } from "../../../../src/app/i18n/translate.ts";
import { PROBLEM_CODES } from "../../../../src/core/base/problem.ts";
import { mountOpening } from "../../mounted.tsx";
import { directionQuestion, fileReport, reading, wireOf } from "../../scriptedEngine.ts";

const WIRE = wireOf({ follows: [["a", "b"]] });
afterEach(cleanup);

describe("the opening screen", () => {
  it.each(LANGUAGES.flatMap((language) => PROBLEM_CODES.map((code) => [language, code] as const)))(
    "says in %s what to do about %s",
    async (language, code) => {
      const problem = { code, severity: "error" as const, file: "a.csv", line: 7, found: "<b>what</b>", column: "id", count: 3 };
      await mountOpening(<OpeningScreen />, () => reading({ problems: [problem] }), language);
      const texts = textsOf(language);
      const card = screen.getByRole("alert").textContent ?? "";
      for (const part of Object.values(texts.problem.words[code](problem))) expect(card).toContain(part);
      // that there are no ties is said of all files together
      if (code !== "no-ties") expect(card).toContain("a.csv");
      expect(card).toContain(texts.problem.line(7));
      expect(card).toContain("<b>what</b>");
      // nothing is open that could have changed
      expect(card).not.toContain(texts.unchanged);
      expect(card).not.toContain(code.includes("-") ? code : "undefined");
    },
  );

  it("says that what is open stays as it is, where something is", async () => {
    const problem = { code: "empty-file" as const, severity: "error" as const, file: "a.csv" };
    let isBad = false;
    const read = () => (isBad ? reading({ problems: [problem] }) : reading({ wire: WIRE, files: [fileReport("a.csv")] }));
    const { work } = await mountOpening(<OpeningScreen />, read);
    work.conductor.reading.show();
    isBad = true;
    work.conductor.reading.open([new File(["x"], "a.csv")]);
    expect((await screen.findByRole("alert")).textContent).toContain(textsOf("en").unchanged);
  });

  it("offers the files of the open map only where they are not among these", async () => {
    const { work } = await mountOpening(<OpeningScreen />, () => reading({ wire: WIRE, files: [fileReport("a.csv")] }));
    const offer = () => screen.queryByRole("button", { name: textsOf("en").opening.addOpen });
    work.conductor.reading.show();
    work.conductor.reading.open([new File(["y"], "b.csv")]);
    await waitFor(() => expect(offer()).not.toBeNull());
    work.conductor.reading.join([new File(["y"], "b.csv")]);
    await waitFor(() => expect(offer()).toBeNull());
  });

  it("stands used columns first in a wide table, and empty ones last", async () => {
    const headers = ["void", "colour", "who", "one", "two", "three", "whom"];
    const roles = ["unused", "unused", "actor", "unused", "unused", "unused", "other"] as const;
    const columns = headers.map((header, at) => ({ header, role: roles[at] ?? "unused" }));
    const preview = [["", "red", "a", "1", "2", "3", "b"]];
    await mountOpening(<OpeningScreen />, () => reading({ wire: WIRE, files: [fileReport("a.csv", { columns, preview })] }));
    const cells = Array.from(document.querySelectorAll("tbody td"), ({ textContent }) => textContent);
    expect(cells).toEqual(["a", "b", "red", "1", "2", "3", ""]);
  });

  it("offers the map only when there is one", async () => {
    const { store } = await mountOpening(<OpeningScreen />, () => reading({}));
    const button = screen.getByRole("button", { name: "Show the map" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(button);
    expect(store.getState().place.screen).toBe("opening");
    expect(screen.getByText(textsOf("en").opening.noNetwork)).toBeTruthy();
  });

  it("asks with a real row, turns it round, and takes it back", async () => {
    const { store } = await mountOpening(<OpeningScreen />, ({ answers }) =>
      reading({
        wire: WIRE,
        files: [fileReport("a.csv", { layer: "shares" })],
        questions: Object.keys(answers).length === 0 ? [directionQuestion("a.csv")] : [],
      }),
    );
    const sentence = () => screen.getByText(/shared a post by/).textContent;
    expect(sentence()).toBe("@rina_w shared a post by @kopi.senja.");
    expect(screen.getByText("1 question")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Swap" }));
    expect(sentence()).toBe("@kopi.senja shared a post by @rina_w.");
    expect(screen.getByText("Answered")).toBeTruthy();
    await waitFor(() => expect(store.getState().opening.status).toBe("read"));
    fireEvent.click(screen.getByRole("button", { name: "Show the map" }));
    expect(store.getState().place.screen).toBe("map");
  });

  it("leaves every question where it stands when one of them is answered", async () => {
    const both = [directionQuestion("a.csv"), directionQuestion("b.csv")];
    const { store } = await mountOpening(<OpeningScreen />, ({ answers }) =>
      reading({
        wire: WIRE,
        files: [fileReport("a.csv"), fileReport("b.csv")],
        questions: both.filter(({ id }) => !Object.keys(answers).includes(id)),
      }),
    );
    const ids = () => store.getState().opening.questions.map(({ id }) => id);
    const before = ids();
    store.setState({ answers: { byQuestion: { [both[1]?.id ?? ""]: "swapped" } } });
    await waitFor(() => expect(store.getState().opening.status).toBe("read"));
    await waitFor(() => expect(ids()).toEqual(before));
    expect(before).toEqual(both.map(({ id }) => id));
  });

  it("accounts for rows that were set aside, with their lines", async () => {
    const dropped = [{ reason: "repeated" as const, count: 58, lines: [12, 1204] }];
    await mountOpening(<OpeningScreen />, () => reading({ wire: WIRE, files: [fileReport("a.csv", { rows: 6595, dropped })] }));
    expect(screen.getByText("Set aside: 58 of 6,595 rows")).toBeTruthy();
    expect(screen.getByText("the same row twice")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "See rows" }));
    expect(await screen.findByText("12 · 1,204")).toBeTruthy();
  });

  it("says of a log that is in another file that it is there, instead of counting nothing", async () => {
    const dropped = [{ reason: "same-log" as const, count: 387, lines: [1] }];
    await mountOpening(<OpeningScreen />, () => reading({ wire: WIRE, files: [fileReport("a.csv", { rows: 387, dropped })] }));
    expect(screen.getByText("Its rows are in another file already")).toBeTruthy();
  });

  it("shows markup in names, headers and cells as text", async () => {
    const evil = '<img src=x onerror="globalThis.ran = true">';
    await mountOpening(
      <OpeningScreen />,
      () =>
        reading({
          wire: WIRE,
          files: [fileReport(evil, { columns: [{ header: evil, role: "actor" }], preview: [[evil]] })],
          questions: [{ ...directionQuestion(evil), example: { line: 1, actor: evil, other: "__proto__", kind: "toString" } }],
        }),
      "en",
      [evil],
    );
    expect(document.querySelector("img")).toBeNull();
    expect(document.body.textContent).toContain(evil);
    expect("ran" in globalThis).toBe(false);
  });
});
