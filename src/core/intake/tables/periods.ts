/** Headers that are periods: a table in which every month has a column of its own. */
import { normalized } from "../cells/normalized.ts";

const MONTHS =
  "jan(?:uari|uary|eiro|vier)?|enero|ene|feb(?:ruari|ruary|rero)?|fev(?:ereiro|rier)?|mar(?:et|ch|zo|co|s)?|mrz|marz|abr(?:il)?|apr(?:il)?|avr(?:il)?|mei|mai|may|mayo|maio|jun(?:i|e|io|ho)?|juin|jul(?:i|y|io|ho)?|juillet|agu(?:stus)?|agt|aug(?:ust)?|ago(?:sto)?|aout|sep(?:t|tember|tiembre|tembre)?|set(?:embro)?|okt(?:ober)?|oct(?:ober|ubre|obre)?|out(?:ubro)?|nov(?:ember|iembre|embro|embre)?|des(?:ember)?|dec(?:ember|embre)?|dez(?:ember|embro)?|dic(?:iembre)?";
const PERIOD = new RegExp(
  `^(?:(?:(?:19|20)\\d\\d)?(?:${MONTHS})(?:(?:19|20)?\\d\\d)?|(?:19|20)\\d\\d(?:0[1-9]|1[0-2])?|q[1-4](?:(?:19|20)\\d\\d)?|(?:week|minggu(?:ke)?)\\d{1,2})$`,
);
const FEWEST = 2;

/** The headers that name months, quarters, weeks or years, if there are several. */
export function periodsAmong(headers: readonly string[]): readonly string[] {
  const periods = headers.filter((header) => PERIOD.test(normalized(header)));
  return periods.length < FEWEST ? [] : periods;
}
