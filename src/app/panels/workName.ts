import { folderOf } from "../../core/intake/fileName.ts";
import type { Texts } from "../i18n/en.ts";
import type { Opening } from "../state/opening.ts";
import type { Title } from "../state/title.ts";

/** What a work is called: as the user says, a sample by its name, anything else by its files. A kept record may be of another edition. */
export function workName(title: Title | undefined, { sample, files }: Pick<Opening, "sample" | "files">, { door, keeping }: Texts): string {
  if (title !== undefined && title.text !== "") return title.text;
  if (sample != null && Object.hasOwn(door.samples, sample)) return door.samples[sample].name;
  // the files of a folder go by its name
  const [first, ...others] = new Set(files.map(({ name }) => folderOf(name) ?? name));
  return first === undefined ? keeping.title.untitled : keeping.title.names(first, others.length);
}
