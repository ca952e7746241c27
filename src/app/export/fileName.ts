/** Characters that one file system or another refuses, and those that turn the writing round. */
const REFUSED = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 120;

/** A name that every system takes, with its extension; the fallback where nothing is left of it. */
export function fileName(wanted: string, fallback: string, extension: string): string {
  const ending = `.${extension}`;
  const plain = wanted.replace(REFUSED, " ").replace(/\s+/g, " ").trim();
  const stem = plain.toLowerCase().endsWith(ending) ? plain.slice(0, -ending.length) : plain;
  // Windows takes no dot or space at the end
  const cut = Array.from(stem)
    .slice(0, LONGEST)
    .join("")
    .replace(/^[. ]+|[. ]+$/g, "");
  return (cut === "" || RESERVED.test(cut) ? fallback : cut) + ending;
}
