/**
 * A content-addressed archive (CAR, version 1) as a stream of blocks: each begins with its length and its id. Nothing
 * but the block that is being read is held, and no block is longer than a repository's can be.
 */
import { Problem } from "../../base/problem.ts";
import { idOfBlock } from "./dagCbor.ts";

/** Bluesky's servers refuse blocks beyond two of these. */
const MOST_BLOCK_BYTES = 8 << 20;
const MOST_VARINT_BYTES = 8;

/** Takes the bytes of a CAR file and hands on what is in it, block by block. */
export class CarSink {
  readonly #take: (id: string, block: Uint8Array, place: number) => void;
  #held: Uint8Array = new Uint8Array(0);
  #sections = 0;

  /** @param take is given each block's id, its bytes (good until the next call), and which block it is, from 1. */
  constructor(take: (id: string, block: Uint8Array, place: number) => void) {
    this.#take = take;
  }

  /** @throws Problem "repository-broken" */
  push(chunk: Uint8Array): void {
    const bytes = joined(this.#held, chunk);
    let at = 0;
    for (;;) {
      const length = maybeVarint(bytes, at);
      if (length === undefined) break;
      if (length.value > MOST_BLOCK_BYTES || length.value === 0) throw broken(`${length.value} bytes`);
      const end = length.end + length.value;
      if (end > bytes.length) break;
      this.#section(bytes.subarray(length.end, end));
      at = end;
    }
    this.#held = bytes.slice(at);
  }

  finish(): void {
    if (this.#held.length > 0 || this.#sections < 2) throw broken("end of file");
  }

  #section(bytes: Uint8Array): void {
    this.#sections++;
    // The first one names the root, which is found by its type as well.
    if (this.#sections === 1) return;
    const end = endOfId(bytes);
    this.#take(idOfBlock(bytes.subarray(0, end)), bytes.subarray(end), this.#sections - 1);
  }
}

function joined(held: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (held.length === 0) return chunk;
  const both = new Uint8Array(held.length + chunk.length);
  both.set(held);
  both.set(chunk, held.length);
  return both;
}

/** Version, codec, and a hash that says its kind and length; the oldest ids are a bare hash. */
function endOfId(bytes: Uint8Array): number {
  if (bytes[0] === 0x12 && bytes[1] === 0x20) return within(bytes, 34);
  let at = 0;
  for (let part = 0; part < 3; part++) at = varint(bytes, at).end;
  const { value: length, end } = varint(bytes, at);
  return within(bytes, end + length);
}

function within(bytes: Uint8Array, end: number): number {
  if (end > bytes.length) throw broken("CID");
  return end;
}

interface Varint {
  readonly value: number;
  readonly end: number;
}

function varint(bytes: Uint8Array, from: number): Varint {
  const found = maybeVarint(bytes, from);
  if (found === undefined) throw broken("CID");
  return found;
}

/** Undefined if the number is not whole yet. @throws Problem if it cannot become one. */
function maybeVarint(bytes: Uint8Array, from: number): Varint | undefined {
  let value = 0;
  for (let i = 0; i < MOST_VARINT_BYTES; i++) {
    const byte = bytes[from + i];
    if (byte === undefined) return undefined;
    value += (byte & 127) * 128 ** i;
    if (byte < 128) return { value, end: from + i + 1 };
  }
  throw broken("varint");
}

function broken(found: string): Problem {
  return new Problem({ code: "repository-broken", severity: "error", found });
}
