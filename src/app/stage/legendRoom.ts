/** The legend stands below the headline, however long that is just now, and above the buttons of the map where both are wide. */

/** Free above and below the legend, in pixels. */
const AIR = 28;
/** The legend's distance from the map's foot, where nothing lies there. */
const FOOT = 16;

/** Free between the legend and what it gives way to. */
const GAP = 8;

/** How far above the map's foot the legend ends: above the buttons there, if it would lie beneath them. Undefined: as far as it always does. */
export function footOfLegend(
  mapHeight: number,
  legendRight: number,
  tools: { readonly x: number; readonly y: number },
): number | undefined {
  return tools.x < legendRight + GAP ? mapHeight - tools.y + GAP : undefined;
}

/** Tells the legend where it ends and how high it may be; where it would be higher, it leaves out what matters least. */
export function fitLegend(map: HTMLElement): void {
  const legend = map.querySelector<HTMLElement>("[data-in-picture=legend]");
  const list = legend?.lastElementChild;
  if (legend === null || !(list instanceof HTMLElement)) return;
  const headline = map.querySelector<HTMLElement>("[data-over-map=growing]");
  const whole = map.getBoundingClientRect();
  // a map that is shown smaller than it is has its panels in its own pixels
  const own = whole.height > 0 ? map.clientHeight / whole.height : 1;
  const from = headline === null ? 0 : (headline.getBoundingClientRect().bottom - whole.top) * own;
  const foot = footIn(map, whole, own, legend);
  if (foot === undefined) legend.style.removeProperty("--legend-foot");
  else legend.style.setProperty("--legend-foot", `${foot}px`);
  const room = map.clientHeight - from - AIR - Math.max(0, (foot ?? 0) - FOOT);
  const gap = parseFloat(getComputedStyle(list).rowGap) || 0;
  const parts = Array.from(list.children, (part) => ({
    is: part.getAttribute("data-legend"),
    height: gap + (part instanceof HTMLElement ? part.offsetHeight + (parseFloat(getComputedStyle(part).marginTop) || 0) : 0),
  }));
  const left = leftOut(parts, room);
  legend.style.setProperty("--legend-room", `${Math.max(0, Math.round(room))}px`);
  if (left === null) legend.removeAttribute("data-cramped");
  else legend.setAttribute("data-cramped", left);
}

/** What the legend does without where it would be higher than its room: what explains the lines, then the sizes as well. */
export function leftOut(parts: readonly { readonly is: string | null; readonly height: number }[], room: number): "ties" | "sizes" | null {
  const high = (isThere: (is: string | null) => boolean) => parts.reduce((sum, part) => sum + (isThere(part.is) ? part.height : 0), 0);
  if (high(() => true) <= room) return null;
  return high((is) => is !== "ties") <= room ? "ties" : "sizes";
}

function footIn(map: HTMLElement, whole: DOMRect, own: number, legend: HTMLElement): number | undefined {
  const tools = map.querySelector("[data-map-tools]")?.getBoundingClientRect();
  if (tools === undefined || tools.width === 0) return undefined;
  // where it is folded into a button, that button is what stands beside them
  const opener = legend.firstElementChild?.getBoundingClientRect();
  const { right } = opener === undefined || opener.width === 0 ? legend.getBoundingClientRect() : opener;
  const foot = footOfLegend(map.clientHeight, (right - whole.left) * own, {
    x: (tools.left - whole.left) * own,
    y: (tools.top - whole.top) * own,
  });
  return foot === undefined ? undefined : Math.round(foot);
}
