import { describe, expect, it } from "vitest";
import { SharedTexts } from "../../../../src/core/intake/containers/sharedTexts.ts";
import { XmlSink } from "../../../../src/core/intake/text/xml.ts";
import { reading, sourceOf } from "../sources.ts";
import { workbookOf } from "./packed.ts";

function textsOf(xml: string, most?: number): string[] {
  const texts = new SharedTexts(most);
  const sink = new XmlSink(texts, "whole");
  sink.push(new TextEncoder().encode(`<sst>${xml}</sst>`));
  sink.finish();
  return texts.all;
}

describe("the shared texts of a workbook", () => {
  it("are put together from their pieces, without reading aids", () => {
    expect(textsOf("<si><t>ri</t><r><t>na</t></r></si><si/><si><t>budi</t><rPh><t>BUDI</t></rPh></si>")).toEqual(["rina", "", "budi"]);
  });

  it("may have so many letters together, and not one more", () => {
    expect(textsOf("<si><t>rina</t></si><si><t>budi</t></si>", 8)).toEqual(["rina", "budi"]);
    expect(() => textsOf("<si><t>rina</t></si><si><t>budi1</t></si>", 8)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ code: "too-large", count: 9 }) }),
    );
  });

  it("are counted inside of one text as well", () => {
    expect(() => textsOf(`<si>${"<r><t>budi</t></r>".repeat(3)}</si>`, 8)).toThrow("too-large");
  });

  it("have a limit that a workbook of people never meets", async () => {
    const letters = "x".repeat(30_000);
    const cells = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>';
    const sharedStrings = `<si><t>follower</t></si><si><t>followed</t></si><si><t>rina</t></si><si><t>budi</t></si><si><t>${letters}</t></si>`;
    const read = await reading([sourceOf("x.xlsx", await workbookOf({ sheets: { A: cells }, sharedStrings }))]);
    expect(read.network?.follows.count).toBe(1);
  });
});
