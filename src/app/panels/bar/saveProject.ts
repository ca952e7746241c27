/** Saves a project file, from the menu of the work and from the commands alike. */
import { PROJECT_EXTENSION } from "../../../core/project/projectFile.ts";
import { fileName } from "../../export/fileName.ts";
import type { Texts } from "../../i18n/en.ts";
import type { Keeping } from "../../keeping/keeping.ts";

/** @param name what the work is called; the file is called so too, in a way that every computer takes. */
export function saveProject(keeping: Keeping, name: string, texts: Texts, hasFiles: boolean): void {
  keeping.saveProject(fileName(name, texts.keeping.project.file, PROJECT_EXTENSION), hasFiles);
}
