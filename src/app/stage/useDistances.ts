import { useEffect, useState } from "react";
import { COLOUR_BY_DISTANCE } from "../state/appearance.ts";
import { useDoing, useTular } from "../state/useStore.ts";

/** Steps from our accounts along influence, per row of the network; NaN where none lead there. Worked out when colours show it. */
export function useDistances(colourBy: string): Float64Array | undefined {
  const { conductor } = useDoing();
  const ours = useTular(({ accounts }) => accounts.said?.ours);
  const version = useTular(({ work }) => work.version);
  const isWanted = colourBy === COLOUR_BY_DISTANCE;
  const [steps, setSteps] = useState<Float64Array>();
  useEffect(() => {
    let isOver = false;
    if (isWanted && ours !== undefined && ours.length > 0) {
      void conductor.distances(ours, "along").then((distances) => {
        if (!isOver) setSteps(Float64Array.from(distances, (distance) => (distance < 0 ? NaN : distance)));
      });
    }
    return () => {
      isOver = true;
      setSteps(undefined);
    };
  }, [conductor, ours, version, isWanted]);
  return steps;
}
