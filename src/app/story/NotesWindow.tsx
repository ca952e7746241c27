/** The second window of a presentation: this page's own, written by it, on the speaker's screen. */
import { useEffect, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { passKeys } from "./usePresenting.ts";

const FEATURES = "popup,width=1100,height=720";

/** null: the browser does not let this page have another window. */
export function openNotesWindow(): Window | null {
  try {
    const opened = window.open("", "tular-notes", FEATURES);
    if (opened?.document?.body == null) return null;
    dress(opened.document);
    return opened;
  } catch {
    return null;
  }
}

/** An empty page gets this page's style sheets; they are its own, so that its policy allows them there, too. */
function dress(page: Document): void {
  page.documentElement.lang = document.documentElement.lang;
  page.title = "Tular";
  page.head.replaceChildren();
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style')) {
    const copy = page.importNode(sheet, true);
    if (copy instanceof Object && "href" in copy && sheet instanceof HTMLLinkElement) copy.setAttribute("href", sheet.href);
    page.head.append(copy);
  }
  page.body.replaceChildren();
}

interface NotesWindowProps {
  readonly opened: Window;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function NotesWindow({ opened, onClose, children }: NotesWindowProps) {
  useEffect(() => {
    const end = passKeys(opened, (type, key) => window.dispatchEvent(new KeyboardEvent(type, { key })));
    // a window that is closed tells nobody
    const watch = window.setInterval(() => opened.closed && onClose(), 500);
    return () => {
      end();
      clearInterval(watch);
    };
  }, [opened, onClose]);
  return createPortal(children, opened.document.body);
}
