import type { People } from "./panels/usePeople.ts";
import { useAddToPlan } from "./panels/useAddToPlan.ts";
import type { useWay } from "./panels/onMap/useWay.ts";
import { PersonMenu, type MenuPlace } from "./PersonMenu.tsx";
import type { useMapActions } from "./useMapActions.ts";

interface MenuOfPersonProps {
  readonly menu: MenuPlace | null;
  readonly people: People;
  readonly pinned: ReadonlySet<number>;
  readonly actions: ReturnType<typeof useMapActions>;
  readonly way: ReturnType<typeof useWay>;
  readonly onClose: () => void;
}

/** The menu of whoever was asked for it on the map, and what its entries do. */
export function MenuOfPerson({ menu, people, pinned, actions, way, onClose }: MenuOfPersonProps) {
  const addToPlan = useAddToPlan(people);
  if (menu === null) return null;
  const { row, x, y } = menu;
  return (
    <PersonMenu
      key={`${row} ${x} ${y}`}
      place={menu}
      name={people.nameOf(row)}
      isPinned={pinned.has(row)}
      hasCommunity={people.communityOf(row) >= 0}
      onClose={onClose}
      onChoose={(what) => {
        onClose();
        if (typeof what === "number") actions.command(what, [row]);
        else if (what === "ties") actions.select([row]);
        else if (what === "way") way.begin(row);
        else if (what === "plan") addToPlan([row]);
        else if (what === "community") actions.selectCommunity(row);
        else actions[what]([row]);
      }}
    />
  );
}
