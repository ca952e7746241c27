/** What stands at the address of the notes instead of the app. */
import { isNotesAddress } from "./story/notesLine.ts";

/** undefined: this is another address. */
export function notesPage(): Promise<typeof import("./story/NotesPage.tsx").NotesPage> | undefined {
  return isNotesAddress() ? import("./story/NotesPage.tsx").then(({ NotesPage }) => NotesPage) : undefined;
}
