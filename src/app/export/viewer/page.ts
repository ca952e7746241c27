/** The parts of the page around the map. Every text goes in as text, whatever stands in it. */
import type { Told } from "./told.ts";

type Attributes = Readonly<Record<string, string>>;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

export function button(text: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}

export interface PageParts {
  readonly counter: HTMLElement;
  readonly headline: HTMLElement;
  readonly caption: HTMLElement;
  readonly figures: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly legend: HTMLElement;
  readonly card: HTMLElement;
  readonly search: HTMLInputElement;
  readonly results: HTMLElement;
  readonly tools: HTMLElement;
  readonly foot: HTMLElement;
}

/** Lays the page out, empty. */
export function layPage({ words, source, scenes }: Told): PageParts {
  const parts: PageParts = {
    counter: element("p", { class: "counter" }),
    headline: element("h1"),
    caption: element("p", { class: "caption" }),
    figures: element("dl", { class: "figures" }),
    canvas: element("canvas", { tabindex: "0", role: "img" }),
    legend: element("section", { class: "legend", "aria-label": words.legend }),
    card: element("aside", { class: "card", "aria-live": "polite", hidden: "" }),
    search: element("input", {
      type: "search",
      dir: "auto",
      placeholder: words.search,
      "aria-label": words.search,
      autocomplete: "off",
      spellcheck: "false",
    }),
    results: element("ul", { class: "results", hidden: "" }),
    tools: element("div", { class: "tools" }),
    foot: element("footer"),
  };
  parts.foot.append(parts.card, element("p", { class: "source" }, source));
  const said = element("div", { class: "said", "aria-live": "polite" }, parts.headline, parts.caption, parts.figures);
  if (scenes.length > 1) said.prepend(parts.counter);
  document.body.append(
    element("header", {}, said, element("div", { class: "find" }, parts.search, parts.results)),
    element("main", {}, element("div", { class: "stage" }, parts.canvas, parts.tools), parts.legend),
    parts.foot,
  );
  return parts;
}
