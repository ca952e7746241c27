/** Posts as the screen speaks of them: what one is called, who wrote it, who passed it on. */
import { passesOn, type Attribute, type Network } from "../../core/network/network.ts";
import type { Holding } from "./holdings.ts";
import type { PersonNames } from "./names.ts";

const TEXT_HEADER = /^(full[ _]?)?(text|caption|content|body|message|post|tweet|title|teks|isi|judul|keterangan)$/i;
const NAME_LENGTH = 48;

/** The column that holds what posts say, if a file has one. */
export function textColumn({ network, opening }: Holding): (Attribute & { kind: "text" }) | undefined {
  const said = new Set(
    opening.report?.files.flatMap(({ columns }) => columns.filter(({ role }) => role === "text").map(({ header }) => header)),
  );
  const texts = network.posts.attributes.filter((attribute) => attribute.kind === "text");
  return texts.find(({ name }) => said.has(name)) ?? texts.find(({ name }) => TEXT_HEADER.test(name));
}

/** The network, and the names under which its people are shown. */
type Shown = Pick<PersonNames, "textOf" | "postIdOf"> & { readonly holding: Holding };

/** What a post says; "" where no file says it. */
export function postText({ holding, textOf }: Shown, post: number): string {
  const column = textColumn(holding);
  return column === undefined ? "" : textOf(column.words[column.codes[post] ?? 0] ?? "");
}

/** A post in few words: the beginning of its text, else its id. */
export function postName(people: Shown, post: number): string {
  const text = postText(people, post).replace(/\s+/g, " ").trim();
  if (text === "") return people.postIdOf(post);
  const letters = [...text];
  return letters.length <= NAME_LENGTH ? text : `${letters.slice(0, NAME_LENGTH).join("").trimEnd()}…`;
}

/** Who wrote a post and everybody who shared or quoted it, in the order of the log; each once. */
export function peopleOfPost({ posts, shares }: Network, post: number): readonly number[] {
  const rows = new Set<number>();
  const author = posts.author[post] ?? -1;
  if (author >= 0) rows.add(author);
  const { kind, sharer } = shares;
  for (let entry = shares.post.indexOf(post); entry >= 0; entry = shares.post.indexOf(post, entry + 1))
    if (passesOn(kind[entry])) rows.add(sharer[entry] ?? 0);
  return [...rows];
}

/** The posts of a person, those that most people shared first. */
export function postsBy({ network, postFacts }: Holding, author: number): readonly number[] {
  const found: number[] = [];
  const authors = network.posts.author;
  for (let post = authors.indexOf(author); post >= 0; post = authors.indexOf(author, post + 1)) found.push(post);
  return found.toSorted((a, b) => (postFacts?.sharers[b] ?? 0) - (postFacts?.sharers[a] ?? 0) || a - b);
}
