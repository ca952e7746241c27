/** What people and communities are called in sentences: the same as on the map. */
import { callingBy, namingColumn } from "../network/calling.ts";
import type { Facts } from "./facts.ts";
import type { FindingLanguage, Names } from "./say.ts";

const MOST_LETTERS = 40;

/** @param nameHeader the header of the column that says what people are called, if the caller knows it. */
export function namesIn(facts: Facts, language: FindingLanguage, nameHeader?: string): Names {
  const { people } = facts.network;
  const calling = callingBy(
    people,
    namingColumn(people, (header) => header === nameHeader),
  );
  return { nameOf: (row) => shortened(calling.saidOf(row, language)), leaderOf: (community) => facts.leaderOf(community) };
}

/** A sentence stays a sentence, whatever somebody is called. */
export function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length <= MOST_LETTERS ? name : `${letters.slice(0, MOST_LETTERS - 1).join("")}…`;
}
