/** The browser's own dialog; nothing happens if it is left without a choice. */
export function pickFiles(take: (files: readonly File[]) => void, isMany = true): void {
  const field = document.createElement("input");
  field.type = "file";
  field.multiple = isMany;
  field.addEventListener("change", () => {
    if (field.files !== null && field.files.length > 0) take([...field.files]);
  });
  field.click();
}
