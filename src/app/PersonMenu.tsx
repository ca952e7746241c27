import { Menu } from "@base-ui/react/menu";
import controls from "./controls/controls.module.css";
import { useWords } from "./state/useStore.ts";

/** Where a person's menu was asked for, in the window. */
export interface MenuPlace {
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

interface PersonMenuProps {
  readonly place: MenuPlace;
  readonly name: string;
  readonly isPinned: boolean;
  readonly hasCommunity: boolean;
  /** A number: those up to so many steps out. */
  readonly onChoose: (what: 1 | 2 | "ties" | "way" | "plan" | "pin" | "hide" | "community") => void;
  readonly onClose: () => void;
}

/** What one can do with a person on the map. */
export function PersonMenu({ place: { x, y }, name, isPinned, hasCommunity, onChoose, onClose }: PersonMenuProps) {
  const { texts } = useWords();
  const item = (what: Parameters<PersonMenuProps["onChoose"]>[0], words: string) => (
    <Menu.Item className={controls.item} onClick={() => onChoose(what)}>
      <span className={controls.itemText}>{words}</span>
    </Menu.Item>
  );
  return (
    <Menu.Root modal={false} open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Menu.Portal>
        <Menu.Positioner
          className={controls.floating}
          anchor={{ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }}
          sideOffset={6}
          align="start"
        >
          <Menu.Popup className={controls.menu} aria-label={texts.map.menuOf(name)}>
            <Menu.Group>
              <Menu.GroupLabel className={controls.groupLabel}>
                <bdi>{name}</bdi>
              </Menu.GroupLabel>
              {item("ties", texts.map.showTies)}
              {item(1, texts.commands.names.steps1)}
              {item(2, texts.commands.names.steps2)}
              {item("way", texts.map.wayFromHere)}
              {item("plan", texts.aboutPlans.add)}
              {item("pin", isPinned ? texts.map.unpin : texts.map.pin)}
              {item("hide", texts.map.hide)}
              {hasCommunity && item("community", texts.map.selectCommunity)}
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
