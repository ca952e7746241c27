/**
 * A network as one buffer and back: to cross a thread for nothing, and later to lie on a disk. The buffer begins with
 * a magic number and a version, then a table of contents in JSON, then the arrays, each at a multiple of 8 bytes.
 * Reading copies nothing: the arrays are views into the buffer.
 */
import { letGo } from "../base/letGo.ts";
import type { Attribute, Network } from "./network.ts";
import { arraysOf, openNetwork, type NetworkArrays } from "./open.ts";

const MAGIC = 0x524c5554; // "TULR"
const VERSION = 3;
/** Magic number, version, and length of the table of contents come first. */
const HEAD_START = 12;

type Section = Uint8Array | Uint32Array | Int32Array | Float64Array;
const KINDS_OF_ARRAY = { Uint8Array, Uint32Array, Int32Array, Float64Array } as const;
type KindName = keyof typeof KINDS_OF_ARRAY;

interface Contents {
  folds: boolean;
  hasPosts: boolean;
  hasTimes: boolean;
  /** Length of all sections together. */
  bytes: number;
  sections: { name: string; kind: KindName; start: number; length: number }[];
  peopleAttributes: AttributeHead[];
  postAttributes: AttributeHead[];
}
type AttributeHead = { name: string; kind: "number" } | { name: string; kind: "text"; words: readonly string[] };

const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/**
 * One buffer that holds the whole network; its own copy.
 * @param isUsedUp nobody will look at `network` again: its columns are let go one by one, so that it never lies in memory twice.
 */
export function packNetwork(network: Network, isUsedUp = false): ArrayBuffer {
  const arrays = arraysOf(network);
  const sections = [...sectionsOf(arrays)];
  let bytes = 0;
  const places = sections.map(([name, section]) => {
    const place = { name, kind: section.constructor.name as KindName, start: bytes, length: section.length };
    bytes += padded(section.byteLength);
    return place;
  });
  const contents: Contents = {
    folds: arrays.folds,
    hasPosts: arrays.hasPosts,
    hasTimes: arrays.hasTimes,
    bytes,
    sections: places,
    peopleAttributes: arrays.attributes.map(headOf),
    postAttributes: arrays.posts.attributes.map(headOf),
  };
  const head = new TextEncoder().encode(JSON.stringify(contents));
  const dataStart = padded(HEAD_START + head.length);
  const buffer = new ArrayBuffer(dataStart + bytes);
  new Uint32Array(buffer, 0, 3).set([MAGIC, VERSION, head.length]);
  new Uint8Array(buffer, HEAD_START, head.length).set(head);
  // several columns may stand in one buffer
  const lastOf = new Map(sections.map(([, section], i) => [section.buffer, i]));
  sections.forEach(([, section], i) => {
    const target = new Uint8Array(buffer, dataStart + places[i].start, section.byteLength);
    target.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength));
    if (isUsedUp && lastOf.get(section.buffer) === i) letGo(section);
  });
  return buffer;
}

/** @throws TypeError if the buffer is no whole network of this version. */
export function unpackNetwork(buffer: ArrayBuffer): Network {
  checkLength(buffer, HEAD_START);
  const [magic, version, headLength] = new Uint32Array(buffer, 0, 3);
  if (magic !== MAGIC) throw new TypeError("a packed network was expected, found other bytes");
  if (version !== VERSION) throw new TypeError(`a packed network of version ${VERSION} was expected, found version ${version}`);
  const dataStart = padded(HEAD_START + headLength);
  checkLength(buffer, dataStart);
  const contents = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, HEAD_START, headLength))) as Contents;
  checkLength(buffer, dataStart + contents.bytes);
  const places = new Map(contents.sections.map((section) => [section.name, section]));
  function read<K extends KindName>(name: string, kind: K): InstanceType<(typeof KINDS_OF_ARRAY)[K]> {
    const place = places.get(name);
    if (place === undefined || place.kind !== kind)
      throw new TypeError(`section ${name} of ${kind} was expected, found ${place?.kind ?? "nothing"}`);
    return new KINDS_OF_ARRAY[kind](buffer, dataStart + place.start, place.length) as InstanceType<(typeof KINDS_OF_ARRAY)[K]>;
  }
  const list = (prefix: string) => {
    const offsets = read(`${prefix}.offsets`, "Uint32Array");
    return { count: offsets.length - 1, bytes: read(`${prefix}.bytes`, "Uint8Array"), offsets };
  };
  const names = (prefix: string) => ({ ...list(prefix), slots: read(`${prefix}.slots`, "Uint32Array") });
  const rows = (prefix: string) => ({ offsets: read(`${prefix}.offsets`, "Uint32Array"), items: read(`${prefix}.items`, "Uint32Array") });
  const attributes = (prefix: string, heads: readonly AttributeHead[]): Attribute[] =>
    heads.map((head, i) =>
      head.kind === "number"
        ? { ...head, values: read(`${prefix}.${i}`, "Float64Array") }
        : { ...head, codes: read(`${prefix}.${i}`, "Uint32Array") },
    );
  const keys = names("keys");
  return openNetwork({
    folds: contents.folds,
    hasPosts: contents.hasPosts,
    hasTimes: contents.hasTimes,
    keys,
    names: places.has("names.bytes") ? list("names") : keys,
    type: read("type", "Uint8Array"),
    declaredFollowers: read("declaredFollowers", "Float64Array"),
    attributes: attributes("attribute", contents.peopleAttributes),
    audienceRows: rows("audience"),
    sourceRows: rows("sources"),
    sinceMs: places.has("sinceMs") ? read("sinceMs", "Float64Array") : null,
    shares: {
      sharer: read("sharer", "Uint32Array"),
      author: read("author", "Uint32Array"),
      post: read("post", "Int32Array"),
      timeMs: read("timeMs", "Float64Array"),
      kind: read("kind", "Uint8Array"),
      weight: read("weight", "Float64Array"),
      paid: read("paid", "Uint8Array"),
      via: places.has("via") ? read("via", "Int32Array") : null,
      cost: places.has("cost") ? read("cost", "Float64Array") : null,
    },
    posts: {
      names: names("postNames"),
      author: read("postAuthor", "Int32Array"),
      timeMs: read("postTimeMs", "Float64Array"),
      paid: read("postPaid", "Uint8Array"),
      attributes: attributes("postAttribute", contents.postAttributes),
    },
  });
}

function checkLength(buffer: ArrayBuffer, least: number): void {
  if (buffer.byteLength < least) throw new TypeError(`a packed network of ${least} bytes or more was expected, found ${buffer.byteLength}`);
}

function headOf(attribute: Attribute): AttributeHead {
  return attribute.kind === "number"
    ? { name: attribute.name, kind: "number" }
    : { name: attribute.name, kind: "text", words: attribute.words };
}

/** Columns that no file fills have no section, so that buffers of before they were known can be read as well. */
function* sectionsOf(arrays: NetworkArrays): Generator<[string, Section]> {
  for (const [prefix, names] of [
    ["keys", arrays.keys],
    ["postNames", arrays.posts.names],
  ] as const) {
    yield [`${prefix}.bytes`, names.bytes];
    yield [`${prefix}.offsets`, names.offsets];
    yield [`${prefix}.slots`, names.slots];
  }
  if (arrays.names !== arrays.keys) {
    yield ["names.bytes", arrays.names.bytes];
    yield ["names.offsets", arrays.names.offsets];
  }
  for (const [prefix, rows] of [
    ["audience", arrays.audienceRows],
    ["sources", arrays.sourceRows],
  ] as const) {
    yield [`${prefix}.offsets`, rows.offsets];
    yield [`${prefix}.items`, rows.items];
  }
  for (const [prefix, attributes] of [
    ["attribute", arrays.attributes],
    ["postAttribute", arrays.posts.attributes],
  ] as const)
    for (const [i, attribute] of attributes.entries())
      yield [`${prefix}.${i}`, attribute.kind === "number" ? attribute.values : attribute.codes];
  yield ["type", arrays.type];
  yield ["declaredFollowers", arrays.declaredFollowers];
  for (const [name, column] of Object.entries(arrays.shares)) if (column !== null) yield [name, column];
  if (arrays.sinceMs !== null) yield ["sinceMs", arrays.sinceMs];
  yield ["postAuthor", arrays.posts.author];
  yield ["postTimeMs", arrays.posts.timeMs];
  yield ["postPaid", arrays.posts.paid];
}
