import { useRef } from "react";
import { Menu } from "@base-ui/react/menu";
import { FileText } from "lucide-react";
import controls from "../../controls/controls.module.css";
import { useDoing, useOpened, useWords } from "../../state/useStore.ts";
import { maybeCopied } from "../door/PasteCells.tsx";
import { usePasting } from "../door/usePasting.ts";
import { useReceiving, type Joining } from "../door/useReceiving.ts";

/** The files of the open map, and the ways to other ones: each says before what will become of this map. */
export function FilesMenu() {
  const { texts } = useWords();
  const { conductor, set } = useDoing();
  const { receive } = useReceiving();
  const { paste, ask } = usePasting();
  const files = useOpened()?.files ?? [];
  const fields = { inPlace: useRef<HTMLInputElement>(null), add: useRef<HTMLInputElement>(null) };
  const { join, files: words } = texts.door;

  function take(input: HTMLInputElement, joining: Joining): void {
    const chosen = [...(input.files ?? [])];
    input.value = "";
    receive(chosen, joining);
  }
  async function pasteCells(): Promise<void> {
    const copied = await maybeCopied();
    if (copied === undefined) ask("");
    else await paste(copied);
  }

  return (
    <>
      <Menu.Root modal={false}>
        <Menu.Trigger className={[controls.button, controls.quiet, controls.bar].join(" ")}>
          <FileText size={16} aria-hidden="true" />
          {texts.nav.toFiles(files.length)}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={controls.floating} sideOffset={6} align="start">
            <Menu.Popup className={controls.menu}>
              <Item words={words.see} onClick={conductor.reading.revisit} />
              <div className={controls.separator} aria-hidden="true" />
              <Item words={words.inPlace} detail={join.inPlaceDetail} onClick={() => fields.inPlace.current?.click()} />
              <Item words={words.add} detail={join.addDetail} onClick={() => fields.add.current?.click()} />
              <Item words={words.paste} onClick={() => void pasteCells()} />
              <div className={controls.separator} aria-hidden="true" />
              <Item words={words.first} onClick={() => set(({ place }) => ({ place: { ...place, screen: "first" } }))} />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {(["inPlace", "add"] as const).map((joining) => (
        <input
          key={joining}
          ref={fields[joining]}
          type="file"
          multiple
          hidden
          aria-label={words[joining]}
          onChange={(event) => take(event.currentTarget, joining)}
        />
      ))}
    </>
  );
}

interface ItemProps {
  readonly words: string;
  readonly detail?: string;
  readonly onClick: () => void;
}

function Item({ words, detail, onClick }: ItemProps) {
  return (
    <Menu.Item className={controls.item} onClick={onClick}>
      <span className={controls.itemText}>
        {words}
        {detail !== undefined && <span className={controls.itemDetail}>{detail}</span>}
      </span>
    </Menu.Item>
  );
}
