/**
 * What a container is: one file that holds others. It is recognised by its first bytes and unpacked into files that are
 * read as if they had been dropped themselves. A new container is one file here and one line in `catalogue.ts`.
 */
import type { SourceFile } from "../format.ts";

export interface Container {
  readonly id: string;
  /** @param head the first bytes of the file. */
  isOne(head: Uint8Array): boolean;
  /** The files in it that could be exports. Nothing is inflated before it is opened. @throws Problem if it cannot be opened. */
  unpack(file: SourceFile): Promise<Unpacked>;
}

export interface Unpacked {
  readonly files: readonly SourceFile[];
  /** Names of what is surely no export: pictures, films, pages. */
  readonly leftOut: readonly string[];
}

export function defineContainer(container: Container): Container {
  return Object.freeze(container);
}
