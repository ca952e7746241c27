/** Where new files go: beside those that are being opened, or over the open map in the way the user chose. */
import { useMemo } from "react";
import { isProjectFile } from "../../keeping/isProjectFile.ts";
import { useKeeping } from "../../keeping/useKeeping.ts";
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
  const { openProject, say } = useKeeping();
  return useMemo(() => {
    const isJoinAsked = () => now().work.version > 0 && now().place.screen !== "opening";
    function read(files: readonly File[], joining: Joining): void {
      if (now().place.screen === "opening") conductor.reading.add(files);
      else if (joining === "add" && isJoinAsked()) conductor.reading.join(files);
      else conductor.reading.open(files);
    }
    /** A project opens as the work that it holds; among other files it is told what is wrong with that, like any file. */
    async function receive(files: readonly File[], joining: Joining): Promise<void> {
      const [only, ...others] = files;
      if (only === undefined) return;
      if (others.length > 0 || !(await isProjectFile(only))) read(files, joining);
      else if (joining === "add" && isJoinAsked()) say({ kind: "alone" });
      else openProject(only);
    }
    return { isJoinAsked, receive: (files, joining) => void receive(files, joining) };
  }, [conductor, now, openProject, say]);
}
