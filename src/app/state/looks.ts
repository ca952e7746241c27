/** By what people can be sized and coloured: ids of measures, or "attribute:" and a header. */
import { COLOUR_BY_DISTANCE, SIZE_BY_NOTHING } from "./appearance.ts";
import { attributeId, personMeasures, valuesOf } from "./columns.ts";
import type { Holding } from "./holdings.ts";
import type { PersonNames } from "./names.ts";

export interface Looks {
  /** Measured so far. */
  readonly measures: readonly string[];
  /** From the files. */
  readonly numbers: readonly string[];
  /** From the files: words that make groups. */
  readonly groups: readonly string[];
  /** Neither: everybody alike. */
  readonly plainSizes: readonly string[];
  readonly plainColours: readonly string[];
}

interface Shown extends Pick<PersonNames, "isWithheld"> {
  readonly holding: Holding;
}

/** More different words than this are no groups. */
const MOST_WORDS = 200;

/** @param hasOurs is it known which accounts are ours? */
export function looksOf({ holding, isWithheld }: Shown, hasOurs: boolean): Looks {
  const attributes = holding.network.people.attributes.filter((attribute) => !isWithheld(attribute));
  return {
    measures: personMeasures().flatMap(({ id }) => (valuesOf(holding, id) === undefined ? [] : [id])),
    numbers: attributes.filter(({ kind }) => kind === "number").map(attributeId),
    groups: attributes.filter((attribute) => attribute.kind === "text" && attribute.words.length <= MOST_WORDS).map(attributeId),
    plainSizes: [SIZE_BY_NOTHING],
    plainColours: ["community", ...(hasOurs ? [COLOUR_BY_DISTANCE] : [])],
  };
}
