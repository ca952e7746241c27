import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import controls from "../controls/controls.module.css";
import { NARROW_READER, useMedia } from "../controls/useMedia.ts";
import { useTular } from "../state/useStore.ts";
import { COMMANDS } from "./catalogue.ts";
import type { CommandName } from "./command.ts";
import { useDesk } from "./desk.ts";
import styles from "./moreMenu.module.css";

/** What a narrow bar has no room for. */
const HELD: readonly CommandName[] = ["undo", "redo", "addScene", "present", "box", "way", "palette"];
/** A phone reads the story instead. */
const HELD_BY_READER = HELD.filter((name) => name !== "present");

export function MoreMenu() {
  const desk = useDesk();
  const { commands } = desk.words.texts;
  const held = useMedia(NARROW_READER) ? HELD_BY_READER : HELD;
  // what can be done changes with every step
  useTular(({ history, place }) => [history, place]);
  return (
    <span className={styles.more}>
      <Menu.Root modal={false}>
        <Menu.Trigger className={[controls.button, controls.quiet, controls.bar].join(" ")}>
          <Ellipsis size={16} aria-hidden="true" />
          {commands.more}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={controls.floating} sideOffset={6} align="end">
            <Menu.Popup className={controls.menu}>
              {held
                .flatMap((name) => COMMANDS.filter(({ id }) => id === name))
                .map((command) => (
                  <Menu.Item
                    key={command.id}
                    className={[controls.item, styles.item].join(" ")}
                    disabled={command.offBecause(desk) !== undefined}
                    onClick={() => command.run(desk, "")}
                  >
                    {command.title(desk.words)}
                  </Menu.Item>
                ))}
              <Menu.Item
                className={[controls.item, styles.item].join(" ")}
                onClick={() => desk.set(({ place }) => ({ place: { ...place, overlay: { kind: "export" } } }))}
              >
                {desk.words.texts.export.button}
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </span>
  );
}
