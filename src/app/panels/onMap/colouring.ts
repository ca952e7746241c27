/** What colours mean: communities, groups that the files name, or the numbers of a column. */
import type { Attribute } from "../../../core/network/network.ts";
import type { Colouring } from "../../stage/scales.ts";
import type { Words } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";
import { columnFormat, termName } from "../words.ts";

interface Coloured extends Pick<People, "wordsOf"> {
  readonly id: string;
  readonly attribute: Attribute | undefined;
  readonly values: Float64Array | undefined;
}

export function colouringOf({ id, attribute, values, wordsOf }: Coloured, words: Words): Colouring {
  const name = termName(id, words);
  if (attribute?.kind === "text") return { kind: "category", name, codes: attribute.codes, words: wordsOf(attribute) };
  if (values === undefined) return { kind: "community" };
  return { kind: "measure", name, values, format: columnFormat(id, words.formats) };
}
