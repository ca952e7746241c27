/** A network over the arrays it consists of: what the builder and the wire end with. */
import { keyOf } from "./identity.ts";
import { nameAt, rowOfName, type NameList, type Names } from "./names.ts";
import type { Attribute, Network, Rows } from "./network.ts";
import type { ShareColumns } from "./shareLog.ts";
import { rowOf } from "./ties.ts";

export interface PostColumns {
  readonly names: Names;
  /** −1 unknown: filled with the author whom the shares name. */
  readonly author: Int32Array;
  readonly timeMs: Float64Array;
  /** 1: posting it was paid for. */
  readonly paid: Uint8Array;
  readonly attributes: readonly Attribute[];
}

/** Everything a network consists of, as plain arrays: what `wire.ts` carries from thread to thread. */
export interface NetworkArrays {
  readonly keys: Names;
  /** As written; `keys` itself where that is the same. */
  readonly names: NameList;
  readonly folds: boolean;
  /** Kept beside the log, so that opening a network costs the same for any length of it. */
  readonly hasPosts: boolean;
  readonly hasTimes: boolean;
  readonly type: Uint8Array;
  readonly declaredFollowers: Float64Array;
  readonly attributes: readonly Attribute[];
  readonly audienceRows: Rows;
  readonly sourceRows: Rows;
  readonly sinceMs: Float64Array | null;
  readonly shares: ShareColumns;
  readonly posts: PostColumns;
}

const ARRAYS = new WeakMap<Network, NetworkArrays>();

/** The arrays behind a network; only for networks that `openNetwork` made. */
export function arraysOf(network: Network): NetworkArrays {
  const arrays = ARRAYS.get(network);
  if (arrays === undefined) throw new TypeError("a network made by openNetwork was expected");
  return arrays;
}

/** A network over arrays; copies nothing. */
export function openNetwork(arrays: NetworkArrays): Network {
  const { keys, names, shares, posts, audienceRows, sourceRows } = arrays;
  const columns = new Map<string, readonly string[] | Float64Array>();
  const network: Network = Object.freeze({
    people: {
      count: names.count,
      id: (row: number) => nameAt(names, row),
      indexOf(id: string) {
        const exact = rowOfName(keys, id.trim());
        return exact >= 0 || !arrays.folds ? exact : rowOfName(keys, keyOf(id, "handle"));
      },
      attribute(name: string) {
        const known = columns.get(name);
        if (known !== undefined) return known;
        const found = arrays.attributes.find((attribute) => attribute.name === name);
        if (found === undefined) return undefined;
        const values = found.kind === "number" ? found.values : Array.from(found.codes, (code) => found.words[code] ?? "");
        columns.set(name, values);
        return values;
      },
      attributes: arrays.attributes,
      names,
      type: arrays.type,
      declaredFollowers: arrays.declaredFollowers,
    },
    follows: {
      count: audienceRows.items.length,
      audience: (row: number) => rowOf(audienceRows, row),
      sources: (row: number) => rowOf(sourceRows, row),
      audienceRows,
      sourceRows,
      sinceMs: arrays.sinceMs,
    },
    shares: {
      ...shares,
      count: shares.sharer.length,
      hasPosts: arrays.hasPosts,
      hasTimes: arrays.hasTimes,
    },
    posts: {
      count: posts.names.count,
      id: (row: number) => nameAt(posts.names, row),
      indexOf: (id: string) => rowOfName(posts.names, id.trim()),
      author: posts.author,
      timeMs: posts.timeMs,
      paid: posts.paid,
      attributes: posts.attributes,
      names: posts.names,
    },
  });
  ARRAYS.set(network, arrays);
  return network;
}
