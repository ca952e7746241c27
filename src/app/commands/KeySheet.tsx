import type { ReactNode } from "react";
import controls from "../controls/controls.module.css";
import { isMac } from "../controls/keys.ts";
import { Keys } from "../controls/Keys.tsx";
import { Modal } from "../controls/Modal.tsx";
import { PlainButton } from "../controls/PlainButton.tsx";
import printed from "../controls/printed.module.css";
import { SheetHead } from "../controls/SheetHead.tsx";
import { GuideLink } from "../panels/door/GuideLink.tsx";
import { useTular } from "../state/useStore.ts";
import { COMMANDS } from "./catalogue.ts";
import { GROUPS, type Command, type Desk } from "./command.ts";
import styles from "./keySheet.module.css";

/** Every key that does something, from the catalogue of commands; it can be printed. */
export function KeySheet({ desk }: { readonly desk: Desk }) {
  const { texts } = desk.words;
  const words = texts.commands.sheet;
  const hasLetterKeys = useTular(({ preferences }) => preferences.hasLetterKeys);
  const close = () => desk.set(({ place }) => ({ place: { ...place, overlay: null } }));
  return (
    <Modal label={words.title} className={[styles.sheet, printed.printed].join(" ")} onClose={close}>
      <SheetHead title={words.title} closeWord={texts.close}>
        <GuideLink className={[controls.button, controls.quiet, controls.bar].join(" ")} />
        <PlainButton kind="quiet" size="bar" onClick={() => window.print()}>
          {words.print}
        </PlainButton>
      </SheetHead>
      {/* a long list is read with the keys, too */}
      <div className={styles.groups} role="region" aria-label={words.title} tabIndex={0} data-first-focus>
        {GROUPS.map((group) => {
          const keyed = COMMANDS.filter((command) => command.group === group && command.keys.length > 0);
          return keyed.length === 0 ? null : (
            <Group key={group} name={texts.commands.groups[group]}>
              {keyed.map((command) => (
                <Row key={command.id} does={command.title(desk.words)}>
                  <KeysOf desk={desk} command={command} />
                </Row>
              ))}
            </Group>
          );
        })}
        <Group name={words.mouse}>
          <Row does={words.clickDoes}>{words.click}</Row>
          <Row does={words.addClickDoes}>{words.addClick(isMac() ? "⌘" : "Ctrl")}</Row>
          <Row does={words.backgroundDoes}>{words.background}</Row>
          <Row does={words.dragDoes}>{words.drag}</Row>
          <Row does={words.menuDoes}>{words.menu}</Row>
        </Group>
      </div>
      <label className={styles.letters}>
        <input type="checkbox" checked={hasLetterKeys} onChange={(event) => desk.prefer({ hasLetterKeys: event.currentTarget.checked })} />
        <span>
          <strong>{words.letters}.</strong> {words.lettersDetail}
        </span>
      </label>
    </Modal>
  );
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={name}>
      <h3 className={styles.name}>{name}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Row({ does, children }: { readonly does: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{children}</dt>
      <dd>{does}</dd>
    </div>
  );
}

function KeysOf({ desk, command: { id, keys } }: { readonly desk: Desk; readonly command: Command }) {
  const { keyNames, sheet } = desk.words.texts.commands;
  if (id === "walk") return keyNames.Arrows;
  return keys.map((key, i) => (
    <span key={key}>
      {i > 0 && ` ${sheet.or} `}
      <Keys combination={key} names={keyNames} />
    </span>
  ));
}
