/** What happens to pasted cells: they become a file, and go the way of every file. */
import { useMemo } from "react";
import { useDoing, useWords } from "../../state/useStore.ts";
import { useReceiving, type Joining } from "./useReceiving.ts";

export interface Copied {
  readonly html: string;
  readonly text: string;
}

export interface Pasting {
  /** Opens what is a table; asks where that is not all there is to say. */
  paste(copied: Copied): Promise<void>;
  /** The cells become a file of their own name. */
  open(cells: string, joining: Joining): void;
  ask(cells: string): void;
}

export function usePasting(): Pasting {
  const { texts } = useWords();
  const { set, now } = useDoing();
  const { receive, isJoinAsked } = useReceiving();
  return useMemo(() => {
    function open(cells: string, joining: Joining): void {
      const { opening, place } = now();
      const taken = new Set(opening.files.map(({ name }) => name));
      const names = [texts.door.paste.file, ...Array.from(taken, (_, at) => `${texts.door.paste.file} ${at + 2}`)];
      // a file beside others needs a name of its own
      const name = place.screen === "opening" || joining === "add" ? names.find((one) => !taken.has(one)) : names[0];
      receive([new File([cells], name ?? texts.door.paste.file, { type: "text/plain" })], joining);
    }
    const ask = (cells: string) => set(({ place }) => ({ place: { ...place, overlay: { kind: "paste", cells } } }));
    return {
      open,
      ask,
      async paste(copied) {
        const { pastedCells } = await import("./pastedCells.ts");
        const cells = pastedCells(copied);
        if (cells === null || isJoinAsked()) ask(cells?.text ?? copied.text);
        else open(cells.text, "inPlace");
      },
    };
  }, [texts, set, now, receive, isJoinAsked]);
}
