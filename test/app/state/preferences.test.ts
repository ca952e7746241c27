import { describe, expect, it } from "vitest";
import { keepPreferences, openPreferences } from "../../../src/app/state/preferences.ts";

function storageWith(text: string | null, isForbidden = false): Storage {
  let kept = text;
  return {
    length: 1,
    clear() {},
    key: () => null,
    removeItem() {},
    getItem() {
      if (isForbidden) throw new DOMException("no", "SecurityError");
      return kept;
    },
    setItem(_key, value) {
      if (isForbidden) throw new DOMException("full", "QuotaExceededError");
      kept = value;
    },
  };
}

describe("preferences", () => {
  it("follow the browser at first", () => {
    expect(openPreferences(["id-ID"], storageWith(null))).toEqual({ language: "id", theme: "system", hasLetterKeys: true });
  });

  it("come back as they were kept", () => {
    const storage = storageWith(null);
    keepPreferences({ language: "id", theme: "dark", hasLetterKeys: false }, storage);
    expect(openPreferences(["en"], storage)).toEqual({ language: "id", theme: "dark", hasLetterKeys: false });
  });

  it.each(["[]", "{", '{"language":"xx","theme":7}', "null", '"en"'])("survive %s in the storage", (text) => {
    expect(openPreferences(["en"], storageWith(text))).toEqual({ language: "en", theme: "system", hasLetterKeys: true });
  });

  it("live without a storage", () => {
    expect(openPreferences(["en"], undefined)).toEqual({ language: "en", theme: "system", hasLetterKeys: true });
    const forbidden = storageWith(null, true);
    keepPreferences({ language: "id", theme: "dark", hasLetterKeys: false }, forbidden);
    expect(openPreferences(["en"], forbidden)).toEqual({ language: "en", theme: "system", hasLetterKeys: true });
  });
});
