/** Shapes as elements of the page. No markup is parsed for it: the page's policy forbids that, and names may be anything. */
import type { Shape } from "./display.ts";
import { svgNodes, type SvgNode } from "./svgNodes.ts";

const SVG = "http://www.w3.org/2000/svg";

/** @param name one that no other shape in the page has. */
export function svgElements(shape: Shape, name: string): SVGElement[] {
  return svgNodes(shape, name).map(elementOf);
}

export function elementOf({ tag, attributes, text, inside = [] }: SvgNode): SVGElement {
  const element = svgElement(tag, attributes);
  if (text !== undefined) element.textContent = text;
  element.append(...inside.map(elementOf));
  return element;
}

export function svgElement(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    // the policy forbids styles in attributes, and lets scripts set them
    if (name === "style") element.style.cssText = value;
    else element.setAttribute(name, value);
  }
  return element;
}
