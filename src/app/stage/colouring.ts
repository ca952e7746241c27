/** What colours mean: communities, groups that the files name, or the numbers of a column. */
import type { Attribute } from "../../core/network/network.ts";
import type { PersonNames } from "../state/names.ts";
import type { Colouring } from "./scales.ts";

export interface Coloured extends Pick<PersonNames, "wordsOf"> {
  /** What is coloured by, in words. */
  readonly name: string;
  readonly format: (value: number) => string;
  readonly attribute: Attribute | undefined;
  readonly values: Float64Array | undefined;
}

export function colouringOf({ name, format, attribute, values, wordsOf }: Coloured): Colouring {
  if (attribute?.kind === "text") return { kind: "category", name, codes: attribute.codes, words: wordsOf(attribute) };
  return values === undefined ? { kind: "community" } : { kind: "measure", name, values, format };
}
