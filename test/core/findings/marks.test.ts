import { describe, expect, it } from "vitest";
import { markOf, named } from "../../../src/core/findings/marks.ts";

const nameOf = (row: number): string => ["account 349", "rina", "akun 6", "account books"][row];

describe("a sentence that says who is meant by a row", () => {
  it("bears the name under which she is shown", () => {
    expect(named(`Of ${markOf(1)} and ${markOf(0)}.`, nameOf)).toBe("Of rina and account 349.");
  });

  it("begins with a capital where it begins with a number, and leaves names as their owners write them", () => {
    expect(named(`${markOf(0)} is heard.`, nameOf)).toBe("Account 349 is heard.");
    expect(named(markOf(2), nameOf)).toBe("Akun 6");
    expect(named(`${markOf(1)} is heard.`, nameOf)).toBe("rina is heard.");
    expect(named(`${markOf(3)} is heard.`, nameOf)).toBe("account books is heard.");
  });

  it("lets the text around the names be changed, and no name", () => {
    expect(named(`by ${markOf(1)}!`, nameOf, (rest) => rest.toUpperCase())).toBe("BY rina!");
  });

  it("ends a sentence with the full stop of a name, and not with two", () => {
    const nameOf = () => "Beyer, Donald S., Jr.";
    expect(named(`They are ${markOf(1)}. All.`, nameOf)).toBe("They are Beyer, Donald S., Jr. All.");
    expect(named(`By ${markOf(1)}`, nameOf)).toBe("By Beyer, Donald S., Jr.");
    expect(named(`By ${markOf(1)}... and`, nameOf)).toBe("By Beyer, Donald S., Jr.... and");
    expect(named(`By ${markOf(1)}.`, () => "Ana")).toBe("By Ana.");
    expect(named("Jr..", nameOf)).toBe("Jr..");
  });
});
