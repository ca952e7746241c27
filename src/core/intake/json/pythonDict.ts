/** A record as Python prints it: `{'weight': 8, 'kind': 'retweet'}`. Pairs of key and plain value; what is nested is passed over. */
export function maybePairs(text: string): [key: string, value: string][] | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith("{") || !trimmed.endsWith("}")) return undefined;
  const pairs: [string, string][] = [];
  for (const [, single, double, word, single2, double2, plain] of trimmed.slice(1, -1).matchAll(PAIR)) {
    const value = unescaped(single2 ?? double2) ?? plain ?? "";
    if (!/^(?:None|nan|)$/.test(value)) pairs.push([unescaped(single ?? double) ?? word ?? "", value]);
  }
  return pairs;
}

const TEXT = String.raw`(?<!\\)'((?:[^'\\]|\\.)*)'|(?<!\\)"((?:[^"\\]|\\.)*)"`;
const PAIR = new RegExp(String.raw`(?:${TEXT}|(?<!\d)(\d{1,20}))\s*:\s*(?:${TEXT}|([^\s,{}[\]()]+))`, "g");

function unescaped(text: string | undefined): string | undefined {
  return text?.replace(/\\(['"\\])/g, "$1");
}
