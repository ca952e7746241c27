/** The text of a post without its markup, for reading only: never put into a page. */
export function plainText(html: string): string {
  return html
    .slice(0, 20_000)
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 2000);
}
