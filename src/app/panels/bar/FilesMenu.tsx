import { lazy, Suspense, useRef } from "react";
import { Menu } from "@base-ui/react/menu";
import { ChevronDown } from "lucide-react";
import controls from "../../controls/controls.module.css";
import { Keys } from "../../controls/Keys.tsx";
import { useKeeping } from "../../keeping/useKeeping.ts";
import { renameWork } from "../../state/actions/renameWork.ts";
import { useDoing, useOpened, useTular, useWords } from "../../state/useStore.ts";
import { maybeCopied } from "../door/PasteCells.tsx";
import { pickFiles } from "../door/pickFiles.ts";
import { usePasting } from "../door/usePasting.ts";
import { useReceiving, type Joining } from "../door/useReceiving.ts";
import { workName } from "../workName.ts";
import { saveProject } from "./saveProject.ts";
import { SavedState } from "./SavedState.tsx";
import styles from "./FilesMenu.module.css";

const RenameDialog = lazy(() => import("./RenameDialog.tsx").then((module) => ({ default: module.RenameDialog })));

/** The open work by its name, whether it is kept, its files, and the ways to other ones: each says before what will become of this map. */
export function FilesMenu() {
  const { texts } = useWords();
  const { conductor, set, perform } = useDoing();
  const keeping = useKeeping();
  const { receive } = useReceiving();
  const { paste, ask } = usePasting();
  const opening = useOpened()?.opening;
  const title = useTular((state) => state.title);
  const isRenaming = useTular(({ place }) => place.overlay?.kind === "rename");
  const fields = { inPlace: useRef<HTMLInputElement>(null), add: useRef<HTMLInputElement>(null) };
  const { join, files: words } = texts.door;
  const { project } = texts.keeping;
  if (opening === undefined) return null;
  const name = workName(title, opening, texts);
  const lay = (overlay: { kind: "rename" } | null) => set(({ place }) => ({ place: { ...place, overlay } }));

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
        <Menu.Trigger className={styles.trigger}>
          <bdi className={styles.name}>{name}</bdi>
          <SavedState />
          <ChevronDown size={16} aria-hidden="true" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={controls.floating} sideOffset={6} align="start">
            <Menu.Popup className={[controls.menu, styles.menu].join(" ")}>
              <Item words={texts.keeping.title.rename} onClick={() => lay({ kind: "rename" })} />
              <Item words={project.save} detail={project.saveDetail} keys="Mod+S" onClick={() => saveProject(keeping, name, texts, true)} />
              <Item words={project.saveBare} detail={project.saveBareDetail} onClick={() => saveProject(keeping, name, texts, false)} />
              <Item
                words={project.style}
                detail={project.styleDetail}
                onClick={() => pickFiles(([file]) => file !== undefined && keeping.applyStyle(file), false)}
              />
              <div className={controls.separator} aria-hidden="true" />
              <Item words={words.see} onClick={conductor.reading.revisit} />
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
      {isRenaming && (
        <Suspense>
          <RenameDialog name={name} onRename={(text) => perform(renameWork, text)} onClose={() => lay(null)} />
        </Suspense>
      )}
    </>
  );
}

interface ItemProps {
  readonly words: string;
  readonly detail?: string;
  readonly keys?: string;
  readonly onClick: () => void;
}

function Item({ words, detail, keys, onClick }: ItemProps) {
  const { texts } = useWords();
  return (
    <Menu.Item className={[controls.item, keys === undefined ? "" : controls.keyed].join(" ")} onClick={onClick}>
      <span className={controls.itemText}>
        {words}
        {detail !== undefined && <span className={controls.itemDetail}>{detail}</span>}
      </span>
      {keys !== undefined && <Keys combination={keys} names={texts.commands.keyNames} />}
    </Menu.Item>
  );
}
