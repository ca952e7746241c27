import { describe, expect, it } from "vitest";
import { conductLater } from "../../../src/app/state/conductLater.ts";
import type { Conductor } from "../../../src/app/state/conductor.ts";

/** A conductor that notes what it is asked. */
function noting(): { conductor: Conductor; asked: string[] } {
  const asked: string[] = [];
  const note = (name: string) => () => void asked.push(name);
  const readingNames = ["add", "addOpenFiles", "stop", "giveUp", "show", "revisit", "followAnswers"] as const;
  const reading = Object.fromEntries(readingNames.map((name) => [name, note(name)])) as unknown as Conductor["reading"];
  return {
    asked,
    conductor: {
      reading: { ...reading, open: (files) => void asked.push(`open ${files.length}`) },
      stop: (kind) => void asked.push(`stop ${kind}`),
      tryAgain: note("tryAgain"),
      find: async (text, most) => [text.length, most],
      close: note("close"),
    },
  };
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
