import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterGuard, freed, guarded } from "../../../../src/core/intake/cells/formula.ts";

const anyText = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[ '=+\-@\t\r\n＝＋－＠0-9a]{0,6}$/));

const FORMULA = /^[ \u00a0]*(?:[=+@\t\r\n＝＋－＠]|-(?!\d+(\.\d+)?$))/;

describe("what a spreadsheet would run", () => {
  it.each(["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", " =1", "'=1", "-"])(
    "guards %j",
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
    },
  );

  it.each(["rina", "-5", "-12.5", "", "'n Sync", "a=b", "1-2", "0812"])("leaves %j alone, both ways", (text) => {
    expect(guarded(text)).toBe(text);
    expect(freed(text)).toBe(text);
  });

  it("comes back as it was, whatever it was", () => {
    fc.assert(fc.property(anyText, (text) => freed(guarded(text)) === text));
  });

  it("never lets a trigger stand first", () => {
    fc.assert(fc.property(anyText, (text) => !FORMULA.test(guarded(text))));
  });

  it("says of bytes what it says of texts", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = new TextEncoder().encode(`x${text},`);
        const start = afterGuard(bytes, 1, bytes.length - 1);
        expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(start, -1))).toBe(freed(text));
      }),
    );
  });
});
