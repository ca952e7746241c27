/** Heads of columns, each once: one that an earlier column has, capitals aside, gets a number behind it. */
export function distinctHeaders(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    let name = header;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${header} ${copy}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
