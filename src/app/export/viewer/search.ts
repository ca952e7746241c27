/** Finding people by name: those whose name begins so come first. */
import { button, element, type PageParts } from "./page.ts";
import type { Told } from "./told.ts";

const MOST_FOUND = 12;

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Places in `people`. */
export function found(people: Told["people"], typed: string): number[] {
  const wanted = plain(typed.trim());
  if (wanted === "") return [];
  const ranked = people.flatMap(({ name }, person) => {
    const at = plain(name).indexOf(wanted);
    return at < 0 ? [] : [{ person, rank: at === 0 ? 0 : 1 }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.person - b.person)
    .slice(0, MOST_FOUND)
    .map(({ person }) => person);
}

export function openSearch({ search, results }: PageParts, { people, words }: Told, choose: (person: number) => void): void {
  function close(): void {
    results.hidden = true;
    results.replaceChildren();
  }
  function pick(person: number): void {
    search.value = people[person]?.name ?? "";
    close();
    choose(person);
  }
  search.addEventListener("input", () => {
    const hits = found(people, search.value);
    if (search.value.trim() === "") {
      close();
      return;
    }
    const rows = hits.map((person) =>
      element(
        "li",
        {},
        button(people[person]?.name ?? "", () => pick(person), { dir: "auto" }),
      ),
    );
    results.replaceChildren(...(rows.length > 0 ? rows : [element("li", { class: "none" }, words.nobody)]));
    results.hidden = false;
  });
  search.addEventListener("keydown", (event) => {
    const [first] = found(people, search.value);
    if (event.key === "Enter" && first !== undefined) pick(first);
    if (event.key === "Escape") {
      search.value = "";
      close();
      search.blur();
    }
    if (event.key === "ArrowDown") results.querySelector("button")?.focus();
    event.stopPropagation();
  });
  results.addEventListener("keydown", (event) => {
    const rows = [...results.querySelectorAll("button")];
    const at = rows.findIndex((row) => row === document.activeElement);
    if (event.key === "ArrowDown") rows[Math.min(rows.length - 1, at + 1)]?.focus();
    if (event.key === "ArrowUp") (at <= 0 ? search : rows[at - 1])?.focus();
    if (event.key === "Escape") close();
    if (event.key.startsWith("Arrow")) event.preventDefault();
    event.stopPropagation();
  });
}
