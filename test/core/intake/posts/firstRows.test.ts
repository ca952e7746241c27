import { describe, expect, it } from "vitest";
import { FORMATS } from "../../../../src/core/intake/catalogue.ts";
import { contentOf, reading, sourceOf } from "../sources.ts";

describe("the first rows", () => {
  it.each(FORMATS.map((format) => [format.id, format] as const))("of %s are shown, with what they say", async (_id, { sample }) => {
    const { report } = await reading([sourceOf(sample.name, contentOf(sample))]);
    const [file] = report.files;
    expect(file?.preview.length).toBeGreaterThan(0);
    for (const row of file?.preview ?? []) expect(row.length).toBeLessThanOrEqual(file?.columns.length ?? 0);
    // of one's own download the file may not say who oneself is
    expect(file?.columns.some(({ role }) => role === "actor" || role === "other")).toBe(true);
  });

  it("of what is no table are who acts on whom, as it was understood", async () => {
    const follower = (value: string, timestamp: number) => ({ title: "", string_list_data: [{ href: "", value, timestamp }] });
    const text = JSON.stringify([follower("a", 1_700_691_200), follower("c", 1_700_691_201)]);
    const { report } = await reading([sourceOf("instagram-b-2026-03-06 › followers_1.json", text)]);
    expect(report.files[0]).toMatchObject({
      columns: [
        { header: "", role: "actor" },
        { header: "", role: "other" },
      ],
      preview: [
        ["a", "b"],
        ["c", "b"],
      ],
      isUnderstood: true,
    });
  });
});
