/**
 * What the library of slides packs its parts with, in place of JSZip: the same few calls over our own zip, so that slides say
 * neither when they were made nor by which program, and nothing of it needs what the page's policy forbids. `vite.config.ts`
 * puts it there.
 */
import { zipped, type Packed } from "../zipped.ts";

interface Asked {
  readonly type: "blob" | "base64" | "arraybuffer";
}

export class Packing {
  readonly #files = new Map<string, Packed>();
  readonly #path: string;

  constructor(within?: Packing, path = "") {
    if (within !== undefined) this.#files = within.#files;
    this.#path = path;
  }

  folder(name: string): Packing {
    return new Packing(this, `${this.#path}${name}/`);
  }

  file(name: string, content: string, { base64 = false }: { readonly base64?: boolean } = {}): this {
    const path = this.#path + name;
    // what comes as bytes, pictures and workbooks, is packed already
    this.#files.set(path, { name: path, content: base64 ? bytesOf(content) : mended(content), isPacked: base64 });
    return this;
  }

  async generateAsync({ type }: Asked): Promise<Blob | string | ArrayBuffer> {
    const zip = await zipped(this.#files.values(), "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    if (type === "blob") return zip;
    const bytes = await zip.arrayBuffer();
    return type === "arraybuffer" ? bytes : base64Of(new Uint8Array(bytes));
  }
}

/** Without when it was made and changed, and by which program; with a paragraph for each line of the notes. */
function mended(xml: string): string {
  return xml
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, "")
    .replace(/<(dc:creator|cp:lastModifiedBy|Company|Application|AppVersion)>[^<]*<\/\1>/g, "")
    .replace(/<a:p>(<a:r><a:rPr[^>]*\/><a:t>)([^<]*\n[^<]*)(<\/a:t><\/a:r>)/g, (_, open: string, text: string, close: string) => {
      const [first = "", ...others] = text.split("\n");
      return `<a:p>${open}${first}${close}${others.map((line) => `</a:p><a:p>${open}${line}${close}`).join("")}`;
    });
}

/** A picture has millions of them: handing each to a function holds up the window ten times as long. */
function bytesOf(base64: string): Blob {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return new Blob([bytes]);
}

const CHUNK = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
