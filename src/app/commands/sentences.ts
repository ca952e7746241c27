/** What a change of the window is in one spoken sentence. */
import { atBeginning } from "../../core/network/calling.ts";
import { closed, stepWords, termInside } from "../panels/words.ts";
import type { History, Step } from "../state/history.ts";
import type { Desk } from "./command.ts";

/** The sentence of the step that was just done, taken back or done again; undefined if none was, or others speak of it. */
export function sentenceOf(desk: Desk, before: History, after: History): string | undefined {
  const { spoken } = desk.words.texts;
  const [last, undone] = [after.done.at(-1), after.undone.at(-1)];
  if (undone !== undefined && after.undone.length > before.undone.length)
    return closed(spoken.undone(stepWords(undone, desk.words, desk.people)));
  if (last === undefined || after.latest === before.latest || after.latest !== last.id) return undefined;
  if (after.undone.length < before.undone.length && before.undone.some(({ id }) => id === last.id))
    return closed(spoken.redone(stepWords(last, desk.words, desk.people)));
  return doneSentence(desk, last);
}

/** How many a filter leaves is said when they are counted. */
const COUNTED: ReadonlySet<Step["name"]> = new Set(["filter", "refilter", "unfilter", "unfilterAll", "join"]);

function doneSentence(desk: Desk, step: Step): string | undefined {
  const { now, people, words } = desk;
  const { spoken } = words.texts;
  const all = people?.holding.network.people.count ?? 0;
  if (COUNTED.has(step.name)) return undefined;
  if (step.name === "select" || step.name === "clear") return selectionSentence(desk);
  if (step.name === "finding") return spoken.finding(closed(people?.textOf(step.about.name ?? "") ?? ""), now().selection.rows.length, all);
  if (step.name === "open") return spoken.opened(all);
  if (step.name === "sort") return spoken.sorted(termInside(step.about.term ?? "", words), now().table.isDescending);
  return closed(stepWords(step, words, people));
}

/** Who is selected: of one, her place, her community, and who hears her. */
function selectionSentence(desk: Desk): string {
  const { spoken } = desk.words.texts;
  const { rows } = desk.now().selection;
  const [only] = rows;
  if (only === undefined) return spoken.nobody;
  return rows.length > 1 ? spoken.selected(rows.length) : personSentence(desk, only);
}

/** "Ana, 3rd by lateral influence, community Around Ana, heard by 40 people." */
function personSentence({ people, words }: Desk, row: number): string {
  if (people === undefined) return "";
  const { texts } = words;
  const { follows } = people.holding.network;
  const community = people.communityOf(row);
  const parts = [
    atBeginning(people.saidOf(row)),
    placeWords(),
    community < 0 ? undefined : texts.spoken.community(people.communityName(community)),
    follows.count === 0 ? undefined : texts.inspector.heardBy(follows.audience(row).length),
  ];
  return closed(parts.filter((part) => part !== undefined).join(", "));

  function placeWords(): string | undefined {
    const leading = people?.leading ?? null;
    const values = leading === null ? undefined : people?.columns.people.get(leading);
    const own = values?.[row] ?? NaN;
    if (leading === null || values === undefined || !(own > 0)) return undefined;
    const before = values.reduce((count, value) => (value > own ? count + 1 : count), 0);
    return texts.spoken.by(texts.spoken.place(before + 1), termInside(leading, words));
  }
}
