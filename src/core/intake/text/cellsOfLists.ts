/** Lists in a cell: names between commas, records as JSON. So tables made of JSON and tables that flattened it say the same. */

export function cellOfNames(names: readonly string[]): string {
  return names.join(", ");
}

/** @param records what each says under which key, without what is nested in it. */
export function cellOfRecords(records: readonly (readonly (readonly [key: string, text: string])[])[]): string {
  const written = records.map((entries) => entries.map(([key, text]) => `${JSON.stringify(key)}: ${JSON.stringify(text)}`).join(", "));
  return `[${written.map((entries) => `{${entries}}`).join(", ")}]`;
}
