import { describe, expect, it } from "vitest";
import { sourceIn } from "../../../src/app/i18n/sources.ts";
import { MEASURES } from "../../../src/core/measures/catalogue.ts";

const ENGLISH = /\b(and|counting|the|of|on|with|statistic|others|person|people|along|influence|closed|form|days)\b/i;

describe("sources of measures", () => {
  it.each(MEASURES.map(({ id, source }) => [id, source]))("are told in Indonesian without English words: %s", (_id, source) => {
    expect(sourceIn("id", source)).not.toMatch(ENGLISH);
    expect(sourceIn("en", source)).toBe(source);
  });
});
