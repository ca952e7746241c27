/** What people and communities are called in sentences: the same as on the map. */
import type { Network } from "../network/network.ts";
import type { Facts } from "./facts.ts";
import type { Names } from "./say.ts";

const NAME_HEADER = /^(display[ _]?name|full[ _]?name|name|nama|label|screen[ _]?name|username|handle)$/i;
const MOST_LETTERS = 40;

/** @param nameHeader the header of the column that says what people are called, if the caller knows it. */
export function namesIn(facts: Facts, nameHeader?: string): Names {
  return { nameOf: calledBy(facts.network, nameHeader), leaderOf: (community) => facts.leaderOf(community) };
}

function calledBy({ people }: Network, nameHeader: string | undefined): (row: number) => string {
  const texts = people.attributes.filter((attribute) => attribute.kind === "text");
  const column = texts.find(({ name }) => name === nameHeader) ?? texts.find(({ name }) => NAME_HEADER.test(name));
  return (row) => shortened((column === undefined ? "" : column.words[column.codes[row]]) || people.id(row));
}

/** A sentence stays a sentence, whatever somebody is called. */
export function shortened(name: string): string {
  if (name.length <= MOST_LETTERS) return name;
  const letters = Array.from(name.slice(0, 2 * MOST_LETTERS));
  return letters.length <= MOST_LETTERS ? name : `${letters.slice(0, MOST_LETTERS - 1).join("")}…`;
}
