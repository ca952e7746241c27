/** The browser takes a while to begin with a large file. */
const FORGET_AFTER_MS = 60_000;

/** Gives a file to the browser to save. Nothing goes anywhere else. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FORGET_AFTER_MS);
}
