/**
 * A map out of sight is drawn for what stands where in it, for a picture in a file: its ties, which cost the graphics card most,
 * are not painted, and it flies nowhere.
 */
export function isUnseen(element: Element): boolean {
  return element.closest("[data-unseen]") !== null;
}
