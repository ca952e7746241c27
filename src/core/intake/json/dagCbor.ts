/**
 * CBOR as Bluesky's repositories hold it (DAG-CBOR), never trusted: definite lengths only, no bottomless nesting, no
 * length beyond the bytes that are there. Values come as those of JSON do, so that both are asked the same way: bytes
 * as text, links to other blocks as the id of the block.
 */
import { Problem } from "../../base/problem.ts";
import { NumberText, type JsonValue } from "./json.ts";

const MOST_DEPTH = 64;
/** Values in one block; Bluesky's own records hold some hundred. */
const MOST_VALUES = 1 << 18;
const LINK_TAG = 42;

const UINT = 0;
const NEGATIVE = 1;
const BYTES = 2;
const TEXT = 3;
const LIST = 4;
const RECORD = 5;
const TAG = 6;

/** The id of a block as text. */
export function idOfBlock(cid: Uint8Array): string {
  return Array.from(cid, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @throws Problem "repository-broken" if the bytes are not one whole value. */
export function valueOfCbor(bytes: Uint8Array): JsonValue {
  const reader = new CborReader(bytes);
  const value = reader.value(0);
  if (!reader.isAtEnd()) throw broken("CBOR");
  return value;
}

class CborReader {
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder();
  #at = 0;
  #values = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  value(depth: number): JsonValue {
    if (depth > MOST_DEPTH || ++this.#values > MOST_VALUES) throw broken("CBOR");
    const first = this.#byte();
    const major = first >> 5;
    if (major > TAG) return this.#simple(first & 31);
    const count = this.#count(first & 31);
    switch (major) {
      case UINT:
        return new NumberText(String(count));
      case NEGATIVE:
        return new NumberText(String(-1n - count));
      case BYTES:
      case TEXT:
        return this.#decoder.decode(this.#take(count));
      case LIST:
        return this.#list(count, depth);
      case RECORD:
        return this.#record(count, depth);
      default:
        return this.#tagged(count);
    }
  }

  #list(count: bigint, depth: number): JsonValue[] {
    const list: JsonValue[] = [];
    for (let left = this.#known(count); left > 0; left--) list.push(this.value(depth + 1));
    return list;
  }

  #record(count: bigint, depth: number): Map<string, JsonValue> {
    const record = new Map<string, JsonValue>();
    for (let left = this.#known(count); left > 0; left--) {
      const key = this.value(depth + 1);
      if (typeof key !== "string") throw broken("CBOR");
      record.set(key, this.value(depth + 1));
    }
    return record;
  }

  /** A link: bytes that begin with a nought, then the id. */
  #tagged(tag: bigint): JsonValue {
    const first = this.#byte();
    if (tag !== BigInt(LINK_TAG) || first >> 5 !== BYTES) throw broken("CBOR");
    return idOfBlock(this.#take(this.#count(first & 31)).subarray(1));
  }

  #simple(kind: number): JsonValue {
    switch (kind) {
      case 20:
        return false;
      case 21:
        return true;
      case 22:
      case 23:
        return null;
      case 27: {
        const bytes = this.#take(8n);
        return new NumberText(String(new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0)));
      }
      default:
        throw broken("CBOR");
    }
  }

  #count(kind: number): bigint {
    if (kind < 24) return BigInt(kind);
    if (kind > 27) throw broken("CBOR");
    let count = 0n;
    for (const byte of this.#take(BigInt(1 << (kind - 24)))) count = (count << 8n) | BigInt(byte);
    return count;
  }

  /** Every value has at least one byte. */
  #known(count: bigint): number {
    if (count > BigInt(this.#bytes.length - this.#at)) throw broken("CBOR");
    return Number(count);
  }

  #take(count: bigint): Uint8Array {
    const length = this.#known(count);
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  #byte(): number {
    if (this.isAtEnd()) throw broken("CBOR");
    return this.#bytes[this.#at++];
  }
}

function broken(found: string): Problem {
  return new Problem({ code: "repository-broken", severity: "error", found });
}
