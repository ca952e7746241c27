import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileName } from "../../../src/app/export/fileName.ts";

describe("a file's name", () => {
  it.each([
    ["tular-map", "tular-map.png"],
    ["my map.png", "my map.png"],
    ["../../etc/passwd", "etc passwd.png"],
    ["C:\\Users\\me\\map", "C Users me map.png"],
    ["con", "tular-map.png"],
    ["   ", "tular-map.png"],
    ["peta ‮gnp.exe", "peta gnp.exe.png"],
    ["kopi & senja 🍃", "kopi & senja 🍃.png"],
  ])("made of %j is %s", (wanted, name) => expect(fileName(wanted, "tular-map", "png")).toBe(name));

  it("is one that every system takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (wanted) =>
        /^[^<>:"/\\|?*.\s][^<>:"/\\|?*]*\.csv$/u.test(fileName(wanted, "people", "csv")),
      ),
    );
  });
});
