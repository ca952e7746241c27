import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fieldMoment, fieldText, isoText, momentsIn } from "../../../src/app/i18n/zones.ts";

const AT = Date.UTC(2026, 2, 1, 20, 5);

describe("moments", () => {
  const before = process.env["TZ"];
  beforeAll(() => void (process.env["TZ"] = "Asia/Jakarta"));
  afterAll(() => {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  });

  it("are told in the zone that was chosen, which is named", () => {
    expect(momentsIn("en", "utc").zoned(AT)).toBe("1 Mar 2026, 20:05 UTC");
    expect(momentsIn("en", "local").zoned(AT)).toBe("2 Mar 2026, 03:05 GMT+7");
    expect(momentsIn("id", "local").zoneName(AT)).toBe("WIB");
    expect(momentsIn("id", "local").day(AT)).toBe("2 Mar 2026");
  });

  it("begin their days at midnight there", () => {
    const midnight = Date.UTC(2026, 2, 1, 17);
    expect(momentsIn("en", "local").isMidnight(midnight)).toBe(true);
    expect(momentsIn("en", "utc").isMidnight(midnight)).toBe(false);
  });

  it("go into a field and come back, and into a file with their zone", () => {
    const minute = fc.integer({ min: 0, max: 40_000_000 }).map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(minute, fc.constantFrom("local" as const, "utc" as const), (ms, zone) => {
        const moments = momentsIn("en", zone);
        expect(fieldMoment(fieldText(ms, moments), moments)).toBe(ms);
        expect(Date.parse(isoText(ms, moments.aheadMs(ms)))).toBe(ms);
      }),
    );
    expect(isoText(AT, momentsIn("en", "local").aheadMs(AT))).toBe("2026-03-02T03:05:00.000+07:00");
    expect(isoText(AT, 0)).toBe("2026-03-01T20:05:00.000Z");
    expect(isoText(AT, -12_600_000)).toBe("2026-03-01T16:35:00.000-03:30");
  });
});
