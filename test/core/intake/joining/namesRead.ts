import { onTestFinished } from "vitest";

/** Counts the names that are made into texts, and the most of them between two pulses, until the test is over. */
export function countNamesRead() {
  const decode = TextDecoder.prototype.decode;
  let [made, before, longest] = [0, 0, 0];
  TextDecoder.prototype.decode = function counted(this: TextDecoder, ...bytes: Parameters<typeof decode>) {
    made++;
    return decode.apply(this, bytes);
  };
  onTestFinished(() => void (TextDecoder.prototype.decode = decode));
  return {
    pulse(): void {
      longest = Math.max(longest, made - before);
      before = made;
    },
    made: () => made,
    longest: () => Math.max(longest, made - before),
  };
}
