/** Fields of a line between one delimiter; a quoted field may hold it. Quotes inside are doubled. */
export function splitFields(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter).map((field) => field.trim());
  const fields: string[] = [];
  for (let at = 0; at <= line.length;) {
    const quoted = /^\s*"/.exec(line.slice(at, at + 8));
    if (quoted === null) {
      const end = line.indexOf(delimiter, at);
      fields.push(line.slice(at, end < 0 ? line.length : end).trim());
      at = end < 0 ? line.length + 1 : end + 1;
      continue;
    }
    const close = closingQuote(line, at + quoted[0].length);
    fields.push(
      line
        .slice(at + quoted[0].length, close)
        .replaceAll('""', '"')
        .trim(),
    );
    const end = line.indexOf(delimiter, close);
    at = end < 0 ? line.length + 1 : end + 1;
  }
  return fields;
}

/** Place of the quote that ends a field, or of the line's end. */
function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) if (line[at + 1] !== '"') return at;
  return line.length;
}
