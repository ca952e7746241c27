/** On a small screen the map lies above what speaks of it: brings it into sight, wherever one has read on. In a wide window it always is. */
export function bringMapIntoView(): void {
  const map = document.querySelector("[data-map-room]");
  if (map === null) return;
  const { top, bottom } = map.getBoundingClientRect();
  const isSeen = top >= 0 && bottom <= window.innerHeight;
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (!isSeen) map.scrollIntoView({ block: "start", behavior: isStill ? "instant" : "smooth" });
}
