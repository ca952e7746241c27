/** Rows of cells as the bytes of a comma-separated table, so that sheets and columns of other programs are read like any table. */

/** Line breaks inside a cell become spaces: line numbers in the report are row numbers then. */
export function lineOf(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\n`;
}

function quoted(cell: string): string {
  const text = /[\r\n]/.test(cell) ? cell.replace(/\r\n?|\n/g, " ") : cell;
  return /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A stream of UTF-8 from pieces of text. */
export function streamOfText(pieces: () => AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let running: AsyncGenerator<string> | undefined;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      running ??= pieces();
      const next = await running.next();
      if (next.done === true) controller.close();
      else if (next.value !== "") controller.enqueue(encoder.encode(next.value));
      else controller.enqueue(new Uint8Array(0));
    },
    cancel: async () => void (await running?.return(undefined)),
  });
}
