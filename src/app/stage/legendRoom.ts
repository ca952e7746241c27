/** The legend stands below the headline, however long that is just now. */

/** Free above and below the legend, in pixels. */
const AIR = 28;

/** Tells the legend how high it may be; where it would be higher, it leaves out what explains the lines. */
export function fitLegend(map: HTMLElement): void {
  const legend = map.querySelector<HTMLElement>("[data-in-picture=legend]");
  const list = legend?.lastElementChild;
  if (legend === null || !(list instanceof HTMLElement)) return;
  const headline = map.querySelector<HTMLElement>("[data-over-map=growing]");
  const whole = map.getBoundingClientRect();
  // a map that is shown smaller than it is has its panels in its own pixels
  const own = whole.height > 0 ? map.clientHeight / whole.height : 1;
  const from = headline === null ? 0 : (headline.getBoundingClientRect().bottom - whole.top) * own;
  const room = map.clientHeight - from - AIR;
  const parts = Array.from(list.children, (part) => (part instanceof HTMLElement ? part.offsetHeight : 0));
  const gap = parseFloat(getComputedStyle(list).rowGap) || 0;
  const high = parts.reduce((sum, part) => sum + part + gap, 0);
  legend.style.setProperty("--legend-room", `${Math.max(0, Math.round(room))}px`);
  legend.toggleAttribute("data-cramped", high > room);
}
