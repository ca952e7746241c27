/** Is a file a project of Tular's? Told by what stands in it, whatever it is called. */
import { isProjectHead, MANIFEST } from "../../core/project/projectFile.ts";

const HEAD_BYTES = 64;
/** Where a zip lists its parts; a project that was packed again has the manifest somewhere among them. */
const TAIL_BYTES = 1 << 17;

export async function isProjectFile(file: Blob): Promise<boolean> {
  try {
    const head = await bytesOf(file.slice(0, HEAD_BYTES));
    if (isProjectHead(head)) return true;
    if (head[0] !== 0x50 || head[1] !== 0x4b) return false;
    const tail = await bytesOf(file.slice(Math.max(0, file.size - TAIL_BYTES)));
    return new RegExp(`PK\\x01\\x02[^]{42}${MANIFEST.replace(".", "\\.")}`).test(new TextDecoder("latin1").decode(tail));
  } catch {
    // a file that cannot be read is no project; reading it says why
    return false;
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
