/** Where new files go: beside those that are being opened, or over the open map in the way the user chose. */
import { useMemo } from "react";
import { useDoing } from "../../state/useStore.ts";

/** What new files do to the map that is open. */
export type Joining = "inPlace" | "add";

export interface Receiving {
  receive(files: readonly File[], joining: Joining): void;
  /** Is a map open, so that there is a choice? */
  isJoinAsked(): boolean;
}

export function useReceiving(): Receiving {
  const { conductor, now } = useDoing();
  return useMemo(() => {
    const isJoinAsked = () => now().work.version > 0 && now().place.screen !== "opening";
    return {
      isJoinAsked,
      receive(files, joining) {
        if (files.length === 0) return;
        if (now().place.screen === "opening") conductor.reading.add(files);
        else if (joining === "add" && isJoinAsked()) conductor.reading.join(files);
        else conductor.reading.open(files);
      },
    };
  }, [conductor, now]);
}
