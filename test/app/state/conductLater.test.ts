import { describe, expect, it } from "vitest";
import { conductLater } from "../../../src/app/state/conductLater.ts";
import type { Conductor } from "../../../src/app/state/conductor.ts";

/** A conductor that notes what it is asked. */
function noting(): { conductor: Conductor; asked: string[] } {
  const asked: string[] = [];
  const reading = {
    open: (files: readonly File[]) => void asked.push(`open ${files.length}`),
    show: () => void asked.push("show"),
  };
  const conductor: Partial<Conductor> = {
    reading: reading as Conductor["reading"],
    stop: (kind) => void asked.push(`stop ${kind}`),
    tryAgain: () => void asked.push("tryAgain"),
    find: async (text, most) => [text.length, most],
    close: () => void asked.push("close"),
  };
  return { asked, conductor: conductor as Conductor };
}

describe("a conductor that comes later", () => {
  it("is fetched once, at the first wish or when it is prepared, and not before", async () => {
    let fetched = 0;
    const late = conductLater(async () => {
      fetched++;
      return noting().conductor;
    });
    expect(fetched).toBe(0);
    late.prepare();
    late.tryAgain();
    await late.find("a", 1);
    expect(fetched).toBe(1);
  });

  it("keeps what was wished before it came, in order, and passes everything on at once afterwards", async () => {
    const { conductor, asked } = noting();
    const late = conductLater(() => Promise.resolve(conductor));
    late.reading.open([new File([], "a.csv")]);
    late.stop("measure");
    expect(asked).toEqual([]);
    expect(await late.find("rina", 8)).toEqual([4, 8]);
    expect(asked).toEqual(["open 1", "stop measure"]);
    late.reading.show();
    late.close();
    expect(asked.slice(2)).toEqual(["show", "close"]);
  });
});
