import { Button } from "../../controls/Button.tsx";
import { showHidden } from "../../state/actions/arrangePeople.ts";
import { useDoing, useWords } from "../../state/useStore.ts";
import { Nothing } from "./Nothing.tsx";

/** Instead of an empty table: that everybody who would stand there is hidden. */
export function HiddenAll({ hidden }: { readonly hidden: number }) {
  const { texts } = useWords();
  const { perform } = useDoing();
  return (
    <Nothing title={texts.drawn.hiddenHere}>
      <Button size="bar" onClick={() => perform(showHidden, undefined)}>
        {texts.map.showHidden(hidden)}
      </Button>
    </Nothing>
  );
}
