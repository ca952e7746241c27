/** Today's numbers behind a number, in words: what stands over the line of its fraction, under it, and beside it. */
import type { Columns } from "../../state/holdings.ts";
import type { Words } from "../../state/useStore.ts";

export interface Fraction {
  /** Both or neither. */
  readonly over?: string;
  readonly under?: string;
  readonly beside?: string;
}

/**
 * Undefined where a measure is no fraction, or its parts are not known.
 * @param row of people; undefined: of the whole.
 */
export function fractionOf(id: string, columns: Columns, row: number | undefined, words: Words): Fraction | undefined {
  return row === undefined ? ofWhole(id, columns, words) : ofPerson(id, columns, row, words);
}

function ofWhole(id: string, { whole }: Columns, { texts, formats }: Words): Fraction | undefined {
  const { parts } = texts.why.how;
  const part = (key: string) => whole.get(key) ?? NaN;
  if (id === "lateralShare") {
    const [lateral, vertical, unexplained] = ["lateral", "vertical", "unexplained"].map((name) => part(`lateralShare.${name}`));
    if (lateral === undefined || vertical === undefined || !(lateral + vertical > 0)) return undefined;
    const [ofLateral = "", ofVertical = "", ofUnexplained = ""] = formats.percents([lateral, vertical, unexplained ?? 0]);
    const over = parts.lateral(ofLateral);
    return {
      over,
      under: `${over} + ${parts.vertical(ofVertical)}`,
      ...(unexplained !== undefined && unexplained > 0 && { beside: parts.unexplained(ofUnexplained) }),
    };
  }
  const searches = part("community.searches");
  if (id === "community" && searches > 0) return { beside: parts.searches(searches) };
  const uncut = part("timeToShare.uncut");
  if (id === "timeToShare" && !Number.isNaN(uncut)) return { beside: parts.uncut(formats.duration(uncut)) };
  if (id === "reachAmplification" && part("reach") > 0 && part(id) > 0)
    return {
      over: parts.reached(formats.count(part("reach"))),
      under: parts.audience(formats.count(Math.round(part("reach") / part(id)))),
    };
  return undefined;
}

function ofPerson(id: string, { people }: Columns, row: number, { texts, formats }: Words): Fraction | undefined {
  const { parts } = texts.why.how;
  const value = (of: string) => people.get(of)?.[row] ?? NaN;
  const [lateral, vertical] = [value("lateralInfluence"), value("verticalInfluence")];
  if ((id === "lateralInfluence" || id === "verticalInfluence") && lateral + vertical > 0) {
    const sum = `${parts.lateral(formats.decimal(lateral))} + ${parts.vertical(formats.decimal(vertical))}`;
    return { beside: `${sum} = ${parts.all(formats.decimal(lateral + vertical))}` };
  }
  if (id === "earnedAudience" && value("directAudience") > 0) return { beside: parts.followers(formats.count(value("directAudience"))) };
  return undefined;
}
