/**
 * Combinations of keys as text: "Mod+K", "Shift+F6", "L", "?". Mod is Ctrl, and Cmd on Apple's computers. The last part is
 * the key as the browser names it, a letter in capitals, "Space" for the space bar.
 */

/** The little of a keyboard event that is looked at. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

/** The combination that was pressed. Shift is told only where the sign does not tell it: "?" needs none, Shift+L does. */
export function combinationOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed, onMac = isMac()): string {
  const [isMod, isOther] = onMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  const name = key === " " ? "Space" : key.length === 1 ? key.toUpperCase() : key;
  const isSign = name.length === 1 && name === name.toLowerCase();
  const parts = [isMod && "Mod", isOther && "Other", altKey && "Alt", shiftKey && !isSign && "Shift", name];
  return parts.filter((part) => part !== false).join("+");
}

/** Does it write a sign when it is pressed where one types? */
export function isSingle(combination: string): boolean {
  return combination.length === 1;
}

const SHOWN: Readonly<Record<string, string>> = {
  Escape: "Esc",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  "-": "−",
};

export interface KeyNames {
  readonly Space: string;
  readonly Menu: string;
}

/** The parts of a combination as they stand on the keys. */
export function keyWords(combination: string, names: KeyNames, onMac = isMac()): readonly string[] {
  const parts = combination === "+" ? ["+"] : combination.split("+");
  return parts.map((part) => {
    if (part === "Mod") return onMac ? "⌘" : "Ctrl";
    if (part === "Shift") return onMac ? "⇧" : "Shift";
    if (part === "Space") return names.Space;
    if (part === "ContextMenu") return names.Menu;
    return SHOWN[part] ?? part;
  });
}
