/** The sample exports that come with the program: fetched as modules when they are asked for, for the page may fetch nothing else. */
import type { ReadingDesk } from "./reading.ts";

/** Opens the launch and shows its map, with the suggested answers. */
export async function openSample(reading: ReadingDesk): Promise<void> {
  const texts = await Promise.all([
    import("../../../data/launch/followers.csv?raw"),
    import("../../../data/launch/people.csv?raw"),
    import("../../../data/launch/shares.csv?raw"),
  ]);
  const names = ["followers.csv", "people.csv", "shares.csv"];
  reading.open(texts.map(({ default: text }, i) => new File([text], names[i] ?? "", { type: "text/csv" })));
  reading.show();
}
