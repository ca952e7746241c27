import { describe, expect, it } from "vitest";
import { ago } from "../../../src/app/i18n/ago.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Noon of a day, by this computer's clock. */
const NOON = new Date(2026, 10, 25, 12).getTime();

describe("how long ago something was", () => {
  it.each([
    ["now", 5000, "Now"],
    ["minutes", 3 * 60_000, "3 minutes ago"],
    ["hours of the same day", 5 * HOUR_MS, "5 hours ago"],
    ["the evening before", 14 * HOUR_MS, "Yesterday"],
    ["days", 12 * DAY_MS, "12 days ago"],
    ["weeks", 22 * DAY_MS, "3 weeks ago"],
    ["months", 100 * DAY_MS, "17 August 2026"],
    ["a clock that was set back", -DAY_MS, "Now"],
  ])("says %s", (_, passedMs, text) => {
    expect(ago("en", NOON - passedMs, NOON)).toBe(text);
  });

  it("says an hour after midnight what was an hour before it in hours", () => {
    const early = new Date(2026, 10, 25, 1).getTime();
    expect(ago("en", early - 2 * HOUR_MS, early)).toBe("2 hours ago");
  });

  it("speaks Indonesian", () => {
    expect(ago("id", NOON - DAY_MS, NOON)).toBe("Kemarin");
    expect(ago("id", NOON - 12 * DAY_MS, NOON)).toBe("12 hari yang lalu");
  });
});
