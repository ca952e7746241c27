/** The sample exports that come with the program: fetched as modules when they are asked for, for the page may fetch nothing else. */
import type { SampleName } from "./opening.ts";
import type { ReadingDesk } from "./reading.ts";

type Fetch = () => Promise<{ readonly default: string }>;

const FILES: Readonly<Record<SampleName, Readonly<Record<string, Fetch>>>> = {
  launch: {
    "followers.csv": () => import("../../../data/launch/followers.csv?raw"),
    "people.csv": () => import("../../../data/launch/people.csv?raw"),
    "posts.csv": () => import("../../../data/launch/posts.csv?raw"),
    "shares.csv": () => import("../../../data/launch/shares.csv?raw"),
  },
  rumour: {
    "follows.csv": () => import("../../../data/rumour/follows.csv?raw"),
    "people.csv": () => import("../../../data/rumour/people.csv?raw"),
    "posts.csv": () => import("../../../data/rumour/posts.csv?raw"),
    "shares.csv": () => import("../../../data/rumour/shares.csv?raw"),
  },
  scene: {
    "followers.csv": () => import("../../../data/scene/followers.csv?raw"),
    "people.csv": () => import("../../../data/scene/people.csv?raw"),
  },
  circle: { "totals.csv": () => import("../../../data/circle/totals.csv?raw") },
};

/** Opens a sample and shows its map, with the suggested answers. */
export async function openSample(reading: ReadingDesk, sample: SampleName = "launch"): Promise<void> {
  const fetched = await Promise.all(
    Object.entries(FILES[sample]).map(async ([name, fetch]) => new File([(await fetch()).default], name, { type: "text/csv" })),
  );
  reading.open(fetched, sample);
  reading.show();
}
