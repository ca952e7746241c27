/** The few platform names that core may use beyond es2023. Browsers, workers and Node 20 have them all, but for `transfer`. */
declare global {
  interface ArrayBuffer {
    transfer?(newLength?: number): ArrayBuffer;
  }
  interface AbortSignal {
    readonly aborted: boolean;
    readonly reason: unknown;
    throwIfAborted(): void;
  }
  interface TextDecoderOptions {
    fatal?: boolean;
    ignoreBOM?: boolean;
  }
  class TextDecoder {
    constructor(label?: string, options?: TextDecoderOptions);
    decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
  }
  class TextEncoder {
    encode(input?: string): Uint8Array<ArrayBuffer>;
    encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
  }
  interface ReadableStreamDefaultReader<R> {
    read(): Promise<{ done: false; value: R } | { done: true; value: undefined }>;
    cancel(reason?: unknown): Promise<void>;
    releaseLock(): void;
  }
  interface ReadableStreamDefaultController<R> {
    enqueue(chunk: R): void;
    close(): void;
    error(reason?: unknown): void;
  }
  class ReadableStream<R> {
    constructor(source: {
      start?: (controller: ReadableStreamDefaultController<R>) => void | Promise<void>;
      pull?: (controller: ReadableStreamDefaultController<R>) => void | Promise<void>;
      cancel?: (reason?: unknown) => void | Promise<void>;
    });
    getReader(): ReadableStreamDefaultReader<R>;
    pipeThrough<T>(transform: DecompressionStream): ReadableStream<T>;
    cancel(reason?: unknown): Promise<void>;
  }
  class TransformStream<I, O> {
    constructor(transformer: { transform(chunk: I, controller: { enqueue(chunk: O): void }): void });
    readonly readable: ReadableStream<O>;
    /** Handed on to whoever writes. */
    readonly writable: unknown;
  }
  class DecompressionStream {
    constructor(format: "gzip" | "deflate" | "deflate-raw");
  }
}
export {};
