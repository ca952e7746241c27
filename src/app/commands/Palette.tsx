import { useId, useMemo, useState, type KeyboardEvent } from "react";
import { Search } from "lucide-react";
import { combinationOf } from "../controls/keys.ts";
import { Modal, useClose } from "../controls/Modal.tsx";
import { selectPeople } from "../state/actions/selectPeople.ts";
import { useTular } from "../state/useStore.ts";
import type { Desk } from "./command.ts";
import { groupsFor, withRecent, type Line } from "./offers.ts";
import { PaletteList } from "./PaletteList.tsx";
import { useEnter } from "../panels/useEnter.ts";
import { useFoundPeople } from "../panels/useFoundPeople.ts";
import styles from "./palette.module.css";
import unseen from "../controls/unseen.module.css";

/** Every action by its name, and every person by hers. */
export function Palette({ desk }: { readonly desk: Desk }) {
  const { texts } = desk.words;
  const close = () => desk.set(({ place }) => ({ place: { ...place, overlay: null } }));
  return (
    <Modal label={texts.commands.palette.title} className={styles.palette} onClose={close}>
      <Seeking desk={desk} />
    </Modal>
  );
}

function Seeking({ desk }: { readonly desk: Desk }) {
  const end = useClose();
  const words = desk.words.texts.commands.palette;
  const recent = useTular(({ place }) => place.recent);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const id = useId();
  const { rows: found, isAnswered } = useFoundPeople(desk.conductor, desk.people, typed);
  const groups = useMemo(() => groupsFor(desk, { typed, recent, found }), [desk, typed, recent, found]);
  const lines = groups.flatMap((group) => group.lines);
  const current = lines[active];
  // commands are known at once
  const enter = useEnter(typed, isAnswered || current?.kind === "offer", () => choose(current));

  function choose(line: Line | undefined): void {
    if (line === undefined) return;
    if (line.kind === "person") return end(() => goToPerson(desk, line.row));
    const { command, offBecause } = line.offer;
    if (offBecause !== undefined) return;
    desk.set(({ place }) => ({ place: { ...place, recent: withRecent(place.recent, command.id) } }));
    end(() => command.run(desk, ""));
  }

  function press(event: KeyboardEvent): void {
    const next = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key];
    if (combinationOf(event) === "Mod+K") end();
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) enter.press();
    else if (next !== undefined) setActive(lines.length === 0 ? 0 : (next + lines.length) % lines.length);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <label className={styles.field}>
        <Search size={18} aria-hidden="true" />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={words.title}
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={current === undefined ? undefined : `${id}-${active}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={words.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={press}
        />
      </label>
      <PaletteList id={id} desk={desk} groups={groups} active={active} onPoint={setActive} onChoose={choose} />
      {lines.length === 0 && <p className={styles.none}>{words.none(typed.trim())}</p>}
      <p className={styles.hint}>{words.hint}</p>
      <p className={unseen.text} role="status">
        {typed !== "" && words.found(lines.length - found.length, found.length)}
      </p>
    </>
  );
}

/** As if she had been found in the bar. */
function goToPerson(desk: Desk, row: number): void {
  if (desk.map()?.takeEnd(row) === true) return;
  const { people, perform } = desk;
  perform(selectPeople, { rows: [row], mode: "replace", ...(people === undefined ? {} : { name: people.nameOf(row) }) });
  desk.map()?.focusOn([row]);
}
