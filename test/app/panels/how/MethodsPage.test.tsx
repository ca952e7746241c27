import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../../src/app/i18n/languages.ts";
import { costIn, sourceIn } from "../../../../src/app/i18n/sources.ts";
import { textsOf } from "../../../../src/app/i18n/translate.ts";
import { MethodsPage } from "../../../../src/app/panels/how/MethodsPage.tsx";
import { measureIds } from "../../../../src/core/tular.ts";
import { MEASURES } from "../../../../src/core/measures/catalogue.ts";
import { mountNetwork } from "../../mounted.tsx";

beforeAll(() => {
  // the document of the tests knows no dialogs
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function () {};
});
afterEach(cleanup);

describe("the page of methods", () => {
  it.each(LANGUAGES)("tells every measure in its own words (%s)", async (language) => {
    const { container } = await mountNetwork(<MethodsPage />, { people: ["a", "b"], follows: [["a", "b"]] }, language);
    const told = Array.from(container.querySelectorAll<HTMLElement>("[data-measure]"));
    expect(told.map(({ dataset }) => dataset["measure"])).toEqual(measureIds());
    for (const [i, { words, source, cost }] of MEASURES.entries()) {
      const { name, question, formula, caveat } = words[language];
      const text = told[i]?.textContent ?? "";
      for (const part of [name, question, formula, caveat, sourceIn(language, source), costIn(language, cost)])
        expect(text).toContain(part);
    }
    const all = container.textContent ?? "";
    for (const { words } of MEASURES) {
      const { name, formula } = { ...words[language], ...words[language].whole };
      for (const part of [name, formula]) expect(all).toContain(part);
    }
    for (const { name, what } of textsOf(language).why.methods.basis.rules) for (const part of [name, what]) expect(all).toContain(part);
    expect(within(screen.getByRole("navigation", { hidden: true })).getAllByRole("button", { hidden: true }).length).toBeGreaterThan(5);
  });
});
