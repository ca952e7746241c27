import { createContext, use, useEffect, useRef, type MouseEvent, type ReactNode } from "react";
import styles from "./modal.module.css";

interface ModalProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

type Close = (then?: () => void) => void;

const CloseContext = createContext<Close>(() => {});

/** For what stands in a modal: closes it, and does something once the focus is back where it was. */
export function useClose(): Close {
  return use(CloseContext);
}

/** The browser's own dialog: it keeps the focus inside, gives it back afterwards, and closes on Escape and beside itself. */
export function Modal({ label, onClose, className, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOver = useRef(false);
  const isPressedBeside = useRef(false);
  useEffect(() => {
    const opened = dialog.current;
    if (opened?.open === false) opened.showModal();
    // otherwise the browser takes whatever comes first
    opened?.querySelector<HTMLElement>("[data-first-focus]")?.focus();
    return () => opened?.close();
  }, []);

  /** Once: the browser tells of a close later, when something else may lie open already. */
  function end(): void {
    if (isOver.current) return;
    isOver.current = true;
    onClose();
  }

  function close(then?: () => void): void {
    dialog.current?.close();
    end();
    then?.();
  }

  /** What lies beside it counts as itself, and so do its own margins. */
  function isBeside({ target, clientX, clientY }: MouseEvent): boolean {
    const box = dialog.current?.getBoundingClientRect();
    if (target !== dialog.current || box === undefined) return false;
    return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
  }

  return (
    // the keyboard has Escape for what a click beside it does
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={[styles.modal, className].filter(Boolean).join(" ")}
      aria-label={label}
      onClose={end}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        close();
      }}
      // letters that are selected up to beyond its edge were pressed inside
      onPointerDown={(event) => (isPressedBeside.current = isBeside(event))}
      onClick={(event) => isPressedBeside.current && isBeside(event) && close()}
    >
      <CloseContext value={close}>{children}</CloseContext>
    </dialog>
  );
}
