import type { Format } from "./format.ts";
import { delimited } from "./formats/delimited.ts";
import { gexf } from "./formats/gexf.ts";

/** Every format Tular reads. */
export const FORMATS: readonly Format[] = [delimited, gexf];
