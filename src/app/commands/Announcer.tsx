import { useEffect, useRef } from "react";
import { useTular } from "../state/useStore.ts";
import type { Desk } from "./command.ts";
import { sentenceOf } from "./sentences.ts";
import unseen from "../controls/unseen.module.css";

/** The one place that speaks to those who listen: what is done, and how many a filter leaves. */
export function Announcer({ desk }: { readonly desk: Desk }) {
  const { id, text } = useTular(({ spoken }) => spoken);
  useSteps(desk);
  useFits(desk);
  return (
    <p className={unseen.text} aria-live="polite" aria-atomic="true" data-announcer>
      {/* the same words again are news, too */}
      <span key={id}>{text}</span>
    </p>
  );
}

function useSteps(desk: Desk): void {
  const history = useTular((state) => state.history);
  const before = useRef(history);
  useEffect(() => {
    const sentence = sentenceOf(desk, before.current, history);
    before.current = history;
    if (sentence !== undefined) desk.say(sentence);
    // only a step is news
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [history]);
}

function useFits(desk: Desk): void {
  const filter = useTular(({ filters }) => filters.filter);
  const fit = desk.people?.holding.fit ?? null;
  const said = useRef({ filter, fit });
  useEffect(() => {
    const all = desk.people?.holding.network.people.count ?? 0;
    // until it is counted anew, the fit of the filter before stands
    if (filter === said.current.filter || fit === said.current.fit) return;
    said.current = { filter, fit };
    const { spoken, filters } = desk.words.texts;
    desk.say(fit === null ? spoken.unfiltered(all) : fit.count === 0 ? filters.nobody : spoken.filtered(fit.count, all));
    // an answer that nobody asked for is no news
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [fit, filter]);
}
