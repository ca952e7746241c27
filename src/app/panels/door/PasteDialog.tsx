import { useState } from "react";
import { Modal } from "../../controls/Modal.tsx";
import { PlainButton } from "../../controls/PlainButton.tsx";
import { SheetHead } from "../../controls/SheetHead.tsx";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { pastedCells } from "./pastedCells.ts";
import { usePasting } from "./usePasting.ts";
import { useReceiving, type Joining } from "./useReceiving.ts";
import styles from "./PasteDialog.module.css";

/** A field for cells, what was found in it, and where it shall go. */
export function PasteDialog() {
  const { texts } = useWords();
  const { set } = useDoing();
  const { open } = usePasting();
  const { isJoinAsked } = useReceiving();
  const asked = useTular(({ place }) => (place.overlay?.kind === "paste" ? place.overlay.cells : ""));
  const [text, setText] = useState(asked);
  const { paste, join } = texts.door;
  const found = text.trim() === "" ? undefined : pastedCells({ html: "", text });

  const leave = () => set(({ place }) => ({ place: { ...place, overlay: null } }));
  function go(joining: Joining): void {
    if (found == null) return;
    leave();
    open(text, joining);
  }
  /** A table of a web page is no text by itself: it is laid down as cells. */
  function take(event: React.ClipboardEvent): void {
    const html = event.clipboardData.getData("text/html");
    const cells = pastedCells({ html, text: event.clipboardData.getData("text/plain") });
    if (cells === null || html === "") return;
    event.preventDefault();
    setText(cells.text);
  }

  return (
    <Modal label={paste.title} className={styles.sheet} onClose={leave}>
      <SheetHead title={paste.title} closeWord={texts.close} />
      <p className={styles.detail}>{paste.detail}</p>
      <textarea
        className={styles.field}
        data-first-focus
        aria-label={paste.field}
        aria-describedby="paste-found"
        placeholder={paste.placeholder}
        spellCheck={false}
        wrap="off"
        rows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={take}
      />
      <div className={styles.foot}>
        <p id="paste-found" className={styles.found} role="status">
          {found === undefined ? "" : found === null ? paste.none : paste.found(found.rows, found.columns)}
        </p>
        {isJoinAsked() ? (
          <>
            <PlainButton isOff={found == null} onClick={() => go("add")}>
              {join.add}
            </PlainButton>
            <PlainButton kind="primary" isOff={found == null} onClick={() => go("inPlace")}>
              {join.inPlace}
            </PlainButton>
          </>
        ) : (
          <PlainButton kind="primary" isOff={found == null} onClick={() => go("inPlace")}>
            {paste.open}
          </PlainButton>
        )}
      </div>
    </Modal>
  );
}
