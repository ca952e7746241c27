import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import type { ComponentType } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Find } from "../../../src/app/panels/bar/Find.tsx";
import { PersonFinder } from "../../../src/app/panels/plan/PersonFinder.tsx";
import { usePeople } from "../../../src/app/panels/usePeople.ts";
import { IN_A_ROW, mountNetwork } from "../mounted.tsx";

afterEach(cleanup);

interface FieldProps {
  readonly onFound: (row: number) => void;
}

function InPlan({ onFound }: FieldProps) {
  const people = usePeople();
  return people === undefined ? null : <PersonFinder people={people} label="Whom?" onFound={onFound} />;
}

/** A field over an engine that answers when it is told to: who was chosen, and how to answer what was asked. */
async function mountField(Field: ComponentType<FieldProps>) {
  const chosen: number[] = [];
  const { work } = await mountNetwork(<Field onFound={(row) => chosen.push(row)} />, IN_A_ROW);
  const answers: ((rows: number[]) => void)[] = [];
  vi.spyOn(work.conductor, "find").mockImplementation(() => new Promise((answer) => answers.push(answer)));
  const field = screen.getByRole("combobox");
  return {
    chosen,
    field,
    type: (text: string) => fireEvent.change(field, { target: { value: text } }),
    enter: () => fireEvent.keyDown(field, { key: "Enter" }),
    answer: (which: number, rows: number[]) => act(async () => answers[which](rows)),
  };
}

describe.each([
  ["in the bar", Find],
  ["in a plan", InPlan],
])("finding a person %s", (_, Field) => {
  it("takes the best hit for all letters, also where Enter comes before the answer to the last of them", async () => {
    const { chosen, type, enter, answer } = await mountField(Field);
    type("b");
    await answer(0, [0, 1]);
    type("bu");
    enter();
    expect(chosen).toEqual([]);
    await answer(1, [1]);
    expect(chosen).toEqual([1]);
  });

  it("takes nobody for letters that were changed after Enter, or in a field that was left", async () => {
    const { chosen, field, type, enter, answer } = await mountField(Field);
    type("b");
    enter();
    type("c");
    await answer(0, [1]);
    await answer(1, [2]);
    expect(chosen).toEqual([]);
    type("ci");
    enter();
    fireEvent.blur(field);
    await answer(2, [2]);
    expect(chosen).toEqual([]);
  });

  it("takes whom the arrows point at, and nobody where nobody is found", async () => {
    const { chosen, field, type, enter, answer } = await mountField(Field);
    type("a");
    await answer(0, [0, 1, 2]);
    fireEvent.keyDown(field, { key: "ArrowDown" });
    enter();
    expect(chosen).toEqual([1]);
    // nobody is said to be missing before that is known, or where nothing was typed
    expect(document.querySelector("[role=status]")).toBeNull();
    type("x");
    expect(document.querySelector("[role=status]")).toBeNull();
    await answer(1, []);
    enter();
    expect(chosen).toEqual([1]);
    expect(screen.getByRole("status").textContent).toContain("x");
  });
});
